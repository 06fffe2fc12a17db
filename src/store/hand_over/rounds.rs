//! The list of rounds, and one round with its lines.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};

use crate::domain::hand_over::{HandOver, HandOverLine, HandOverRow, HandOverSheet, Progress, Share};
use crate::domain::id::HandOverId;
use crate::domain::programme::Programme;
use crate::domain::relief::ReliefEvent;
use crate::domain::stored::Stored;
use crate::domain::support::SupportState;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::{self, Columns};

impl Register {
    /// Every round of hand-over with how far it has come, the latest day first.
    pub fn hand_overs(&self) -> Result<Vec<HandOverRow>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut progress = progress(&snapshot)?;
        let rounds = row::all::<HandOver>(&snapshot, include_str!("rounds.sql"), [])?;
        let with_progress = |round: Stored<HandOverId, HandOver>| HandOverRow {
            progress: progress.remove(&round.id.0).unwrap_or_default(),
            round,
        };
        Ok(rounds.into_iter().map(with_progress).collect())
    }

    /// A round with its lines; `None` where there is none.
    pub fn hand_over(&self, id: HandOverId) -> Result<Option<HandOverSheet>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let Some(round) = row::find::<HandOver>(&snapshot, id)? else { return Ok(None) };
        let programme = match round.programme {
            Some(id) => row::find::<Programme>(&snapshot, id)?.map(|programme| programme.value.name),
            None => None,
        };
        let relief_event = match round.relief_event {
            Some(id) => row::find::<ReliefEvent>(&snapshot, id)?.map(|event| event.value.name),
            None => None,
        };
        Ok(Some(HandOverSheet {
            lines: lines(&snapshot, id)?,
            programme: programme.unwrap_or_default(),
            relief_event: relief_event.unwrap_or_default(),
            round,
        }))
    }
}

fn progress(conn: &Connection) -> Result<HashMap<i64, Progress>> {
    let mut statement = conn.prepare_cached(include_str!("shares.sql"))?;
    let mut rows = statement.query([])?;
    let mut all: HashMap<i64, Progress> = HashMap::new();
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        let round = all.entry(columns.get("hand_over")?).or_default();
        let share = Share {
            lines: columns.get("lines")?,
            quantity: columns.get("quantity")?,
            value: columns.get("value")?,
        };
        round.add(columns.code("state", SupportState::from_code)?, share);
        round.excepted += columns.get::<u32>("excepted")?;
    }
    Ok(all)
}

fn lines(conn: &Connection, round: HandOverId) -> Result<Vec<HandOverLine>> {
    let mut statement = conn.prepare_cached(include_str!("lines.sql"))?;
    let lines = statement.query_map(named_params! { ":hand_over": round.0 }, line)?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

fn line(row: &rusqlite::Row) -> rusqlite::Result<HandOverLine> {
    let columns = Columns(row);
    Ok(HandOverLine {
        support: row::stored(row)?,
        code: columns.text("code")?,
        head: columns.text("head")?,
        citizen_number: columns.get::<Option<String>>("citizen_number")?.unwrap_or_default(),
        hamlet: columns.text("hamlet_name")?,
        address: columns.text("address")?,
        people: columns.get("members")?,
        ended: columns.date_or_none("ended_on")?,
    })
}
