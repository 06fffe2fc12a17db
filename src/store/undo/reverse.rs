//! Putting rows back as they were before an operation, last change first.

use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::{Map, Value};

use crate::domain::id::OperationId;
use crate::store::journal::{last_change_of_row, last_change_of_touched};
use crate::store::row::{self, Fields, Table};
use crate::store::{Result, StoreError};

/// One journaled change.
struct Change {
    table: Table,
    row: i64,
    before: Option<Map<String, Value>>,
    after: Option<Map<String, Value>>,
}

/// Reverses every change of an operation; refuses where a row is not as the operation left it, or where
/// others have built on it since.
pub(super) fn changes_of(conn: &Connection, operation: OperationId) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("changes_reversed.sql"))?;
    let mut rows = statement.query(named_params! { ":operation": operation.0 })?;
    while let Some(row) = rows.next()? {
        let change = read(row)?;
        expect_untouched(conn, &change)?;
        put_back(conn, &change).map_err(|error| since(conn, operation, error))?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Change> {
    let name: String = row.get("table_name")?;
    let table =
        Table::from_name(&name).ok_or_else(|| StoreError::Damaged(format!("journal: table {name}")))?;
    Ok(Change { table, row: row.get("row_id")?, before: side(row, "before")?, after: side(row, "after")? })
}

fn side(row: &Row, column: &str) -> Result<Option<Map<String, Value>>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text))
        .transpose()
        .map_err(|error| StoreError::Damaged(format!("journal: {error}")))
}

/// The row must be as the operation left it, in every column that the journal knew then.
fn expect_untouched(conn: &Connection, change: &Change) -> Result<()> {
    let current = current(conn, change)?;
    let same = match (&current, &change.after) {
        (Some(current), Some(after)) => after.iter().all(|(name, value)| current.get(name) == Some(value)),
        (None, None) => true,
        _ => false,
    };
    match same {
        true => Ok(()),
        false => Err(match last_change_of_row(conn, change.table, change.row)? {
            Some(last) => last.into(),
            None => StoreError::Gone { table: change.table.name(), row: change.row },
        }),
    }
}

fn current(conn: &Connection, change: &Change) -> Result<Option<Map<String, Value>>> {
    let mut statement = row::select(conn, change.table)?;
    Ok(statement.query_row(named_params! { ":id": change.row }, object).optional()?)
}

fn object(row: &Row) -> rusqlite::Result<Map<String, Value>> {
    let names = row.as_ref().column_names();
    names.enumerate().map(|(at, name)| Ok((name.to_owned(), json(row.get_ref(at)?)))).collect()
}

/// Tables of facts hold texts and whole numbers only.
fn json(value: ValueRef) -> Value {
    match value {
        ValueRef::Integer(number) => Value::from(number),
        ValueRef::Text(text) => Value::from(String::from_utf8_lossy(text)),
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Value::Null,
    }
}

fn put_back(conn: &Connection, change: &Change) -> Result<()> {
    match (&change.before, &change.after) {
        (None, _) => row::delete(conn, change.table, change.row),
        (Some(before), None) => row::insert(conn, change.table, change.row, &fields(before)),
        (Some(before), Some(_)) => row::update(conn, change.table, change.row, &fields(before)),
    }
}

/// The fields of a journaled row, its revision among them.
fn fields(side: &Map<String, Value>) -> Fields {
    side.iter().filter(|(name, _)| *name != "id").fold(Fields::new(), |fields, (name, value)| {
        fields.with(
            name.clone(),
            match value {
                Value::Number(number) => number.as_i64().map_or(Sql::Null, Sql::Integer),
                Value::String(text) => Sql::Text(text.clone()),
                _ => Sql::Null,
            },
        )
    })
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
