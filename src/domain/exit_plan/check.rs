//! What can be wrong with a plan: asked where it is typed, on the command line, and again where it is saved.

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::ExitPlan;

/// A plan has at most so many steps: what hangs on a wall is short.
pub const MOST_STEPS: usize = 8;
/// Nobody plans further ahead than so many years.
const MOST_YEARS: i32 = 10;

/// What is wrong with a plan. Steps are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PlanFault {
    /// The year in which it means to leave is over; this year is the first that can be meant.
    #[error("the target lies before {0}")]
    TargetPast(i32),
    /// The year lies too far ahead; this is the last that can be meant.
    #[error("the target lies after {0}")]
    TargetFar(i32),
    /// It was agreed on a day that is still to come.
    #[error("agreed in the future")]
    AgreedFuture,
    /// Nothing is to be done.
    #[error("no step")]
    NoStep,
    /// More steps than [`MOST_STEPS`].
    #[error("more than {MOST_STEPS} steps")]
    TooManySteps,
    /// A step does not say what is to be done.
    #[error("step {0} has no words")]
    NoWords(usize),
    /// A step is due before the plan was agreed.
    #[error("step {0} is due before the plan")]
    DueBefore(usize),
    /// A step was done on a day that is still to come.
    #[error("step {0} done in the future")]
    DoneFuture(usize),
}

/// Proves a plan; `before` is what the register has of it, whose year may be over by now.
///
/// # Errors
/// The first fault.
pub fn check_plan(plan: &ExitPlan, before: Option<&ExitPlan>, today: NaiveDate) -> Result<(), PlanFault> {
    let year = today.year();
    let changed = before.is_none_or(|before| before.target_year != plan.target_year);
    ensure(!changed || plan.target_year >= year, PlanFault::TargetPast(year))?;
    ensure(!changed || plan.target_year <= year + MOST_YEARS, PlanFault::TargetFar(year + MOST_YEARS))?;
    ensure(plan.agreed_on <= today, PlanFault::AgreedFuture)?;
    ensure(!plan.steps.is_empty(), PlanFault::NoStep)?;
    ensure(plan.steps.len() <= MOST_STEPS, PlanFault::TooManySteps)?;
    for (number, step) in (1..).zip(&plan.steps) {
        ensure(!step.what.is_empty(), PlanFault::NoWords(number))?;
        ensure(step.due.is_none_or(|due| due >= plan.agreed_on), PlanFault::DueBefore(number))?;
        ensure(step.done_on.is_none_or(|done| done <= today), PlanFault::DoneFuture(number))?;
    }
    Ok(())
}

fn ensure(holds: bool, fault: PlanFault) -> Result<(), PlanFault> {
    if holds { Ok(()) } else { Err(fault) }
}

#[cfg(test)]
mod tests {
    use super::super::PlanStep;
    use super::*;
    use crate::domain::id::HouseholdId;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn plan(target_year: i32) -> ExitPlan {
        let step = PlanStep { what: "Làm nhà tiêu".into(), ..PlanStep::default() };
        ExitPlan {
            household: HouseholdId(1),
            agreed_on: day("2026-11-22"),
            target_year,
            agreed_with: "Lành".into(),
            officer: "Lan".into(),
            steps: vec![step],
            ended_on: None,
            note: String::new(),
        }
    }

    fn checked(plan: &ExitPlan) -> Result<(), PlanFault> {
        check_plan(plan, None, day("2026-11-22"))
    }

    #[test]
    fn a_year_that_is_over_is_no_target_and_this_year_is() {
        assert_eq!(checked(&plan(2025)), Err(PlanFault::TargetPast(2026)));
        assert_eq!(checked(&plan(2026)), Ok(()));
        assert_eq!(checked(&plan(2036)), Ok(()));
        assert_eq!(checked(&plan(2037)), Err(PlanFault::TargetFar(2036)));
    }

    #[test]
    fn a_plan_whose_year_is_over_can_still_be_ticked() {
        let before = ExitPlan { agreed_on: day("2024-01-05"), ..plan(2025) };
        let mut ticked = before.clone();
        ticked.steps[0].done_on = Some(day("2026-11-20"));
        assert_eq!(check_plan(&ticked, Some(&before), day("2026-11-22")), Ok(()));
        let moved = ExitPlan { target_year: 2024, ..ticked };
        assert_eq!(check_plan(&moved, Some(&before), day("2026-11-22")), Err(PlanFault::TargetPast(2026)));
    }

    #[test]
    fn days_that_are_still_to_come_are_refused() {
        let agreed = ExitPlan { agreed_on: day("2026-11-23"), ..plan(2027) };
        assert_eq!(checked(&agreed), Err(PlanFault::AgreedFuture));
        let mut done = plan(2027);
        done.steps[0].done_on = Some(day("2026-11-23"));
        assert_eq!(checked(&done), Err(PlanFault::DoneFuture(1)));
        done.steps[0] = PlanStep { due: Some(day("2026-11-21")), ..plan(2027).steps[0].clone() };
        assert_eq!(checked(&done), Err(PlanFault::DueBefore(1)));
    }

    #[test]
    fn a_plan_has_a_few_steps_with_words() {
        let with = |steps: usize| {
            let one = plan(2027);
            checked(&ExitPlan { steps: vec![one.steps[0].clone(); steps], ..one })
        };
        assert_eq!(with(0), Err(PlanFault::NoStep));
        assert_eq!(with(MOST_STEPS), Ok(()));
        assert_eq!(with(MOST_STEPS + 1), Err(PlanFault::TooManySteps));
        let mut blank = plan(2027);
        blank.steps[0].what.clear();
        assert_eq!(checked(&blank), Err(PlanFault::NoWords(1)));
    }
}
