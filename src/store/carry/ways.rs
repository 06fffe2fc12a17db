//! The way of a sheet of visits, where both sides put it into another order: two households then take one place. They
//! follow each other, and those behind them move on. It is an order and no fact, so nobody is asked; the journal shows
//! it with the last operation.

use rusqlite::Connection;

use crate::store::Result;
use crate::store::row::{self, Fields, Table};

/// Gives every line of a sheet on which two lines take one place a place of its own.
pub(super) fn straighten(conn: &Connection) -> Result<()> {
    let mut statement = conn.prepare(include_str!("crowded.sql"))?;
    let lines = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let lines: Vec<(i64, i64, i64)> = lines.collect::<rusqlite::Result<_>>()?;
    for of_sheet in lines.chunk_by(|one, next| one.0 == next.0) {
        for (place, (_, line, number)) in (1..).zip(of_sheet) {
            if *number != place {
                row::update(conn, Table::VisitSheetLine, *line, &Fields::new().number("number", place))?;
            }
        }
    }
    Ok(())
}
