//! Work that was done, looked at and taken back: put down for a second person.

use rusqlite::{Connection, named_params};

use crate::domain::history::Author;
use crate::domain::id::OperationId;
use crate::domain::operation::OperationKind;
use crate::domain::proposal::{Proposal, ProposalState, ProposedRow};
use crate::store::journal::{Done, Opening};
use crate::store::{Register, Result};

/// Work that is not done before a second person saw it.
pub(crate) struct Waits {
    /// What it is about.
    pub subject: String,
    /// The rows that it changes.
    pub rows: Vec<ProposedRow>,
}

/// What the open operation has changed so far, and what it is about.
pub(crate) fn rows_of(conn: &Connection, operation: OperationId) -> Result<Waits> {
    let named = named_params! { ":operation": operation.0 };
    let subject = conn.query_row(include_str!("subject_of.sql"), named, |row| row.get(0))?;
    let mut statement = conn.prepare_cached(include_str!("rows_of.sql"))?;
    let texts = statement.query_map(named, |row| row.get::<_, String>(0))?;
    let texts = texts.collect::<rusqlite::Result<Vec<_>>>()?;
    let rows = texts.iter().map(|text| serde_json::from_str(text).map_err(std::io::Error::from));
    Ok(Waits { subject, rows: rows.collect::<std::io::Result<_>>()? })
}

impl Register {
    /// Puts work down for a second person.
    pub(crate) fn put_down(&mut self, author: &Author, kind: OperationKind, waits: Waits) -> Result<Done> {
        let Waits { subject, rows } = waits;
        let proposed =
            Opening { author, kind: OperationKind::Propose, subject: Some(&subject), reverses: None };
        let (number, done) = self.transact(&proposed, |tx| {
            // A number that was taken back is never given again: who answers has seen what they answer.
            let number = tx.operation().0;
            tx.insert(&Proposal {
                number,
                at: tx.now(),
                author: author.clone(),
                kind,
                subject: subject.clone(),
                rows: rows.clone(),
                state: ProposalState::Waiting,
                answered_by: None,
                answered_at: None,
                reason: String::new(),
            })?;
            Ok(number)
        })?;
        Ok(Done { proposed: Some(number), ..done })
    }
}
