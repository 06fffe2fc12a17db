//! Rounds of hand-over: planned for a list of households, approved, handed over line by line, settled, taken back.

use super::World;
use crate::domain::catalogue::Catalogue;
use crate::domain::hand_over::sample::round;
use crate::domain::hand_over::{HandOver, HandOverOperation, HandOverSheet, Handed, Proposals, QuantityRule};
use crate::domain::id::SupportId;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::stored::Rev;
use crate::domain::support::SupportState;

/// One thing happens.
pub(super) fn happen(world: &mut World) {
    match world.chance.below(12) {
        0..=2 => plan(world),
        3 => add(world),
        4 | 5 => approve(world),
        6 | 7 => hand_over(world),
        8 => on_one(world, SupportState::HandedOver, HandOverOperation::Settle),
        9 => on_one(world, SupportState::HandedOver, |lines| HandOverOperation::TakeBack {
            lines,
            reason: "ghi nhầm".into(),
        }),
        10 => on_one(world, SupportState::Approved, |lines| HandOverOperation::Cancel {
            lines,
            reason: "hộ từ chối".into(),
        }),
        _ => on_one(world, SupportState::Planned, HandOverOperation::RemoveLines),
    }
}

/// What a round gives to a few households beside each other on the list, whoever else had it.
fn grants(world: &mut World, round: &HandOver) -> Vec<SupportGrant> {
    let (catalogue, first) = (Catalogue::embedded(), world.chance.below(world.households.len()));
    let some: Vec<_> = world.households.iter().skip(first).take(4).copied().collect();
    let register = &world.bench.register;
    let candidates = register.candidates(&some, &round.model, &catalogue, round.date).unwrap();
    Proposals::of(round, &Default::default(), candidates, &catalogue).grants(round, &catalogue, false)
}

fn plan(world: &mut World) {
    let model = world.chance.one_of(&["bon-nuoc", "bo-sinh-san"]);
    let planned = round(model, QuantityRule::Household, 1000, 2_500_000);
    let hand_over = HandOver { date: world.today, ..planned };
    let supports = grants(world, &hand_over);
    if !supports.is_empty() {
        change(world, HandOverOperation::Plan { hand_over, supports });
    }
}

fn add(world: &mut World) {
    let Some(sheet) = a_sheet(world) else { return };
    let supports = grants(world, &sheet.round.value);
    if !supports.is_empty() {
        change(world, HandOverOperation::AddLines { hand_over: sheet.round.id, supports });
    }
}

fn approve(world: &mut World) {
    let Some(sheet) = a_sheet(world) else { return };
    let lines = lines(&sheet, SupportState::Planned);
    if !lines.is_empty() {
        let hand_over = (sheet.round.id, sheet.round.rev);
        change(world, HandOverOperation::Approve { hand_over, decision_number: "45/QĐ-UBND".into(), lines });
    }
}

/// Whatever is approved is handed over, with its animals and what is owed for them.
fn hand_over(world: &mut World) {
    let Some(sheet) = a_sheet(world) else { return };
    let (catalogue, on) = (Catalogue::embedded(), world.today);
    let due = sheet.lines.iter().filter(|line| line.support.state == SupportState::Approved);
    let lines: Vec<_> = due.map(|line| Handed::of(&line.support, "", on, &catalogue)).collect();
    if !lines.is_empty() {
        change(world, HandOverOperation::HandOver { lines, on, minutes_number: "07/BB".into() });
    }
}

/// Something happens to the first line in a state.
fn on_one(
    world: &mut World,
    state: SupportState,
    what: impl FnOnce(Vec<(SupportId, Rev)>) -> HandOverOperation,
) {
    let Some(sheet) = a_sheet(world) else { return };
    if let Some(first) = lines(&sheet, state).first() {
        change(world, what(vec![*first]));
    }
}

fn lines(sheet: &HandOverSheet, state: SupportState) -> Vec<(SupportId, Rev)> {
    let in_state = sheet.lines.iter().filter(|line| line.support.state == state);
    in_state.map(|line| (line.support.id, line.support.rev)).collect()
}

fn a_sheet(world: &mut World) -> Option<HandOverSheet> {
    let rounds = world.bench.register.hand_overs().unwrap();
    let round = world.chance.pick(&rounds)?.round.id;
    world.bench.register.hand_over(round).unwrap()
}

fn change(world: &mut World, operation: HandOverOperation) {
    if let Some(done) = world.attempt(&Operation::HandOver(operation)) {
        world.animals.extend(done.created.animals());
    }
}
