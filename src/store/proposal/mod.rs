//! What waits for a second person: put down instead of being done, and answered.

mod answer;
mod put_down;

#[cfg(test)]
mod tests;

pub(super) use self::put_down::{Waits, rows_of};

use crate::domain::history::Author;
use crate::domain::id::ProposalId;
use crate::domain::operation::OperationKind;
use crate::domain::proposal::{Proposal, ProposalState};
use crate::domain::stored::Stored;
use crate::store::row::{self, Columns, Fields, Record, Table};
use crate::store::{Register, Result};

impl Register {
    /// What waits for a second person, the oldest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn waiting_proposals(&self) -> Result<Vec<Stored<ProposalId, Proposal>>> {
        row::all(&self.conn, include_str!("waiting.sql"), [])
    }

    /// The proposal of a number.
    ///
    /// # Errors
    /// Those of the file.
    pub fn proposal(&self, number: i64) -> Result<Option<Stored<ProposalId, Proposal>>> {
        let named = rusqlite::named_params! { ":number": number };
        Ok(row::all(&self.conn, include_str!("of_number.sql"), named)?.pop())
    }

    /// The last proposals, whatever became of them, the newest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn proposals(&self, limit: usize) -> Result<Vec<Stored<ProposalId, Proposal>>> {
        let limit = rusqlite::named_params! { ":limit": limit as i64 };
        row::all(&self.conn, include_str!("newest.sql"), limit)
    }
}

impl Record for Proposal {
    type Id = ProposalId;
    const TABLE: Table = Table::Proposal;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            number: columns.get("number")?,
            at: columns.instant("at")?,
            author: Author(columns.text("author")?),
            kind: columns.code("kind", OperationKind::from_code)?,
            subject: columns.text("subject")?,
            rows: columns.json("rows")?,
            state: columns.code("state", ProposalState::from_code)?,
            answered_by: columns.get::<Option<String>>("answered_by")?.map(Author),
            answered_at: columns.instant_or_none("answered_at")?,
            reason: columns.text("reason")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("number", self.number)
            .instant("at", self.at)
            .text("author", &self.author.0)
            .text("kind", self.kind.code())
            .text("subject", &self.subject)
            .text("rows", &serde_json::json!(self.rows).to_string())
            .text("state", self.state.code())
            .code("answered_by", self.answered_by.as_ref().map(|author| author.0.as_str()))
            .instant_or_none("answered_at", self.answered_at)
            .text("reason", &self.reason)
    }
}
