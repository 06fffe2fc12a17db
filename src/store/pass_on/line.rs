//! The line of a support: its animals, their offspring, the events that give and take them.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};

use crate::domain::herd::{Animal, Came, HerdEvent};
use crate::domain::id::{AnimalId, PassOnId, SupportId};
use crate::domain::pass_on::{Line, Lives, PassOn};
use crate::domain::stored::Stored;
use crate::domain::support::SupportState;
use crate::store::Result;
use crate::store::row::{self, Columns, stored};

/// The animals of every support that owes, each with its support's line.
pub(super) const ALL: &str = include_str!("lines.sql");
/// What gave and took animals, oldest first.
pub(super) const EVENTS: &str = include_str!("line_events.sql");
/// The animals of one support's line.
pub(super) const OF_SUPPORT: &str = include_str!("line_of_support.sql");

/// The animals of all supports and what became of them.
pub(super) struct Lines {
    animals: HashMap<SupportId, Vec<Stored<AnimalId, Animal>>>,
    lives: Lives,
}

impl Lines {
    /// Reads them in two questions.
    pub(super) fn read(conn: &Connection) -> Result<Self> {
        Ok(Self { animals: animals(conn)?, lives: lives(conn)? })
    }

    /// The line of a support.
    pub(super) fn of(&self, support: SupportId, came: Came) -> Line {
        let animals = self.animals.get(&support).map_or(&[][..], Vec::as_slice);
        Line::of((support, came), animals, &self.lives)
    }
}

/// Whether the support of a row is in the household's hands, by its columns `support_state` and `given`.
pub(super) fn came(columns: &Columns) -> rusqlite::Result<Came> {
    let state = columns.code("support_state", SupportState::from_code)?;
    let given = columns.date("given")?;
    Ok(if state.is_given() { Came::Given(given) } else { Came::Planned })
}

fn animals(conn: &Connection) -> Result<HashMap<SupportId, Vec<Stored<AnimalId, Animal>>>> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    let mut statement = conn.prepare_cached(ALL)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        all.entry(SupportId(row.get("line")?)).or_default().push(stored(row)?);
    }
    Ok(all)
}

fn lives(conn: &Connection) -> Result<Lives> {
    let mut lives = Lives::new();
    for event in row::all::<HerdEvent>(conn, EVENTS, [])? {
        lives.entry(event.animal).or_default().push(event.value);
    }
    Ok(lives)
}

/// The line of one support.
pub(in crate::store) fn line(conn: &Connection, support: SupportId, came: Came) -> Result<Line> {
    let animals = row::all::<Animal>(conn, OF_SUPPORT, named_params! { ":support": support.0 })?;
    let mut lives = Lives::new();
    for animal in &animals {
        let events =
            row::all(conn, crate::store::herd::HERD_EVENTS, named_params! { ":animal": animal.id.0 })?;
        lives.insert(animal.id, events.into_iter().map(|event| event.value).collect());
    }
    Ok(Line::of((support, came), &animals, &lives))
}

/// The supports on whose line an animal stands: its own, and its dam's.
pub(in crate::store) fn lines_of(conn: &Connection, animal: AnimalId) -> Result<Vec<SupportId>> {
    let mut statement = conn.prepare_cached(include_str!("lines_of_animal.sql"))?;
    let supports =
        statement.query_map(named_params! { ":animal": animal.0 }, |row| row.get(0).map(SupportId))?;
    Ok(supports.collect::<rusqlite::Result<_>>()?)
}

/// The obligations of a support that births and deaths may change.
pub(in crate::store) fn debts_of(
    conn: &Connection,
    support: SupportId,
) -> Result<Vec<Stored<PassOnId, PassOn>>> {
    row::all(conn, include_str!("due_of_support.sql"), named_params! { ":support": support.0 })
}
