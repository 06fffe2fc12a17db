//! What a register or a copy holds, of any version of the schema.

use std::path::Path;

use chrono::DateTime;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::backup::Holdings;
use crate::domain::history::Author;
use crate::store::open::look;
use crate::store::{Result, schema};
use crate::viet::clean;

/// Counts what is open.
pub(crate) fn holds(conn: &Connection) -> Result<Holdings> {
    let version = schema::version(conn)?;
    let (commune, households, people, operations) =
        conn.query_row(include_str!("counts.sql"), [], |row| {
            let commune: Option<String> = row.get("commune")?;
            Ok((commune, row.get("households")?, row.get("people")?, row.get("operations")?))
        })?;
    let last = conn.query_row(include_str!("last.sql"), [], end_of_chain).optional()?;
    let origin = conn.query_row(include_str!("first.sql"), [], |row| row.get(0).map(hex)).optional()?;
    let head = last.as_ref().map(|(_, head)| head.clone());
    Ok(Holdings {
        commune: clean(&commune.unwrap_or_default()),
        households,
        people,
        operations,
        last: last.and_then(|(saved, _)| saved),
        head: head.unwrap_or_default(),
        origin: origin.unwrap_or_default(),
        version,
    })
}

/// Opens a file and counts it; only read, as it lies.
pub(super) fn held_by(file: &Path) -> Result<Holdings> {
    holds(&look(file)?)
}

type Saved = (DateTime<chrono::Utc>, Author);

fn end_of_chain(row: &Row) -> rusqlite::Result<(Option<Saved>, String)> {
    let (at, author): (String, String) = (row.get("at")?, row.get("author")?);
    let at = DateTime::parse_from_rfc3339(&at).ok();
    Ok((at.map(|at| (at.to_utc(), Author(clean(&author)))), hex(row.get("hash")?)))
}

fn hex(hash: Option<Vec<u8>>) -> String {
    hash.unwrap_or_default().iter().map(|byte| format!("{byte:02x}")).collect()
}
