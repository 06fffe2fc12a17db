//! What a round must still be after an operation was taken back or done again: undo knows rows, not rounds.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::standing::expect_concluded;
use crate::domain::id::OperationId;
use crate::store::{Refusal, Result, StoreError};

/// Refuses a reversal after which a round would contradict itself, because others went on with it since.
pub(crate) fn expect_sound(conn: &Connection, reversed: OperationId) -> Result<()> {
    expect_closable(conn, reversed)?;
    expect_recognised_once(conn, reversed)?;
    expect_listed(conn, reversed)
}

/// A round that is closed again has nothing open.
fn expect_closable(conn: &Connection, reversed: OperationId) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("closed_by.sql"))?;
    let rounds = statement.query_map(named_params! { ":operation": reversed.0 }, |row| row.get(0))?;
    let rounds = rounds.collect::<rusqlite::Result<Vec<String>>>()?;
    rounds.iter().try_for_each(|round| expect_concluded(conn, round))
}

/// A recognition that comes back finds no other in its place.
fn expect_recognised_once(conn: &Connection, reversed: OperationId) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("recognised_again.sql"))?;
    let code =
        statement.query_row(named_params! { ":operation": reversed.0 }, |row| row.get(0)).optional()?;
    code.map_or(Ok(()), |code| Err(StoreError::Refused(Refusal::RecognisedInRound(code))))
}

/// A household that was surveyed since stays on the list.
fn expect_listed(conn: &Connection, reversed: OperationId) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("unlisted_by.sql"))?;
    match statement.query_row(named_params! { ":operation": reversed.0 }, |row| row.get(0))? {
        true => Err(StoreError::Refused(Refusal::SurveyedInRound)),
        false => Ok(()),
    }
}
