//! The journal's chain: every operation hashed again; of one out of which personal data was erased, what is left.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::domain::anchor::{Anchor, Anchored};
use crate::domain::id::OperationId;
use crate::store::journal::is_proven;
use crate::store::{Register, Result};

/// The operation of an anchor has another hash.
const DIFFERS: &str = "differs";
/// The journal does not reach the operation of an anchor.
pub const MISSING: &str = "missing";

/// Operations whose hash does not follow from what the journal says.
pub(crate) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("operations.sql"))?;
    let mut rows = statement.query([])?;
    let mut problems = Vec::new();
    while let Some(row) = rows.next()? {
        let operation = OperationId(row.get("id")?);
        let kept: Option<Vec<u8>> = row.get("hash")?;
        if !is_proven(conn, operation, kept.as_deref())? {
            problems.push(broken(operation));
        }
    }
    Ok(problems)
}

fn broken(operation: OperationId) -> Problem {
    Problem { kind: ProblemKind::Journal, place: operation.0.to_string(), detail: "hash".to_owned() }
}

impl Register {
    /// What is wrong with the journal, measured by an anchor that was kept outside of it; nothing where it holds.
    ///
    /// # Errors
    /// Those of the file.
    pub fn check_anchor(&self, anchor: &Anchor) -> Result<Option<Problem>> {
        let detail = match self.holds_anchor(anchor)? {
            Anchored::Holds => return Ok(None),
            Anchored::Differs => DIFFERS,
            Anchored::Missing => MISSING,
        };
        let place = anchor.operation.0.to_string();
        Ok(Some(Problem { kind: ProblemKind::Anchor, place, detail: detail.to_owned() }))
    }
}
