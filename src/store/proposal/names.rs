//! What people call the rows that a proposal names by their number: a household by its code and head, a person by name.
//! Which field names which table the schema says; rows that the proposal itself makes are called by what it writes.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::{Map, Value};

use crate::domain::proposal::ProposedRow;
use crate::store::{Register, Result};

/// The names of rows that fields of some rows refer to.
#[derive(Debug, Default)]
pub struct Names {
    /// The table that a field of a table names.
    parents: HashMap<(String, String), String>,
    names: HashMap<(String, i64), String>,
}

impl Names {
    /// What the value of a field is called, where the field names another row.
    pub fn of(&self, table: &str, field: &str, value: &Value) -> Option<&str> {
        let parent = self.parents.get(&(table.to_owned(), field.to_owned()))?;
        self.names.get(&(parent.clone(), value.as_i64()?)).map(String::as_str)
    }
}

impl Register {
    /// The names of the rows that proposed rows refer to.
    ///
    /// # Errors
    /// Those of the file.
    pub fn names_in(&self, rows: &[ProposedRow]) -> Result<Names> {
        let mut names = Names::default();
        for row in rows {
            if let Some(name) = row.after.as_ref().and_then(own_name) {
                names.names.insert((row.table.clone(), row.row), name);
            }
        }
        for row in rows {
            names.learn(&self.conn, row)?;
        }
        Ok(names)
    }
}

impl Names {
    fn learn(&mut self, conn: &Connection, row: &ProposedRow) -> Result<()> {
        for (field, parent) in references(conn, &row.table)? {
            for side in [&row.before, &row.after].into_iter().flatten() {
                if let Some(id) = side.get(&field).and_then(Value::as_i64) {
                    self.look_up(conn, (parent.clone(), id))?;
                }
            }
            self.parents.insert((row.table.clone(), field), parent);
        }
        Ok(())
    }

    fn look_up(&mut self, conn: &Connection, of: (String, i64)) -> Result<()> {
        if self.names.contains_key(&of) {
            return Ok(());
        }
        let mut statement = conn.prepare_cached(include_str!("row_name.sql"))?;
        let named = named_params! { ":table": of.0, ":id": of.1 };
        let name: Option<Option<String>> = statement.query_row(named, |row| row.get(0)).optional()?;
        if let Some(name) = name.flatten().filter(|name| !name.is_empty()) {
            self.names.insert(of, name);
        }
        Ok(())
    }
}

fn references(conn: &Connection, table: &str) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare_cached(include_str!("references.sql"))?;
    let rows =
        statement.query_map(named_params! { ":table": table }, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How a row is called that is not in the register yet.
fn own_name(after: &Map<String, Value>) -> Option<String> {
    let text = |name| after.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    text("code").or_else(|| text("name")).or_else(|| text("tag")).map(str::to_owned)
}
