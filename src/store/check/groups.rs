//! Groups and loans against themselves: who is in a group when, what the book names, what was paid back.

use rusqlite::Connection;

use super::households::found;
use super::{Problem, ProblemKind};
use crate::store::Result;

/// What a group or a loan cannot hold.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = found(conn, include_str!("group_twice.sql"), ProblemKind::Group)?;
    problems.extend(found(conn, include_str!("group_book.sql"), ProblemKind::Group)?);
    problems.extend(found(conn, include_str!("loan.sql"), ProblemKind::Loan)?);
    Ok(problems)
}
