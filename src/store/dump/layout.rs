//! The tables and columns of a schema, as a file tells them: a new table can never be forgotten.

use rusqlite::{Connection, named_params};

use crate::domain::backup::{DumpColumn, DumpKind};
use crate::store::Result;

/// A table as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// Its name.
    pub name: String,
    /// Its columns in their order.
    pub columns: Vec<DumpColumn>,
    /// The columns of its key, by which rows are ordered.
    key: Vec<String>,
}

impl Layout {
    /// Every table of a file by name, but for what is made from the facts.
    pub fn all(conn: &Connection) -> Result<Vec<Self>> {
        let mut statement = conn.prepare(include_str!("tables.sql"))?;
        let names = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
        names.into_iter().map(|name| Self::of(conn, name)).collect()
    }

    fn of(conn: &Connection, name: String) -> Result<Self> {
        let mut statement = conn.prepare(include_str!("columns.sql"))?;
        let (mut columns, mut key) = (Vec::new(), Vec::new());
        let mut rows = statement.query(named_params! { ":table": name })?;
        while let Some(row) = rows.next()? {
            let (column, kind): (String, String) = (row.get("name")?, row.get("type")?);
            let place: i64 = row.get("pk")?;
            if place > 0 {
                key.push((place, column.clone()));
            }
            let absent = place == 0 && !row.get::<_, bool>("not_null")?;
            columns.push(DumpColumn { name: column, kind: kind_of(&kind), absent });
        }
        key.sort();
        Ok(Self { name, columns, key: key.into_iter().map(|(_, column)| column).collect() })
    }

    /// The statement that reads its rows in the order of their key. Names come from our own schema.
    pub fn select(&self) -> String {
        self.filled(include_str!("select.sql"))
    }

    /// The statement that writes a row.
    pub fn insert(&self) -> String {
        self.filled(include_str!("insert.sql"))
    }

    fn filled(&self, sql: &str) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
        let values: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
        sql.replace("{table}", &self.name)
            .replace("{columns}", &names.join(", "))
            .replace("{values}", &values.join(", "))
            .replace("{key}", &self.key.join(", "))
    }
}

/// Tables are strict: no other types are used.
fn kind_of(declared: &str) -> DumpKind {
    match declared {
        "INTEGER" | "INT" => DumpKind::Integer,
        "BLOB" => DumpKind::Bytes,
        _ => DumpKind::Text,
    }
}
