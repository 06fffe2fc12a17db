use super::*;
use crate::domain::class::Class;
use crate::domain::ledger::{Account, Amount, balance, entries};
use crate::domain::member::Relation;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::store::testing::*;

fn facts(bench: &Bench) -> Vec<HouseholdFacts> {
    let mut all = Vec::new();
    let mut keep = |facts: &HouseholdFacts| {
        all.push(facts.clone());
        Ok(())
    };
    bench.register.each_household(&mut keep).unwrap();
    all
}

/// The steps by which SQLite answers a question.
fn plan(bench: &Bench, sql: &str) -> Vec<String> {
    let mut statement = bench.register.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let unbound = vec![rusqlite::types::Null; statement.parameter_count()];
    let given = rusqlite::params_from_iter(unbound);
    let steps = statement.query_map(given, |row| row.get::<_, String>("detail")).unwrap();
    steps.map(|step| step.unwrap()).collect()
}

#[test]
fn no_question_sorts_the_register() {
    let bench = Bench::new();
    for sql in [HOUSEHOLDS, RECOGNITIONS, STAYS, SURVEYS, EVENTS] {
        let steps = plan(&bench, sql);
        assert!(steps.iter().all(|step| !step.contains("TEMP B-TREE")), "{sql}: {steps:?}");
        assert!(steps.iter().filter(|step| step.starts_with("SCAN")).count() == 1, "{sql}: {steps:?}");
    }
}

#[test]
fn each_household_comes_with_its_own_facts() {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let (first, second) = (bench.household(hamlet, "1", "Lành"), bench.household(hamlet, "2", "Đức"));
    bench.join(second, "Nam", Relation::Child);
    bench.recognise(second, Class::NearPoor, "2024-12-14");
    bench.recognise(second, Class::Poor, "2023-12-14");
    bench.survey(second, "2024-10-01", &[1, 4]);
    let all = facts(&bench);
    assert_eq!(all.iter().map(|f| f.ledger.household).collect::<Vec<_>>(), [first, second]);
    let ledger = &all[1].ledger;
    assert_eq!((ledger.stays.len(), ledger.surveys.len(), all[0].ledger.stays.len()), (2, 1, 1));
    assert_eq!(
        ledger.recognitions.iter().map(|r| r.class).collect::<Vec<_>>(),
        [Class::Poor, Class::NearPoor]
    );
    assert_eq!((all[0].ledger.recognitions.len(), all[1].ethnicity.as_str()), (0, "Mường"));
}

#[test]
fn a_move_keeps_the_lists_of_before() {
    let mut bench = Bench::new();
    let (old, new) = (bench.hamlet("Khu 4"), bench.hamlet("Khu 7"));
    let id = bench.household(old, "1", "Lành");
    bench.recognise(id, Class::Poor, "2024-12-14");
    let stored = bench.register.dossier(id).unwrap().household;
    let value = crate::domain::household::Household { hamlet: new, ..stored.value.clone() };
    bench.perform(&Operation::SaveHousehold { edit: Edit::of(&stored, value), on: day("2026-05-01") });
    let entries = entries(&facts(&bench)[0].ledger);
    let held = |hamlet, on| balance(&entries, Account { class: Class::Poor, hamlet }, day(on));
    assert_eq!((held(old, "2025-12-31"), held(new, "2025-12-31")), (Amount::household(1), Amount::ZERO));
    assert_eq!((held(old, "2026-12-31"), held(new, "2026-12-31")), (Amount::ZERO, Amount::household(1)));
}

#[test]
fn the_ledger_counts_today_as_many_as_the_list() {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let id = bench.household(hamlet, "1", "Lành");
    bench.join(id, "Nam", Relation::Child);
    bench.survey(id, "2025-10-01", &[1]);
    bench.recognise(id, Class::Poor, "2025-12-14");
    let stay = bench.register.dossier(id).unwrap().residents[1].membership.clone();
    bench.perform(&Operation::LeaveMember {
        membership: (stay.id, stay.rev),
        on: partial("2026"),
        reason: LeaveReason::Death,
    });
    let listed = bench.register.rows(&[id], today()).unwrap()[0].members;
    assert_eq!(facts(&bench)[0].ledger.on(today()).map(|p| p.people), Some(listed));
}

#[test]
fn a_list_names_those_whom_the_household_page_names() {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let (one, other) = (bench.household(hamlet, "1", "Lành"), bench.household(hamlet, "2", "Thanh"));
    bench.join(one, "Nam", Relation::Child);
    let stay = bench.register.dossier(one).unwrap().residents[1].membership.clone();
    bench.perform(&Operation::LeaveMember {
        membership: (stay.id, stay.rev),
        on: partial("2026"),
        reason: LeaveReason::Death,
    });
    let listed = bench.register.listed_people(&[other, one]).unwrap();
    for household in [one, other] {
        let page = bench.register.residents(household).unwrap();
        let page: Vec<_> = page.iter().map(crate::domain::report::ListedPerson::from).collect();
        assert_eq!(listed[&household], page);
    }
    assert_eq!(bench.register.models_had(&[one]).unwrap()[&one], "");
}

#[test]
fn people_of_a_window_are_looked_up_and_never_scanned_for() {
    let bench = Bench::new();
    for sql in [people::PEOPLE, people::MODELS_HAD] {
        let steps = plan(&bench, sql);
        assert!(
            steps.iter().all(|step| !step.starts_with("SCAN m") && !step.starts_with("SCAN h")),
            "{steps:?}"
        );
    }
}
