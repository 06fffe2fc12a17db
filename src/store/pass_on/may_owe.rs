//! Supports for which something may be owed and nothing is.

use crate::domain::dossier::Neighbour;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::pass_on::MayOwe;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;

/// The question.
pub(super) const MAY_OWE: &str = include_str!("may_owe.sql");

impl Register {
    /// Every support that brought animals and for which nothing is owed yet, in the order of entry.
    ///
    /// # Errors
    /// Those of the file.
    pub fn may_owe(&self) -> Result<Vec<MayOwe>> {
        let mut statement = self.conn.prepare_cached(MAY_OWE)?;
        let rows = statement.query_map([], |row| may_owe(&Columns(row)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn may_owe(columns: &Columns) -> rusqlite::Result<MayOwe> {
    let tags: Option<String> = columns.get("tags")?;
    Ok(MayOwe {
        support: SupportId(columns.get("id")?),
        household: Neighbour {
            id: HouseholdId(columns.get("household")?),
            code: columns.text("code")?,
            head: columns.text("head")?,
        },
        model: columns.text("model")?,
        given: columns.date("date")?,
        tags: tags.unwrap_or_default(),
    })
}
