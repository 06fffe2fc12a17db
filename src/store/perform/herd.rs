//! Herds: births, replacement, passing on, waiting lists.

use chrono::NaiveDate;

use crate::domain::herd::{
    Animal, HerdEvent, HerdEventKind, HerdOperation, PassOn, PassOnHandOver, PassOnState, Waiting,
    WaitingState,
};
use crate::domain::id::{AnimalId, HouseholdId, PassOnId, SupportId};
use crate::domain::operation::SupportGrant;
use crate::domain::stored::Rev;
use crate::domain::support::Support;
use crate::store::Result;
use crate::store::journal::Tx;
use crate::viet::PartialDate;

use super::support;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &HerdOperation) -> Result<()> {
    use HerdOperation as Op;
    match operation {
        Op::RecordEvents(events) => events.iter().try_for_each(|event| tx.insert(event).map(drop)),
        Op::SaveEvent(edit) => tx.save(edit).map(drop),
        Op::RemoveEvent(id, rev) => tx.remove::<HerdEvent>(*id, *rev),
        Op::RecordBirth { calved, offspring } => birth(tx, calved, offspring),
        Op::Replace { replaced, by } => replace(tx, replaced, by),
        Op::RemoveAnimal(id, rev) => tx.remove::<Animal>(*id, *rev),
        Op::PassOn(hand_over) => pass_on(tx, hand_over),
        Op::PayPassOn { pass_on, on, paid, note } => close(tx, *pass_on, *on, |owed| {
            owed.state = PassOnState::Settled;
            owed.paid = Some(*paid);
            owed.note.clone_from(note);
        }),
        Op::VoidPassOn { pass_on, on, reason } => close(tx, *pass_on, *on, |owed| {
            owed.state = PassOnState::Voided;
            owed.note.clone_from(reason);
        }),
        Op::SaveWaiting(edit) => tx.save(edit).map(drop),
        Op::RemoveWaiting(id, rev) => tx.remove::<Waiting>(*id, *rev),
    }
}

fn birth(tx: &mut Tx, calved: &HerdEvent, offspring: &[Animal]) -> Result<()> {
    tx.insert(calved)?;
    let dam = tx.read::<Animal>(calved.animal)?;
    for calf in offspring {
        let born = calf.born.or(PartialDate::from_day(calved.on).ok());
        let calf = Animal {
            support: dam.support,
            holder: dam.holder,
            dam: Some(dam.id),
            generation: dam.generation,
            born,
            ..calf.clone()
        };
        enter(tx, &calf, calved.on, HerdEventKind::Born)?;
    }
    Ok(())
}

fn replace(tx: &mut Tx, replaced: &HerdEvent, by: &Animal) -> Result<()> {
    tx.insert(replaced)?;
    let old = tx.read::<Animal>(replaced.animal)?;
    let by = Animal { support: old.support, holder: old.holder, generation: old.generation, ..by.clone() };
    enter(tx, &by, replaced.on, HerdEventKind::HandedOver)
}

fn enter(tx: &mut Tx, animal: &Animal, on: NaiveDate, first: HerdEventKind) -> Result<()> {
    let id = tx.insert(animal)?;
    tx.insert(&HerdEvent { heads: animal.heads, ..HerdEvent::new(id, on, first) }).map(drop)
}

fn pass_on(tx: &mut Tx, hand_over: &PassOnHandOver) -> Result<()> {
    let owed = tx.read_at::<PassOn>(hand_over.pass_on.0, hand_over.pass_on.1)?;
    let support =
        Support { passed_on_from: Some(owed.support), date: hand_over.on, ..hand_over.grant.support.clone() };
    let receiver = support.household;
    let given = SupportGrant { support, ..hand_over.grant.clone() };
    let by = support::give_one(tx, &given)?;
    for (animal, rev) in &hand_over.animals {
        go_on(tx, (*animal, *rev), (by, receiver), hand_over.on)?;
    }
    close(tx, hand_over.pass_on, hand_over.on, |owed| {
        owed.state = PassOnState::Settled;
        owed.receiver = Some(receiver);
        owed.settled_by = Some(by);
    })?;
    let Some((waiting, rev)) = hand_over.waiting else { return Ok(()) };
    let stored = tx.read_at::<Waiting>(waiting, rev)?;
    let served = Waiting { state: WaitingState::Served, support: Some(by), ..stored.value.clone() };
    tx.update(&stored, &served)
}

/// An animal leaves one herd and joins the other.
fn go_on(
    tx: &mut Tx,
    (id, rev): (AnimalId, Rev),
    (support, holder): (SupportId, HouseholdId),
    on: NaiveDate,
) -> Result<()> {
    let animal = tx.read_at::<Animal>(id, rev)?;
    let event = |kind| HerdEvent { heads: animal.heads, ..HerdEvent::new(id, on, kind) };
    tx.insert(&event(HerdEventKind::PassedOn))?;
    let generation = animal.generation + 1;
    tx.update(&animal, &Animal { support: Some(support), holder, generation, ..animal.value.clone() })?;
    tx.insert(&event(HerdEventKind::HandedOver)).map(drop)
}

/// An obligation is settled or voided on a day.
fn close(
    tx: &mut Tx,
    (id, rev): (PassOnId, Rev),
    on: NaiveDate,
    set: impl FnOnce(&mut PassOn),
) -> Result<()> {
    let stored = tx.read_at::<PassOn>(id, rev)?;
    let mut owed = PassOn { settled_on: Some(on), ..stored.value.clone() };
    set(&mut owed);
    tx.update(&stored, &owed)
}
