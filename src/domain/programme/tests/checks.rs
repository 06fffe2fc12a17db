use super::*;
use crate::domain::checks::FieldFault;
use crate::domain::programme::checks::{self, Asked, Fault, Remark};

fn faults(given: &Programme, id: Option<ProgrammeId>) -> Vec<(Asked, Fault)> {
    checks::programme(given, id, Tree(&programmes()))
}

#[test]
fn a_code_is_short_plain_and_its_own() {
    let with = |code: &str| faults(&programme(code, ProgrammeKind::Programme, None), None);
    assert_eq!(with("NTM"), []);
    assert_eq!(with(""), [(Asked::Code, Fault::Field(FieldFault::Empty))]);
    assert_eq!(with("gnbv"), [(Asked::Code, Fault::CodeTaken)]);
    assert_eq!(with("N T M"), [(Asked::Code, Fault::NotACode)]);
    assert_eq!(with(&"X".repeat(21)), [(Asked::Code, Fault::Field(FieldFault::TooLong(20)))]);
    assert_eq!(faults(&programme("GNBV", ProgrammeKind::Programme, None), Some(WHOLE)), []);
}

#[test]
fn it_does_not_end_before_it_begins_and_is_told_to_outlast_its_whole() {
    let mut part = programme("X", ProgrammeKind::Project, Some(WHOLE));
    (part.from, part.until) = (Some(day("2026-02-01")), Some(day("2026-01-31")));
    assert_eq!(faults(&part, None), [(Asked::Until, Fault::Field(FieldFault::EndsFirst))]);
    let mut programmes = programmes();
    (programmes[0].value.from, programmes[0].value.until) =
        (Some(day("2026-02-02")), Some(day("2026-12-31")));
    part.until = Some(day("2027-01-01"));
    let remarks = [Remark::BeginsBefore(day("2026-02-02")), Remark::EndsAfter(day("2026-12-31"))];
    assert_eq!(checks::remarks(&part, Tree(&programmes)), remarks);
}

#[test]
fn a_budget_has_a_year_a_fund_and_a_line_of_its_own() {
    let programmes = programmes();
    let known = [stored(BudgetId(7), budget(Some(PROJECT), "ctmtqg", 1))];
    let told = |budget: &Budget, id| checks::budget(budget, id, &known, Tree(&programmes));
    assert_eq!(told(&budget(Some(PART), "ctmtqg", 0), None), []);
    let twice = budget(Some(PROJECT), "ctmtqg", 500);
    assert_eq!(told(&twice, None), [(Asked::Fund, Fault::LineTwice(BudgetId(7)))]);
    assert_eq!(told(&twice, Some(BudgetId(7))), []);
    let wrong = Budget { year: 26, ..budget(Some(ProgrammeId(9)), "", -1) };
    let asked: Vec<_> = told(&wrong, None).into_iter().map(|(asked, _)| asked).collect();
    assert_eq!(asked, [Asked::Year, Asked::Programme, Asked::Fund, Asked::Given]);
    let absurd = budget(None, "ctmtqg", i64::MAX);
    assert!(matches!(told(&absurd, None)[..], [(Asked::Given, Fault::Field(FieldFault::TooLarge(_)))]));
}
