//! A person who was entered several times has several records, made one since: what is given up stays in the register,
//! marked as entered by mistake, and is theirs as well.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::id::MemberId;
use crate::store::Result;

/// Every record of a person, the one at hand among them.
pub(super) fn of(conn: &Connection, member: MemberId) -> Result<BTreeSet<MemberId>> {
    let pairs = joined(conn)?;
    let mut records = BTreeSet::from([member]);
    loop {
        let known = records.len();
        for pair in &pairs {
            if pair.iter().any(|record| records.contains(record)) {
                records.extend(pair);
            }
        }
        if records.len() == known {
            return Ok(records);
        }
    }
}

fn joined(conn: &Connection) -> Result<Vec<[MemberId; 2]>> {
    let mut statement = conn.prepare_cached(include_str!("joined.sql"))?;
    let found =
        statement.query_map([], |row| Ok([MemberId(row.get("kept")?), MemberId(row.get("given_up")?)]))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
