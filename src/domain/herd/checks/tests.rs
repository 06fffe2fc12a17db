//! What cannot be true of animals and their events.

use super::HerdEventKind::{Born, Calved, Died, HandedOver, PassedOn, Pregnant, Sold, Vaccinated};
use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{AnimalId, HouseholdId};

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn cow(sex: Sex, born: &str) -> Animal {
    Animal {
        support: None,
        holder: HouseholdId(1),
        tag: "VN-0412".into(),
        species: "bò".into(),
        breed: String::new(),
        sex: Some(sex),
        born: PartialDate::from_iso(born).ok(),
        weight_kg: None,
        dam: None,
        generation: 1,
        heads: 1,
        value: None,
        photo: String::new(),
    }
}

fn event((kind, on): &(HerdEventKind, &str)) -> HerdEvent {
    HerdEvent::new(AnimalId(1), day(on), *kind)
}

/// What stands against an event of an animal with some known events.
fn faults(animal: &Animal, known: &[(HerdEventKind, &str)], new: &HerdEvent) -> Vec<HerdFault> {
    let known: Vec<_> = known.iter().map(event).collect();
    let catalogue = Catalogue::embedded();
    check_event(new, animal, &known, catalogue.species(&animal.species))
}

/// Whether a cow of these events may have been vaccinated on a day.
fn vaccinated(on: &str, known: &[(HerdEventKind, &str)]) -> Option<OutOfKeeping> {
    match faults(&cow(Sex::Female, "2023-05"), known, &event(&(Vaccinated, on))).as_slice() {
        [] => None,
        [HerdFault::Keeping(why)] => Some(*why),
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_happens_before_birth_or_hand_over() {
    assert_eq!(vaccinated("2023-04-30", &[]), Some(OutOfKeeping::BeforeBirth));
    assert_eq!(vaccinated("2023-05-01", &[]), None);
    let handed = [(HandedOver, "2025-03-12")];
    assert_eq!(vaccinated("2025-03-11", &handed), Some(OutOfKeeping::BeforeHandOver(day("2025-03-12"))));
    assert_eq!(vaccinated("2025-03-12", &handed), None);
}

#[test]
fn nothing_happens_after_it_has_gone() {
    let dead = [(HandedOver, "2025-03-12"), (Calved, "2025-12-01"), (Died, "2026-02-03")];
    assert_eq!(vaccinated("2026-02-03", &dead), None);
    assert_eq!(vaccinated("2026-02-04", &dead), Some(OutOfKeeping::AfterEnd(day("2026-02-03"))));
    assert_eq!(
        vaccinated("2026-02-04", &[(Died, "2026-02-03")]),
        Some(OutOfKeeping::AfterEnd(day("2026-02-03")))
    );
}

#[test]
fn a_calf_passed_on_lives_on_with_who_receives_it() {
    let calf = [(Born, "2025-03-12"), (PassedOn, "2025-11-01"), (HandedOver, "2025-11-01")];
    for on in ["2025-06-01", "2025-11-01", "2026-02-01"] {
        assert_eq!(vaccinated(on, &calf), None, "{on}");
    }
    assert_eq!(vaccinated("2026-02-01", &calf[..2]), Some(OutOfKeeping::AfterEnd(day("2025-11-01"))));
}

#[test]
fn it_cannot_have_died_before_it_was_seen_alive_nor_come_twice() {
    let seen = [(HandedOver, "2025-03-12"), (Vaccinated, "2025-09-01")];
    let animal = cow(Sex::Female, "2023-05");
    let later = HerdFault::Keeping(OutOfKeeping::KnownLater(day("2025-09-01")));
    assert_eq!(faults(&animal, &seen, &event(&(Died, "2025-08-31"))), [later]);
    assert_eq!(faults(&animal, &seen, &event(&(Died, "2025-09-01"))), []);
    let again = HerdFault::Keeping(OutOfKeeping::KeptAlready(day("2025-03-12")));
    assert_eq!(faults(&animal, &seen, &event(&(HandedOver, "2025-10-01"))), [again]);
    assert_eq!(faults(&animal, &[], &event(&(HandedOver, "2025-10-01"))), []);
}

#[test]
fn a_bull_does_not_calve() {
    let bull = cow(Sex::Male, "2020-01");
    assert_eq!(faults(&bull, &[], &event(&(Calved, "2025-01-01"))), [HerdFault::Male]);
    assert_eq!(faults(&bull, &[], &event(&(Pregnant, "2025-01-01"))), [HerdFault::Male]);
    assert_eq!(faults(&bull, &[], &event(&(HerdEventKind::Mated, "2025-01-01"))), []);
}

#[test]
fn a_dam_gives_birth_grown_up_and_not_twice_in_a_row() {
    let dam = cow(Sex::Female, "2023-05");
    let young = HerdFault::DamTooYoung(day("2024-08-01"));
    assert_eq!(faults(&dam, &[], &event(&(Calved, "2024-07-31"))), [young]);
    let calved = [(HandedOver, "2025-03-12"), (Calved, "2025-12-01")];
    let soon = HerdFault::BirthTooSoon(day("2026-07-29"));
    assert_eq!(faults(&dam, &calved, &event(&(Calved, "2026-07-28"))), [soon]);
    assert_eq!(faults(&dam, &calved, &event(&(Calved, "2026-07-29"))), []);
}

#[test]
fn of_a_flock_not_more_go_than_are_alive() {
    let flock =
        Animal { heads: 50, born: None, sex: None, species: "gà".into(), ..cow(Sex::Female, "2023-05") };
    let handed = HerdEvent { heads: 50, ..event(&(HandedOver, "2026-01-05")) };
    let died = HerdEvent { heads: 8, ..event(&(Died, "2026-02-01")) };
    let sell = |heads| HerdEvent { heads, ..event(&(Sold, "2026-03-01")) };
    let faults = |new: &HerdEvent| check_event(new, &flock, [&handed, &died], None);
    assert_eq!(faults(&sell(43)), [HerdFault::MoreThanAlive(42)]);
    assert_eq!(faults(&sell(42)), []);
    assert_eq!(faults(&sell(0)), [HerdFault::Heads(MOST_HEADS)]);
}

#[test]
fn an_absurd_weight_is_refused() {
    let weighed = |kg| HerdEvent { weight_kg: Some(kg), ..event(&(HerdEventKind::Weighed, "2025-04-01")) };
    let animal = cow(Sex::Female, "2023-05");
    assert_eq!(faults(&animal, &[], &weighed(180)), []);
    assert_eq!(faults(&animal, &[], &weighed(18_000)), [HerdFault::Weight(1500)]);
    assert_eq!(faults(&animal, &[], &weighed(0)), [HerdFault::Weight(1500)]);
}

#[test]
fn a_calf_is_younger_than_its_dam_who_is_female_and_of_its_species() {
    let catalogue = Catalogue::embedded();
    let with =
        |born: &str, dam: &Animal| check_animal(&cow(Sex::Male, born), Some(dam), catalogue.species("bò"));
    let dam = cow(Sex::Female, "2023-05");
    assert_eq!(with("2025-12-01", &dam), []);
    assert_eq!(with("2023-01", &dam), [HerdFault::OlderThanDam]);
    assert_eq!(with("2024-01", &dam), [HerdFault::DamTooYoung(day("2024-08-01"))]);
    assert_eq!(with("2025-12-01", &cow(Sex::Male, "2020")), [HerdFault::DamMale]);
    let goat = Animal { species: "dê".into(), ..cow(Sex::Female, "2020") };
    assert_eq!(with("2025-12-01", &goat), [HerdFault::DamOther]);
}

#[test]
fn nothing_dies_twice_on_its_last_day() {
    let dead = [(HandedOver, "2025-03-12"), (Died, "2026-02-03")];
    let again = faults(&cow(Sex::Female, "2023-05"), &dead, &event(&(Died, "2026-02-03")));
    assert_eq!(again, [HerdFault::Keeping(OutOfKeeping::AfterEnd(day("2026-02-03")))]);
    assert_eq!(vaccinated("2026-02-03", &dead), None, "it may have been vaccinated that morning");
}
