//! Sheets of visits: their way, what is entered, and what the register refuses.

use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, VisitSheetId, VisitSheetLineId};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::domain::visit::{SheetFault, SheetWay, Visit, VisitFault, VisitOperation, VisitSheet};
use crate::store::testing::*;
use crate::store::{Refusal, Result, StoreError};

pub(super) fn village() -> (Bench, Vec<HouseholdId>) {
    let mut bench = Bench::new();
    let (four, five) = (bench.hamlet("Khu 4"), bench.hamlet("Khu 5"));
    let homes = [(five, "0501"), (four, "0412"), (four, "0411"), (four, "0413")];
    let homes = homes.map(|(hamlet, code)| bench.household(hamlet, code, "Lò Thị An")).to_vec();
    homes.iter().for_each(|home| drop(bench.recognise(*home, Class::Poor, "2025-12-14")));
    (bench, homes)
}

pub(super) fn sheet(bench: &mut Bench, made_on: &str, households: &[HouseholdId]) -> VisitSheetId {
    let sheet = VisitSheet {
        number: 0,
        made_on: day(made_on),
        visitor: "lan.tt".into(),
        name: "Khu 4".into(),
        note: String::new(),
    };
    let way = bench.register.visit_way(households).unwrap();
    let made = bench.perform(&Operation::Visit(VisitOperation::MakeSheet(sheet, way)));
    made.created.visit_sheets()[0]
}

pub(super) fn way(bench: &Bench, id: VisitSheetId) -> SheetWay {
    bench.register.visit_sheet(id, today()).unwrap().unwrap()
}

fn codes(bench: &Bench, id: VisitSheetId) -> Vec<String> {
    way(bench, id).stops.into_iter().map(|stop| stop.code).collect()
}

pub(super) fn visit(household: HouseholdId, on: &str) -> Visit {
    Visit { seen: "Nhà ổn".into(), ..Visit::of(household, day(on), "lan.tt") }
}

fn refusal<T: std::fmt::Debug>(answer: Result<T>) -> Refusal {
    match answer {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

pub(super) fn record(bench: &mut Bench, id: VisitSheetId, at: usize, on: &str) -> Result<crate::store::Done> {
    let stop = way(bench, id).stops.remove(at);
    let line = (stop.line.id, stop.line.rev);
    let visit = visit(stop.household(), on);
    bench.register.perform(&lan(), &Operation::Visit(VisitOperation::Record { line, visit }))
}

#[test]
fn a_sheet_goes_hamlet_by_hamlet_and_remembers_the_way() {
    let (mut bench, homes) = village();
    let first = sheet(&mut bench, "2026-09-01", &homes);
    assert_eq!(codes(&bench, first), ["0411", "0412", "0413", "0501"]);
    let third = way(&bench, first).stops[2].line.id;
    let lines = way(&bench, first).moved(third, -2).unwrap();
    bench.perform(&Operation::Visit(VisitOperation::Order(first, lines)));
    assert_eq!(codes(&bench, first), ["0413", "0411", "0412", "0501"]);
    let next = sheet(&mut bench, "2026-11-01", &[homes[1], homes[2], homes[3], homes[1]]);
    assert_eq!(codes(&bench, next), ["0413", "0411", "0412"], "as the last one went, each once");
    let newest: Vec<_> = bench.register.visit_sheets().unwrap().iter().map(|row| row.sheet.id).collect();
    assert_eq!(newest, [next, first]);
}

#[test]
fn an_entered_visit_is_a_visit_of_the_household_and_its_line_says_so() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    record(&mut bench, id, 0, "2026-11-21").unwrap();
    let stop = way(&bench, id).stops.remove(0);
    assert_eq!(
        stop.visit.as_ref().map(|known| known.value.clone()),
        Some(visit(stop.household(), "2026-11-21"))
    );
    assert_eq!(bench.register.dossier(stop.household()).unwrap().visits.len(), 1);
    let row = bench.register.visit_sheets().unwrap().remove(0);
    assert_eq!((row.lines, row.visited, row.missed, row.open()), (4, 1, 0, 3));
    assert_eq!(refusal(record(&mut bench, id, 0, "2026-11-21")), Refusal::VisitEntered);
    bench.register.undo(&lan()).unwrap();
    assert!(way(&bench, id).stops[0].is_open(), "one step of undo");
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn a_visit_that_is_removed_opens_its_line_again() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    record(&mut bench, id, 0, "2026-11-21").unwrap();
    let known = bench.register.dossier(way(&bench, id).stops[0].household()).unwrap().visits.remove(0);
    bench.perform(&Operation::RemoveVisit(known.id, known.rev));
    assert!(way(&bench, id).stops[0].is_open());
    bench.register.undo(&lan()).unwrap();
    assert_eq!(way(&bench, id).stops[0].line.visit, Some(known.id));
}

#[test]
fn who_was_not_at_home_is_noted_and_can_be_visited_later() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    let stop = way(&bench, id).stops.remove(1);
    let line = (stop.line.id, stop.line.rev);
    let miss = VisitOperation::Miss { line, instead_of: None, why: "Đi vắng".into() };
    bench.perform(&Operation::Visit(miss));
    assert_eq!(bench.register.visit_sheets().unwrap()[0].missed, 1);
    record(&mut bench, id, 1, "2026-11-22").unwrap();
    let row = bench.register.visit_sheets().unwrap().remove(0);
    assert_eq!((row.visited, row.missed), (1, 0));
}

#[test]
fn a_visit_that_never_was_gives_way_to_why_there_was_none_and_back() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    record(&mut bench, id, 0, "2026-11-21").unwrap();
    let stop = way(&bench, id).stops.remove(0);
    let visits = |bench: &Bench| bench.register.dossier(stop.household()).unwrap().visits.len();
    let miss = |instead_of| {
        let line = (stop.line.id, stop.line.rev);
        Operation::Visit(VisitOperation::Miss { line, instead_of, why: "Đi vắng".into() })
    };
    assert_eq!(refusal(bench.register.perform(&lan(), &miss(None))), Refusal::VisitEntered);
    bench.perform(&miss(Some(stop.visit.as_ref().unwrap().rev)));
    assert_eq!((way(&bench, id).stops[0].line.missed.as_str(), visits(&bench)), ("Đi vắng", 0));
    record(&mut bench, id, 0, "2026-11-22").unwrap();
    assert_eq!((way(&bench, id).stops[0].line.missed.as_str(), visits(&bench)), ("", 1));
    assert_eq!(bench.register.check().unwrap(), []);
    bench.register.undo(&lan()).unwrap();
    bench.register.undo(&lan()).unwrap();
    assert_eq!((way(&bench, id).stops[0].line.visit, visits(&bench)), (stop.line.visit, 1));
}

#[test]
fn the_journal_names_the_sheet_and_the_household_of_a_line() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    let newest = |bench: &Bench| bench.register.history(None, 1).unwrap().remove(0).subject;
    assert_eq!(newest(&bench), "Khu 4 ×4");
    record(&mut bench, id, 0, "2026-11-21").unwrap();
    assert_eq!(newest(&bench), "0411 Lò Thị An");
    let rev = way(&bench, id).sheet.rev;
    bench.perform(&Operation::Visit(VisitOperation::RemoveSheet(id, rev)));
    assert_eq!(newest(&bench), "Khu 4");
}

#[test]
fn a_visit_of_a_day_to_come_or_before_the_household_is_refused() {
    let (mut bench, homes) = village();
    let mut save = |on: &str| {
        let edit = Edit::new(visit(homes[0], on));
        bench.register.perform(&lan(), &Operation::SaveVisit(edit))
    };
    save("2025-01-10").unwrap();
    assert_eq!(refusal(save("2026-11-23")), Refusal::Visit(VisitFault::Future));
    let before = Refusal::Visit(VisitFault::BeforeHousehold(day("2025-01-10")));
    assert_eq!(refusal(save("2025-01-09")), before);
    let known = bench.register.dossier(homes[0]).unwrap().visits.remove(0);
    let moved = Edit::of(&known, visit(homes[0], "2024-05-05"));
    assert_eq!(refusal(bench.register.perform(&lan(), &Operation::SaveVisit(moved))), before);
    let id = sheet(&mut bench, "2026-11-20", &homes);
    assert_eq!(refusal(record(&mut bench, id, 0, "2026-11-23")), Refusal::Visit(VisitFault::Future));
}

#[test]
fn the_first_day_is_the_one_that_the_dossier_tells() {
    let (mut bench, homes) = village();
    bench.survey(homes[1], "2024-10-05", &[1]);
    bench.recognise(homes[2], Class::Poor, "2022-12-14");
    bench.support(homes[3], "gao", "2023-02-01");
    for home in homes {
        let known = crate::store::visit::known_since(&bench.register.conn, home).unwrap();
        assert_eq!(known, bench.register.dossier(home).unwrap().known_since());
    }
}

#[test]
fn a_line_takes_the_visit_of_its_own_household_only() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    let stop = way(&bench, id).stops.remove(0);
    let line: (VisitSheetLineId, _) = (stop.line.id, stop.line.rev);
    let visit = visit(homes[0], "2026-11-21");
    let answer = bench.register.perform(&lan(), &Operation::Visit(VisitOperation::Record { line, visit }));
    assert_eq!(refusal(answer), Refusal::VisitOfAnother);
}

#[test]
fn households_of_one_sheet_stay_together_on_the_next_one() {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let homes =
        ["0401", "0402", "0403", "0404", "0405"].map(|code| bench.household(hamlet, code, "Lò Thị An"));
    let june = sheet(&mut bench, "2026-06-01", &homes);
    assert_eq!(codes(&bench, june).len(), 5);
    let october = sheet(&mut bench, "2026-10-01", &homes[3..]);
    assert_eq!(codes(&bench, october), ["0404", "0405"]);
    let next = sheet(&mut bench, "2026-11-01", &homes);
    assert_eq!(codes(&bench, next), ["0401", "0402", "0403", "0404", "0405"]);
}

#[test]
fn a_sheet_without_households_with_one_twice_and_a_wrong_order_are_refused() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    let lines: Vec<_> = way(&bench, id).stops.iter().map(|stop| stop.line.id).collect();
    let known = way(&bench, id).sheet.value;
    let mut refused = |operation| refusal(bench.register.perform(&lan(), &Operation::Visit(operation)));
    let twice = vec![homes[0], homes[1], homes[0]];
    assert_eq!(refused(VisitOperation::MakeSheet(known.clone(), twice)), Refusal::Sheet(SheetFault::Twice));
    assert_eq!(refused(VisitOperation::MakeSheet(known, vec![])), Refusal::Sheet(SheetFault::Nobody));
    let stranger = VisitSheetLineId(lines[0].0 + 100);
    let orders =
        [lines[1..].to_vec(), [&lines[..], &lines[..1]].concat(), [&lines[1..], &[stranger]].concat()];
    for order in orders {
        assert_eq!(refused(VisitOperation::Order(id, order)), Refusal::Sheet(SheetFault::Order));
    }
    assert_eq!(bench.register.visit_sheets().unwrap().len(), 1);
}

#[test]
fn a_visit_of_a_line_stays_with_its_household() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    record(&mut bench, id, 0, "2026-11-21").unwrap();
    let household = way(&bench, id).stops[0].household();
    let known = bench.register.dossier(household).unwrap().visits.remove(0);
    let other = homes.iter().copied().find(|home| *home != household).unwrap();
    let moved = Edit::of(&known, Visit { household: other, ..known.value.clone() });
    assert_eq!(
        refusal(bench.register.perform(&lan(), &Operation::SaveVisit(moved))),
        Refusal::VisitOfAnother
    );
}

#[test]
fn the_same_visit_to_several_households_is_saved_for_all_or_for_none() {
    let (mut bench, homes) = village();
    let each = |on: &str, homes: &[HouseholdId]| {
        Operation::Visit(VisitOperation::RecordEach(homes.to_vec(), visit(homes[0], on)))
    };
    let steps = bench.register.history(None, 100).unwrap().len();
    bench.perform(&each("2026-11-21", &homes));
    assert_eq!(bench.register.history(None, 100).unwrap().len(), steps + 1, "one step of undo");
    let visits = |bench: &Bench| {
        let of = |home: &HouseholdId| bench.register.dossier(*home).unwrap().visits.len();
        homes.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(visits(&bench), [1; 4]);
    bench.register.undo(&lan()).unwrap();
    let known = bench.register.dossier(homes[1]).unwrap().household.code.clone();
    let refused = refusal(bench.register.perform(&lan(), &each("2024-01-01", &homes[1..])));
    let Refusal::VisitTo { household, fault: VisitFault::BeforeHousehold(_) } = refused else { panic!() };
    assert_eq!(household, known);
    assert_eq!(visits(&bench), [0; 4]);
}

#[test]
fn the_next_visit_is_not_agreed_for_a_day_before_this_one() {
    let (mut bench, homes) = village();
    let wrong = Visit { next_due: Some(day("1900-01-01")), ..visit(homes[0], "2026-11-21") };
    let answer = bench.register.perform(&lan(), &Operation::SaveVisit(Edit::new(wrong)));
    assert_eq!(refusal(answer), Refusal::Visit(VisitFault::DueBeforeVisit));
}
