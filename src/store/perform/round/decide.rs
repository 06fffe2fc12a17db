//! A decision with all that it recognises, in one change: either all of it stands or nothing.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::household::Household;
use crate::domain::id::{DecisionId, HamletId, HouseholdId};
use crate::domain::recognition::Recognition;
use crate::domain::round::Decision;
use crate::domain::stored::Edit;
use crate::store::journal::Tx;
use crate::store::round::{RoundState, is_recognised, last_meeting, of_decision};
use crate::store::{Refusal, Result, StoreError};

/// Writes a decision and what it recognises. Number and day of the recognitions are its own.
pub(super) fn decide(tx: &mut Tx, decision: &Decision, recognitions: &[Recognition]) -> Result<()> {
    RoundState::of(tx.conn, &decision.round)?.expect_open()?;
    let id: DecisionId = tx.insert(decision)?;
    let mut meetings = Meetings::default();
    for recognition in recognitions {
        expect_new(tx, &decision.round, recognition.household)?;
        meetings.expect_before(tx, decision, recognition.household)?;
        tx.insert(&under(decision, id, recognition))?;
    }
    Ok(())
}

/// Corrects number, day or signer of a decision, and with them of all that it recognised.
pub(super) fn save(tx: &mut Tx, edit: &Edit<DecisionId, Decision>) -> Result<()> {
    let Some((id, rev)) = edit.base else { return decide(tx, &edit.value, &[]) };
    let stored = tx.read_at::<Decision>(id, rev)?;
    RoundState::of(tx.conn, &stored.round)?.expect_open()?;
    let value = Decision { round: stored.round.clone(), ..edit.value.clone() };
    tx.update(&stored, &value)?;
    let mut meetings = Meetings::default();
    for recognition in of_decision(tx.conn, id)? {
        meetings.expect_before(tx, &value, recognition.household)?;
        tx.update(&recognition, &under(&value, id, &recognition))?;
    }
    Ok(())
}

/// A recognition as part of a decision.
fn under(decision: &Decision, id: DecisionId, recognition: &Recognition) -> Recognition {
    Recognition {
        decision: Some(id),
        decided: decision.decided,
        decision_number: decision.number.clone(),
        ..recognition.clone()
    }
}

/// A round recognises a household once, and none that has left the register.
fn expect_new(tx: &Tx, round: &str, id: HouseholdId) -> Result<()> {
    let household = tx.read::<Household>(id)?;
    if household.ended.is_some() {
        return Err(StoreError::Refused(Refusal::RecognisesEnded(household.value.code)));
    }
    match is_recognised(tx.conn, round, id, None)? {
        true => Err(StoreError::Refused(Refusal::RecognisedInRound(household.value.code))),
        false => Ok(()),
    }
}

/// The days of the meetings that count, by hamlet, each asked for once.
#[derive(Default)]
struct Meetings(HashMap<HamletId, Option<NaiveDate>>);

impl Meetings {
    /// Refuses a decision that is dated before the meeting of a household's hamlet.
    fn expect_before(&mut self, tx: &Tx, decision: &Decision, household: HouseholdId) -> Result<()> {
        let hamlet = tx.read::<Household>(household)?.hamlet;
        let held = match self.0.get(&hamlet) {
            Some(known) => *known,
            None => *self.0.entry(hamlet).or_insert(last_meeting(tx.conn, &decision.round, hamlet)?),
        };
        match held.filter(|held| decision.decided < *held) {
            Some(held) => Err(StoreError::Refused(Refusal::BeforeMeeting(held))),
            None => Ok(()),
        }
    }
}
