//! Programmes and budgets as rows, and the money that stands on them.

mod money;

use rusqlite::{Connection, named_params};

pub use self::money::MoneyRecords;
pub(super) use self::money::{budgets, tally};
use crate::domain::id::{BudgetId, HouseholdId, ProgrammeId};
use crate::domain::programme::{Budget, Programme, ProgrammeKind};
use crate::domain::stored::Stored;
use crate::store::Result;
use crate::store::row::{self, Columns, Fields, Record, Table};

impl Record for Programme {
    type Id = ProgrammeId;
    const TABLE: Table = Table::Programme;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            code: columns.text("code")?,
            name: columns.text("name")?,
            kind: columns.code("kind", ProgrammeKind::from_code)?,
            parent: columns.get::<Option<i64>>("parent")?.map(ProgrammeId),
            from: columns.date_or_none("from_date")?,
            until: columns.date_or_none("until")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("code", &self.code)
            .text("name", &self.name)
            .text("kind", self.kind.code())
            .number_or_none("parent", self.parent.map(|id| id.0))
            .date_or_none("from_date", self.from)
            .date_or_none("until", self.until)
            .text("note", &self.note)
    }
}

impl Record for Budget {
    type Id = BudgetId;
    const TABLE: Table = Table::Budget;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            year: columns.get("year")?,
            programme: columns.get::<Option<i64>>("programme")?.map(ProgrammeId),
            fund: columns.text("fund")?,
            given: columns.get("given")?,
            decision_number: columns.text("decision_number")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("year", self.year)
            .number_or_none("programme", self.programme.map(|id| id.0))
            .text("fund", &self.fund)
            .number("given", self.given)
            .text("decision_number", &self.decision_number)
            .text("note", &self.note)
    }
}

/// Every programme, in the order of the codes.
pub(super) fn programmes(conn: &Connection) -> Result<Vec<Stored<ProgrammeId, Programme>>> {
    row::all(conn, include_str!("programmes.sql"), [])
}

/// The programmes that pay for supports of a household, each with its own code and those of the programmes above it.
pub(super) fn paying(conn: &Connection, household: HouseholdId) -> Result<Vec<(ProgrammeId, String)>> {
    let mut statement = conn.prepare_cached(include_str!("paying.sql"))?;
    let rows = statement.query_map(named_params! { ":household": household.0 }, |row| {
        Ok((ProgrammeId(row.get("paying")?), row.get("code")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests;
