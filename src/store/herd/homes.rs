//! The hamlets that households left, for lists of past days.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::domain::homes::LeftHome;
use crate::domain::id::{HamletId, HouseholdId};
use crate::store::Result;
use crate::store::row::Columns;

/// The question.
pub(super) const LEFT_HOMES: &str = include_str!("left_homes.sql");

/// By household, the earliest first.
pub(in crate::store) type LeftHomes = HashMap<HouseholdId, Vec<LeftHome>>;

/// Every hamlet that a household left.
pub(in crate::store) fn left_homes(conn: &Connection) -> Result<LeftHomes> {
    let mut statement = conn.prepare_cached(LEFT_HOMES)?;
    let mut rows = statement.query([])?;
    let mut homes = LeftHomes::new();
    while let Some(row) = rows.next()? {
        homes.entry(HouseholdId(row.get(0)?)).or_default().push(home(&Columns(row))?);
    }
    homes.values_mut().for_each(|left| left.sort_by_key(|home| home.on));
    Ok(homes)
}

fn home(columns: &Columns) -> rusqlite::Result<LeftHome> {
    Ok(LeftHome { on: columns.date(1)?, hamlet: HamletId(columns.get(2)?), name: columns.text(3)? })
}
