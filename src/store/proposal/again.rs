//! A proposal carried out: the work is done once more, by the rules and on the facts of today.
//!
//! Rows put back as they were proposed would pass by the rules: a loan would be repaid twice, a tag worn by two animals.
//! So the operation itself is kept, and performed again; the rows that it makes get the identities that were proposed,
//! so that it comes to the same rows wherever nothing that it rests on was changed. Where it does not, it is not carried
//! out, and what differs is told. A list brought in, and a program's own batch, are no single operation: their
//! rows are put back, each only onto the row that was seen. Single work that is lost is refused: it is entered anew.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::put_down::{RowText, digest, rows_done};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::proposal::{Proposal, ProposedRow, differences};
use crate::store::journal::{LastChange, RowStep, Tx, last_change, table};
use crate::store::row::Table;
use crate::store::{Refusal, Result, StoreError, perform, survey};

/// Does now what was proposed.
pub(super) fn carry_out(tx: &mut Tx, proposal: &Proposal) -> Result<()> {
    let rows = sound_rows(tx.conn, proposal)?;
    let done = match work(tx.conn, proposal.number)? {
        Some(work) => perform_again(tx, &work, &rows),
        None if is_of_rows(proposal.kind) => rows.iter().try_for_each(|row| put_back(tx, row)),
        None => Err(StoreError::Refused(Refusal::WorkLost)),
    };
    done.map_err(|error| since(tx.conn, proposal.number, error))
}

/// The rows of a proposal, as its author left them.
///
/// # Errors
/// [`StoreError::Damaged`] where they were changed from outside.
pub(crate) fn sound_rows(conn: &Connection, proposal: &Proposal) -> Result<Vec<ProposedRow>> {
    let texts = texts(conn, proposal.number)?;
    if !digest_holds(proposal, &texts) {
        return Err(StoreError::Damaged(format!("proposal {}", proposal.number)));
    }
    texts.iter().map(RowText::proposed).collect()
}

/// Whether rows are those that the journal knows the proposal by.
pub(crate) fn digest_holds(proposal: &Proposal, texts: &[RowText]) -> bool {
    proposal.digest.is_empty() || digest(texts) == proposal.digest
}

/// The rows of a proposal as they stand in the file.
pub(crate) fn texts(conn: &Connection, number: i64) -> Result<Vec<RowText>> {
    let mut statement = conn.prepare_cached(include_str!("rows_of.sql"))?;
    let texts = statement.query_map(named_params! { ":proposal": number }, RowText::read)?;
    Ok(texts.collect::<rusqlite::Result<_>>()?)
}

/// Whether work of a kind is no single operation, so that its rows are all there is to do again.
fn is_of_rows(kind: OperationKind) -> bool {
    matches!(kind, OperationKind::Import | OperationKind::Demo)
}

/// The operation that was proposed; none where it is no single one, or where it was let go by an erasure.
///
/// # Errors
/// [`Refusal::WorkLost`] where another version of this program wrote it in words that are not known here.
fn work(conn: &Connection, number: i64) -> Result<Option<Operation>> {
    let mut statement = conn.prepare_cached(include_str!("work_of.sql"))?;
    let text: Option<String> =
        statement.query_row(named_params! { ":proposal": number }, |row| row.get(0)).optional()?;
    let read = text.map(|text| serde_json::from_str(&text)).transpose();
    read.map_err(|_| StoreError::Refused(Refusal::WorkLost))
}

fn perform_again(tx: &mut Tx, work: &Operation, proposed: &[ProposedRow]) -> Result<()> {
    let made = proposed.iter().filter(|row| row.before.is_none());
    tx.recall(made.map(|row| Ok((table(&row.table)?, row.row))).collect::<Result<_>>()?);
    perform::apply(tx, work)?;
    let done = rows_done(tx.conn, tx.operation())?;
    let now = done.iter().map(RowText::proposed).collect::<Result<Vec<_>>>()?;
    match now == proposed {
        true => Ok(()),
        false => Err(StoreError::Differs(differences(proposed, &now))),
    }
}

fn put_back(tx: &Tx, row: &ProposedRow) -> Result<()> {
    let (from, to) = (row.before.clone(), row.after.clone());
    let step = RowStep { table: table(&row.table)?, row: row.row, from, to };
    step.expect_found(tx.conn)?;
    ensure_code(tx.conn, row)?;
    step.make(tx.conn)
}

/// The code of a round that a survey is the first to name is no journaled fact.
fn ensure_code(conn: &Connection, row: &ProposedRow) -> Result<()> {
    let text = |name| row.after.as_ref().and_then(|after| after.get(name)?.as_str());
    let year = text("date").and_then(|date| date.get(..4)?.parse().ok());
    match (text("round"), year) {
        (Some(round), Some(year)) if row.table == Table::Survey.name() => {
            survey::ensure_code(conn, round, year)
        }
        _ => Ok(()),
    }
}

/// A key in the way means that others built on a row of it since, took its place, or took out what it names.
fn since(conn: &Connection, number: i64, error: StoreError) -> StoreError {
    if !error.is_foreign_key() && !error.is_unique() {
        return error;
    }
    match last_since(conn, number) {
        Ok(Some(last)) => last.into(),
        _ => error,
    }
}

/// The last change since a proposal of what it names, or else of the tables that it writes to.
pub(super) fn last_since(conn: &Connection, number: i64) -> Result<Option<LastChange>> {
    let mut statement = conn.prepare_cached(include_str!("changed_since.sql"))?;
    Ok(statement.query_row(named_params! { ":proposal": number }, last_change).optional()?)
}
