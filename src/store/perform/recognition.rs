//! A recognition by itself: entered or corrected outside the decision of a round.

use crate::domain::household::Household;
use crate::domain::id::RecognitionId;
use crate::domain::recognition::Recognition;
use crate::domain::stored::{Edit, Rev};
use crate::store::journal::Tx;
use crate::store::round::{RoundState, is_recognised, last_meeting, round_of};
use crate::store::{Refusal, Result, StoreError};

/// Writes a recognition. It belongs to the round of its survey or decision, which recognises a household once.
pub(in crate::store) fn save(tx: &mut Tx, edit: &Edit<RecognitionId, Recognition>) -> Result<()> {
    match edit.base {
        Some((id, rev)) => correct(tx, (id, rev), &edit.value),
        None => enter(tx, &edit.value),
    }
}

/// A new one outside of any open round, dated in the time of a closed one, would change what that round told.
pub(super) fn save_by_hand(tx: &mut Tx, edit: &Edit<RecognitionId, Recognition>) -> Result<()> {
    let new = edit.base.is_none() && edit.value.decision.is_none();
    let mut closed = tx.conn.prepare_cached(include_str!("../round/closed_since.sql"))?;
    match new && closed.exists(rusqlite::named_params! { ":day": edit.value.decided.to_string() })? {
        true => Err(StoreError::Refused(Refusal::RoundClosed)),
        false => save(tx, edit),
    }
}

/// A new one that is dated after its round was closed is the later decision by which a closed round is corrected: it
/// is no part of the round, and kept without its survey. One of an open round follows the meeting.
fn enter(tx: &mut Tx, value: &Recognition) -> Result<()> {
    match round_of(tx.conn, value)? {
        Some((_, RoundState::Closed(on))) if value.decided > on => tx.insert(&detached(value)),
        Some((round, _)) => {
            expect_only(tx, &round, value, None)?;
            expect_after_meeting(tx, &round, value)?;
            tx.insert(value)
        }
        None => tx.insert(value),
    }
    .map(drop)
}

/// What a decision of a round recognised keeps the number and day of that decision.
fn correct(tx: &mut Tx, (id, rev): (RecognitionId, Rev), value: &Recognition) -> Result<()> {
    let stored = tx.read_at::<Recognition>(id, rev)?;
    let moved = (value.decided, &value.decision_number) != (stored.decided, &stored.decision_number);
    if stored.decision.is_some() && moved {
        return Err(StoreError::Refused(Refusal::OfDecision));
    }
    let value = Recognition { decision: stored.decision, ..value.clone() };
    if let Some((round, _)) = round_of(tx.conn, &value)? {
        expect_only(tx, &round, &value, Some(id))?;
    }
    tx.update(&stored, &value)
}

fn detached(value: &Recognition) -> Recognition {
    Recognition { survey: None, decision: None, ..value.clone() }
}

fn expect_only(tx: &Tx, round: &str, value: &Recognition, except: Option<RecognitionId>) -> Result<()> {
    if !is_recognised(tx.conn, round, value.household, except)? {
        return Ok(());
    }
    let household = tx.read::<Household>(value.household)?;
    Err(StoreError::Refused(Refusal::RecognisedInRound(household.value.code)))
}

fn expect_after_meeting(tx: &Tx, round: &str, value: &Recognition) -> Result<()> {
    let hamlet = tx.read::<Household>(value.household)?.hamlet;
    match last_meeting(tx.conn, round, hamlet, None)?.filter(|held| value.decided < *held) {
        Some(held) => Err(StoreError::Refused(Refusal::BeforeMeeting(held))),
        None => Ok(()),
    }
}
