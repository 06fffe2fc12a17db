//! Each count equals what its list holds, in made-up registers.

mod facts;
mod lists;
mod record;

use super::unreached::{ANSWERS, NEEDS};
use crate::domain::assistance::{AssistanceOperation, Benefit};
use crate::domain::catalogue::Catalogue;
use crate::domain::exit_plan::{ExitOperation, ExitPlan, PlanStep};
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::programme::{Budget, ProgrammeOperation};
use crate::domain::reach::Rules;
use crate::domain::standard::Standards;
use crate::domain::stored::Edit;
use crate::domain::today::{Dues, TodayFacts};
use crate::store::testing::{Bench, day, today};

/// The counts of the day of the tests.
fn counted(bench: &Bench) -> TodayFacts {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    bench.register.today_facts(rules, today()).unwrap()
}

fn village() -> (Bench, HouseholdId) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    (bench, household)
}

fn step(due: Option<&str>, done: Option<&str>) -> PlanStep {
    PlanStep {
        what: "Làm nhà tiêu".into(), due: due.map(day), done_on: done.map(day), ..PlanStep::default()
    }
}

fn plan(household: HouseholdId, steps: Vec<PlanStep>) -> Operation {
    Operation::Exit(ExitOperation::SavePlan(Edit::new(ExitPlan {
        household,
        agreed_on: day("2026-01-10"),
        target_year: 2027,
        agreed_with: "Lành".into(),
        officer: "lan.tt".into(),
        steps,
        ended_on: None,
        note: String::new(),
    })))
}

#[test]
fn an_empty_register_has_nothing_to_do() {
    assert_eq!(counted(&Bench::new()), TodayFacts::default());
}

#[test]
fn a_step_is_overdue_from_the_day_after_it_was_due_until_it_is_done() {
    let (mut bench, household) = village();
    let steps = vec![
        step(Some("2026-06-30"), None),
        step(Some("2026-11-22"), None),
        step(Some("2026-05-01"), Some("2026-05-20")),
        step(None, None),
    ];
    bench.perform(&plan(household, steps));
    let late = Dues { count: 1, overdue: 1, first: Some(day("2026-06-30")) };
    assert_eq!(counted(&bench).plan_steps, (late, vec![household]));
    bench.perform(&plan(household, vec![step(Some("2026-12-31"), None)]));
    assert_eq!(counted(&bench).plan_steps, (Dues::default(), vec![]), "the plan that was open has ended");
}

#[test]
fn a_month_waits_for_its_pay_list_while_somebody_draws_something() {
    let (mut bench, household) = village();
    let head = bench.register.residents(household).unwrap().remove(0).member.id;
    assert_eq!(counted(&bench).unpaid, None, "nobody draws anything");
    let begin = |bench: &mut Bench, from: &str, until: Option<&str>| {
        let since = Benefit::since(head, "elderly_80", day(from));
        let stop_reason = until.map(|_| "chuyển đi".to_owned()).unwrap_or_default();
        let benefit = Benefit { until: until.map(day), stop_reason, ..since };
        bench.perform(&Operation::Assistance(AssistanceOperation::SaveBenefit(Edit::new(benefit))));
    };
    begin(&mut bench, "2026-03-01", Some("2026-10-31"));
    assert_eq!(counted(&bench).unpaid, None, "it has stopped");
    begin(&mut bench, "2026-11-05", None);
    let unpaid = counted(&bench).unpaid.unwrap();
    assert_eq!((unpaid.from.iso().as_str(), unpaid.months), ("2026-11", 1));
}

#[test]
fn a_line_is_overspent_once_more_was_given_out_than_its_budget() {
    let (mut bench, household) = village();
    let given = |given| Budget {
        year: 2026,
        programme: None,
        fund: "mttq-tw".into(),
        given,
        decision_number: String::new(),
        note: String::new(),
    };
    let operation = ProgrammeOperation::SaveBudget(Edit::new(given(20_000_000)));
    bench.perform(&Operation::Programme(operation));
    bench.support(household, "bo-sinh-san", "2026-02-10");
    assert_eq!(counted(&bench).overspent, 0);
    bench.support(household, "lon-sinh-san", "2026-03-10");
    assert_eq!(counted(&bench).overspent, 1);
}

#[test]
fn the_rounds_under_way_tell_what_waits_in_each_hamlet() {
    let (mut bench, household) = village();
    let other = bench.hamlet("Khu 1");
    let two = ["0501", "0502"].map(|code| bench.household(other, code, "Lò Thị An"));
    bench.open_round(&[household, two[0], two[1]]);
    let round = counted(&bench).rounds.remove(0);
    assert_eq!(round.waiting, [("Khu 1".to_owned(), 2), ("Khu 4".to_owned(), 1)]);
    assert_eq!((round.code.as_str(), round.tasks), ("2026", 3));
    let dossier = bench.register.round("2026").unwrap().unwrap();
    let standard = crate::store::round::testing::standard();
    let open = dossier.tasks.iter().filter(|task| !dossier.stage(task, &standard).is_concluded());
    assert_eq!(open.count(), 3, "by the stages");
}

#[test]
fn counting_the_needs_sorts_nothing() {
    let bench = Bench::new();
    for sql in [NEEDS, ANSWERS] {
        let steps = bench.steps_of(sql);
        assert!(steps.iter().all(|step| !step.contains("TEMP B-TREE")), "{sql}: {steps:?}");
        assert!(steps.iter().any(|step| step.contains("COVERING INDEX")), "{sql}: {steps:?}");
    }
}
