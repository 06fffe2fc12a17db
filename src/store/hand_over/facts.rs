//! Single facts that a change of a round asks for.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::domain::id::{HandOverId, HouseholdId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::store::{Result, row};

/// The lines of a round, in the order of the list.
pub(in crate::store) fn lines_of(
    conn: &Connection,
    round: HandOverId,
) -> Result<Vec<Stored<SupportId, Support>>> {
    row::all(conn, include_str!("supports.sql"), named_params! { ":hand_over": round.0 })
}

/// The households on the list of a round; cancelled lines do not count.
pub(in crate::store) fn listed_in(conn: &Connection, round: HandOverId) -> Result<HashSet<HouseholdId>> {
    let mut statement = conn.prepare_cached(include_str!("listed.sql"))?;
    let listed =
        statement.query_map(named_params! { ":hand_over": round.0 }, |row| row.get(0).map(HouseholdId))?;
    Ok(listed.collect::<rusqlite::Result<_>>()?)
}

/// The highest list number of a round; 0 without lines.
pub(in crate::store) fn last_number(conn: &Connection, round: HandOverId) -> Result<u32> {
    let mut statement = conn.prepare_cached(include_str!("last_number.sql"))?;
    Ok(statement.query_row(named_params! { ":hand_over": round.0 }, |row| row.get(0))?)
}

/// People living in a household.
pub(in crate::store) fn people_of(conn: &Connection, household: HouseholdId) -> Result<u32> {
    Ok(of_household(conn, household, "people")?.unwrap_or(0))
}

/// The name of the head; empty where there is none.
pub(in crate::store) fn head_of(conn: &Connection, household: HouseholdId) -> Result<String> {
    Ok(of_household(conn, household, "head")?.unwrap_or_default())
}

fn of_household<T: rusqlite::types::FromSql>(
    conn: &Connection,
    household: HouseholdId,
    column: &str,
) -> Result<Option<T>> {
    let mut statement = conn.prepare_cached(include_str!("household.sql"))?;
    let found = statement.query_row(named_params! { ":household": household.0 }, |row| row.get(column));
    Ok(found.optional()?)
}

/// What a support brought already.
pub(in crate::store) struct Brought {
    /// Animals were entered.
    pub animals: bool,
    /// Something is or was owed.
    pub owed: bool,
}

/// What a support brought already.
pub(in crate::store) fn brought_by(conn: &Connection, support: SupportId) -> Result<Brought> {
    let mut statement = conn.prepare_cached(include_str!("brought.sql"))?;
    Ok(statement.query_row(named_params! { ":support": support.0 }, |row| {
        Ok(Brought { animals: row.get("animals")?, owed: row.get("owed")? })
    })?)
}
