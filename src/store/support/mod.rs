//! Supports as rows.

use super::row::{Columns, Fields, Record, Table};
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::support::{Support, SupportState};

/// Supports of a household in order of date.
pub(super) const SUPPORTS: &str = include_str!("supports.sql");

impl Record for Support {
    type Id = SupportId;
    const TABLE: Table = Table::Support;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            household: HouseholdId(columns.get("household")?),
            model: columns.text("model")?,
            quantity: columns.get("quantity")?,
            unit: columns.text("unit")?,
            value: columns.get("value")?,
            fund: columns.text("fund")?,
            date: columns.date("date")?,
            state: columns.code("state", SupportState::from_code)?,
            minutes_number: columns.text("minutes_number")?,
            receiver: columns.text("receiver")?,
            until: columns.date_or_none("until")?,
            details: columns.json("details")?,
            note: columns.text("note")?,
            passed_on_from: columns.get::<Option<i64>>("passed_on_from")?.map(SupportId),
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("household", self.household.0)
            .text("model", &self.model)
            .number("quantity", self.quantity)
            .text("unit", &self.unit)
            .number("value", self.value)
            .text("fund", &self.fund)
            .date("date", self.date)
            .text("state", self.state.code())
            .text("minutes_number", &self.minutes_number)
            .text("receiver", &self.receiver)
            .date_or_none("until", self.until)
            .text("details", &serde_json::json!(self.details).to_string())
            .text("note", &self.note)
            .number_or_none("passed_on_from", self.passed_on_from.map(|support| support.0))
    }
}
