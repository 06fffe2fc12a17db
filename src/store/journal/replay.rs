//! A journaled change made once more, in its own direction or back: rows by table and number, no rules of the field.
//! Undo goes back with it, a proposal that was approved goes forth.

use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::{Map, Value};

use super::history::last_change_of_row;
use crate::store::row::{self, Fields, Table};
use crate::store::{Result, StoreError};

/// One change of a row.
pub(crate) struct RowStep {
    /// The table.
    pub table: Table,
    /// The row.
    pub row: i64,
    /// As the row has to be found; absent where there has to be none.
    pub from: Option<Map<String, Value>>,
    /// As it is to be left; absent where it is taken out.
    pub to: Option<Map<String, Value>>,
}

impl RowStep {
    /// A change as the journal holds it, from the columns `table_name`, `row_id`, `before` and `after`.
    pub fn read(row: &Row) -> Result<Self> {
        let name: String = row.get("table_name")?;
        let (from, to) = (side(row, "before")?, side(row, "after")?);
        Ok(Self { table: table(&name)?, row: row.get("row_id")?, from, to })
    }

    /// The same change the other way.
    pub fn reversed(self) -> Self {
        Self { from: self.to, to: self.from, ..self }
    }

    /// Refuses where the row is not as it has to be found, in every column that the journal knew then.
    pub fn expect_found(&self, conn: &Connection) -> Result<()> {
        let current = current(conn, self.table, self.row)?;
        let same = match (&current, &self.from) {
            (Some(current), Some(from)) => from.iter().all(|(name, value)| current.get(name) == Some(value)),
            (None, None) => true,
            _ => false,
        };
        match same {
            true => Ok(()),
            false => Err(match last_change_of_row(conn, self.table, self.row)? {
                Some(last) => last.into(),
                None => StoreError::Gone { table: self.table.name(), row: self.row },
            }),
        }
    }

    /// Leaves the row as it is to be.
    pub fn make(&self, conn: &Connection) -> Result<()> {
        match (&self.from, &self.to) {
            (_, None) => row::delete(conn, self.table, self.row),
            (None, Some(to)) => row::insert(conn, self.table, self.row, &fields_of(to)),
            (Some(_), Some(to)) => row::update(conn, self.table, self.row, &fields_of(to)),
        }
    }
}

/// A table by the name that the journal has for it.
pub(crate) fn table(name: &str) -> Result<Table> {
    Table::from_name(name).ok_or_else(|| StoreError::Damaged(format!("journal: table {name}")))
}

fn side(row: &Row, column: &str) -> Result<Option<Map<String, Value>>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text))
        .transpose()
        .map_err(|error| StoreError::Damaged(format!("journal: {error}")))
}

/// A row as it stands, as the journal would write it; nothing where it is not there.
pub(crate) fn current(conn: &Connection, table: Table, row: i64) -> Result<Option<Map<String, Value>>> {
    let mut statement = row::select(conn, table)?;
    Ok(statement.query_row(named_params! { ":id": row }, object).optional()?)
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

/// The fields of a journaled row, its revision among them.
pub(crate) fn fields_of(side: &Map<String, Value>) -> Fields {
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
