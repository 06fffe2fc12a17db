//! What became of households that got a support: for each model where those that were poor or near-poor stand 12, 24
//! and 36 months later, beside households of the same class on the same days that never had it; which of their
//! deprivations are cured; what an exit that lasted cost.
//!
//! **No proof of cause.** Who gets a cow is not drawn by lot: households that never had the model may differ in
//! everything else. The two numbers stand side by side so that someone who knows the village can look, no more.
//!
//! A household is followed from the first time that it got a model, if it was on the list on that day. What a day
//! after the asked one tells does not count, so that the outcomes of a past day are as they were then.
//!
//! | file | subject |
//! |---|---|
//! | `fate` | where a household stands some months later |
//! | `exit` | whether it left the list for good |
//! | `case` | one household that got a model, followed |
//! | `tally` | households counted by where they stand |
//! | `beside` | the households beside them |
//! | `cure` | deprivations that are gone |
//!
//! Whom support did not reach is [`super::reach`]; what is expected of the years to come is [`super::outlook`].

mod beside;
mod case;
mod cure;
mod exit;
mod fate;
mod tally;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Months, NaiveDate};

pub use beside::Beside;
pub use case::Case;
pub use cure::Cure;
pub use exit::{ExitStands, LASTING_MONTHS};
pub use fate::{Fate, HORIZONS, class_on};
pub use tally::Tally;

use self::beside::Days;
use super::id::HouseholdId;
use super::reach::{Home, Reach, Rules};
use super::report::Period;

/// A percent of fewer households than this is not told: each of them would be more than ten of it.
pub const FEWEST_COMPARED: usize = 10;

/// Every household with its decisions, surveys and supports, and the days on which some of them left the register.
#[derive(Debug, Clone, Default)]
pub struct Followed {
    /// The households.
    pub reach: Reach,
    /// When those left that are in the register no more.
    pub ended: HashMap<HouseholdId, NaiveDate>,
}

/// What is asked of outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The day on which it is asked.
    pub on: NaiveDate,
    /// The time in which households got the model first; any time where none is named.
    pub begun: Option<Period>,
}

/// What became of the households that got a model.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Code of the model.
    pub model: String,
    /// Those who got it while they were on the list, in the order of the official lists.
    pub cases: Vec<Case>,
    /// The households beside them, at each of the [`HORIZONS`].
    pub beside: [Beside; HORIZONS.len()],
    /// Deprivations that the model answers and that they had, by indicator in the order of the catalogue.
    pub cures: Vec<Cure>,
    /// What exits that lasted cost.
    pub lasting: Lasting,
}

/// What exits that lasted cost under a model, over the households that have had [`LASTING_MONTHS`] since the support and of
/// whom it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lasting {
    /// Off the list for [`LASTING_MONTHS`] after the exit.
    pub exits: usize,
    /// Off the list, but not yet for so long: neither these nor their money count.
    pub not_yet: usize,
    /// What all that count got under the model, in whole đồng.
    pub spent: i64,
}

impl Lasting {
    fn of<'a>(cases: impl Iterator<Item = &'a Case>, on: NaiveDate) -> Self {
        cases.fold(Self::default(), |sum, case| sum.with(case, on))
    }

    fn with(self, case: &Case, on: NaiveDate) -> Self {
        let tells = case.begun.checked_add_months(Months::new(LASTING_MONTHS)).is_some_and(|day| day <= on);
        match case.exit {
            ExitStands::NotYetKnown => Self { not_yet: self.not_yet + 1, ..self },
            ExitStands::No if !tells => self,
            stands => Self {
                exits: self.exits + usize::from(stands == ExitStands::Lasted),
                spent: self.spent.saturating_add(case.value),
                ..self
            },
        }
    }

    /// Whole đồng an exit that lasted; `None` where there is none.
    pub fn each(self) -> Option<i64> {
        i64::try_from(self.exits).ok().filter(|exits| *exits > 0).map(|exits| self.spent / exits)
    }
}

impl Outcome {
    /// Where the households stand at a horizon, by its place in [`HORIZONS`].
    pub fn after(&self, horizon: usize) -> Tally {
        let known = self.cases.iter().filter_map(|case| Some((case.household, case.fates[horizon]?)));
        Tally::of(known)
    }

    /// Deprivations that are gone, and those of which a later survey tells.
    pub fn cured(&self) -> (usize, usize) {
        let sum = |of: fn(&Cure) -> usize| self.cures.iter().map(of).sum();
        (sum(|cure| cure.cured.len()), sum(Cure::known))
    }
}

/// What became of the households that got each model; the model with most of them first.
pub fn outcomes(followed: &Followed, rules: Rules<'_>, asked: Asked) -> Vec<Outcome> {
    let mut days = Days::new(followed, asked.on);
    let mut all: Vec<_> = given(followed, asked.on)
        .into_iter()
        .map(|(model, had)| of_model(model, &had, &mut days, (followed, rules, asked)))
        .filter(|outcome| !outcome.cases.is_empty())
        .collect();
    all.sort_by(|a, b| b.cases.len().cmp(&a.cases.len()).then_with(|| a.model.cmp(&b.model)));
    all
}

/// The households that got each model by a day.
fn given(followed: &Followed, on: NaiveDate) -> BTreeMap<&str, Vec<&Home>> {
    let mut given: BTreeMap<&str, Vec<&Home>> = BTreeMap::new();
    for home in &followed.reach.homes {
        for support in home.given().filter(|support| support.date <= on) {
            let had = given.entry(&support.model).or_default();
            if had.last().is_none_or(|last| last.id != home.id) {
                had.push(home);
            }
        }
    }
    given
}

fn of_model<'a>(
    model: &str,
    had: &[&'a Home],
    days: &mut Days<'a>,
    (followed, rules, asked): (&Followed, Rules<'_>, Asked),
) -> Outcome {
    let follow = |home: &&'a Home| Some((*home, Case::of(home, model, followed, asked)?));
    let cases: Vec<_> = had.iter().filter_map(follow).collect();
    let holders: HashSet<_> = had.iter().map(|home| home.id).collect();
    Outcome {
        model: model.to_owned(),
        beside: days.beside(cases.iter().map(|(_, case)| case), &holders),
        cures: cure::cures(model, &cases, rules, asked.on),
        lasting: Lasting::of(cases.iter().map(|(_, case)| case), asked.on),
        cases: cases.into_iter().map(|(_, case)| case).collect(),
    }
}
