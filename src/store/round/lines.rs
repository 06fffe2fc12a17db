//! The list of rounds.

use crate::domain::id::RoundId;
use crate::domain::round::{Round, RoundLine};
use crate::domain::stored::Stored;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::{self, Columns, Record};

impl Register {
    /// Every round, newest first: those that were opened, and those that only surveys of the past name.
    pub fn rounds(&self) -> Result<Vec<RoundLine>> {
        let mut statement = self.conn.prepare_cached(include_str!("lines.sql"))?;
        let lines = statement.query_map([], |row| line(&Columns(row)))?;
        Ok(lines.collect::<rusqlite::Result<_>>()?)
    }

    /// A round as it was opened; `None` where it was not.
    pub fn opened_round(&self, code: &str) -> Result<Option<Stored<RoundId, Round>>> {
        let params = rusqlite::named_params! { ":round": code };
        Ok(row::all::<Round>(&self.conn, super::BY_CODE, params)?.pop())
    }
}

fn line(columns: &Columns) -> rusqlite::Result<RoundLine> {
    let round = opened(columns)?;
    Ok(RoundLine {
        code: columns.text("code")?,
        year: round.as_ref().map_or_else(|| columns.get("year_of_code"), |round| Ok(round.year))?,
        round,
        tasks: columns.get("tasks")?,
        surveys: columns.get("surveys")?,
        recognised: columns.get("recognised")?,
        concluded: columns.get("concluded")?,
    })
}

fn opened(columns: &Columns) -> rusqlite::Result<Option<Stored<RoundId, Round>>> {
    let Some(id) = columns.get::<Option<i64>>("id")? else { return Ok(None) };
    Ok(Some(Stored { id: RoundId(id), rev: columns.get("rev")?, value: Round::read(columns)? }))
}
