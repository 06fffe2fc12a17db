//! The file itself and the references between rows.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::store::Result;

/// What SQLite itself finds wrong with its pages, rows and indices.
pub(super) fn damage(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("integrity.sql"))?;
    let answers = statement.query_map([], |row| row.get::<_, String>(0))?;
    let found = answers.filter(|answer| !matches!(answer, Ok(answer) if answer == "ok"));
    let problem = |detail: String| Problem::new(ProblemKind::File, "", detail);
    Ok(found.map(|answer| answer.map(problem)).collect::<rusqlite::Result<_>>()?)
}

/// Rows that name others that are not there.
pub(super) fn dangling(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("references.sql"))?;
    let found = statement.query_map([], |row| {
        let (table, id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let place = format!("{table} {}", id.unwrap_or_default());
        Ok(Problem::new(ProblemKind::Reference, place, parent))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
