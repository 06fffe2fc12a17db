use super::read::{EVENTS_OF_HOUSEHOLD, HELPED, OF_PERIOD};
use crate::domain::class::{Class, State};
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::relief::{ReliefEvent, ReliefKind, ReliefOperation};
use crate::domain::report::Period;
use crate::domain::stored::Edit;
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

fn refused(done: Result<crate::store::Done, StoreError>) -> Refusal {
    match done {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn year() -> Period {
    Period::of_year(2026, day("2026-12-31"))
}

fn households(bench: &mut Bench, count: usize) -> Vec<HouseholdId> {
    let hamlet = bench.hamlet("Khu 4");
    (1..=count).map(|n| bench.household(hamlet, &format!("{n:04}"), "Nguyễn Thị Lành")).collect()
}

#[test]
fn nineteen_households_after_a_tornado_and_one_death_by_a_falling_tree() {
    let mut bench = Bench::new();
    let all = households(&mut bench, 20);
    let tornado = bench.emergency(ReliefKind::Tornado, "2026-06-03");
    for household in &all[..19] {
        bench.relieve(tornado, *household, "2026-06-05").unwrap();
    }
    let tree = bench.emergency(ReliefKind::FallingTree, "2026-07-01");
    bench.relieve(tree, all[19], "2026-07-02").unwrap();
    let lines = bench.register.relief_events(year(), today()).unwrap();
    let said: Vec<_> = lines.iter().map(|line| (line.event.kind, line.totals.households)).collect();
    assert_eq!(said, [(ReliefKind::FallingTree, 1), (ReliefKind::Tornado, 19)]);
    assert_eq!(lines[1].totals.value, 19 * support(all[0], "gao", "2026-06-05").value);
}

#[test]
fn the_page_of_an_emergency_knows_household_hamlet_and_class() {
    let mut bench = Bench::new();
    let all = households(&mut bench, 2);
    bench.recognise(all[1], Class::Poor, "2026-01-05");
    let fire = bench.emergency(ReliefKind::Fire, "2026-06-03");
    for household in &all {
        bench.relieve(fire, *household, "2026-06-05").unwrap();
    }
    let facts = bench.register.relief_event(fire, today()).unwrap();
    let said: Vec<_> = facts.helped.iter().map(|one| (one.code.as_str(), one.state)).collect();
    assert_eq!(said, [("0001", State::None), ("0002", State::Poor)]);
    assert_eq!(facts.by_hamlet().len(), 1);
    let dossier = bench.register.dossier(all[0]).unwrap();
    let named = dossier.emergency(&dossier.supports[0]).map(|event| event.kind);
    assert_eq!(named, Some(ReliefKind::Fire));
}

#[test]
fn no_support_answers_an_emergency_before_it_happened() {
    let mut bench = Bench::new();
    let household = households(&mut bench, 1)[0];
    let fire = bench.emergency(ReliefKind::Fire, "2026-06-03");
    let before = refused(bench.relieve(fire, household, "2026-06-02"));
    assert_eq!(before, Refusal::BeforeEvent(day("2026-06-03")));
    bench.relieve(fire, household, "2026-06-03").unwrap();
    let stored = bench.register.relief_event(fire, today()).unwrap().event;
    let later = ReliefEvent { happened: day("2026-06-04"), ..stored.value.clone() };
    let save = Operation::Relief(ReliefOperation::Save(Edit::of(&stored, later)));
    assert_eq!(refused(bench.register.perform(&lan(), &save)), Refusal::BeforeEvent(day("2026-06-04")));
}

#[test]
fn an_emergency_stays_while_a_support_names_it() {
    let mut bench = Bench::new();
    let household = households(&mut bench, 1)[0];
    let fire = bench.emergency(ReliefKind::Fire, "2026-06-03");
    let done = bench.relieve(fire, household, "2026-06-03").unwrap();
    let remove = Operation::Relief(ReliefOperation::Remove(fire, 1));
    assert_eq!(refused(bench.register.perform(&lan(), &remove)), Refusal::InUse);
    bench.perform(&Operation::RemoveSupport(done.created.supports()[0], 1));
    bench.perform(&remove);
    assert_eq!(bench.register.relief_events(year(), today()).unwrap(), []);
}

#[test]
fn no_question_about_an_emergency_reads_every_support() {
    let bench = Bench::new();
    for sql in [HELPED, EVENTS_OF_HOUSEHOLD] {
        let steps = bench.steps_of(sql);
        assert!(steps.iter().all(|step| !step.starts_with("SCAN")), "{sql}: {steps:?}");
    }
    // Emergencies of a commune are few: a handful a year.
    assert_eq!(bench.steps_of(OF_PERIOD).len(), 2);
}
