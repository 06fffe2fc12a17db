//! What cannot be true of all events of an animal together.

use super::HerdEventKind::{Born, Calved, Died, HandedOver, PassedOn, Sold, Vaccinated};
use super::*;
use crate::domain::id::{AnimalId, HouseholdId};

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn animal(heads: u32) -> Animal {
    Animal { sex: Some(Sex::Female), heads, ..Animal::unnamed(HouseholdId(1), "bò") }
}

/// Events in the order of their entry.
fn told(events: &[(HerdEventKind, &str, u32)]) -> Vec<Known> {
    let event = |(id, (kind, on, heads)): (usize, &(HerdEventKind, &str, u32))| Stored {
        id: HerdEventId(id as i64),
        rev: 1,
        value: HerdEvent { heads: *heads, ..HerdEvent::new(AnimalId(1), day(on), *kind) },
    };
    events.iter().enumerate().map(event).collect()
}

fn faults(animal: &Animal, events: &[(HerdEventKind, &str, u32)]) -> Vec<HerdFault> {
    check_life(animal, values(&told(events)))
}

#[test]
fn a_life_from_birth_through_two_households_can_be() {
    let calf = [
        (Born, "2025-03-12", 1),
        (Vaccinated, "2025-06-01", 1),
        (PassedOn, "2025-11-01", 1),
        (HandedOver, "2025-11-01", 1),
        (Calved, "2027-11-01", 1),
        (Died, "2028-02-01", 1),
        (Vaccinated, "2028-02-01", 1),
    ];
    assert_eq!(faults(&animal(1), &calf), []);
    assert_eq!(faults(&animal(1), &[(Vaccinated, "2025-06-01", 1)]), [], "how it came is not known");
}

#[test]
fn nothing_is_known_of_it_before_it_came_or_after_it_went() {
    let keeping = HerdFault::Keeping;
    let early = [(Vaccinated, "2025-03-11", 1), (HandedOver, "2025-03-12", 1)];
    assert_eq!(faults(&animal(1), &early), [keeping(OutOfKeeping::BeforeHandOver(day("2025-03-12")))]);
    let late = [(HandedOver, "2025-03-12", 1), (Sold, "2025-04-01", 1), (Vaccinated, "2025-04-02", 1)];
    assert_eq!(faults(&animal(1), &late), [keeping(OutOfKeeping::AfterEnd(day("2025-04-01")))]);
    let twice = [(HandedOver, "2025-03-12", 1), (Born, "2026-02-01", 1)];
    assert_eq!(faults(&animal(1), &twice), [keeping(OutOfKeeping::KeptAlready(day("2025-03-12")))]);
}

#[test]
fn a_flock_passes_on_whole_and_arrives_so() {
    let flock = |left, came| {
        let events = [
            (HandedOver, "2026-01-05", 25),
            (Died, "2026-02-01", 5),
            (PassedOn, "2026-06-01", left),
            (HandedOver, "2026-06-01", came),
        ];
        faults(&animal(25), &events)
    };
    assert_eq!(flock(20, 20), []);
    assert_eq!(flock(21, 21)[0], HerdFault::MoreThanAlive(20));
    assert_eq!(flock(19, 19)[0], HerdFault::HandedOn(day("2026-06-01")), "one would stay");
    assert_eq!(flock(20, 25), [HerdFault::HandedOn(day("2026-06-01"))], "the dead come back");
}

#[test]
fn what_died_before_it_went_on_is_not_found_out_afterwards() {
    let events =
        told(&[(HandedOver, "2026-01-05", 25), (PassedOn, "2026-06-01", 25), (HandedOver, "2026-06-01", 25)]);
    let died = HerdEvent { heads: 5, ..HerdEvent::new(AnimalId(1), day("2026-02-01"), Died) };
    assert_eq!(check_entry(&died, &animal(25), &events), Some(HerdFault::MoreThanAlive(20)));
}

#[test]
fn what_stood_wrongly_does_not_bar_its_own_mending() {
    let events = told(&[
        (HandedOver, "2025-03-12", 1),
        (Died, "2025-04-01", 1),
        (Vaccinated, "2025-05-01", 1),
        (Vaccinated, "2025-06-01", 1),
    ]);
    let removed = |id| check_removal(HerdEventId(id), &animal(1), &events, []);
    assert_eq!([removed(1), removed(2), removed(3)], [None; 3]);
    assert_eq!(removed(0), Some(HerdFault::NoBeginning));
}

#[test]
fn how_it_came_to_its_present_holder() {
    let events = told(&[(Born, "2025-03-12", 1), (PassedOn, "2025-11-01", 1), (HandedOver, "2025-11-01", 1)]);
    assert_eq!(came(&events).map(|came| came.id), Some(HerdEventId(2)));
    assert_eq!(came(&events[..2]).map(|came| came.id), None);
    assert_eq!(came(&events[..1]).map(|came| came.id), Some(HerdEventId(0)));
}
