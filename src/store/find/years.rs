//! How many households stood where at the end of each year on record, as the ledger counts them.

use chrono::{Datelike, NaiveDate};

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
        Ok(situation)
    }
}
