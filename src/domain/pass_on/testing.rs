//! Animals and events for the tests of passing on.

use chrono::NaiveDate;

use super::{Fault, Line, Lives};
use crate::domain::herd::{Animal, Came, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HouseholdId, SupportId};
use crate::domain::member::Sex;
use crate::domain::stored::Stored;
use crate::viet::PartialDate;

pub const SUPPORT: SupportId = SupportId(1);
pub const DEBTOR: HouseholdId = HouseholdId(1);
pub const OTHER: HouseholdId = HouseholdId(2);

pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// A cow of the debtor.
pub fn animal(id: i64, support: Option<SupportId>) -> Stored<AnimalId, Animal> {
    let value = Animal {
        support,
        holder: DEBTOR,
        tag: format!("VN-{id}"),
        species: "bò".into(),
        breed: String::new(),
        sex: Some(Sex::Female),
        born: PartialDate::from_iso("2023-05").ok(),
        weight_kg: None,
        dam: None,
        generation: 1,
        heads: 1,
        value: None,
        photo: String::new(),
    };
    Stored { id: AnimalId(id), rev: 1, value }
}

/// A female calf of the debtor, born on 1 February 2026.
pub fn calf(id: i64, dam: i64) -> Stored<AnimalId, Animal> {
    let mut calf = animal(id, Some(SUPPORT));
    calf.value.dam = Some(AnimalId(dam));
    calf.value.born = PartialDate::from_iso("2026-02-01").ok();
    calf
}

pub fn event(animal: i64, kind: HerdEventKind, on: &str) -> HerdEvent {
    HerdEvent::new(AnimalId(animal), day(on), kind)
}

/// A loss on 1 August 2026.
pub fn lost(animal: i64, kind: HerdEventKind, fault: Option<Fault>) -> HerdEvent {
    HerdEvent { fault, ..event(animal, kind, "2026-08-01") }
}

/// Events by animal.
fn lives(events: &[HerdEvent]) -> Lives {
    let mut lives = Lives::new();
    events.iter().for_each(|event| lives.entry(event.animal).or_default().push(event.clone()));
    lives
}

/// The line of the support, given on 12 March 2025, among some animals.
pub fn line(animals: &[Stored<AnimalId, Animal>], events: &[HerdEvent]) -> Line {
    Line::of((SUPPORT, Came::Given(day("2025-03-12"))), animals, &lives(events))
}
