//! Which households are nearest to leaving poverty: of each that is on the list, what it still lacks, which supports on
//! offer answer it and may be given to it, and the plan that was agreed. The list of these is the commune's work list;
//! what one household lacks is worked out in [`super::graduation`].
//!
//! | file | subject |
//! |---|---|
//! | `facts` | what has to be known of a household |
//! | `distance` | how far it is from the next better class |
//! | `order` | least missing first |

mod distance;
mod facts;
mod order;
#[cfg(test)]
mod tests;

pub use self::distance::{Distance, Gap, Near};
pub use self::facts::WayOutFacts;
pub use self::order::in_order;

use chrono::NaiveDate;

use super::catalogue::Catalogue;
use super::catalogue::eligibility::reasons;
use super::class::State;
use super::exit_plan::ExitPlan;
use super::graduation::{Lack, Runway, runway_of};
use super::id::{ExitPlanId, HamletId, HouseholdId};
use super::reach::Rules;
use super::stored::Stored;
use super::support::Support;

/// A household on its way out.
#[derive(Debug, Clone, PartialEq)]
pub struct WayOut {
    /// Which.
    pub household: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// The head's name; may be empty.
    pub head: String,
    /// Where it lives.
    pub hamlet: (HamletId, String),
    /// Poor or near-poor.
    pub state: State,
    /// The day of the survey that the rest follows from; nothing for a household without one, or with one that no
    /// standard can read any more: then it stands last.
    pub surveyed: Option<NaiveDate>,
    /// What it lacks; [`Lack::offered`] holds only what it may have.
    pub lacks: Vec<Lack>,
    /// Models that raise the income and that it may have, where it needs more income.
    pub raise_income: Vec<String>,
    /// How far it is; nothing where the survey is unfinished.
    pub distance: Option<Distance>,
    /// The plan on which it works.
    pub plan: Option<Stored<ExitPlanId, ExitPlan>>,
}

impl WayOut {
    /// The year in which it means to leave the list.
    pub fn target_year(&self) -> Option<i32> {
        self.plan.as_ref().map(|plan| plan.target_year)
    }

    /// One step from a better class.
    pub fn is_one_step(&self) -> bool {
        self.distance.is_some_and(Distance::is_one_step)
    }

    /// Deprivations that nothing given or coming answers and for which there is nothing that it may have.
    pub fn unanswered(&self) -> impl Iterator<Item = &Lack> {
        self.lacks.iter().filter(|lack| lack.is_unaddressed() && lack.offered.is_empty())
    }

    /// Models that it may have and that answer something, each once.
    pub fn offers(&self) -> Vec<&str> {
        let open = self.lacks.iter().filter(|lack| lack.is_unaddressed()).flat_map(|lack| &lack.offered);
        open.chain(&self.raise_income).fold(Vec::new(), |mut once, code| {
            if !once.contains(&code.as_str()) {
                once.push(code);
            }
            once
        })
    }
}

/// By what ways out are worked out.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// What answers what, and which number stands for which indicator.
    pub rules: Rules<'a>,
    /// What counts as near the line.
    pub near: Near,
}

/// The way out of a household on a day.
pub fn way_out(facts: &WayOutFacts, By { rules, near }: By<'_>, on: NaiveDate) -> WayOut {
    let survey = facts.survey.as_ref().filter(|survey| survey.date <= on);
    let standard = survey.and_then(|survey| rules.standards.named(&survey.standard, survey.date));
    let supports: Vec<_> = facts.supports.iter().map(|support| &support.value).collect();
    let read = survey.zip(standard);
    let runway = read.map(|(survey, standard)| {
        runway_of(facts.applicant.standing, (survey, standard), &supports, rules.catalogue)
    });
    let recognised = facts.applicant.standing.class;
    let distance = read.and_then(|(survey, standard)| Distance::of(recognised, survey, standard, near));
    let found = runway.map(|runway| may_have(runway, facts, rules.catalogue, on));
    let (surveyed, lacks, raise_income) =
        found.map_or_else(Default::default, |found| (found.surveyed, found.lacking, found.raise_income));
    WayOut {
        household: facts.household,
        code: facts.code.clone(),
        head: facts.head.clone(),
        hamlet: facts.hamlet.clone(),
        state: facts.applicant.standing.state(),
        surveyed,
        lacks,
        raise_income,
        distance,
        plan: facts.plan.clone(),
    }
}

/// Of what is on offer only what the household may have.
fn may_have(mut runway: Runway, facts: &WayOutFacts, catalogue: &Catalogue, on: NaiveDate) -> Runway {
    let may = |code: &String| {
        let draft = Support { household: facts.household, ..Support::wished(code, on) };
        reasons(&facts.applicant, &facts.supports, &draft, catalogue).is_empty()
    };
    runway.lacking.iter_mut().for_each(|lack| lack.offered.retain(may));
    runway.raise_income.retain(may);
    runway
}
