//! A person who was entered several times has several records, made one since: what is given up stays in the register,
//! marked as entered by mistake, and is theirs as well.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};

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

/// In how many joins of their households somebody was given up of whom the journal does not say for whom: a record of
/// theirs may be among them, and nobody follows it.
pub(super) fn not_followed(conn: &Connection, records: &BTreeSet<MemberId>) -> Result<usize> {
    let followed: BTreeSet<MemberId> = joined(conn)?.into_iter().flatten().collect();
    let mut statement = conn.prepare_cached(include_str!("mistaken_stays.sql"))?;
    let mut joins = BTreeSet::new();
    for record in records {
        let found = statement.query_map(named_params! { ":person": record.0 }, |row| {
            Ok((row.get::<_, i64>("operation")?, MemberId(row.get("given_up")?)))
        })?;
        let found = found.collect::<rusqlite::Result<Vec<_>>>()?;
        joins.extend(found.into_iter().filter(|(_, given_up)| !followed.contains(given_up)));
    }
    Ok(joins.into_iter().map(|(operation, _)| operation).collect::<BTreeSet<_>>().len())
}

fn joined(conn: &Connection) -> Result<Vec<[MemberId; 2]>> {
    let mut statement = conn.prepare_cached(include_str!("joined.sql"))?;
    let found =
        statement.query_map([], |row| Ok([MemberId(row.get("kept")?), MemberId(row.get("given_up")?)]))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
