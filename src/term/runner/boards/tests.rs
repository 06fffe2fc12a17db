//! A task of section Today leads to a list of exactly what it counts, in a made-up commune with every kind of task.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;

use super::*;
use crate::app::screens::today::list_of;
use crate::app::testing::{day, model};
use crate::domain::colleague::{Colleague, ColleagueOperation, OfficeRules, Role};
use crate::domain::exit_plan::{ExitOperation, ExitPlan, PlanStep};
use crate::domain::history::Author;
use crate::domain::operation::Operation;
use crate::domain::programme::{Budget, ProgrammeOperation};
use crate::domain::query::{Filter, Query};
use crate::domain::stored::Edit;
use crate::domain::today::{Task, TaskKind};
use crate::shell::demo::{Demo, make};
use crate::shell::rules::Rules;
use crate::shell::today::tasks;

/// Cards end with the year: so near to its end they are told.
const DAYS: [&str; 2] = ["2026-11-21", "2026-12-12"];

fn commune(path: &Path) -> Register {
    let mut register = make(path, Demo { households: 500, seed: 4 }, &mut |_| true).unwrap();
    let author = Author("lan.tt".into());
    let budget = |fund: &str| Budget {
        year: 2026,
        programme: None,
        fund: fund.to_owned(),
        given: 1,
        decision_number: String::new(),
        note: String::new(),
    };
    let listed = Query { filter: Filter::default(), ..Query::default() };
    let household = register.find(&listed, day(DAYS[0])).unwrap().ids[0];
    let step =
        |iso: &str| PlanStep { what: "Làm chuồng".into(), due: Some(day(iso)), ..PlanStep::default() };
    let plan = ExitPlan {
        household,
        agreed_on: day("2026-11-01"),
        target_year: 2027,
        agreed_with: "Lành".into(),
        officer: "lan.tt".into(),
        steps: vec![step("2026-11-10"), step("2026-11-12")],
        ended_on: None,
        note: String::new(),
    };
    let funds = ["nhcsxh", "ctmtqg", "nsx", "mttq-tw"];
    let budgets =
        funds.map(|fund| Operation::Programme(ProgrammeOperation::SaveBudget(Edit::new(budget(fund)))));
    for operation in budgets.into_iter().chain([Operation::Exit(ExitOperation::SavePlan(Edit::new(plan)))]) {
        register.perform(&author, &operation).unwrap();
    }
    let late = Operation::Programme(ProgrammeOperation::SaveBudget(Edit::new(budget("quy-vnn"))));
    let office = two_keepers().into_iter().chain([late]);
    office.for_each(|operation| drop(register.perform(&author, &operation).unwrap()));
    register
}

fn hoa() -> Author {
    Author("hoa".into())
}

/// From here on money takes two, and what the one proposes the other answers.
fn two_keepers() -> [Operation; 3] {
    let keeper = |login: &str| {
        let keeper = Colleague::new(login, Role::Keeper);
        Operation::Colleague(ColleagueOperation::Save(Edit::new(keeper)))
    };
    let rules = OfficeRules { second_for_money: true, ..OfficeRules::default() };
    let rules = Operation::Colleague(ColleagueOperation::SaveRules(rules));
    [keeper("lan.tt"), keeper(&hoa().0), rules]
}

/// The lines of the list behind a task.
fn behind(register: &Register, task: &Task, today: NaiveDate) -> usize {
    let Some(subject) = list_of(task) else { return task.households.len() };
    let model = crate::app::Model { today, ..model((120, 40), Lang::Vi) };
    let board = read(Reading { register, today }, subject, Lang::Vi).unwrap();
    (0..board.len()).filter(|line| board.waits(*line, task.kind, &model.at())).count()
}

/// The households of a round that are not concluded.
fn unconcluded(register: &Register, task: &Task) -> usize {
    let round = register.round(&task.about).unwrap().unwrap();
    let rules = Rules::of(register);
    let standard = rules.standards.named(&round.round.standard, round.round.opened).unwrap();
    round.tasks.iter().filter(|facts| !round.stage(facts, standard).is_concluded()).count()
}

#[test]
fn the_number_of_every_task_is_that_of_the_lines_of_its_list() {
    let folder = tempfile::tempdir().unwrap();
    let register = commune(&folder.path().join("so.db"));
    let mut seen = BTreeSet::new();
    for today in DAYS.map(day) {
        for task in tasks(&register, &Rules::of(&register), Some(&hoa()), today).unwrap() {
            let lines = match task.kind {
                TaskKind::Round => unconcluded(&register, &task),
                // Months without a pay list are on no list.
                TaskKind::PayList => task.count,
                TaskKind::Waiting => register.answerable(&hoa(), today).unwrap().len(),
                _ => behind(&register, &task, today),
            };
            assert_eq!(lines, task.count, "{:?} on {today}", task.kind);
            seen.insert(task.kind);
        }
    }
    assert_eq!(seen, TaskKind::ALL.iter().copied().collect(), "a task of every kind was looked at");
}
