//! What the index tells of a household beside its facts, and the places of hamlets in lists.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use crate::domain::id::HamletId;
use crate::store::{Result, place};
use crate::viet::sort_key;

/// The households with their keys, in the order in which the ledger is walked.
pub(super) const HOUSEHOLDS: &str = include_str!("households.sql");

/// The slot of a household.
pub(super) fn slot(row: &Row) -> rusqlite::Result<u32> {
    row.get(7)
}

/// What lists sort its code by.
pub(super) fn code(row: &Row) -> rusqlite::Result<String> {
    row.get(8)
}

/// What lists sort its head of today by.
pub(super) fn head(row: &Row) -> rusqlite::Result<String> {
    row.get(9)
}

/// The place of each hamlet in lists.
pub(super) fn places(conn: &Connection) -> Result<HashMap<HamletId, usize>> {
    let mut named: Vec<(String, HamletId)> = Vec::new();
    for hamlet in place::hamlets(conn)? {
        named.push((sort_key(&format!("{} {}", hamlet.name, hamlet.former_commune)), hamlet.id));
    }
    named.sort();
    Ok(named.into_iter().enumerate().map(|(at, (_, id))| (id, at)).collect())
}
