//! What supports are part of, as forms choose from it.

use rusqlite::Connection;

use super::register::Register;
use super::{Result, row};
use crate::domain::framework::Framework;

impl Register {
    /// Programmes, groups, emergencies and rounds of hand-over, read in one snapshot.
    pub fn framework(&self) -> Result<Framework> {
        read(&*self.conn.unchecked_transaction()?)
    }
}

fn read(conn: &Connection) -> Result<Framework> {
    Ok(Framework {
        programmes: row::all(conn, include_str!("programmes.sql"), [])?,
        groups: row::all(conn, include_str!("groups.sql"), [])?,
        relief_events: row::all(conn, include_str!("relief_events.sql"), [])?,
        hand_overs: row::all(conn, include_str!("hand_overs.sql"), [])?,
    })
}

#[cfg(test)]
mod tests;
