//! Work that was done, looked at and taken back: put down for a second person.

use rusqlite::{Connection, Row, named_params};
use serde_json::{Map, Value};

use crate::domain::history::Author;
use crate::domain::id::{HouseholdId, OperationId};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::proposal::{Proposal, ProposalState, ProposedRow};
use crate::store::journal::{Changes, Done, Opening, Tx};
use crate::store::{Register, Result, StoreError};

/// Work that is not done before a second person saw it.
pub(crate) struct Waits {
    /// What it is about.
    pub subject: String,
    /// The rows that it changes, as the journal had them.
    pub rows: Vec<RowText>,
    /// The households that it is about.
    pub touched: Vec<HouseholdId>,
}

/// A changed row, each side as it is written in the journal.
pub(crate) struct RowText {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// As it stood.
    pub before: Option<String>,
    /// As it is to be.
    pub after: Option<String>,
}

impl RowText {
    /// From the columns `table_name`, `row_id`, `before` and `after`.
    pub fn read(row: &Row) -> rusqlite::Result<Self> {
        let (before, after) = (row.get("before")?, row.get("after")?);
        Ok(Self { table: row.get("table_name")?, row: row.get("row_id")?, before, after })
    }

    /// The row that it tells of.
    pub fn proposed(&self) -> Result<ProposedRow> {
        let (before, after) = (object(self.before.as_deref())?, object(self.after.as_deref())?);
        Ok(ProposedRow { table: self.table.clone(), row: self.row, before, after })
    }
}

fn object(text: Option<&str>) -> Result<Option<Map<String, Value>>> {
    let read = text.map(serde_json::from_str).transpose();
    read.map_err(|error| StoreError::Damaged(format!("proposal: {error}")))
}

/// What the digest of rows is, as a proposal holds it.
pub(crate) fn digest(rows: &[RowText]) -> String {
    let mut digest = Changes::default();
    rows.iter()
        .for_each(|row| digest.add(&row.table, row.row, [row.before.as_deref(), row.after.as_deref()]));
    digest.finish().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the open operation has changed so far.
pub(crate) fn rows_done(conn: &Connection, operation: OperationId) -> Result<Vec<RowText>> {
    let mut statement = conn.prepare_cached(include_str!("rows_done.sql"))?;
    let rows = statement.query_map(named_params! { ":operation": operation.0 }, RowText::read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The open operation as work that waits.
pub(crate) fn waits(conn: &Connection, operation: OperationId, touched: Vec<HouseholdId>) -> Result<Waits> {
    let named = named_params! { ":operation": operation.0 };
    let subject = conn.query_row(include_str!("subject_of.sql"), named, |row| row.get(0))?;
    Ok(Waits { subject, rows: rows_done(conn, operation)?, touched })
}

impl Register {
    /// Puts work down for a second person; `asked` is the operation itself, where there is a single one to do again.
    pub(crate) fn put_down(
        &mut self,
        (author, kind): (&Author, OperationKind),
        waits: &Waits,
        asked: Option<&Operation>,
    ) -> Result<Done> {
        let proposed =
            Opening { author, kind: OperationKind::Propose, subject: Some(&waits.subject), reverses: None };
        let (number, done) = self.transact_many(&proposed, |tx| {
            // A number that was taken back is never given again: who answers has seen what they answer.
            let number = tx.operation().0;
            tx.insert(&Proposal {
                number,
                at: tx.now(),
                author: author.clone(),
                kind,
                subject: waits.subject.clone(),
                digest: digest(&waits.rows),
                state: ProposalState::Waiting,
                answered_by: None,
                answered_at: None,
                reason: String::new(),
            })?;
            put_beside(tx, number, waits, asked)?;
            Ok(number)
        })?;
        Ok(Done { proposed: Some(number), ..done })
    }
}

/// What stands beside a proposal: its rows, the work, the households.
fn put_beside(tx: &Tx, number: i64, waits: &Waits, asked: Option<&Operation>) -> Result<()> {
    let mut put = tx.conn.prepare_cached(include_str!("put_row.sql"))?;
    for (row, place) in waits.rows.iter().zip(1_i64..) {
        put.execute(named_params! {
            ":proposal": number, ":place": place, ":table": row.table, ":row": row.row,
            ":before": row.before, ":after": row.after,
        })?;
    }
    let mut put = tx.conn.prepare_cached(include_str!("put_for.sql"))?;
    for household in &waits.touched {
        put.execute(named_params! { ":household": household.0, ":proposal": number })?;
    }
    let Some(asked) = asked else { return Ok(()) };
    let work = serde_json::to_string(asked).map_err(std::io::Error::from)?;
    tx.conn.prepare_cached(include_str!("put_work.sql"))?.execute(named_params! {
        ":proposal": number, ":work": work,
    })?;
    Ok(())
}
