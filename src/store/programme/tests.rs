use crate::domain::activity::{Activity, ActivityKind, ActivityOperation, ActivityState};
use crate::domain::checks::FieldFault;
use crate::domain::id::{BudgetId, ProgrammeId};
use crate::domain::operation::Operation;
use crate::domain::operation::SupportGrant;
use crate::domain::programme::checks::Fault;
use crate::domain::programme::tally::{Amounts, BudgetLine};
use crate::domain::programme::{Budget, Misplaced, Programme, ProgrammeKind, ProgrammeOperation};
use crate::domain::stored::Edit;
use crate::domain::support::{PartOf, Support, SupportState};
use crate::store::check::ProblemKind;
use crate::store::testing::{Bench, day, lan, support};
use crate::store::{Refusal, StoreError};

fn programme(code: &str, parent: Option<ProgrammeId>) -> Programme {
    let kind = if parent.is_some() { ProgrammeKind::Project } else { ProgrammeKind::Programme };
    let (name, note) = ("Giảm nghèo".into(), String::new());
    Programme { code: code.into(), name, kind, parent, from: None, until: None, note }
}

fn budget(year: i32, programme: Option<ProgrammeId>, given: i64) -> Budget {
    let (decision_number, note) = ("12/QĐ-UBND".into(), String::new());
    Budget { year, programme, fund: "ctmtqg".into(), given, decision_number, note }
}

fn save(value: Programme) -> Operation {
    Operation::Programme(ProgrammeOperation::Save(Edit::new(value)))
}

fn give(value: Budget) -> Operation {
    Operation::Programme(ProgrammeOperation::SaveBudget(Edit::new(value)))
}

/// A register with a programme and its project.
fn village() -> (Bench, ProgrammeId, ProgrammeId) {
    let mut bench = Bench::new();
    bench.perform(&save(programme("GNBV", None)));
    let whole = bench.register.framework().unwrap().programmes[0].id;
    bench.perform(&save(programme("GNBV-DA6", Some(whole))));
    let project = bench.register.framework().unwrap().programmes[1].id;
    (bench, whole, project)
}

fn refused(bench: &mut Bench, operation: &Operation) -> Fault {
    match bench.register.perform(&lan(), operation) {
        Err(StoreError::Refused(Refusal::Programme(fault))) => fault,
        other => panic!("{other:?}"),
    }
}

fn activity(project: ProgrammeId, kind: ActivityKind, units: u32, given: i64, spent: i64) -> Operation {
    Operation::Activity(ActivityOperation::Save(Edit::new(Activity {
        kind,
        name: "Truyền thông".into(),
        programme: Some(project),
        fund: "ctmtqg".into(),
        from: day("2026-03-01"),
        until: None,
        hamlet: None,
        place: String::new(),
        units,
        unit: String::new(),
        areas: 0,
        audience: 0,
        given,
        spent,
        state: ActivityState::Done,
        note: String::new(),
    })))
}

#[test]
fn the_information_project_comes_out_to_the_dong() {
    let (mut bench, _, project) = village();
    bench.perform(&give(budget(2026, Some(project), 319_000_000)));
    bench.perform(&activity(project, ActivityKind::Publication, 35, 105_000_000, 101_000_000));
    bench.perform(&activity(project, ActivityKind::Radio, 5, 64_000_000, 61_000_000));
    bench.perform(&activity(project, ActivityKind::Panel, 61, 150_000_000, 144_000_000));
    let tally = bench.register.tally(2026, 2026).unwrap();
    let line = BudgetLine { year: 2026, programme: Some(project), fund: "ctmtqg".into() };
    let amounts = Amounts { given: 319_000_000, planned: 0, committed: 0, spent: 306_000_000 };
    assert_eq!(tally.line(&line), amounts);
    let records = bench.register.money_records((2026, 2026), |kept| *kept == line).unwrap();
    assert_eq!((records.activities.len(), records.supports.len()), (3, 0));
}

#[test]
fn supports_are_counted_by_year_and_state_and_no_sum_overflows() {
    let (mut bench, _, project) = village();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    let states = [
        ("2025-12-31", SupportState::Settled),
        ("2026-01-01", SupportState::Planned),
        ("2026-12-31", SupportState::Approved),
        ("2026-06-01", SupportState::Cancelled),
        ("2026-06-01", SupportState::HandedOver),
        ("2026-06-02", SupportState::HandedOver),
    ];
    let grant = |(date, state): &(&str, SupportState)| {
        let part_of = PartOf { programme: Some(project), ..PartOf::default() };
        let value = i64::MAX;
        let support =
            Support { state: *state, part_of, value, fund: String::new(), ..support(household, "gao", date) };
        SupportGrant { support, animals: Vec::new(), owed: None }
    };
    bench.perform(&Operation::GiveSupports(states.iter().map(grant).collect()));
    let line = BudgetLine { year: 2026, programme: Some(project), fund: String::new() };
    let most = i128::from(i64::MAX);
    let amounts = Amounts { given: 0, planned: most, committed: most, spent: 2 * most };
    assert_eq!(bench.register.tally(2026, 2026).unwrap().line(&line), amounts);
    let behind = bench.register.money_records((2026, 2026), |_| true).unwrap();
    assert_eq!(behind.supports.len(), 4);
}

#[test]
fn the_sums_walk_one_index_and_no_row() {
    let (bench, ..) = village();
    let plan = |sql: &str| {
        let mut statement = bench.register.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let rows =
            statement.query_map(rusqlite::named_params! { ":from": "", ":to": "" }, |row| row.get("detail"));
        rows.unwrap().collect::<rusqlite::Result<Vec<String>>>().unwrap()
    };
    let supports = plan(include_str!("support_sums.sql"));
    assert!(supports[0].starts_with("SEARCH support USING COVERING INDEX support_date"), "{supports:?}");
    let activities = plan(include_str!("activity_sums.sql"));
    assert!(activities[0].starts_with("SEARCH activity USING INDEX activity_from_date"), "{activities:?}");
}

#[test]
fn a_line_has_one_budget() {
    let (mut bench, whole, _) = village();
    bench.perform(&give(budget(2026, Some(whole), 5)));
    assert!(matches!(refused(&mut bench, &give(budget(2026, Some(whole), 7))), Fault::LineTwice(_)));
    bench.perform(&give(budget(2027, Some(whole), 7)));
    bench.perform(&give(budget(2026, None, 7)));
    assert!(matches!(refused(&mut bench, &give(budget(2026, None, 8))), Fault::LineTwice(_)));
    let negative = refused(&mut bench, &give(budget(2028, None, -1)));
    assert_eq!(negative, Fault::Field(FieldFault::Negative));
}

#[test]
fn no_programme_is_part_of_itself_and_no_code_stands_twice() {
    let (mut bench, whole, project) = village();
    assert_eq!(refused(&mut bench, &save(programme("gnbv", None))), Fault::CodeTaken);
    let known = bench.register.framework().unwrap();
    let own = Programme { parent: Some(project), ..programme("GNBV-DA6", Some(whole)) };
    let edit = Edit::of(known.programme(project).unwrap(), own);
    let cycle = refused(&mut bench, &Operation::Programme(ProgrammeOperation::Save(edit)));
    assert_eq!(cycle, Fault::Misplaced(Misplaced::WholeIsNo(ProgrammeKind::Programme)));
}

#[test]
fn what_is_named_is_not_removed() {
    let (mut bench, whole, project) = village();
    let remove = |id| Operation::Programme(ProgrammeOperation::Remove(id, 1));
    let in_use = |bench: &mut Bench, id| {
        let answer = bench.register.perform(&lan(), &remove(id));
        assert!(matches!(answer, Err(StoreError::Refused(Refusal::InUse))), "{answer:?}");
    };
    in_use(&mut bench, whole);
    bench.perform(&give(budget(2026, Some(project), 5)));
    in_use(&mut bench, project);
    let given: BudgetId = bench.register.budgets().unwrap()[0].id;
    bench.perform(&Operation::Programme(ProgrammeOperation::RemoveBudget(given, 1)));
    bench.perform(&remove(project));
    assert_eq!(bench.register.framework().unwrap().programmes.len(), 1);
}

#[test]
fn a_household_knows_the_programmes_above_the_one_that_pays() {
    let (mut bench, _, project) = village();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0001", "Nguyễn Thị Lành");
    let part_of = PartOf { programme: Some(project), ..PartOf::default() };
    let cow = Support { part_of, ..support(household, "bo-sinh-san", "2026-03-05") };
    let grant = SupportGrant { support: cow, animals: Vec::new(), owed: None };
    bench.perform(&Operation::GiveSupports(vec![grant]));
    let known = bench.register.dossier(household).unwrap().programmes;
    assert_eq!(known, [(project, "GNBV".to_owned()), (project, "GNBV-DA6".to_owned())]);
}

#[test]
fn a_tree_that_a_stranger_broke_is_found() {
    let (bench, ..) = village();
    assert_eq!(bench.register.check().unwrap(), []);
    let conn = &bench.register.conn;
    let mut triggers = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let names = triggers.query_map([], |row| row.get::<_, String>(0)).unwrap();
    names.for_each(|name| conn.execute_batch(&format!("DROP TRIGGER {}", name.unwrap())).unwrap());
    conn.execute_batch("UPDATE programme SET kind = 'sub_project' WHERE code = 'GNBV-DA6'").unwrap();
    let problems = bench.register.check().unwrap();
    let found: Vec<_> = problems.iter().map(|problem| (problem.kind, problem.place.as_str())).collect();
    assert!(found.contains(&(ProblemKind::Programme, "GNBV-DA6")), "{found:?}");
}
