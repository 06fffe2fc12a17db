//! A recognition by itself: entered or corrected outside the decision of a round.

use crate::domain::household::Household;
use crate::domain::id::RecognitionId;
use crate::domain::recognition::Recognition;
use crate::domain::stored::Edit;
use crate::store::journal::Tx;
use crate::store::round::{RoundState, is_recognised, round_of};
use crate::store::{Refusal, Result, StoreError};

/// Writes a recognition. It belongs to the round of its survey, which recognises a household once.
///
/// A new one that is dated after that round was closed is the later decision by which a closed round is corrected: it
/// is no part of the round, and kept without its survey.
pub(in crate::store) fn save(tx: &mut Tx, edit: &Edit<RecognitionId, Recognition>) -> Result<()> {
    let value = match (edit.base, round_of(tx.conn, &edit.value)?) {
        (None, Some((_, RoundState::Closed(on)))) if edit.value.decided > on => detached(&edit.value),
        (base, Some((round, _))) => {
            expect_only(tx, &round, &edit.value, base.map(|(id, _)| id))?;
            edit.value.clone()
        }
        (_, None) => edit.value.clone(),
    };
    tx.save(&Edit { base: edit.base, value }).map(drop)
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
