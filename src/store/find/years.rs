//! How many households stood where at the end of each year on record, as the ledger counts them.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, named_params};

use crate::domain::id::HouseholdId;
use crate::domain::situation::{Situation, YearEnds};
use crate::store::register::Register;
use crate::store::{Result, ledger};

impl Register {
    /// The situation today and at the end of each year on record. Reads every recognition: for a large
    /// register this is work for another thread.
    pub fn situation_with_years(&self, today: NaiveDate) -> Result<Situation> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut situation = self.situation(today)?;
        let mut ends = YearEnds::until(today);
        ledger::walk_classes(&snapshot, &mut |facts| ends.add(facts))?;
        ends.finish(&mut situation, today.year());
        if let Some(relapsed) = &mut situation.relapsed {
            relapsed.people = people_in(&snapshot, &relapsed.households)?;
        }
        Ok(situation)
    }
}

/// How many live in some households.
fn people_in(conn: &Connection, households: &[HouseholdId]) -> Result<u32> {
    let households = serde_json::json!(households).to_string();
    let mut statement = conn.prepare_cached(include_str!("people_in.sql"))?;
    Ok(statement.query_row(named_params! { ":households": households }, |row| row.get(0))?)
}
