//! Emergencies: their rows, and how lists and pages read them with the supports that answer them.

mod read;
#[cfg(test)]
mod tests;

pub(super) use read::{events_of, is_answered_before};

use crate::domain::id::{HamletId, ReliefEventId};
use crate::domain::relief::{ReliefEvent, ReliefKind};
use crate::store::row::{Columns, Fields, Record, Table};

impl Record for ReliefEvent {
    type Id = ReliefEventId;
    const TABLE: Table = Table::ReliefEvent;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            kind: columns.code("kind", ReliefKind::from_code)?,
            name: columns.text("name")?,
            happened: columns.date("happened")?,
            hamlet: columns.get::<Option<i64>>("hamlet")?.map(HamletId),
            dead: columns.get("dead")?,
            injured: columns.get("injured")?,
            damage: columns.get("damage")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("kind", self.kind.code())
            .text("name", &self.name)
            .date("happened", self.happened)
            .number_or_none("hamlet", self.hamlet.map(|id| id.0))
            .number("dead", self.dead)
            .number("injured", self.injured)
            .number_or_none("damage", self.damage)
            .text("note", &self.note)
    }
}
