//! Putting rows back as they were before an operation, last change first.

use rusqlite::{Connection, named_params};

use crate::domain::id::OperationId;
use crate::store::journal::{RowStep, last_change_of_touched};
use crate::store::{Result, StoreError};

/// Reverses every change of an operation; refuses where a row is not as the operation left it, or where
/// others have built on it since.
pub(super) fn changes_of(conn: &Connection, operation: OperationId) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("changes_reversed.sql"))?;
    let mut rows = statement.query(named_params! { ":operation": operation.0 })?;
    while let Some(row) = rows.next()? {
        let step = RowStep::read(row)?.reversed();
        step.expect_found(conn)?;
        step.make(conn).map_err(|error| since(conn, operation, error))?;
    }
    Ok(())
}

/// A key in the way means that others built on the row, or took its place.
fn since(conn: &Connection, operation: OperationId, error: StoreError) -> StoreError {
    if !error.is_foreign_key() && !error.is_unique() {
        return error;
    }
    match last_change_of_touched(conn, operation) {
        Ok(Some(last)) => last.into(),
        _ => error,
    }
}
