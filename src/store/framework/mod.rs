//! What supports are part of, as forms choose from it.

use rusqlite::Connection;

use super::register::Register;
use super::{Result, programme, row};
use crate::domain::framework::Framework;
use crate::domain::programme::tally::Tally;

impl Register {
    /// Programmes, groups, emergencies and rounds of hand-over, read in one snapshot.
    pub fn framework(&self) -> Result<Framework> {
        read(&*self.conn.unchecked_transaction()?)
    }
}

fn read(conn: &Connection) -> Result<Framework> {
    let budgets = programme::budgets(conn)?;
    let years = budgets.iter().map(|budget| budget.year);
    let tally = match (years.clone().min(), years.max()) {
        (Some(first), Some(last)) => programme::tally(conn, &budgets, first, last)?,
        _ => Tally::default(),
    };
    Ok(Framework {
        programmes: programme::programmes(conn)?,
        groups: row::all(conn, include_str!("groups.sql"), [])?,
        relief_events: row::all(conn, include_str!("relief_events.sql"), [])?,
        hand_overs: row::all(conn, include_str!("hand_overs.sql"), [])?,
        budgets,
        tally,
    })
}

#[cfg(test)]
mod tests;
