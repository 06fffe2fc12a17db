//! The file itself and the references between rows.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::store::Result;

/// What SQLite's own checks find.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = damage(conn)?;
    problems.extend(dangling(conn)?);
    Ok(problems)
}

fn damage(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("integrity.sql"))?;
    let answers = statement.query_map([], |row| row.get::<_, String>(0))?;
    let found = answers.filter(|answer| !matches!(answer, Ok(answer) if answer == "ok"));
    let problem = |detail| Problem { kind: ProblemKind::File, place: String::new(), detail };
    Ok(found.map(|answer| answer.map(problem)).collect::<rusqlite::Result<_>>()?)
}

fn dangling(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("references.sql"))?;
    let found = statement.query_map([], |row| {
        let (table, id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let place = format!("{table} {}", id.unwrap_or_default());
        Ok(Problem { kind: ProblemKind::Reference, place, detail: parent })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
