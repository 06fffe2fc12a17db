//! Visits as rows.

use super::row::{Columns, Fields, Record, Table};
use crate::domain::id::{HouseholdId, VisitId};
use crate::domain::visit::Visit;

/// Visits of a household in order of date.
pub(super) const VISITS: &str = include_str!("visits.sql");

impl Record for Visit {
    type Id = VisitId;
    const TABLE: Table = Table::Visit;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            household: HouseholdId(columns.get("household")?),
            date: columns.date("date")?,
            visitor: columns.text("visitor")?,
            seen: columns.text("seen")?,
            next_step: columns.text("next_step")?,
            next_due: columns.date_or_none("next_due")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("household", self.household.0)
            .date("date", self.date)
            .text("visitor", &self.visitor)
            .text("seen", &self.seen)
            .text("next_step", &self.next_step)
            .date_or_none("next_due", self.next_due)
    }
}
