//! Who waits, with what speaks for and against them.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::domain::catalogue::Catalogue;
use crate::domain::id::{HouseholdId, WaitingId};
use crate::domain::pass_on::{Candidate, Waiting, first_in_turn, in_turn};
use crate::domain::stored::Stored;
use crate::store::Result;
use crate::store::find::state;
use crate::store::register::Register;
use crate::store::row::{self, Columns, stored};

/// Everybody who waits.
pub(super) const WAITING: &str = include_str!("waiting.sql");
/// What those who wait were given before.
pub(super) const HAD: &str = include_str!("had.sql");

/// The days on which a household was given a content.
type Had = HashMap<(HouseholdId, String), NaiveDate>;

impl Register {
    /// Everybody who waits, in turn, of every model: two questions. The catalogue tells which models
    /// give the same content.
    pub fn waiting(&self, catalogue: &Catalogue, today: NaiveDate) -> Result<Vec<Candidate>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let had = had(&snapshot, catalogue)?;
        let mut statement = snapshot.prepare_cached(WAITING)?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let entry: Stored<WaitingId, Waiting> = stored(row)?;
            let content = content(catalogue, &entry.model);
            all.push(Candidate {
                code: row.get("code")?,
                head: row.get("head")?,
                hamlet: row.get("hamlet_name")?,
                state: state(row, today)?,
                ended: row.get("ended")?,
                had: had.get(&(entry.household, content)).copied(),
                entry,
            });
        }
        Ok(in_turn(all))
    }
}

fn content(catalogue: &Catalogue, model: &str) -> String {
    catalogue.model(model).map_or(model, |known| known.content()).to_owned()
}

fn had(conn: &Connection, catalogue: &Catalogue) -> Result<Had> {
    let mut statement = conn.prepare_cached(HAD)?;
    let mut rows = statement.query([])?;
    let mut had = Had::new();
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        let key = (HouseholdId(columns.get("household")?), content(catalogue, &columns.text("model")?));
        let date = columns.date("date")?;
        had.entry(key).and_modify(|known| *known = date.max(*known)).or_insert(date);
    }
    Ok(had)
}

/// The first in turn for a model.
pub(in crate::store) fn first_waiting(
    conn: &Connection,
    model: &str,
) -> Result<Option<Stored<WaitingId, Waiting>>> {
    let all = row::all(conn, include_str!("waiting_for.sql"), named_params! { ":model": model })?;
    Ok(first_in_turn(model, &all).cloned())
}
