//! Records that may be of one person or one household.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::store::Result;
use crate::store::duplicates::{self, Duplicate, Pair};

/// Every two records that are likely one and were not told apart.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    Ok(duplicates::duplicates(conn)?.iter().map(problem).collect())
}

fn problem(duplicate: &Duplicate) -> Problem {
    let kind = match duplicate.of {
        Pair::People(..) => ProblemKind::DuplicatePerson,
        Pair::Households(..) => ProblemKind::DuplicateHousehold,
    };
    let [one, other] = duplicate.sides.each_ref().map(|side| format!("{} ({})", side.name, side.code));
    let mut codes: Vec<String> = duplicate.sides.iter().map(|side| side.code.clone()).collect();
    codes.dedup();
    Problem::new(kind, format!("{one} · {other}"), duplicate.score.code()).of(codes)
}
