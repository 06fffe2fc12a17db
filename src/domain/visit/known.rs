//! What the register knows of a household that is visited: what the form pre-fills, what a visit is asked to answer.

use chrono::NaiveDate;

use super::How;
use super::due::{VisitFacts, VisitScheme, due};
use crate::domain::criteria::{CriteriaSets, Test};
use crate::domain::data_file::Label;
use crate::domain::dossier::Dossier;

/// What is known of it on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitKnown {
    /// The first day of which the register knows something of it, visits apart.
    pub since: Option<NaiveDate>,
    /// Heads of livestock alive by the register.
    pub heads: u32,
    /// Criteria of its set that only a visit tells, in the order of forms.
    pub criteria: Vec<Asked>,
    /// What the rule of visits asks; `None` where it is not visited by plan.
    pub facts: Option<VisitFacts>,
}

/// A criterion that a visit answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// Asked or seen.
    pub how: How,
}

impl VisitKnown {
    /// What a dossier tells of a day.
    pub fn of(dossier: &Dossier, sets: &CriteriaSets, scheme: &VisitScheme, on: NaiveDate) -> Self {
        Self {
            since: dossier.known_since(),
            heads: dossier.animals.iter().map(|animal| dossier.heads_kept(animal, on)).sum(),
            criteria: asked(dossier, sets, on),
            facts: VisitFacts::of(dossier, scheme, on),
        }
    }

    /// The day on which the next visit is due once this one is made; `None` where there is no plan for it.
    pub fn next_due(&self, visited: NaiveDate, scheme: &VisitScheme) -> Option<NaiveDate> {
        let facts = self.facts.clone()?;
        let after = VisitFacts { last: Some(visited), next_due: None, ..facts };
        due(&after, scheme, visited).map(|due| due.due_on)
    }
}

fn asked(dossier: &Dossier, sets: &CriteriaSets, on: NaiveDate) -> Vec<Asked> {
    let criteria = sets.of(dossier, on).map(|set| set.criteria.as_slice()).unwrap_or_default();
    let told = criteria.iter().filter_map(|criterion| match criterion.test {
        Test::Answer(how) => Some(Asked { code: criterion.code.clone(), name: criterion.name.clone(), how }),
        Test::Fact(_) => None,
    });
    told.collect()
}
