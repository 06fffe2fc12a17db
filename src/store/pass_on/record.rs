//! Obligations and places on waiting lists as rows.

use crate::domain::id::{HouseholdId, PassOnId, SupportId, WaitingId};
use crate::domain::pass_on::{PassOn, PassOnState, VoidedBy, Waiting, WaitingState};
use crate::store::row::{Columns, Fields, Record, Table};

impl Record for PassOn {
    type Id = PassOnId;
    const TABLE: Table = Table::PassOn;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            support: SupportId(columns.get("support")?),
            debtor: HouseholdId(columns.get("debtor")?),
            rule: columns.json_or_none("rule")?,
            due: columns.date("due")?,
            extended_to: columns.date_or_none("extended_to")?,
            extended_on: columns.date_or_none("extended_on")?,
            state: columns.code("state", PassOnState::from_code)?,
            voided_by: columns.code_or_none("voided_by", VoidedBy::from_code)?,
            receiver: columns.get::<Option<i64>>("receiver")?.map(HouseholdId),
            settled_by: columns.get::<Option<i64>>("settled_by")?.map(SupportId),
            settled_on: columns.date_or_none("settled_on")?,
            paid: columns.get("paid")?,
            parts: columns.json("parts")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        let rule = self.rule.map(|rule| serde_json::json!(rule).to_string());
        Fields::new()
            .number("support", self.support.0)
            .number("debtor", self.debtor.0)
            .code("rule", rule.as_deref())
            .date("due", self.due)
            .date_or_none("extended_to", self.extended_to)
            .date_or_none("extended_on", self.extended_on)
            .text("state", self.state.code())
            .code("voided_by", self.voided_by.map(VoidedBy::code))
            .number_or_none("receiver", self.receiver.map(|receiver| receiver.0))
            .number_or_none("settled_by", self.settled_by.map(|support| support.0))
            .date_or_none("settled_on", self.settled_on)
            .number_or_none("paid", self.paid)
            .text("parts", &serde_json::json!(self.parts).to_string())
            .text("note", &self.note)
    }
}

impl Record for Waiting {
    type Id = WaitingId;
    const TABLE: Table = Table::Waiting;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            model: columns.text("model")?,
            household: HouseholdId(columns.get("household")?),
            asked: columns.date("asked")?,
            rank: columns.get("rank")?,
            reason: columns.text("reason")?,
            state: columns.code("state", WaitingState::from_code)?,
            support: columns.get::<Option<i64>>("support")?.map(SupportId),
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("model", &self.model)
            .number("household", self.household.0)
            .date("asked", self.asked)
            .number("rank", self.rank)
            .text("reason", &self.reason)
            .text("state", self.state.code())
            .number_or_none("support", self.support.map(|support| support.0))
            .text("note", &self.note)
    }
}
