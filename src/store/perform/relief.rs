//! Emergencies: no support answers one before it happened.

use chrono::NaiveDate;

use crate::domain::hand_over::HandOver;
use crate::domain::id::ReliefEventId;
use crate::domain::relief::{ReliefEvent, ReliefFault, ReliefOperation, day_fault};
use crate::domain::stored::Edit;
use crate::domain::support::Support;
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError, relief};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &ReliefOperation) -> Result<()> {
    match operation {
        ReliefOperation::Save(edit) => save(tx, edit),
        ReliefOperation::Remove(id, rev) => tx.remove::<ReliefEvent>(*id, *rev),
    }
}

/// What an operation is about: the emergency, by name.
pub(super) fn subject(operation: &ReliefOperation) -> Option<String> {
    match operation {
        ReliefOperation::Save(edit) => Some(edit.value.name.clone()),
        ReliefOperation::Remove(..) => None,
    }
}

fn save(tx: &mut Tx, edit: &Edit<ReliefEventId, ReliefEvent>) -> Result<()> {
    let happened = edit.value.happened;
    let known = edit.base.map(|(id, _)| relief::is_answered_before(tx.conn, id, happened)).transpose()?;
    if known == Some(true) {
        return Err(StoreError::Refused(Refusal::BeforeEvent(happened)));
    }
    tx.save(edit).map(drop)
}

/// A support that names an emergency comes after it.
pub(super) fn expect_after(tx: &Tx, support: &Support) -> Result<()> {
    expect_day(tx, support.part_of.relief_event, support.date)
}

/// A round of hand-over that names an emergency comes after it, also while its list is empty.
pub(super) fn expect_round_after(tx: &Tx, round: &HandOver) -> Result<()> {
    expect_day(tx, round.relief_event, round.date)
}

fn expect_day(tx: &Tx, event: Option<ReliefEventId>, day: NaiveDate) -> Result<()> {
    let Some(id) = event else { return Ok(()) };
    match day_fault(day, &*tx.read::<ReliefEvent>(id)?) {
        Some(ReliefFault::BeforeEvent(happened)) => Err(StoreError::Refused(Refusal::BeforeEvent(happened))),
        None => Ok(()),
    }
}
