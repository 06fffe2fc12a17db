//! What is refused of herds.

mod corrected;

use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdFault, HerdOperation, OutOfKeeping};
use crate::domain::id::{AnimalId, HouseholdId};
use crate::domain::member::Sex;
use crate::domain::operation::Operation;
use crate::store::testing::{Bench, cow, day, lan};
use crate::store::{Refusal, StoreError};

/// A household of a new register with a cow since 12 March 2025.
fn with_cow() -> (Bench, HouseholdId, AnimalId) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0412", "Lành");
    let cow = add(&mut bench, cow(household), "2025-03-12").unwrap();
    (bench, household, cow)
}

fn add(bench: &mut Bench, animal: Animal, on: &str) -> Result<AnimalId, Refusal> {
    let add = HerdOperation::AddAnimal { animal, on: day(on), first: HerdEventKind::HandedOver };
    Ok(perform(bench, add)?.created.animals()[0])
}

fn perform(bench: &mut Bench, operation: HerdOperation) -> Result<crate::store::Done, Refusal> {
    match bench.register.perform(&lan(), &Operation::Herd(operation)) {
        Ok(done) => Ok(done),
        Err(StoreError::Refused(refusal)) => Err(refusal),
        Err(other) => panic!("{other}"),
    }
}

fn record(bench: &mut Bench, events: &[(AnimalId, HerdEventKind, &str)]) -> Result<(), Refusal> {
    let event =
        |(animal, kind, on): &(AnimalId, HerdEventKind, &str)| HerdEvent::new(*animal, day(on), *kind);
    perform(bench, HerdOperation::RecordEvents(events.iter().map(event).collect())).map(drop)
}

#[test]
fn a_day_of_vaccination_is_one_step_and_all_or_nothing() {
    let (mut bench, household, first) = with_cow();
    let second = add(&mut bench, Animal { tag: "PT-2".into(), ..cow(household) }, "2026-01-01").unwrap();
    let vaccinated = |animal, on| (animal, HerdEventKind::Vaccinated, on);
    let early = record(&mut bench, &[vaccinated(first, "2025-06-01"), vaccinated(second, "2025-06-01")]);
    let before = OutOfKeeping::BeforeHandOver(day("2026-01-01"));
    assert_eq!(early, Err(Refusal::Herd(HerdFault::Keeping(before))));
    assert_eq!(bench.register.animal(first).unwrap().events.len(), 1);
    record(&mut bench, &[vaccinated(first, "2026-06-01"), vaccinated(second, "2026-06-01")]).unwrap();
    bench.register.undo(&lan()).unwrap();
    assert_eq!(bench.register.animal(second).unwrap().events.len(), 1);
}

#[test]
fn nothing_happens_to_an_animal_that_is_gone() {
    let (mut bench, _, cow) = with_cow();
    record(&mut bench, &[(cow, HerdEventKind::Died, "2026-02-03")]).unwrap();
    let after = record(&mut bench, &[(cow, HerdEventKind::Mated, "2026-02-04")]);
    assert_eq!(after, Err(Refusal::Herd(HerdFault::Keeping(OutOfKeeping::AfterEnd(day("2026-02-03"))))));
}

#[test]
fn a_bull_is_no_dam() {
    let (mut bench, household, _) = with_cow();
    let bull = Animal { tag: "PT-9".into(), sex: Some(Sex::Male), ..cow(household) };
    let bull = add(&mut bench, bull, "2025-03-12").unwrap();
    let calved = HerdEvent::new(bull, day("2026-03-10"), HerdEventKind::Calved);
    let birth = HerdOperation::RecordBirth { calved, offspring: Vec::new() };
    assert_eq!(perform(&mut bench, birth).unwrap_err(), Refusal::Herd(HerdFault::Male));
    let calf = Animal { tag: "PT-10".into(), dam: Some(bull), born: None, ..cow(household) };
    assert_eq!(add(&mut bench, calf, "2026-03-10"), Err(Refusal::Herd(HerdFault::DamMale)));
}

#[test]
fn a_tag_is_worn_by_one_living_animal() {
    let (mut bench, household, first) = with_cow();
    let again = add(&mut bench, cow(household), "2026-01-01");
    let worn = Refusal::TagWorn { tag: "PT-0417".into(), household: "0412".into() };
    assert_eq!(again, Err(worn));
    record(&mut bench, &[(first, HerdEventKind::Died, "2025-12-01")]).unwrap();
    assert!(add(&mut bench, cow(household), "2026-01-01").is_ok());
}

#[test]
fn a_dam_stays_while_her_calf_is_there() {
    let (mut bench, household, dam) = with_cow();
    let calved = HerdEvent::new(dam, day("2026-03-10"), HerdEventKind::Calved);
    let calf = Animal { tag: "PT-2".into(), born: None, ..cow(household) };
    let birth = perform(&mut bench, HerdOperation::RecordBirth { calved, offspring: vec![calf] }).unwrap();
    let calf = birth.created.animals()[0];
    let remove = |bench: &mut Bench, id| perform(bench, HerdOperation::RemoveAnimal(id, 1)).map(drop);
    assert_eq!(remove(&mut bench, dam), Err(Refusal::HasOffspring));
    remove(&mut bench, calf).unwrap();
    remove(&mut bench, dam).unwrap();
    assert!(bench.register.herd().unwrap().animals.is_empty());
}

#[test]
fn the_animal_that_comes_takes_the_place_of_the_one_that_goes() {
    let (mut bench, household, slow) = with_cow();
    let replaced = HerdEvent::new(slow, day("2026-05-01"), HerdEventKind::Replaced);
    let by = Animal { tag: "PT-3".into(), ..cow(household) };
    perform(&mut bench, HerdOperation::Replace { replaced, by }).unwrap();
    let herd = bench.register.herd().unwrap();
    let heads: Vec<_> = herd.animals.iter().map(|animal| animal.life.heads_on(day("2026-05-01"))).collect();
    assert_eq!(heads, [0, 1]);
}
