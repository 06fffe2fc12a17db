//! Entering, changing, ending and restoring households.

use chrono::NaiveDate;

use crate::domain::household::{EndReason, Ending, Household, HouseholdEvent, HouseholdEventKind};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::member::{JoinReason, Member, Membership, Relation};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::store::household::owner_of_code;
use crate::store::journal::Tx;
use crate::store::row::Fields;
use crate::store::{Refusal, Result, StoreError};

/// Enters a household with its head.
pub(super) fn add(tx: &mut Tx, household: &Household, head: &Member, on: NaiveDate) -> Result<()> {
    let id = found(tx, household)?;
    let member = tx.insert(head)?;
    tx.insert(&Membership {
        household: id,
        member,
        relation: Relation::Head,
        from: None,
        joined: JoinReason::Registered,
        left: None,
    })?;
    record(tx, id, HouseholdEventKind::Registered, on, None, "")
}

/// Writes a new household; an empty code becomes the next free one and is remembered as made up.
pub(in crate::store) fn found(tx: &mut Tx, household: &Household) -> Result<HouseholdId> {
    let made = household.code.is_empty();
    let code = if made { tx.free_code()? } else { household.code.clone() };
    expect_free(tx, &code, None)?;
    let fields = Household { code, ..household.clone() };
    tx.insert_fields::<Household>(&crate::store::row::Record::fields(&fields).number("code_made", made))
}

/// Changes what is said of a household. Its end is an event of its own and stays as it is.
pub(in crate::store) fn save(tx: &mut Tx, edit: &Edit<HouseholdId, Household>, on: NaiveDate) -> Result<()> {
    let Some((id, rev)) = edit.base else { return found(tx, &edit.value).map(drop) };
    let stored = tx.read_at::<Household>(id, rev)?;
    let value = kept(&edit.value, &stored);
    if value.code != stored.code {
        expect_free(tx, &value.code, Some(id))?;
    }
    tx.update(&stored, &value)?;
    if value.code != stored.code {
        tx.update_fields::<Household>(id, &Fields::new().number("code_made", false))?;
    }
    match value.hamlet == stored.hamlet {
        true => Ok(()),
        false => moved(tx, id, stored.hamlet, on),
    }
}

/// Writes the event of a move with the hamlet that was left, so that the lists of past years stay as they were.
fn moved(tx: &mut Tx, household: HouseholdId, left: HamletId, on: NaiveDate) -> Result<()> {
    let kind = HouseholdEventKind::MovedHamlet;
    let event =
        HouseholdEvent { household, on, kind, other: None, left_hamlet: Some(left), note: String::new() };
    tx.insert(&event).map(drop)
}

/// The new value with what an edit cannot change: the end, and a code in place of an empty one.
fn kept(value: &Household, stored: &Stored<HouseholdId, Household>) -> Household {
    let code = if value.code.is_empty() { &stored.code } else { &value.code };
    Household { code: code.clone(), ended: stored.ended, ..value.clone() }
}

fn expect_free(tx: &Tx, code: &str, owner: Option<HouseholdId>) -> Result<()> {
    match owner_of_code(tx.conn, code)? {
        Some(other) if Some(other) != owner => {
            Err(StoreError::CodeTaken { code: code.to_owned(), household: other })
        }
        _ => Ok(()),
    }
}

/// Strikes a household off the register. Its people and records stay with it.
pub(super) fn end(
    tx: &mut Tx,
    (id, rev): (HouseholdId, Rev),
    reason: EndReason,
    on: NaiveDate,
    note: &str,
) -> Result<()> {
    let stored = tx.read_at::<Household>(id, rev)?;
    expect_living(&stored)?;
    tx.update(&stored, &Household { ended: Some(Ending { on, reason }), ..stored.value.clone() })?;
    record(tx, id, HouseholdEventKind::Ended, on, None, note)
}

/// Takes a household back into the register.
pub(super) fn restore(tx: &mut Tx, (id, rev): (HouseholdId, Rev), on: NaiveDate) -> Result<()> {
    let stored = tx.read_at::<Household>(id, rev)?;
    if stored.ended.is_none() {
        return Err(StoreError::Refused(Refusal::HouseholdNotEnded));
    }
    tx.update(&stored, &Household { ended: None, ..stored.value.clone() })?;
    record(tx, id, HouseholdEventKind::Restored, on, None, "")
}

/// A household that ended takes no part in new events.
pub(super) fn expect_living(household: &Household) -> Result<()> {
    match household.ended {
        None => Ok(()),
        Some(_) => Err(StoreError::Refused(Refusal::HouseholdEnded)),
    }
}

/// Writes an event of a household.
pub(in crate::store) fn record(
    tx: &mut Tx,
    household: HouseholdId,
    kind: HouseholdEventKind,
    on: NaiveDate,
    other: Option<HouseholdId>,
    note: &str,
) -> Result<()> {
    tx.insert(&HouseholdEvent { household, on, kind, other, left_hamlet: None, note: note.to_owned() })
        .map(drop)
}
