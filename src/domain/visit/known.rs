//! What the register knows of a household that is visited: what a visit is asked to answer and to judge, what it counts.

use chrono::NaiveDate;

use super::How;
use super::due::{VisitFacts, VisitScheme, due};
use crate::domain::criteria::{CriteriaSet, CriteriaSets, Criterion, Test, assess, baseline, open_milestone};
use crate::domain::data_file::Label;
use crate::domain::dossier::Dossier;
use crate::domain::reach::Rules;
use crate::domain::watch::Watching;

/// What is known of it on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitKnown {
    /// The first day of which the register knows something of it, visits apart.
    pub since: Option<NaiveDate>,
    /// Heads of livestock alive by the register.
    pub heads: u32,
    /// Criteria of its set, in the order of forms.
    pub criteria: Vec<Asked>,
    /// Milestones of its set, in months; empty without a beginning.
    pub milestones: Vec<u16>,
    /// The milestone that a visit of the day judges.
    pub milestone: Option<u16>,
    /// What the rule of visits asks; `None` where it is not visited by plan.
    pub facts: Option<VisitFacts>,
}

/// A criterion that a visit can answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// How it is found out, where the visitor does not say otherwise.
    pub how: How,
    /// The visit is asked for it; else the register knows better.
    pub needed: bool,
}

impl VisitKnown {
    /// What a dossier tells of a day.
    pub fn of(
        dossier: &Dossier,
        sets: &CriteriaSets,
        by: Watching<'_>,
        scheme: &VisitScheme,
        on: NaiveDate,
    ) -> Self {
        let rules = Rules { catalogue: by.catalogue, standards: by.standards };
        let set = sets.of(dossier, on);
        let begun = set.filter(|_| baseline(dossier, on).is_some());
        Self {
            since: dossier.known_since(),
            heads: dossier.animals.iter().map(|animal| dossier.heads_kept(animal, on)).sum(),
            criteria: set.map(|set| asked(set, dossier, rules, on)).unwrap_or_default(),
            milestones: begun.map(|set| set.months.clone()).unwrap_or_default(),
            milestone: set.and_then(|set| open_milestone(set, dossier, scheme.rules().window, on)),
            facts: VisitFacts::of(dossier, scheme, dossier.visiting_risk(by, on), on),
        }
    }

    /// The criteria that a visit is asked for.
    pub fn needed(&self) -> impl Iterator<Item = &Asked> {
        self.criteria.iter().filter(|asked| asked.needed)
    }

    /// The day on which the next visit is due once this one is made; `None` where there is no plan for it.
    pub fn next_due(&self, visited: NaiveDate, scheme: &VisitScheme) -> Option<NaiveDate> {
        let facts = self.facts.clone()?;
        let after = VisitFacts { last: Some(visited), next_due: None, ..facts };
        due(&after, scheme, visited).map(|due| due.due_on)
    }
}

/// Judged by what is known on the day; of a day on which the household was not in the register only what no fact tells
/// is asked.
fn asked(set: &CriteriaSet, dossier: &Dossier, by: Rules<'_>, on: NaiveDate) -> Vec<Asked> {
    let one = |criterion: &Criterion, how: Option<How>| Asked {
        code: criterion.code.clone(),
        name: criterion.name.clone(),
        how: how.unwrap_or(How::Seen),
        needed: how.is_some(),
    };
    let told = |criterion: &Criterion| match criterion.test {
        Test::Answer(how) => Some(how),
        Test::Fact(_) => None,
    };
    match assess(set, dossier, by, on) {
        Ok(judged) => judged.findings.iter().map(|found| one(&found.criterion, found.asked())).collect(),
        Err(_) => set.criteria.iter().map(|criterion| one(criterion, told(criterion))).collect(),
    }
}
