//! A save that came too late: what the person had read, and what stands now.

use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::{Map, Value};

use super::history::last_change_of_row;
use crate::domain::history::{RowChange, RowFate, differing_fields};
use crate::domain::stored::Rev;
use crate::store::error::Conflict;
use crate::store::row::Table;
use crate::store::{Result, StoreError};

/// The conflict of a save based on revision `rev` of a row that has gone on since.
pub(super) fn since(conn: &Connection, table: Table, row: i64, rev: Rev) -> Result<StoreError> {
    let Some(last) = last_change_of_row(conn, table, row)? else {
        return Ok(StoreError::Gone { table: table.name(), row });
    };
    let now = last.after.clone().unwrap_or_default();
    let read = version(conn, table, row, rev)?.unwrap_or_default();
    let current = now.get("rev").and_then(Value::as_i64).unwrap_or(rev);
    let fields = differing_fields(&read, &now);
    let change = RowChange {
        table: table.name().to_owned(),
        row,
        person: String::new(),
        fate: RowFate::Changed,
        fields,
    };
    Ok(StoreError::Conflict(Box::new(Conflict { change, rev: current, by: last.author, at: last.at })))
}

/// The row as it stood at a revision, from the journal.
fn version(conn: &Connection, table: Table, row: i64, rev: Rev) -> Result<Option<Map<String, Value>>> {
    let mut statement = conn.prepare_cached(include_str!("version.sql"))?;
    let text: Option<String> = statement
        .query_row(named_params! { ":table": table.name(), ":row": row, ":rev": rev }, |row| row.get(0))
        .optional()?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}
