//! The journal's chain: every operation hashed again.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::domain::id::OperationId;
use crate::store::Result;
use crate::store::journal::{Link, digest_of};

/// Operations whose hash does not follow from what the journal says.
pub(crate) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("operations.sql"))?;
    let mut rows = statement.query([])?;
    let mut problems = Vec::new();
    while let Some(row) = rows.next()? {
        let operation = OperationId(row.get("id")?);
        let kept: Option<Vec<u8>> = row.get("hash")?;
        let made = Link::of(conn, operation)?.hash(&digest_of(conn, operation)?);
        if kept.as_deref() != Some(made.as_slice()) {
            problems.push(broken(operation));
        }
    }
    Ok(problems)
}

fn broken(operation: OperationId) -> Problem {
    Problem { kind: ProblemKind::Journal, place: operation.0.to_string(), detail: "hash".to_owned() }
}
