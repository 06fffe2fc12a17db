//! The lists against what the facts would make of them.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::store::Result;
use crate::store::index::{self, Entry};

/// Every household whose line in the lists is not what the facts say.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    index::each_kept_and_made(conn, &mut |kept, made| {
        if kept != made {
            problems.push(problem(kept.as_ref(), made.as_ref()));
        }
        Ok(())
    })?;
    Ok(problems)
}

fn problem(kept: Option<&Entry>, made: Option<&Entry>) -> Problem {
    let class = |entry: &Entry| (entry.class, entry.newly_escaped_until.clone());
    let kind = match kept.map(class) == made.map(class) {
        true => ProblemKind::List,
        false => ProblemKind::Class,
    };
    let code = made.or(kept).map(|entry| entry.code.clone()).unwrap_or_default();
    Problem::at(kind, code, differing(kept, made).join(", "))
}

/// The names of the fields that differ.
fn differing(kept: Option<&Entry>, made: Option<&Entry>) -> Vec<String> {
    let fields = |entry: Option<&Entry>| entry.map(Entry::fields).unwrap_or_default();
    fields(made).differing(&fields(kept))
}
