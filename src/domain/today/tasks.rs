//! From counts to tasks: what nobody waits for is left out, the rest comes in the order of its urgency.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Dues, OpenRound, Part, Task, TaskKind, TodayFacts, Unpaid, Warned};
use crate::domain::id::HouseholdId;

/// The tasks of a day. What is too late, overspent or dangerous comes first, the longest overdue in front; then what
/// has a day, the next first; then the rest.
pub fn tasks(facts: &TodayFacts, on: NaiveDate) -> Vec<Task> {
    let listed = |kind, (dues, households): &(Dues, Vec<HouseholdId>)| Task {
        households: households.clone(),
        ..due(kind, *dues)
    };
    let single = [
        warned(&facts.warned),
        due(TaskKind::PassOn, facts.pass_on),
        due(TaskKind::Loans, facts.loans),
        plan_steps(&facts.plan_steps),
        Task::new(TaskKind::Budgets, facts.overspent),
        listed(TaskKind::Visits, &facts.visits),
        due(TaskKind::Cards, facts.cards),
        Task::new(TaskKind::Unreached, facts.unreached),
    ];
    let rounds = facts.rounds.iter().map(|round| of_round(round, on));
    let waiting = waiting(facts.waiting);
    let unpaid = facts.unpaid.map(|unpaid| pay_list(unpaid, on));
    let mut tasks: Vec<Task> = single.into_iter().chain([waiting]).chain(rounds).chain(unpaid).collect();
    tasks.retain(|task| task.count > 0);
    tasks.sort_by_key(|task| (rank(task), task.due.unwrap_or(NaiveDate::MAX), task.kind));
    tasks
}

/// What colleagues wait for: it has a day on which it began, none by which it ends.
fn waiting(made: Dues) -> Task {
    let about = made.first.map(|day| day.to_string()).unwrap_or_default();
    Task { about, ..Task::new(TaskKind::Waiting, made.count) }
}

/// Danger for a household comes before everything; a colleague who waits comes before what has time.
fn rank(task: &Task) -> u8 {
    match task.kind {
        TaskKind::Warnings => 0,
        _ if task.is_urgent() => 1,
        TaskKind::Waiting => 2,
        _ => 3,
    }
}

fn due(kind: TaskKind, dues: Dues) -> Task {
    Task { overdue: dues.overdue, due: dues.first, ..Task::new(kind, dues.count) }
}

/// A household may be late with several steps, and is counted once: the list behind the number is one of households.
fn plan_steps((steps, households): &(Dues, Vec<HouseholdId>)) -> Task {
    let (count, households) = (households.len(), households.clone());
    Task { overdue: count, due: steps.first, households, ..Task::new(TaskKind::PlanSteps, count) }
}

fn warned(warned: &Warned) -> Task {
    let households = warned.households.clone();
    Task { parts: parts(&warned.kinds), households, ..Task::new(TaskKind::Warnings, warned.households.len()) }
}

fn of_round(round: &OpenRound, on: NaiveDate) -> Task {
    let waiting = round.waiting.iter().map(|(_, count)| count).sum();
    Task {
        about: round.code.clone(),
        of: Some(round.tasks),
        overdue: if round.due < on { waiting } else { 0 },
        due: Some(round.due),
        parts: parts(&round.waiting),
        ..Task::new(TaskKind::Round, waiting)
    }
}

/// A month is late once it is over.
fn pay_list(unpaid: Unpaid, on: NaiveDate) -> Task {
    let last = unpaid.from.last_day();
    Task {
        about: unpaid.from.iso(),
        overdue: if last < on { unpaid.months - 1 } else { 0 },
        due: Some(last),
        ..Task::new(TaskKind::PayList, unpaid.months)
    }
}

/// The most first; of as many the order stays.
fn parts(counts: &[(String, usize)]) -> Vec<Part> {
    let mut parts: Vec<Part> =
        counts.iter().map(|(name, count)| Part { name: name.clone(), count: *count }).collect();
    parts.sort_by_key(|part| Reverse(part.count));
    parts
}
