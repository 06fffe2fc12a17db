//! A round of hand-over as a row.

use crate::domain::hand_over::{HandOver, QuantityRule};
use crate::domain::id::{HandOverId, ProgrammeId, ReliefEventId};
use crate::store::row::{Columns, Fields, Record, Table};

impl Record for HandOver {
    type Id = HandOverId;
    const TABLE: Table = Table::HandOver;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            name: columns.text("name")?,
            model: columns.text("model")?,
            rule: columns.code("rule", QuantityRule::from_code)?,
            per: columns.get("per")?,
            unit_value: columns.get("unit_value")?,
            fund: columns.text("fund")?,
            programme: columns.get::<Option<i64>>("programme")?.map(ProgrammeId),
            relief_event: columns.get::<Option<i64>>("relief_event")?.map(ReliefEventId),
            date: columns.date("date")?,
            place: columns.text("place")?,
            decision_number: columns.text("decision_number")?,
            goods: columns.text("goods")?,
            specification: columns.text("specification")?,
            mark: columns.text("mark")?,
            producer: columns.text("producer")?,
            officer: columns.text("officer")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("name", &self.name)
            .text("model", &self.model)
            .text("rule", self.rule.code())
            .number("per", self.per)
            .number("unit_value", self.unit_value)
            .text("fund", &self.fund)
            .number_or_none("programme", self.programme.map(|id| id.0))
            .number_or_none("relief_event", self.relief_event.map(|id| id.0))
            .date("date", self.date)
            .text("place", &self.place)
            .text("decision_number", &self.decision_number)
            .text("goods", &self.goods)
            .text("specification", &self.specification)
            .text("mark", &self.mark)
            .text("producer", &self.producer)
            .text("officer", &self.officer)
            .text("note", &self.note)
    }
}
