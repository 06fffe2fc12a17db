//! What comes with a support once the household has it: the animals of its herd, and what it owes for them. Every door
//! (form, many households, round of hand-over, command line) asks here, so that one cow is one cow wherever it came in.

use crate::domain::catalogue::{Catalogue, SupportModel};
use crate::domain::herd::Animal;
use crate::domain::pass_on::obligation_due;
use crate::domain::support::{Owed, Support};

/// Thousandths in one head.
const ONE: i64 = 1000;
/// More head of one support than this are entered as one record, whatever the species.
const MOST_SINGLE: i64 = 20;

/// What comes with a support that is given; nothing comes with a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Brings {
    /// The animals, not named yet; they are written only where none was entered before.
    pub animals: Vec<Animal>,
    /// What is owed; written only where nothing was owed before.
    pub owed: Option<Owed>,
}

impl Brings {
    /// What a support brings by its model, from its day on.
    pub fn of(support: &Support, catalogue: &Catalogue) -> Self {
        let model = catalogue.model(&support.model).filter(|_| support.state.is_given());
        let Some(model) = model else { return Self::default() };
        let due = |rule| Owed { due: obligation_due(rule, support.date), rule: Some(rule) };
        Self { animals: animals(support, model, catalogue), owed: model.pass_on.map(due) }
    }
}

/// How many head of a support are entered one by one, each with a life of its own; none where its model brings no
/// animals, a part of one, or a flock. What owes offspring is never a flock: the debt follows each.
pub fn singles(model: &SupportModel, quantity: i64, catalogue: &Catalogue) -> i64 {
    let Some(word) = &model.species else { return 0 };
    let flock = catalogue.species(word).is_some_and(|species| species.flock) && model.pass_on.is_none();
    let heads = quantity / ONE;
    if flock || quantity % ONE != 0 || heads > MOST_SINGLE { 0 } else { heads.max(0) }
}

fn animals(support: &Support, model: &SupportModel, catalogue: &Catalogue) -> Vec<Animal> {
    let (Some(species), 0) = (&model.species, support.quantity % ONE) else { return Vec::new() };
    let singles = singles(model, support.quantity, catalogue);
    let (entries, heads) = if singles > 0 { (singles, 1) } else { (1, support.quantity / ONE) };
    let breed = support.details.get("breed").cloned().unwrap_or_default();
    let heads = u32::try_from(heads).unwrap_or(u32::MAX);
    let one = Animal { breed, heads, ..Animal::unnamed(support.household, species.as_str()) };
    (0..entries).map(|_| one.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::support::SupportState;

    fn brings(model: &str, quantity: i64, state: SupportState) -> Brings {
        let given = Support { quantity, state, ..Support::wished(model, "2026-11-22".parse().unwrap()) };
        Brings::of(&given, &Catalogue::embedded())
    }

    fn heads(model: &str, quantity: i64) -> Vec<u32> {
        let brings = brings(model, quantity, SupportState::HandedOver);
        brings.animals.iter().map(|animal| animal.heads).collect()
    }

    #[test]
    fn cows_are_entered_one_by_one_and_owe_from_their_day_on() {
        assert_eq!(heads("bo-sinh-san", 2000), [1, 1]);
        let rule = Catalogue::embedded().model("bo-sinh-san").and_then(|model| model.pass_on).unwrap();
        let owed = brings("bo-sinh-san", 1000, SupportState::HandedOver).owed;
        assert_eq!(owed.map(|owed| owed.due), Some(obligation_due(rule, "2026-11-22".parse().unwrap())));
    }

    #[test]
    fn chickens_are_one_flock_however_few_and_so_is_a_large_herd() {
        assert_eq!(heads("ga-an-toan-sinh-hoc", 100_000), [100]);
        assert_eq!(heads("ga-an-toan-sinh-hoc", 10_000), [10]);
        assert_eq!(heads("bo-sinh-san", 20_000).len(), 20);
        assert_eq!(heads("bo-sinh-san", 21_000), [21]);
    }

    #[test]
    fn rice_and_half_a_cow_are_no_animal() {
        assert_eq!(heads("gao", 75_000), [0_u32; 0]);
        assert_eq!(heads("bo-sinh-san", 500), [0_u32; 0]);
    }

    #[test]
    fn a_plan_brings_nothing_and_owes_nothing() {
        assert_eq!(brings("bo-sinh-san", 1000, SupportState::Approved), Brings::default());
    }
}
