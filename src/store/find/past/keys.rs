//! What the index tells of households, in the order in which the ledger is walked.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::domain::id::{HamletId, HouseholdId};
use crate::store::{Result, place};
use crate::viet::sort_key;

/// The slot of a household, and what lists sort it by today.
pub(super) struct Key {
    household: i64,
    pub slot: u32,
    pub code: String,
    pub head: String,
}

/// The keys of all households, taken one after another.
pub(super) struct Keys(std::iter::Peekable<std::vec::IntoIter<Key>>);

impl Keys {
    pub fn read(conn: &Connection) -> Result<Self> {
        let mut statement = conn.prepare_cached(include_str!("keys.sql"))?;
        let keys = statement.query_map([], |row| {
            Ok(Key { household: row.get(0)?, slot: row.get(1)?, code: row.get(2)?, head: row.get(3)? })
        })?;
        let keys: Vec<Key> = keys.collect::<rusqlite::Result<_>>()?;
        Ok(Self(keys.into_iter().peekable()))
    }

    /// The key of a household; those before it are passed over.
    pub fn take(&mut self, household: HouseholdId) -> Option<Key> {
        while self.0.next_if(|key| key.household < household.0).is_some() {}
        self.0.next_if(|key| key.household == household.0)
    }
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
