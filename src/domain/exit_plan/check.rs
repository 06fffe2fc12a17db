//! What can be wrong with a plan: asked where it is typed, on the command line, and again where it is saved.

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::ExitPlan;
use crate::domain::dossier::Dossier;
use crate::domain::id::ExitPlanId;

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
    /// It was agreed before the household was there: nothing is known of it before this day.
    #[error("agreed before the household was there, on {0}")]
    BeforeHousehold(NaiveDate),
    /// It was agreed when the household had left the register, on this day.
    #[error("agreed after the household left, on {0}")]
    AfterLeaving(NaiveDate),
    /// The plan on which the household works was agreed later, on this day.
    #[error("older than the open plan of {0}")]
    Older(NaiveDate),
    /// Nothing is to be done.
    #[error("no step")]
    NoStep,
    /// Nothing is to be done, and no survey says what the household lacks.
    #[error("no step, and no survey that proposes one")]
    NotSurveyed,
    /// Nothing is to be done, and nothing is proposed to a household that is not on the list.
    #[error("no step, and not on the list")]
    NotListed,
    /// More steps than [`MOST_STEPS`].
    #[error("more than {MOST_STEPS} steps")]
    TooManySteps,
    /// A step does not say what is to be done.
    #[error("step {0} has no words")]
    NoWords(usize),
    /// A step is due before the plan was agreed.
    #[error("step {0} is due before the plan")]
    DueBefore(usize),
    /// A step is due after the year in which the household means to leave.
    #[error("step {step} is due after {year}")]
    DueAfter {
        /// The step.
        step: usize,
        /// The target year.
        year: i32,
    },
    /// A step was done on a day that is still to come.
    #[error("step {0} done in the future")]
    DoneFuture(usize),
    /// A step was done before the plan was agreed.
    #[error("step {0} done before the plan")]
    DoneBefore(usize),
}

/// What is known where a plan is proved; the default where nothing is.
#[derive(Debug, Clone, Default)]
pub struct PlanGround {
    /// What the register has of this plan: its year may be over by now, its household gone.
    pub before: Option<ExitPlan>,
    /// The day on which another plan was agreed that is still open.
    pub open: Option<NaiveDate>,
    /// The first day of which something is known of the household.
    pub known_since: Option<NaiveDate>,
    /// The day on which the household left the register.
    pub left: Option<NaiveDate>,
    /// No survey says what the household lacks.
    pub not_surveyed: bool,
    /// The last decision says that it is neither poor nor near-poor, or there is none.
    pub not_listed: bool,
}

impl PlanGround {
    /// What a dossier tells; `own` is the plan that is changed.
    pub fn of(dossier: &Dossier, own: Option<ExitPlanId>) -> Self {
        let known = dossier.plans.iter().find(|plan| Some(plan.id) == own);
        let others = dossier.plans.iter().filter(|plan| Some(plan.id) != own && plan.ended_on.is_none());
        Self {
            before: known.map(|plan| plan.value.clone()),
            open: others.map(|plan| plan.agreed_on).max(),
            known_since: dossier.known_since(),
            left: dossier.household.ended.map(|ended| ended.on),
            not_surveyed: dossier.surveys.is_empty(),
            not_listed: dossier.recognitions.last().is_none_or(|last| !last.class.is_listed()),
        }
    }
}

impl PlanGround {
    /// Why a plan without a step was proposed none.
    fn nothing(&self) -> PlanFault {
        match (self.not_surveyed, self.not_listed) {
            (true, _) => PlanFault::NotSurveyed,
            (false, true) => PlanFault::NotListed,
            (false, false) => PlanFault::NoStep,
        }
    }
}

/// Proves a plan. Whether the household is on the list is not asked: one that left it may plan to stay off it.
///
/// # Errors
/// The first fault.
pub fn check_plan(plan: &ExitPlan, ground: &PlanGround, today: NaiveDate) -> Result<(), PlanFault> {
    check_year(plan, ground, today)?;
    check_agreed(plan, ground, today)?;
    check_steps(plan, ground, today)
}

fn check_year(plan: &ExitPlan, ground: &PlanGround, today: NaiveDate) -> Result<(), PlanFault> {
    let year = today.year();
    let changed = ground.before.as_ref().is_none_or(|before| before.target_year != plan.target_year);
    ensure(!changed || plan.target_year >= year, PlanFault::TargetPast(year))?;
    ensure(!changed || plan.target_year <= year + MOST_YEARS, PlanFault::TargetFar(year + MOST_YEARS))
}

/// The day of a plan lies in the time of its household, and an open plan is not older than the one it would replace.
fn check_agreed(plan: &ExitPlan, ground: &PlanGround, today: NaiveDate) -> Result<(), PlanFault> {
    ensure(plan.agreed_on <= today, PlanFault::AgreedFuture)?;
    let moved = ground.before.as_ref().is_none_or(|before| before.agreed_on != plan.agreed_on);
    if let Some(since) = ground.known_since.filter(|since| moved && plan.agreed_on < *since) {
        return Err(PlanFault::BeforeHousehold(since));
    }
    if let Some(left) = ground.left.filter(|left| moved && plan.agreed_on >= *left) {
        return Err(PlanFault::AfterLeaving(left));
    }
    let newer = ground.open.filter(|open| plan.ended_on.is_none() && plan.agreed_on < *open);
    newer.map_or(Ok(()), |open| Err(PlanFault::Older(open)))
}

fn check_steps(plan: &ExitPlan, ground: &PlanGround, today: NaiveDate) -> Result<(), PlanFault> {
    ensure(!plan.steps.is_empty(), ground.nothing())?;
    ensure(plan.steps.len() <= MOST_STEPS, PlanFault::TooManySteps)?;
    for (number, step) in (1..).zip(&plan.steps) {
        ensure(!step.what.is_empty(), PlanFault::NoWords(number))?;
        ensure(step.due.is_none_or(|due| due >= plan.agreed_on), PlanFault::DueBefore(number))?;
        let late = PlanFault::DueAfter { step: number, year: plan.target_year };
        ensure(step.due.is_none_or(|due| due.year() <= plan.target_year), late)?;
        ensure(step.done_on.is_none_or(|done| done <= today), PlanFault::DoneFuture(number))?;
        ensure(step.done_on.is_none_or(|done| done >= plan.agreed_on), PlanFault::DoneBefore(number))?;
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
        check_plan(plan, &PlanGround::default(), day("2026-11-22"))
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
        let left = Some(day("2023-01-01"));
        let ground = PlanGround { before: Some(before), left, ..PlanGround::default() };
        assert_eq!(check_plan(&ticked, &ground, day("2026-11-22")), Ok(()), "and when the household is gone");
        let moved = ExitPlan { target_year: 2024, ..ticked };
        assert_eq!(check_plan(&moved, &ground, day("2026-11-22")), Err(PlanFault::TargetPast(2026)));
    }

    #[test]
    fn a_plan_is_agreed_while_the_household_is_in_the_register() {
        let ground = PlanGround {
            known_since: Some(day("2025-01-10")),
            left: Some(day("2026-10-01")),
            ..PlanGround::default()
        };
        let agreed = |iso| {
            let agreed = ExitPlan { agreed_on: day(iso), ..plan(2027) };
            check_plan(&agreed, &ground, day("2026-11-22"))
        };
        assert_eq!(agreed("2025-01-09"), Err(PlanFault::BeforeHousehold(day("2025-01-10"))));
        assert_eq!([agreed("2025-01-10"), agreed("2026-09-30")], [Ok(()), Ok(())]);
        assert_eq!(agreed("2026-10-01"), Err(PlanFault::AfterLeaving(day("2026-10-01"))));
    }

    #[test]
    fn a_plan_that_is_older_than_the_open_one_takes_its_place_no_more() {
        let ground = PlanGround { open: Some(day("2026-11-22")), ..PlanGround::default() };
        let today = day("2026-11-22");
        assert_eq!(check_plan(&plan(2027), &ground, today), Ok(()));
        let older = ExitPlan { agreed_on: day("2026-11-21"), ..plan(2027) };
        assert_eq!(check_plan(&older, &ground, today), Err(PlanFault::Older(today)));
        let ended = ExitPlan { ended_on: Some(day("2026-11-21")), ..older };
        assert_eq!(check_plan(&ended, &ground, today), Ok(()), "one of the past may be entered late");
    }

    #[test]
    fn without_a_survey_nothing_is_proposed_and_that_is_said() {
        let empty = ExitPlan { steps: Vec::new(), ..plan(2027) };
        let ground = PlanGround { not_surveyed: true, ..PlanGround::default() };
        assert_eq!(check_plan(&empty, &ground, day("2026-11-22")), Err(PlanFault::NotSurveyed));
        assert_eq!(
            check_plan(&plan(2027), &ground, day("2026-11-22")),
            Ok(()),
            "a step of its own is enough"
        );
    }

    #[test]
    fn days_that_are_still_to_come_are_refused() {
        let agreed = ExitPlan { agreed_on: day("2026-11-23"), ..plan(2027) };
        assert_eq!(checked(&agreed), Err(PlanFault::AgreedFuture));
        let mut done = plan(2027);
        done.steps[0].done_on = Some(day("2026-11-23"));
        assert_eq!(checked(&done), Err(PlanFault::DoneFuture(1)));
        done.steps[0].done_on = Some(day("2026-11-21"));
        assert_eq!(checked(&done), Err(PlanFault::DoneBefore(1)));
        done.steps[0] = PlanStep { due: Some(day("2026-11-21")), ..plan(2027).steps[0].clone() };
        assert_eq!(checked(&done), Err(PlanFault::DueBefore(1)));
    }

    #[test]
    fn a_step_is_due_in_the_years_of_its_plan() {
        let due = |iso| {
            let mut one = plan(2026);
            one.steps[0].due = Some(day(iso));
            checked(&one)
        };
        assert_eq!(due("2026-12-31"), Ok(()));
        assert_eq!(due("2027-01-01"), Err(PlanFault::DueAfter { step: 1, year: 2026 }));
    }

    #[test]
    fn to_a_household_that_is_not_on_the_list_nothing_is_proposed_and_that_is_said() {
        let empty = ExitPlan { steps: Vec::new(), ..plan(2027) };
        let ground = PlanGround { not_listed: true, ..PlanGround::default() };
        assert_eq!(check_plan(&empty, &ground, day("2026-11-22")), Err(PlanFault::NotListed));
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
