//! What is done so that an exit lasts: visits, sheets for the way, plans, targets.

use chrono::{Datelike, Days};

use super::World;
use crate::domain::exit_plan::{ExitOperation, ExitPlan, ExitTarget, PlanStep};
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::domain::visit::{IncomeChange, Sign, Visit, VisitOperation, VisitSheet};

/// One thing happens.
pub(super) fn happen(world: &mut World) {
    let household = world.household();
    match world.chance.below(6) {
        0 | 1 => visit(world, household),
        2 => sheet(world),
        3 | 4 => plan(world, household),
        _ => target(world),
    }
}

fn seen(world: &mut World, household: HouseholdId) -> Visit {
    Visit {
        seen: "Bò khoẻ".into(),
        next_due: world.today.checked_add_days(Days::new(90)),
        income: Some(world.chance.one_of(IncomeChange::ALL)),
        signs: if world.chance.below(3) == 0 { vec![world.chance.one_of(Sign::ALL)] } else { Vec::new() },
        ..Visit::of(household, world.today, "Lan")
    }
}

fn visit(world: &mut World, household: HouseholdId) {
    let visit = seen(world, household);
    world.attempt(&Operation::SaveVisit(Edit::new(visit)));
}

/// A sheet of a few households is made for the way.
fn sheet(world: &mut World) {
    let first = world.chance.below(world.households.len());
    let on_it: Vec<_> = world.households.iter().skip(first).take(5).copied().collect();
    let (visitor, name, note) = ("Lan".to_owned(), "Khu 1".to_owned(), String::new());
    let sheet = VisitSheet { made_on: world.today, visitor, name, note };
    world.attempt(&Operation::Visit(VisitOperation::MakeSheet(sheet, on_it)));
}

/// A plan takes the place of the one before.
fn plan(world: &mut World, household: HouseholdId) {
    let step =
        PlanStep { what: "Nhận bò sinh sản".into(), model: "bo-sinh-san".into(), ..PlanStep::default() };
    let plan = ExitPlan {
        household,
        agreed_on: world.today,
        target_year: world.today.year() + 1,
        agreed_with: "Nguyễn Thị Lành".into(),
        officer: "Lan".into(),
        steps: vec![step],
        ended_on: None,
        note: String::new(),
    };
    world.attempt(&Operation::Exit(ExitOperation::SavePlan(Edit::new(plan))));
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
    world.attempt(&Operation::Exit(ExitOperation::SaveTarget(edit)));
}
