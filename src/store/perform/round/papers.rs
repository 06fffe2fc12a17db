//! Meetings, steps and complaints: single rows of an open round.

use crate::domain::stored::{Edit, Rev};
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::round::RoundState;
use crate::store::row::Record;

/// Writes one, in a round that is open.
pub(super) fn save<T: Record>(tx: &mut Tx, edit: &Edit<T::Id, T>, round: &str) -> Result<()> {
    RoundState::of(tx.conn, round)?.expect_open()?;
    tx.save(edit).map(drop)
}

/// Takes one out of its round, which is open; `round` says which it is.
pub(super) fn remove<T: Record>(tx: &mut Tx, id: T::Id, rev: Rev, round: fn(&T) -> &str) -> Result<()> {
    let stored = tx.read_at::<T>(id, rev)?;
    RoundState::of(tx.conn, round(&stored))?.expect_open()?;
    tx.remove::<T>(id, rev)
}
