//! A decision with all that it recognises, in one change: either all of it stands or nothing.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::household::Household;
use crate::domain::id::{DecisionId, HamletId, HouseholdId};
use crate::domain::recognition::Recognition;
use crate::domain::round::Decision;
use crate::domain::stored::Edit;
use crate::store::journal::Tx;
use crate::store::round::{RoundState, is_recognised, last_meeting, of_decision, waits_for_recheck};
use crate::store::{Refusal, Result, StoreError};

/// Writes a decision and what it recognises. Number and day of the recognitions are its own.
pub(super) fn decide(tx: &mut Tx, decision: &Decision, recognitions: &[Recognition]) -> Result<()> {
    RoundState::of(tx.conn, &decision.round)?.expect_open()?;
    let id: DecisionId = tx.insert(decision)?;
    let mut meetings = Meetings::of(&decision.round, None);
    for recognition in recognitions {
        expect_new(tx, &decision.round, recognition.household)?;
        meetings.expect_before(tx, decision.decided, recognition.household)?;
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
    // A hamlet may have met again since, for the households of a later decision.
    let mut meetings = Meetings::of(&stored.round, Some(stored.decided));
    for recognition in of_decision(tx.conn, id)? {
        meetings.expect_before(tx, value.decided, recognition.household)?;
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

/// A round recognises a household once, and none that has left the register or of which an objection is open.
fn expect_new(tx: &Tx, round: &str, id: HouseholdId) -> Result<()> {
    let household = tx.read::<Household>(id)?;
    if household.ended.is_some() {
        return Err(StoreError::Refused(Refusal::RecognisesEnded(household.value.code)));
    }
    if is_recognised(tx.conn, round, id, None)? {
        return Err(StoreError::Refused(Refusal::RecognisedInRound(household.value.code)));
    }
    match waits_for_recheck(tx.conn, round, id)? {
        true => Err(StoreError::Refused(Refusal::Contested(household.value.code))),
        false => Ok(()),
    }
}

/// The days of the meetings that count, by hamlet, each asked for once.
struct Meetings<'a> {
    round: &'a str,
    /// Only meetings up to this day count.
    by: Option<NaiveDate>,
    held: HashMap<HamletId, Option<NaiveDate>>,
}

impl<'a> Meetings<'a> {
    fn of(round: &'a str, by: Option<NaiveDate>) -> Self {
        Self { round, by, held: HashMap::new() }
    }

    /// Refuses a decision that is dated before the meeting of a household's hamlet.
    fn expect_before(&mut self, tx: &Tx, decided: NaiveDate, household: HouseholdId) -> Result<()> {
        let hamlet = tx.read::<Household>(household)?.hamlet;
        let held = match self.held.get(&hamlet) {
            Some(known) => *known,
            None => *self.held.entry(hamlet).or_insert(last_meeting(tx.conn, self.round, hamlet, self.by)?),
        };
        match held.filter(|held| decided < *held) {
            Some(held) => Err(StoreError::Refused(Refusal::BeforeMeeting(held))),
            None => Ok(()),
        }
    }
}
