//! Heads and homes.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::store::Result;

/// Households without exactly one head, people without exactly one home.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = found(conn, include_str!("no_head.sql"), ProblemKind::NoHead)?;
    problems.extend(found(conn, include_str!("several_heads.sql"), ProblemKind::SeveralHeads)?);
    problems.extend(found(conn, include_str!("several_homes.sql"), ProblemKind::SeveralHomes)?);
    Ok(problems)
}

/// Hamlets in which more households or people live than its number of residents.
pub(super) fn residents(conn: &Connection) -> Result<Vec<Problem>> {
    found(conn, include_str!("residents.sql"), ProblemKind::Residents)
}

/// What a statement finds: where, what, and the codes of the households that it is about, parted by commas, which no
/// code has.
pub(super) fn found(conn: &Connection, sql: &str, kind: ProblemKind) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(sql)?;
    let rows = statement.query_map([], |row| {
        let codes: Option<String> = row.get("households")?;
        let codes = codes.iter().flat_map(|codes| codes.split(',')).map(str::to_owned).collect();
        let (place, detail): (String, Option<String>) = (row.get("place")?, row.get("detail")?);
        Ok(Problem::new(kind, place, detail.unwrap_or_default()).of(codes))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
