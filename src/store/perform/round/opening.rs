//! Opening a round, changing what is said of it, closing it.

use chrono::NaiveDate;
use rusqlite::named_params;

use super::list;
use crate::domain::id::RoundId;
use crate::domain::round::{Round, Task};
use crate::domain::stored::{Edit, Rev};
use crate::store::journal::Tx;
use crate::store::round::{RoundState, expect_concluded, last_decision};
use crate::store::{Refusal, Result, StoreError};

/// Opens a round with its list. Surveys that name its code already stay what they are.
pub(super) fn open(tx: &mut Tx, round: &Round, tasks: &[Task]) -> Result<()> {
    if RoundState::of(tx.conn, &round.code)? != RoundState::Unopened {
        return Err(StoreError::Refused(Refusal::RoundExists));
    }
    tx.conn.prepare_cached(include_str!("../../survey/ensure_round.sql"))?.execute(named_params! {
        ":code": round.code, ":kind": round.kind.code(), ":year": round.year,
    })?;
    tx.insert(&Round { closed: None, ..round.clone() })?;
    list::add(tx, tasks)
}

/// Changes what is said of a round; its code and its end stay as they are.
pub(super) fn save(tx: &mut Tx, edit: &Edit<RoundId, Round>) -> Result<()> {
    let Some((id, rev)) = edit.base else { return open(tx, &edit.value, &[]) };
    let stored = tx.read_at::<Round>(id, rev)?;
    RoundState::of(tx.conn, &stored.code)?.expect_open()?;
    tx.update(&stored, &Round { code: stored.code.clone(), closed: None, ..edit.value.clone() })
}

/// Closes a round in which every household is concluded and every objection re-checked.
pub(super) fn close(tx: &mut Tx, (id, rev): (RoundId, Rev), on: NaiveDate) -> Result<()> {
    let stored = tx.read_at::<Round>(id, rev)?;
    RoundState::of(tx.conn, &stored.code)?.expect_open()?;
    let earliest = last_decision(tx.conn, &stored.code)?.map_or(stored.opened, |day| day.max(stored.opened));
    if on < earliest {
        return Err(StoreError::Refused(Refusal::ImpossibleDay));
    }
    expect_concluded(tx.conn, &stored.code)?;
    tx.update(&stored, &Round { closed: Some(on), ..stored.value.clone() })
}
