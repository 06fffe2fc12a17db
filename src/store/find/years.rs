//! How many households stood where at the end of each year on record: read from every recognition.

use chrono::{Datelike, NaiveDate};

use crate::domain::id::HouseholdId;
use crate::domain::recognition::Recognition;
use crate::domain::situation::{Situation, YearEnds};
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;
use crate::store::standing::recognition;

impl Register {
    /// The situation today and at the end of each year on record. Reads every recognition: for a large
    /// register this is work for another thread.
    pub fn situation_with_years(&self, today: NaiveDate) -> Result<Situation> {
        let mut situation = self.situation(today)?;
        let mut ends = YearEnds::until(today);
        let mut statement = self.conn.prepare_cached(include_str!("years.sql"))?;
        let mut rows = statement.query([])?;
        let mut household: Option<(HouseholdId, Option<NaiveDate>)> = None;
        let mut recognitions: Vec<Recognition> = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns(row);
            let id = HouseholdId(columns.get("household")?);
            if let Some((_, ended)) = household.filter(|(before, _)| *before != id) {
                ends.add(&recognitions, ended);
                recognitions.clear();
            }
            household = Some((id, columns.date_or_none("ended_on")?));
            recognitions.push(recognition(id, &columns)?);
        }
        if let Some((_, ended)) = household {
            ends.add(&recognitions, ended);
        }
        ends.finish(&mut situation, today.year());
        Ok(situation)
    }
}
