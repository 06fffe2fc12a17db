//! The parts of a check.

use rusqlite::Connection;

use super::{
    Problem, Scope, activities, chain, colleagues, duplicates, exits, file, groups, herds, households,
    ledger, lists, money, numbers, pass_on, programmes, rounds, search, visits,
};
use crate::store::Result;

/// A part of a check.
pub(super) struct Part {
    /// How long it takes in a large register, in hundredths of a second: progress counts it.
    pub weight: usize,
    /// It finds only what is doubtful.
    pub doubts: bool,
    /// Finds.
    pub look: fn(&Connection, &Scope) -> Result<Vec<Problem>>,
}

const fn part(weight: usize, look: fn(&Connection, &Scope) -> Result<Vec<Problem>>) -> Part {
    Part { weight, doubts: false, look }
}

const fn doubt(weight: usize, look: fn(&Connection, &Scope) -> Result<Vec<Problem>>) -> Part {
    Part { weight, doubts: true, look }
}

/// Every part, the longest first, so that the last ones to end are short.
pub(super) static PARTS: [Part; 21] = [
    part(180, |conn, _| lists::problems(conn)),
    part(170, |conn, _| file::indices(conn)),
    part(180, |conn, _| chain::problems_and_indices(conn)),
    part(130, ledger::problems),
    part(100, |conn, _| file::pages(conn)),
    doubt(100, |conn, _| duplicates::problems(conn)),
    part(40, |conn, _| numbers::problems(conn)),
    part(20, |conn, _| file::dangling(conn)),
    part(30, |conn, _| search::problems(conn)),
    part(20, |conn, _| rounds::problems(conn)),
    part(20, |conn, _| households::problems(conn)),
    part(10, |conn, _| herds::problems(conn)),
    part(10, |conn, _| visits::problems(conn)),
    doubt(10, |conn, _| money::problems(conn)),
    part(5, |conn, _| exits::problems(conn)),
    part(5, |conn, _| groups::problems(conn)),
    part(5, |conn, _| pass_on::problems(conn)),
    part(5, |conn, _| activities::problems(conn)),
    part(5, |conn, _| programmes::problems(conn)),
    part(5, |conn, _| colleagues::problems(conn)),
    doubt(5, |conn, _| households::residents(conn)),
];
