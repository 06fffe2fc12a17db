//! One row of a table of facts: reading it, writing it, deleting it. Who may write is the journal's affair.

mod columns;
mod fields;
mod record;
mod table;

use rusqlite::types::Value;
use rusqlite::{CachedStatement, Connection, params_from_iter};

pub(crate) use columns::Columns;
pub(crate) use fields::Fields;
pub(crate) use record::{Record, RowId, all, find, stored};
pub(crate) use table::Table;

use super::Result;

/// Writes a new row.
pub(crate) fn insert(conn: &Connection, table: Table, id: i64, fields: &Fields) -> Result<()> {
    let columns = fields.names().collect::<Vec<_>>().join(", ");
    let values = fields.names().map(|name| format!(":{name}")).collect::<Vec<_>>().join(", ");
    let sql = include_str!("insert.sql").replace("{columns}", &columns).replace("{values}", &values);
    run(conn, table, &sql, id, fields)
}

/// Writes new values into a row and counts its revision up.
pub(crate) fn update(conn: &Connection, table: Table, id: i64, fields: &Fields) -> Result<()> {
    let assignments = fields.names().map(|name| format!("{name} = :{name}")).collect::<Vec<_>>().join(", ");
    run(conn, table, &include_str!("update.sql").replace("{assignments}", &assignments), id, fields)
}

/// Takes a row out.
pub(crate) fn delete(conn: &Connection, table: Table, id: i64) -> Result<()> {
    run(conn, table, include_str!("delete.sql"), id, &Fields::new())
}

/// The statement that reads one row by its identity `:id`.
pub(crate) fn select(conn: &Connection, table: Table) -> Result<CachedStatement<'_>> {
    Ok(conn.prepare_cached(&include_str!("select.sql").replace("{table}", table.name()))?)
}

/// Runs a statement whose parameters are the fields in order and then `:id`.
fn run(conn: &Connection, table: Table, template: &str, id: i64, fields: &Fields) -> Result<()> {
    let mut statement = conn.prepare_cached(&template.replace("{table}", table.name()))?;
    let id = Value::Integer(id);
    statement.execute(params_from_iter(fields.values().chain([&id])))?;
    Ok(())
}
