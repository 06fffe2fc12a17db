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

/// What a statement finds: where, and what.
pub(super) fn found(conn: &Connection, sql: &str, kind: ProblemKind) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(sql)?;
    let rows = statement
        .query_map([], |row| Ok(Problem { kind, place: row.get("place")?, detail: row.get("detail")? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
