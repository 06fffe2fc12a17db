//! What is owed for animals: offspring goes on, money is paid instead, more time is given, a debt is voided.

use chrono::Days;

use super::World;
use crate::domain::catalogue::Catalogue;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::pass_on::{Debt, PassOnHandOver, PassOnOperation, PassOnState};
use crate::store::testing::support;

/// One thing happens.
pub(super) fn happen(world: &mut World) {
    let debts = world.bench.register.debts().unwrap();
    let due: Vec<_> = debts.into_iter().filter(|debt| debt.owed.state == PassOnState::Due).collect();
    match world.chance.below(6) {
        0..=2 => hand_on(world, &due),
        3 => pay(world, &due),
        4 => extend(world, &due),
        _ => void(world, &due),
    }
}

/// The first calf that may go joins another herd, whose household then owes in its turn.
fn hand_on(world: &mut World, due: &[Debt]) {
    let today = world.today;
    let ready = due.iter().filter_map(|debt| Some((debt, debt.demand(today, 60).may_go.into_iter().next()?)));
    let ready: Vec<_> = ready.collect();
    let Some((debt, calf)) = world.chance.pick(&ready) else { return };
    let receiver = world.household();
    let grant =
        SupportGrant::new(support(receiver, "bo-sinh-san", &world.iso()), Vec::new(), &Catalogue::embedded());
    let hand_over = PassOnHandOver {
        pass_on: (debt.owed.id, debt.owed.rev),
        animals: vec![calf.animal],
        grant,
        on: world.today,
        waiting: None,
        reason: "Hộ khó khăn nhất khu".into(),
    };
    change(world, PassOnOperation::HandOn(Box::new(hand_over)));
}

fn pay(world: &mut World, due: &[Debt]) {
    let Some(debt) = world.chance.pick(due) else { return };
    change(
        world,
        PassOnOperation::Pay {
            pass_on: (debt.owed.id, debt.owed.rev),
            on: world.today,
            paid: 5_000_000,
            heads: 1,
            note: String::new(),
        },
    );
}

fn extend(world: &mut World, due: &[Debt]) {
    let Some(debt) = world.chance.pick(due) else { return };
    let until = debt.owed.due.checked_add_days(Days::new(180)).unwrap();
    let (pass_on, reason) = ((debt.owed.id, debt.owed.rev), "bò chưa đẻ".to_owned());
    change(world, PassOnOperation::Extend { pass_on, until, reason });
}

fn void(world: &mut World, due: &[Debt]) {
    let Some(debt) = world.chance.pick(due) else { return };
    let (pass_on, reason) = ((debt.owed.id, debt.owed.rev), "hộ quá khó khăn".to_owned());
    change(world, PassOnOperation::Void { pass_on, on: world.today, reason });
}

fn change(world: &mut World, operation: PassOnOperation) {
    world.attempt(&Operation::PassOn(operation));
}
