//! The hand-over of one line: who receives, which animals come, and what is owed from that day on. A plan owes nothing
//! and has no animals: both begin when the household has them.

use chrono::NaiveDate;

use crate::domain::catalogue::{Catalogue, SupportModel};
use crate::domain::herd::Animal;
use crate::domain::id::SupportId;
use crate::domain::operation::{Owed, SupportGrant};
use crate::domain::stored::{Rev, Stored};
use crate::domain::support::{Support, SupportState};

/// Thousandths in one head.
const ONE: i64 = 1000;
/// More head than this are a flock, which is one entry of many head.
const MOST_SINGLE: i64 = 20;

/// A line that is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// The line, at the revision that the person saw.
    pub line: (SupportId, Rev),
    /// Who received it; empty for the head of the household.
    pub receiver: String,
    /// The animals that come with it, not named yet; they are written only where none was entered before.
    pub animals: Vec<Animal>,
    /// What is owed for it.
    pub owed: Option<Owed>,
}

impl Handed {
    /// A line handed over on a day, with what its model brings.
    pub fn of(
        line: &Stored<SupportId, Support>,
        receiver: &str,
        on: NaiveDate,
        catalogue: &Catalogue,
    ) -> Self {
        let given = Support { state: SupportState::HandedOver, date: on, ..line.value.clone() };
        let animals = catalogue.model(&given.model).map(|model| animals(&given, model)).unwrap_or_default();
        let grant = SupportGrant::new(given, animals, catalogue);
        Self {
            line: (line.id, line.rev),
            receiver: receiver.to_owned(),
            animals: grant.animals,
            owed: grant.owed,
        }
    }
}

/// Single animals where offspring is owed, so that the debt can follow each; otherwise one flock.
fn animals(support: &Support, model: &SupportModel) -> Vec<Animal> {
    let (Some(species), 0) = (&model.species, support.quantity % ONE) else { return Vec::new() };
    let heads = support.quantity / ONE;
    let single = model.pass_on.is_some() && heads <= MOST_SINGLE;
    let (entries, each) = if single { (heads, 1) } else { (1, heads) };
    (0..entries).map(|_| unnamed(support, species, u32::try_from(each).unwrap_or(u32::MAX))).collect()
}

fn unnamed(support: &Support, species: &str, heads: u32) -> Animal {
    Animal {
        support: None,
        holder: support.household,
        tag: String::new(),
        species: species.to_owned(),
        breed: support.details.get("breed").cloned().unwrap_or_default(),
        sex: None,
        born: None,
        weight_kg: None,
        dam: None,
        generation: 1,
        heads,
        value: None,
        photo: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::line;
    use super::*;
    use crate::domain::pass_on::obligation_due;

    fn handed(model: &str, quantity: i64) -> Handed {
        let value = Support { model: model.into(), quantity, state: SupportState::Approved, ..line(1000, 0) };
        let stored = Stored { id: SupportId(7), rev: 2, value };
        Handed::of(&stored, "", "2026-11-22".parse().unwrap(), &Catalogue::embedded())
    }

    #[test]
    fn a_cow_owes_from_the_day_of_hand_over_and_is_one_animal() {
        let catalogue = Catalogue::embedded();
        let rule = catalogue.model("bo-sinh-san").and_then(|model| model.pass_on).unwrap();
        let cows = handed("bo-sinh-san", 2000);
        assert_eq!(cows.owed.map(|owed| owed.due), Some(obligation_due(rule, "2026-11-22".parse().unwrap())));
        assert_eq!(cows.animals.iter().map(|animal| animal.heads).collect::<Vec<_>>(), [1, 1]);
    }

    #[test]
    fn chickens_are_a_flock_and_rice_is_no_animal() {
        let heads = |handed: Handed| handed.animals.iter().map(|animal| animal.heads).collect::<Vec<_>>();
        assert_eq!(heads(handed("ga-an-toan-sinh-hoc", 100_000)), [100]);
        assert_eq!(heads(handed("gao", 75_000)), [0_u32; 0]);
        assert_eq!(handed("gao", 75_000).owed, None);
    }

    #[test]
    fn half_an_animal_is_not_entered_by_itself() {
        assert!(handed("bo-sinh-san", 500).animals.is_empty());
    }
}
