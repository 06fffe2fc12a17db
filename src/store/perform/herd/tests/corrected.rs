//! What is corrected or taken out leaves a life that can be true.

use super::*;
use crate::domain::stored::{Edit, Stored};
use crate::store::testing::{partial, support};

type Event = Stored<crate::domain::id::HerdEventId, HerdEvent>;

fn event(bench: &Bench, animal: AnimalId, kind: HerdEventKind) -> Event {
    let record = bench.register.animal(animal).unwrap();
    record.events.into_iter().find(|event| event.kind == kind).unwrap()
}

fn remove(bench: &mut Bench, animal: AnimalId, kind: HerdEventKind) -> Result<(), Refusal> {
    let event = event(bench, animal, kind);
    perform(bench, HerdOperation::RemoveEvent(event.id, event.rev)).map(drop)
}

fn moved(bench: &mut Bench, animal: AnimalId, kind: HerdEventKind, on: &str) -> Result<(), Refusal> {
    let event = event(bench, animal, kind);
    let value = HerdEvent { on: day(on), ..event.value.clone() };
    perform(bench, HerdOperation::SaveEvent(Edit::of(&event, value))).map(drop)
}

fn corrected(bench: &mut Bench, animal: AnimalId, say: impl Fn(&mut Animal)) -> Result<(), Refusal> {
    let stored = bench.register.animal(animal).unwrap().animal;
    let mut value = stored.value.clone();
    say(&mut value);
    match bench.register.perform(&lan(), &Operation::SaveAnimal(Edit::of(&stored, value))) {
        Ok(_) => Ok(()),
        Err(StoreError::Refused(refusal)) => Err(refusal),
        Err(other) => panic!("{other}"),
    }
}

fn calve(bench: &mut Bench, dam: AnimalId, on: &str) -> AnimalId {
    let calf = Animal { tag: format!("B-{on}"), born: None, ..cow(HouseholdId(0)) };
    let calved = HerdEvent::new(dam, day(on), HerdEventKind::Calved);
    let birth = HerdOperation::RecordBirth { calved, offspring: vec![calf] };
    perform(bench, birth).unwrap().created.animals()[0]
}

fn keeping(why: OutOfKeeping) -> Result<(), Refusal> {
    Err(Refusal::Herd(HerdFault::Keeping(why)))
}

#[test]
fn how_an_animal_came_is_not_taken_out() {
    let (mut bench, _, cow) = with_cow();
    assert_eq!(
        remove(&mut bench, cow, HerdEventKind::HandedOver),
        Err(Refusal::Herd(HerdFault::NoBeginning))
    );
    record(&mut bench, &[(cow, HerdEventKind::Vaccinated, "2025-06-01")]).unwrap();
    remove(&mut bench, cow, HerdEventKind::Vaccinated).unwrap();
}

#[test]
fn the_first_day_does_not_move_behind_what_followed_it() {
    let (mut bench, _, cow) = with_cow();
    record(&mut bench, &[(cow, HerdEventKind::Vaccinated, "2025-06-01")]).unwrap();
    let late = moved(&mut bench, cow, HerdEventKind::HandedOver, "2025-06-02");
    assert_eq!(late, keeping(OutOfKeeping::BeforeHandOver(day("2025-06-02"))));
    moved(&mut bench, cow, HerdEventKind::HandedOver, "2025-06-01").unwrap();
}

#[test]
fn a_birth_stays_while_its_calf_is_there() {
    let (mut bench, _, cow) = with_cow();
    let calf = calve(&mut bench, cow, "2026-03-10");
    let refused = Err(Refusal::Herd(HerdFault::YoungOfBirth));
    assert_eq!(remove(&mut bench, cow, HerdEventKind::Calved), refused);
    perform(&mut bench, HerdOperation::RemoveAnimal(calf, 1)).unwrap();
    remove(&mut bench, cow, HerdEventKind::Calved).unwrap();
}

#[test]
fn a_death_that_sold_heads_rest_on_is_corrected_within_what_is_left() {
    let (mut bench, household, _) = with_cow();
    let flock = Animal { tag: String::new(), species: "gà".into(), heads: 50, ..cow(household) };
    let flock = add(&mut bench, flock, "2026-01-05").unwrap();
    let lost = |kind, heads, on| HerdEvent { heads, ..HerdEvent::new(flock, day(on), kind) };
    let lost = vec![lost(HerdEventKind::Died, 8, "2026-02-01"), lost(HerdEventKind::Sold, 42, "2026-06-01")];
    perform(&mut bench, HerdOperation::RecordEvents(lost)).unwrap();
    let died = event(&bench, flock, HerdEventKind::Died);
    let more = Edit::of(&died, HerdEvent { heads: 9, ..died.value.clone() });
    let refused = perform(&mut bench, HerdOperation::SaveEvent(more)).map(drop);
    assert_eq!(refused, Err(Refusal::Herd(HerdFault::MoreThanAlive(41))));
    remove(&mut bench, flock, HerdEventKind::Died).unwrap();
}

#[test]
fn a_dam_that_calved_is_no_bull_and_not_younger_than_her_calf() {
    let (mut bench, _, dam) = with_cow();
    calve(&mut bench, dam, "2026-03-10");
    let male = corrected(&mut bench, dam, |cow| cow.sex = Some(Sex::Male));
    assert_eq!(male, Err(Refusal::Herd(HerdFault::Male)));
    let goat = corrected(&mut bench, dam, |cow| cow.species = "dê".into());
    assert_eq!(goat, Err(Refusal::Herd(HerdFault::DamOther)));
    let unborn = corrected(&mut bench, dam, |cow| cow.born = Some(partial("2025-04-01")));
    assert_eq!(unborn, keeping(OutOfKeeping::BeforeBirth), "it was handed over before");
    corrected(&mut bench, dam, |cow| cow.born = Some(partial("2023-06"))).unwrap();
}

#[test]
fn a_dam_without_known_events_is_not_younger_than_her_calf() {
    let (mut bench, household, dam) = with_cow();
    let calf = Animal { tag: "B".into(), dam: Some(dam), born: Some(partial("2025-01")), ..cow(household) };
    add(&mut bench, calf, "2025-03-12").unwrap();
    let younger = corrected(&mut bench, dam, |cow| cow.born = Some(partial("2025-02")));
    assert_eq!(younger, Err(Refusal::Herd(HerdFault::OlderThanDam)));
}

/// A flock of fifty that came with a support, and what the herd and the chain count of it.
fn with_flock() -> (Bench, AnimalId) {
    let (mut bench, household, _) = with_cow();
    let flock = Animal { tag: String::new(), species: "gà".into(), heads: 50, ..cow(household) };
    let given = crate::domain::operation::SupportGrant::new(
        support(household, "bo-sinh-san", "2026-01-05"),
        vec![flock],
        &crate::domain::catalogue::Catalogue::embedded(),
    );
    let flock = bench.perform(&Operation::GiveSupports(vec![given])).created.animals()[0];
    (bench, flock)
}

fn heads(bench: &Bench, flock: AnimalId) -> (u32, u32, u32) {
    let record = bench.register.animal(flock).unwrap();
    let on = day("2026-11-22");
    let held = bench.register.trees(on, 60).unwrap()[0].lines[0].shown.holds[0].1;
    (record.animal.heads, record.life().heads_on(on), held)
}

#[test]
fn heads_are_corrected_at_the_animal_and_at_its_hand_over_alike() {
    let (mut bench, flock) = with_flock();
    corrected(&mut bench, flock, |flock| flock.heads = 60).unwrap();
    assert_eq!(heads(&bench, flock), (60, 60, 60));
    let came = event(&bench, flock, HerdEventKind::HandedOver);
    let fewer = Edit::of(&came, HerdEvent { heads: 40, ..came.value.clone() });
    perform(&mut bench, HerdOperation::SaveEvent(fewer)).unwrap();
    assert_eq!(heads(&bench, flock), (40, 40, 40));
    bench.register.undo(&lan()).unwrap();
    assert_eq!(heads(&bench, flock), (60, 60, 60));
}

#[test]
fn not_fewer_came_than_died() {
    let (mut bench, flock) = with_flock();
    let died = HerdEvent { heads: 8, ..HerdEvent::new(flock, day("2026-02-01"), HerdEventKind::Died) };
    perform(&mut bench, HerdOperation::RecordEvents(vec![died])).unwrap();
    let few = corrected(&mut bench, flock, |flock| flock.heads = 7);
    assert_eq!(few, Err(Refusal::Herd(HerdFault::MoreThanAlive(7))));
    assert_eq!(heads(&bench, flock), (50, 42, 42));
}
