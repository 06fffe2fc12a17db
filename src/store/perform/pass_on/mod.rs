//! Passing on: what each change writes, and what it must not contradict.
//!
//! | file | subject |
//! |---|---|
//! | `owe` | an obligation is recorded by itself |
//! | `hand_on` | offspring goes on to the next household |
//! | `follow` | what births and deaths do to what is owed |
//!
//! Paying, voiding, extending and the waiting list stand here.

mod follow;
mod hand_on;
mod owe;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub(super) use follow::{Touched, follow, follow_support, touched};

use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, PassOnId, WaitingId};
use crate::domain::pass_on::{
    Part, PassOn, PassOnFault, PassOnOperation, PassOnState, VoidedBy, Waiting, WaitingState, expect_reason,
};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::Support;
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &PassOnOperation) -> Result<()> {
    use PassOnOperation as Op;
    match operation {
        Op::Owe(new) => owe::owe(tx, new),
        Op::HandOn(hand_over) => hand_on::hand_on(tx, hand_over),
        Op::Pay { pass_on, on, paid, heads, note } => pay(tx, *pass_on, *on, (*paid, *heads), note),
        Op::Void { pass_on, on, reason } => void(tx, *pass_on, *on, reason),
        Op::Extend { pass_on, until, reason } => extend(tx, *pass_on, *until, reason),
        Op::SaveWaiting(edit) => save_waiting(tx, edit),
        Op::RemoveWaiting(id, rev) => tx.remove::<Waiting>(*id, *rev),
    }
}

fn refused(fault: PassOnFault) -> StoreError {
    StoreError::Refused(Refusal::PassOn(fault))
}

/// Money settles as many offspring as it is the price of, or so much of a share.
fn pay(
    tx: &mut Tx,
    (id, rev): (PassOnId, Rev),
    on: NaiveDate,
    (paid, heads): (i64, u32),
    note: &str,
) -> Result<()> {
    let owed = tx.read_at::<PassOn>(id, rev)?;
    let worth = worth(tx, &owed)?;
    owed.check_payment(paid, heads, worth).map_err(refused)?;
    expect_after(tx, &owed, on)?;
    let part = Part { on, heads, paid: Some(paid), receiver: None, support: None };
    let settled = PassOn { note: note.to_owned(), ..owed.with(part, worth) };
    tx.update(&owed, &settled)
}

/// The value of the support for which something is owed, in whole đồng.
fn worth(tx: &Tx, owed: &PassOn) -> Result<i64> {
    Ok(tx.read::<Support>(owed.support)?.value.value)
}

fn void(tx: &mut Tx, pass_on: (PassOnId, Rev), on: NaiveDate, reason: &str) -> Result<()> {
    expect_reason(reason).map_err(refused)?;
    close(tx, pass_on, on, |owed| PassOn {
        state: PassOnState::Voided,
        voided_by: Some(VoidedBy::Person),
        note: reason.to_owned(),
        ..owed
    })
}

fn extend(tx: &mut Tx, (id, rev): (PassOnId, Rev), until: NaiveDate, reason: &str) -> Result<()> {
    let stored = tx.read_at::<PassOn>(id, rev)?;
    stored.check_extension(until, reason).map_err(refused)?;
    let extended = PassOn {
        due: until,
        extended_to: Some(until),
        extended_on: Some(tx.today()),
        note: reason.to_owned(),
        ..stored.value.clone()
    };
    tx.update(&stored, &extended)
}

/// An obligation that stands ends on a day, not before its support was given.
fn close(
    tx: &mut Tx,
    (id, rev): (PassOnId, Rev),
    on: NaiveDate,
    closed: impl FnOnce(PassOn) -> PassOn,
) -> Result<()> {
    let stored = tx.read_at::<PassOn>(id, rev)?;
    stored.expect_due().map_err(refused)?;
    expect_after(tx, &stored, on)?;
    tx.update(&stored, &closed(PassOn { settled_on: Some(on), ..stored.value.clone() }))
}

fn expect_after(tx: &Tx, owed: &PassOn, on: NaiveDate) -> Result<()> {
    let given = tx.read::<Support>(owed.support)?.date;
    if on < given { Err(refused(PassOnFault::BeforeSupport(given))) } else { Ok(()) }
}

/// A household waits for a model once, and as long as it is in the register; whose place it is and for
/// what stays as it is.
fn save_waiting(tx: &mut Tx, edit: &Edit<WaitingId, Waiting>) -> Result<()> {
    let saved = match edit.base {
        None => {
            expect_present(tx, edit.value.household)?;
            tx.insert(&edit.value).map(drop)
        }
        Some((id, rev)) => {
            let stored = tx.read_at::<Waiting>(id, rev)?;
            if stored.state == WaitingState::Served {
                return Err(refused(PassOnFault::NotItsPlace));
            }
            let (model, household) = (stored.model.clone(), stored.household);
            tx.update(&stored, &Waiting { model, household, ..edit.value.clone() })
        }
    };
    saved.map_err(|error| if error.is_unique() { StoreError::Refused(Refusal::WaitsAlready) } else { error })
}

fn expect_present(tx: &Tx, household: HouseholdId) -> Result<Stored<HouseholdId, Household>> {
    let stored = tx.read::<Household>(household)?;
    match stored.ended {
        Some(_) => Err(StoreError::Refused(Refusal::HouseholdEnded)),
        None => Ok(stored),
    }
}
