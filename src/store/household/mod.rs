//! Households and their events as rows, their codes, their phone numbers.

mod code;
mod contacts;

use super::row::{Columns, Fields, Record, Table};
use crate::domain::household::{EndReason, Ending, Household, HouseholdEvent, HouseholdEventKind};
use crate::domain::id::{HamletId, HouseholdEventId, HouseholdId};

pub(super) use code::{Codes, owner_of_code};

/// Events of a household in order of date.
pub(super) const EVENTS: &str = include_str!("events.sql");

impl Record for Household {
    type Id = HouseholdId;
    const TABLE: Table = Table::Household;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            code: columns.text("code")?,
            hamlet: HamletId(columns.get("hamlet")?),
            address: columns.text("address")?,
            phone: columns.text("phone")?,
            house_area_dm2: columns.get("house_area_dm2")?,
            no_labour: columns.get("no_labour")?,
            merit: columns.get("merit")?,
            social_protection: columns.get("social_protection")?,
            notes: columns.text("notes")?,
            ended: read_ending(columns)?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("code", &self.code)
            .number("hamlet", self.hamlet.0)
            .text("address", &self.address)
            .text("phone", &self.phone)
            .number_or_none("house_area_dm2", self.house_area_dm2)
            .number("no_labour", self.no_labour)
            .number("merit", self.merit)
            .number("social_protection", self.social_protection)
            .text("notes", &self.notes)
            .date_or_none("ended_on", self.ended.map(|ending| ending.on))
            .code("end_reason", self.ended.map(|ending| ending.reason.code()))
    }
}

fn read_ending(columns: &Columns) -> rusqlite::Result<Option<Ending>> {
    let on = columns.date_or_none("ended_on")?;
    let reason = columns.code_or_none("end_reason", EndReason::from_code)?;
    Ok(on.zip(reason).map(|(on, reason)| Ending { on, reason }))
}

impl Record for HouseholdEvent {
    type Id = HouseholdEventId;
    const TABLE: Table = Table::HouseholdEvent;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            household: HouseholdId(columns.get("household")?),
            on: columns.date("on_date")?,
            kind: columns.code("kind", HouseholdEventKind::from_code)?,
            other: columns.get::<Option<i64>>("other")?.map(HouseholdId),
            left_hamlet: columns.get::<Option<i64>>("left_hamlet")?.map(HamletId),
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("household", self.household.0)
            .date("on_date", self.on)
            .text("kind", self.kind.code())
            .number_or_none("other", self.other.map(|other| other.0))
            .number_or_none("left_hamlet", self.left_hamlet.map(|hamlet| hamlet.0))
            .text("note", &self.note)
    }
}
