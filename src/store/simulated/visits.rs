//! Visits and the sheets that are carried along: made, put in order, entered line by line, missed, taken out.

use chrono::{Days, NaiveDate};

use super::World;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::domain::visit::{IncomeChange, SheetWay, Sign, Stop, Visit, VisitOperation, VisitSheet};

/// One thing happens.
pub(super) fn happen(world: &mut World) {
    match world.chance.below(11) {
        0 | 1 => visit(world),
        2 => remove_visit(world),
        3 | 4 => make(world),
        5 => order(world),
        6..=8 => record(world),
        9 => miss(world),
        _ => remove_sheet(world),
    }
}

fn seen(world: &mut World, household: HouseholdId, date: NaiveDate) -> Visit {
    Visit {
        seen: "Bò khoẻ".into(),
        next_due: world.today.checked_add_days(Days::new(90)),
        income: Some(world.chance.one_of(IncomeChange::ALL)),
        signs: if world.chance.below(3) == 0 { vec![world.chance.one_of(Sign::ALL)] } else { Vec::new() },
        ..Visit::of(household, date, "Lan")
    }
}

/// A visit of the day, or one that is entered late: of a household that came after it, it is refused.
fn visit(world: &mut World) {
    let household = world.household();
    let late = if world.chance.below(4) == 0 { world.chance.below(400) } else { 0 };
    let date = world.today.checked_sub_days(Days::new(u64::try_from(late).unwrap())).unwrap();
    let visit = seen(world, household, date);
    world.attempt(&Operation::SaveVisit(Edit::new(visit)));
}

/// A visit that never was is taken out: the line of a sheet that named it is open again.
fn remove_visit(world: &mut World) {
    let household = world.household();
    let visits = world.bench.register.dossier(household).unwrap().visits;
    if let Some(visit) = world.chance.pick(&visits) {
        world.attempt(&Operation::RemoveVisit(visit.id, visit.rev));
    }
}

/// A sheet of a few households is made for the way.
fn make(world: &mut World) {
    let first = world.chance.below(world.households.len());
    let on_it: Vec<_> = world.households.iter().skip(first).take(5).copied().collect();
    let (visitor, name, note) = ("Lan".to_owned(), "Khu 1".to_owned(), String::new());
    let sheet = VisitSheet { number: 0, made_on: world.today, visitor, name, note };
    change(world, VisitOperation::MakeSheet(sheet, on_it));
}

/// The last household of the way comes first.
fn order(world: &mut World) {
    let Some(way) = a_sheet(world) else { return };
    let mut lines: Vec<_> = way.stops.iter().map(|stop| stop.line.id).collect();
    lines.rotate_right(1);
    change(world, VisitOperation::Order(way.sheet.id, lines));
}

fn record(world: &mut World) {
    let Some(stop) = an_open_stop(world) else { return };
    let today = world.today;
    let visit = seen(world, stop.household(), today);
    change(world, VisitOperation::Record { line: (stop.line.id, stop.line.rev), visit });
}

fn miss(world: &mut World) {
    let Some(stop) = an_open_stop(world) else { return };
    let why = "Cả nhà đi vắng".to_owned();
    change(world, VisitOperation::Miss { line: (stop.line.id, stop.line.rev), instead_of: None, why });
}

/// A sheet is thrown away; the visits that were entered from it stay.
fn remove_sheet(world: &mut World) {
    if let Some(way) = a_sheet(world) {
        change(world, VisitOperation::RemoveSheet(way.sheet.id, way.sheet.rev));
    }
}

fn a_sheet(world: &mut World) -> Option<SheetWay> {
    let sheets = world.bench.register.visit_sheets().unwrap();
    let sheet = world.chance.pick(&sheets)?.sheet.id;
    world.bench.register.visit_sheet(sheet, world.today).unwrap()
}

fn an_open_stop(world: &mut World) -> Option<Stop> {
    a_sheet(world)?.stops.into_iter().find(Stop::is_open)
}

fn change(world: &mut World, operation: VisitOperation) {
    world.attempt(&Operation::Visit(operation));
}
