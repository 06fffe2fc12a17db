use super::*;
use crate::domain::assistance::{AssistanceOperation, Benefit};
use crate::domain::member::Relation;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::store::testing::*;

/// A household of two in which something was done for each of them, and another one.
fn village() -> (Bench, HouseholdId) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let home = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    bench.household(hamlet, "0415", "Đinh Văn Đức");
    bench.join(home, "Đinh Văn Tý", Relation::Child);
    (bench, home)
}

fn kinds(bench: &Bench, filter: &HistoryFilter) -> Vec<OperationKind> {
    bench.register.history_of(filter, 50).unwrap().into_iter().map(|entry| entry.kind).collect()
}

fn person(bench: &Bench, home: HouseholdId, name: &str) -> HistoryFilter {
    let dossier = bench.register.dossier(home).unwrap();
    let resident = dossier.residents.iter().find(|resident| resident.member.name == name).unwrap();
    HistoryFilter { person: Some(resident.member.id), ..HistoryFilter::default() }
}

#[test]
fn a_household_a_kind_and_an_author_are_asked_for_together() {
    let (mut bench, home) = village();
    let hamlet = crate::domain::place::Hamlet { name: "Khu 5".into(), ..Default::default() };
    bench.register.perform(&minh(), &Operation::SaveHamlet(Edit::new(hamlet))).unwrap();
    let of_home = HistoryFilter::of_household(home);
    assert_eq!(kinds(&bench, &of_home), [OperationKind::AddMember, OperationKind::AddHousehold]);
    let added = HistoryFilter { kind: Some(OperationKind::AddHousehold), ..HistoryFilter::default() };
    assert_eq!(kinds(&bench, &added).len(), 2);
    assert_eq!(kinds(&bench, &HistoryFilter { household: Some(home), ..added }).len(), 1);
    let by = HistoryFilter { by: Some(minh()), ..HistoryFilter::default() };
    assert_eq!(kinds(&bench, &by), [OperationKind::SaveHamlet]);
}

#[test]
fn the_history_of_a_person_tells_what_was_done_for_them_and_not_for_others() {
    let (mut bench, home) = village();
    let ty = person(&bench, home, "Đinh Văn Tý");
    assert_eq!(kinds(&bench, &ty), [OperationKind::AddMember]);
    let benefit = Benefit::since(ty.person.unwrap(), "elderly_80", day("2026-03-01"));
    let done = bench.perform(&Operation::Assistance(AssistanceOperation::SaveBenefit(Edit::new(benefit))));
    assert_eq!(done.touched, [home], "a benefit is about the household of who draws it");
    assert_eq!(kinds(&bench, &ty), [OperationKind::SaveBenefit, OperationKind::AddMember]);
    let removed = AssistanceOperation::RemoveBenefit(done.created.benefits()[0], 1);
    bench.perform(&Operation::Assistance(removed));
    assert_eq!(kinds(&bench, &ty)[0], OperationKind::RemoveBenefit, "of a row that is gone since too");
    assert_eq!(kinds(&bench, &person(&bench, home, "Nguyễn Thị Lành")), [OperationKind::AddHousehold]);
}

#[test]
fn days_are_those_of_the_calendar_in_viet_nam() {
    let (bench, _) = village();
    let of = |from: &str, to: &str| {
        let filter = HistoryFilter { from: Some(day(from)), to: Some(day(to)), ..HistoryFilter::default() };
        kinds(&bench, &filter).len()
    };
    assert_eq!(of("2026-11-22", "2026-11-22"), 5);
    assert_eq!((of("2026-11-01", "2026-11-21"), of("2026-11-23", "2026-12-01")), (0, 0));
    assert_eq!(bounds(Some(day("2026-11-22")), None)[0].as_deref(), Some("2026-11-21T17:00:00.000Z"));
}

#[test]
fn no_question_walks_through_all_changes() {
    let (bench, home) = village();
    let filters = [
        HistoryFilter::default(),
        HistoryFilter::of_household(home),
        HistoryFilter { by: Some(lan()), kind: Some(OperationKind::Import), ..HistoryFilter::default() },
        person(&bench, home, "Đinh Văn Tý"),
    ];
    for filter in filters {
        let steps = bench.steps_of(&sql(&filter));
        assert!(!steps.iter().any(|step| step == "SCAN change"), "{steps:?}");
        let sorts = steps.iter().any(|step| step.contains("USE TEMP B-TREE FOR ORDER BY"));
        assert!(!sorts || filter.person.is_some(), "only what a person brings together is sorted: {steps:?}");
    }
}
