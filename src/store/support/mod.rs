//! Supports as rows.

mod given;

use super::row::{Columns, Fields, Record, Table};
use crate::domain::id::{GroupId, HandOverId, HouseholdId, MemberId, ProgrammeId, ReliefEventId, SupportId};
use crate::domain::support::{PartOf, Support, SupportState};

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
            member: columns.get::<Option<i64>>("member")?.map(MemberId),
            part_of: part_of(columns)?,
            exception: columns.text("exception")?,
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
            .number_or_none("member", self.member.map(|member| member.0))
            .number_or_none("programme", self.part_of.programme.map(|programme| programme.0))
            .number_or_none("hand_over", self.part_of.hand_over.map(|hand_over| hand_over.0))
            .number_or_none("list_number", self.part_of.list_number)
            .number_or_none("relief_event", self.part_of.relief_event.map(|event| event.0))
            .number_or_none("support_group", self.part_of.group.map(|group| group.0))
            .text("exception", &self.exception)
    }
}

fn part_of(columns: &Columns) -> rusqlite::Result<PartOf> {
    Ok(PartOf {
        programme: columns.get::<Option<i64>>("programme")?.map(ProgrammeId),
        hand_over: columns.get::<Option<i64>>("hand_over")?.map(HandOverId),
        list_number: columns.get("list_number")?,
        relief_event: columns.get::<Option<i64>>("relief_event")?.map(ReliefEventId),
        group: columns.get::<Option<i64>>("support_group")?.map(GroupId),
    })
}
