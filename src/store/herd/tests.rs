//! The animals of the commune as the register tells them.

use super::commune::{ANIMALS, CLASSES, COMING_AND_GOING, HOLDERS, PASSED_FROM, STEPS};
use super::homes::LEFT_HOMES;
use super::record::{OFFSPRING, WEARERS};
use crate::domain::catalogue::Catalogue;
use crate::domain::class::{Class, State};
use crate::domain::herd::{Animal, By, Group, Herd, HerdEvent, HerdEventKind, HerdOperation, LifeState};
use crate::domain::household::Household;
use crate::domain::id::{AnimalId, HouseholdId};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::pass_on::{PassOn, as_of};
use crate::domain::stored::Edit;
use crate::store::testing::{Bench, cow as young_cow, day, support};

/// How the register means to answer a question.
fn plan(bench: &Bench, sql: &str) -> Vec<String> {
    let mut statement = bench.register.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let steps = statement.query_map([], |row| row.get::<_, String>("detail")).unwrap();
    steps.map(|step| step.unwrap()).collect()
}

#[test]
fn no_question_of_the_whole_commune_sorts() {
    let bench = Bench::new();
    for sql in [ANIMALS, STEPS, COMING_AND_GOING, PASSED_FROM, LEFT_HOMES] {
        let steps = plan(&bench, sql);
        assert!(steps.iter().all(|step| !step.contains("TEMP B-TREE")), "{sql}: {steps:?}");
    }
    for sql in [HOLDERS, CLASSES] {
        let steps = plan(&bench, sql);
        assert!(!steps.iter().any(|step| step.contains("FOR ORDER BY")), "{sql}: {steps:?}");
    }
}

#[test]
fn events_are_read_from_their_index_alone() {
    let bench = Bench::new();
    for sql in [STEPS, COMING_AND_GOING] {
        assert_eq!(plan(&bench, sql), ["SCAN herd_event USING COVERING INDEX herd_event_animal"]);
    }
}

#[test]
fn tags_and_offspring_are_looked_up() {
    let bench = Bench::new();
    for sql in [WEARERS, OFFSPRING] {
        let sql = sql.replace(":tag", "'VN-1'").replace(":animal", "1");
        assert!(plan(&bench, &sql).iter().all(|step| !step.starts_with("SCAN")), "{sql}");
    }
}

fn record(bench: &mut Bench, events: Vec<HerdEvent>) {
    bench.perform(&Operation::Herd(HerdOperation::RecordEvents(events)));
}

/// A cow that a household was given on 12 March 2025.
fn given(bench: &mut Bench, household: HouseholdId) -> AnimalId {
    let animal = Animal { tag: String::new(), ..young_cow(household) };
    let support = support(household, "bo-sinh-san", "2025-03-12");
    let grant = SupportGrant { support, animals: vec![animal], owed: None };
    bench.perform(&Operation::GiveSupports(vec![grant])).created.animals()[0]
}

/// Two households of a hamlet with a cow each; the cows.
fn two_cows(bench: &mut Bench) -> ([HouseholdId; 2], [AnimalId; 2]) {
    let hamlet = bench.hamlet("Khu 4");
    let households = [bench.household(hamlet, "1", "Lành"), bench.household(hamlet, "2", "Đức")];
    let cows = households.map(|household| given(bench, household));
    (households, cows)
}

#[test]
fn the_herd_tells_who_holds_what_in_which_state() {
    let mut bench = Bench::new();
    let ([first, _], [cow, dead]) = two_cows(&mut bench);
    bench.recognise(first, Class::Poor, "2024-12-14");
    record(
        &mut bench,
        vec![
            HerdEvent {
                detail: "tu-huyet-trung".into(),
                ..HerdEvent::new(cow, day("2025-04-01"), HerdEventKind::Vaccinated)
            },
            HerdEvent::new(cow, day("2025-06-01"), HerdEventKind::Mated),
            HerdEvent::new(dead, day("2025-06-01"), HerdEventKind::Died),
        ],
    );
    let herd = bench.register.herd().unwrap();
    let states: Vec<_> = herd.animals.iter().map(|animal| animal.on(day("2025-12-31")).state).collect();
    assert_eq!(states, [LifeState::Mated, LifeState::Died]);
    assert_eq!(herd.animals[0].last_given("tu-huyet-trung", day("2025-12-31")), Some(day("2025-04-01")));
    let holder = herd.household_on(&herd.animals[0], day("2025-12-31")).unwrap();
    assert_eq!(
        (holder.code.as_str(), holder.head.as_str(), holder.hamlet_name.as_str()),
        ("1", "Lành", "Khu 4")
    );
    let counts = herd.counts(By::Class, day("2025-12-31"), &Catalogue::embedded());
    assert_eq!(
        counts.iter().map(|(group, count)| (group, count.heads)).collect::<Vec<_>>(),
        [(&Group::Class(State::Poor), 1)]
    );
}

#[test]
fn on_a_past_day_animals_and_debts_stand_in_the_hamlet_of_that_day() {
    let mut bench = Bench::new();
    let ([first, _], [cow, _]) = two_cows(&mut bench);
    let owed = PassOn::due(
        bench.register.animal(cow).unwrap().animal.support.unwrap(),
        first,
        day("2027-09-12"),
        None,
    );
    bench.perform(&Operation::SavePassOn(Edit::new(owed)));
    let elsewhere = bench.hamlet("Khu 9");
    let stored = bench.register.dossier(first).unwrap().household;
    let moved = Household { hamlet: elsewhere, ..stored.value.clone() };
    bench.perform(&Operation::SaveHousehold { edit: Edit::of(&stored, moved), on: day("2026-02-01") });
    let (herd, today) = (bench.register.herd().unwrap(), day("2026-11-22"));
    let counts = |on| herd.counts(By::Hamlet, on, &Catalogue::embedded()).into_keys().collect::<Vec<_>>();
    let names = |on| {
        counts(on).into_iter().filter_map(|group| match group {
            Group::Hamlet(_, name) => Some(name),
            _ => None,
        })
    };
    assert!(names(day("2026-01-31")).all(|name| name == "Khu 4"));
    assert!(names(today).any(|name| name == "Khu 9"));
    let hamlet = |on| as_of(bench.register.debts().unwrap(), on, 60)[0].0.debtor.hamlet.clone();
    assert_eq!([hamlet(day("2026-01-31")), hamlet(today)], ["Khu 4", "Khu 9"]);
    let tree = |on| bench.register.trees(on, 60).unwrap()[0].lines[0].shown.hamlet.clone();
    assert_eq!([tree(day("2026-01-31")), tree(today)], ["Khu 4", "Khu 9"]);
}

#[test]
fn heads_alone_are_the_same_as_of_the_whole_lives() {
    let mut bench = Bench::new();
    let (_, [cow, _]) = two_cows(&mut bench);
    record(
        &mut bench,
        vec![
            HerdEvent::new(cow, day("2025-06-01"), HerdEventKind::Weighed),
            HerdEvent::new(cow, day("2025-07-01"), HerdEventKind::Sold),
        ],
    );
    let (whole, heads) = (bench.register.herd().unwrap(), bench.register.herd_heads().unwrap());
    for on in ["2025-03-11", "2025-03-12", "2025-06-30", "2025-07-01"] {
        let count = |herd: &Herd| herd.kept_on(day(on)).count();
        assert_eq!(count(&whole), count(&heads), "{on}");
    }
}

#[test]
fn an_animal_comes_with_its_events_and_its_kin() {
    let mut bench = Bench::new();
    let ([first, _], [cow, _]) = two_cows(&mut bench);
    let calved = HerdEvent::new(cow, day("2026-03-10"), HerdEventKind::Calved);
    let calf = Animal { tag: "VN-7".into(), born: None, ..young_cow(first) };
    bench.perform(&Operation::Herd(HerdOperation::RecordBirth { calved, offspring: vec![calf] }));
    let dam = bench.register.animal(cow).unwrap();
    assert_eq!(dam.offspring.len(), 1);
    assert_eq!(dam.life().on(day("2026-11-22")).state, LifeState::Calved);
    let calf = bench.register.animal(dam.offspring[0].id).unwrap();
    assert_eq!((calf.dam.map(|dam| dam.id), calf.holder.code.as_str()), (Some(cow), "1"));
    let wearer = bench.register.wearer_of_tag("VN-7", None).unwrap().unwrap();
    assert_eq!(wearer.animal, dam.offspring[0].id);
    assert_eq!(bench.register.wearer_of_tag("VN-7", Some(wearer.animal)).unwrap(), None);
}
