//! The list as it stood at the end of a past day: counted afresh from the dated facts of every household, as
//! official tables are. Nothing of it is kept in the file; the order stays in memory like that of today.
//!
//! | file | subject |
//! |---|---|
//! | `keys` | what the index tells of a household: its slot, what it is sorted by; places of hamlets |
//! | `heads` | households whose head was another one |
//! | `asked` | whether a household is wanted, and its line |
//! | `names` | what people and hamlets of then are found by |

mod asked;
mod heads;
mod keys;
mod names;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

pub(super) use names::Names;

use super::order::Line;
use crate::domain::as_of::Then;
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, ListRow, SortBy};
use crate::store::register::Register;
use crate::store::{Result, StoreError, ledger, place};
use asked::Asked;

/// A line with what it is sorted by.
struct Placed {
    line: Line,
    /// The place of its hamlet among all.
    hamlet: usize,
    head: String,
    code: String,
}

/// The households that a filter lets through on its day, in order.
pub(super) fn lines(conn: &Connection, filter: &Filter, by: SortBy, day: NaiveDate) -> Result<Vec<Line>> {
    let asked = Asked::new(conn, filter, day)?;
    let mut placed: Vec<Placed> = Vec::new();
    ledger::walk_rows(conn, keys::HOUSEHOLDS, &mut |row, facts| {
        placed.extend(asked.line(row, facts)?);
        Ok(())
    })?;
    match by {
        SortBy::Code => placed.sort_by(|a, b| a.code.cmp(&b.code)),
        SortBy::Head => {
            placed.sort_by(|a, b| (&a.head, a.hamlet, &a.code).cmp(&(&b.head, b.hamlet, &b.code)));
        }
        SortBy::Hamlet | SortBy::State | SortBy::Deprivations | SortBy::Members => {
            placed.sort_by(|a, b| (a.hamlet, &a.head, &a.code).cmp(&(b.hamlet, &b.head, &b.code)));
        }
    }
    Ok(placed.into_iter().map(|placed| placed.line).collect())
}

impl Register {
    /// The lines of some households as they stood at the end of a day, in the order of `ids`; those that were
    /// not in the register then are left out.
    pub fn rows_on(&self, ids: &[HouseholdId], day: NaiveDate) -> Result<Vec<ListRow>> {
        let mut rows = Vec::with_capacity(ids.len());
        for then in self.on_day(ids, day)? {
            rows.push(then.row());
        }
        Ok(rows)
    }

    /// Some households as they stood at the end of a day; those that were not in the register then, or are gone
    /// from it altogether, are left out.
    pub fn on_day(&self, ids: &[HouseholdId], day: NaiveDate) -> Result<Vec<Then>> {
        let hamlets = place::hamlets(&self.conn)?;
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            match self.dossier(*id) {
                Ok(dossier) => found.extend(dossier.on(day, &hamlets)),
                Err(StoreError::Gone { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(found)
    }
}

/// Whether anything is known of a household up to a day that the ledger does not read.
fn is_known(conn: &Connection, household: HouseholdId, day: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("known.sql"))?;
    let asked = named_params! { ":household": household.0, ":day": day };
    Ok(statement.query_row(asked, |row| row.get(0))?)
}
