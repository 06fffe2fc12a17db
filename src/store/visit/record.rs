//! Visits, sheets and their lines as rows.

use crate::domain::id::{HouseholdId, VisitId, VisitSheetId, VisitSheetLineId};
use crate::domain::visit::{IncomeChange, SheetLine, Visit, VisitSheet};
use crate::store::row::{Columns, Fields, Record, Table};

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
            milestone: columns.get("milestone")?,
            income: columns.code_or_none("income", IncomeChange::from_code)?,
            heads: columns.get("heads")?,
            signs: columns.json("signs")?,
            answers: columns.json("answers")?,
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
            .number_or_none("milestone", self.milestone)
            .code("income", self.income.map(IncomeChange::code))
            .number_or_none("heads", self.heads)
            .text("signs", &serde_json::json!(self.signs).to_string())
            .text("answers", &serde_json::json!(self.answers).to_string())
    }
}

impl Record for VisitSheet {
    type Id = VisitSheetId;
    const TABLE: Table = Table::VisitSheet;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            number: columns.get("number")?,
            made_on: columns.date("made_on")?,
            visitor: columns.text("visitor")?,
            name: columns.text("name")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("number", self.number)
            .date("made_on", self.made_on)
            .text("visitor", &self.visitor)
            .text("name", &self.name)
            .text("note", &self.note)
    }
}

impl Record for SheetLine {
    type Id = VisitSheetLineId;
    const TABLE: Table = Table::VisitSheetLine;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            sheet: VisitSheetId(columns.get("sheet")?),
            number: columns.get("number")?,
            household: HouseholdId(columns.get("household")?),
            visit: columns.get::<Option<i64>>("visit")?.map(VisitId),
            missed: columns.text("missed")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("sheet", self.sheet.0)
            .number("number", self.number)
            .number("household", self.household.0)
            .number_or_none("visit", self.visit.map(|visit| visit.0))
            .text("missed", &self.missed)
    }
}
