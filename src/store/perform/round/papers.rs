//! Meetings, steps and complaints: single rows of an open round.

use crate::domain::stored::Edit;
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::round::RoundState;
use crate::store::row::Record;

/// Writes one, in a round that is open.
pub(super) fn save<T: Record>(tx: &mut Tx, edit: &Edit<T::Id, T>, round: &str) -> Result<()> {
    RoundState::of(tx.conn, round)?.expect_open()?;
    tx.save(edit).map(drop)
}
