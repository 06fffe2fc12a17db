//! What is agreed so that a household leaves for good: plans and their steps, the commune's targets.

use chrono::Datelike;

use super::World;
use crate::domain::exit_plan::{ExitOperation, ExitPlan, ExitTarget, PlanStep};
use crate::domain::id::{ExitPlanId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Stored};

/// One thing happens.
pub(super) fn happen(world: &mut World) {
    match world.chance.below(9) {
        0..=3 => plan(world),
        4 | 5 => tick(world),
        6 => remove_plan(world),
        7 => target(world),
        _ => remove_target(world),
    }
}

/// A plan takes the place of the one before.
fn plan(world: &mut World) {
    let step = |what: &str| PlanStep { what: what.into(), ..PlanStep::default() };
    let plan = ExitPlan {
        household: world.household(),
        agreed_on: world.today,
        target_year: world.today.year() + 1,
        agreed_with: "Nguyễn Thị Lành".into(),
        officer: "Lan".into(),
        steps: vec![step("Nhận bò sinh sản"), step("Làm nhà tiêu")],
        ended_on: None,
        note: String::new(),
    };
    change(world, ExitOperation::SavePlan(Edit::new(plan)));
}

/// The next step of a plan is done.
fn tick(world: &mut World) {
    let Some(known) = a_plan(world) else { return };
    let mut plan = known.value.clone();
    let Some(step) = plan.steps.iter_mut().find(|step| step.done_on.is_none()) else { return };
    step.done_on = Some(world.today);
    if change(world, ExitOperation::SavePlan(Edit::of(&known, plan))) {
        world.count("tick_step");
    }
}

fn remove_plan(world: &mut World) {
    if let Some(known) = a_plan(world) {
        change(world, ExitOperation::RemovePlan(known.id, known.rev));
    }
}

/// A plan on which a household works.
fn a_plan(world: &mut World) -> Option<Stored<ExitPlanId, ExitPlan>> {
    let open: Vec<_> = world.bench.register.open_plans().unwrap();
    let household: HouseholdId = world.chance.pick(&open)?.plan.household;
    open.into_iter().map(|planned| planned.plan).find(|plan| plan.household == household)
}

/// The target of a year is set or changed.
fn target(world: &mut World) {
    let year = 2026 + i32::try_from(world.chance.below(4)).unwrap();
    let target = ExitTarget { year, poor: 3, near_poor: 2, note: String::new() };
    let known = world.bench.register.exit_targets().unwrap();
    let edit = match known.iter().find(|known| known.year == year) {
        Some(base) => Edit::of(base, target),
        None => Edit::new(target),
    };
    change(world, ExitOperation::SaveTarget(edit));
}

fn remove_target(world: &mut World) {
    let known = world.bench.register.exit_targets().unwrap();
    if let Some(target) = world.chance.pick(&known) {
        change(world, ExitOperation::RemoveTarget(target.id, target.rev));
    }
}

fn change(world: &mut World, operation: ExitOperation) -> bool {
    world.attempt(&Operation::Exit(operation)).is_some()
}
