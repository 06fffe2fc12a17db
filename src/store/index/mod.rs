//! What lists are read from: one row a household with everything that a list shows, filters and sorts by,
//! and the words and numbers by which it is found. Derived from the facts by the transaction that changes
//! them; `check` proves it against a rebuild.

mod entry;
mod gathered;
mod people;
mod source;
mod standing;
mod write;

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};

use super::Result;
use crate::domain::id::HouseholdId;

pub(super) use entry::Entry;

/// Brings the rows of some households up to date.
pub(super) fn refresh(conn: &Connection, households: &[HouseholdId]) -> Result<()> {
    households.iter().try_for_each(|household| match source::entry(conn, *household)? {
        Some(entry) => write::put(conn, &entry),
        None => write::remove(conn, *household),
    })
}

/// Brings the classes of some households up to date, of which nothing else changed that lists show.
pub(super) fn reclassify(conn: &Connection, households: &[HouseholdId]) -> Result<()> {
    households
        .iter()
        .try_for_each(|household| write::put_standing(conn, *household, source::standing(conn, *household)?))
}

/// Brings the households of some hamlets up to date: the list shows the hamlet's name.
pub(super) fn refresh_hamlets(conn: &Connection, hamlets: &BTreeSet<i64>) -> Result<()> {
    for hamlet in hamlets {
        let households = ids(conn, include_str!("of_hamlet.sql"), named_params! { ":hamlet": hamlet })?;
        refresh(conn, &households)?;
    }
    Ok(())
}

/// Makes everything anew from the facts.
pub(super) fn rebuild(conn: &Connection) -> Result<()> {
    conn.execute_batch(include_str!("clear.sql"))?;
    refresh(conn, &all_households(conn)?)
}

/// Hands over every household of the facts and of the index: its row as it stands, and as the facts would make it.
pub(super) fn each_kept_and_made(
    conn: &Connection,
    each: &mut dyn FnMut(Option<Entry>, Option<Entry>) -> Result<()>,
) -> Result<()> {
    source::walk(conn, each)
}

/// Every household of the facts and of the index.
pub(super) fn all_households(conn: &Connection) -> Result<Vec<HouseholdId>> {
    ids(conn, include_str!("all_households.sql"), [])
}

fn ids(conn: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<Vec<HouseholdId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(params, |row| row.get(0).map(HouseholdId))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::Bench;

    #[test]
    fn no_question_about_all_households_sorts_the_register() {
        let bench = Bench::new();
        for sql in source::EVERY {
            let mut statement = bench.register.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = statement.query_map([], |row| row.get::<_, String>("detail")).unwrap();
            let steps: Vec<String> = steps.map(|step| step.unwrap()).collect();
            assert!(steps.iter().all(|step| !step.contains("TEMP B-TREE")), "{sql}: {steps:?}");
        }
    }
}
