//! Taking back and doing again, for each author, across restarts. Generic over tables: it knows rows, not
//! operations. Doing again is taking back the taking back.

mod reverse;
#[cfg(test)]
mod tests;

use rusqlite::{OptionalExtension, Row, named_params};

use super::colleague::{expect_team, team};
use super::journal::{Done, Opening, Tx, redacted};
use super::register::Register;
use super::round::expect_sound;
use super::row::Columns;
use super::{Refusal, Result, StoreError};
use crate::domain::history::{Author, UndoStep};
use crate::domain::id::OperationId;
use crate::domain::operation::OperationKind;

/// What can be reversed next.
struct Step {
    /// The operation whose changes are reversed: the one to take back, or the undo to take back.
    reversed: OperationId,
    /// The operation that people know.
    shown: UndoStep,
}

impl Register {
    /// What [`Register::undo`] would take back: the author's last operation that still stands. The
    /// founding of the register is never taken back.
    pub fn undo_step(&self, author: &Author) -> Result<Option<UndoStep>> {
        Ok(self.step(include_str!("undo_step.sql"), author)?.map(|step| step.shown))
    }

    /// What [`Register::redo`] would do again: what the author took back last, unless the author did
    /// something else since.
    pub fn redo_step(&self, author: &Author) -> Result<Option<UndoStep>> {
        Ok(self.step(include_str!("redo_step.sql"), author)?.map(|step| step.shown))
    }

    /// Takes back the author's last operation.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::ChangedSince`] where someone changed a row of it, or
    /// built on one, since.
    pub fn undo(&mut self, author: &Author) -> Result<Done> {
        let step = self.step(include_str!("undo_step.sql"), author)?.ok_or(StoreError::NothingToUndo)?;
        self.reverse(author, OperationKind::Undo, &step)
    }

    /// Does again what the author took back last.
    ///
    /// # Errors
    /// As [`Register::undo`], with [`StoreError::NothingToRedo`].
    pub fn redo(&mut self, author: &Author) -> Result<Done> {
        let step = self.step(include_str!("redo_step.sql"), author)?.ok_or(StoreError::NothingToRedo)?;
        self.reverse(author, OperationKind::Redo, &step)
    }

    fn step(&self, sql: &str, author: &Author) -> Result<Option<Step>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row(named_params! { ":author": author.0 }, read_step).optional()?)
    }

    fn reverse(&mut self, author: &Author, kind: OperationKind, step: &Step) -> Result<Done> {
        let opening =
            Opening { author, kind, subject: Some(&step.shown.subject), reverses: Some(step.reversed) };
        let ((), done) = self.transact(&opening, |tx| {
            let before = team(tx.conn)?;
            // What somebody may not do any more they do not take back either.
            before.may(author, step.shown.kind, tx.today())?;
            expect_whole(tx, step)?;
            mark(tx, step, kind)?;
            reverse::changes_of(tx.conn, step.reversed)?;
            expect_team(tx.conn, &before)?;
            expect_sound(tx.conn, step.reversed)
        })?;
        Ok(done)
    }
}

/// What was taken out by law does not come back.
fn expect_whole(tx: &Tx, step: &Step) -> Result<()> {
    let of = |operation| redacted(tx.conn, operation);
    match of(step.reversed)?.or(of(step.shown.operation)?) {
        Some(_) => Err(StoreError::Refused(Refusal::Redacted)),
        None => Ok(()),
    }
}

fn read_step(row: &Row) -> rusqlite::Result<Step> {
    let columns = Columns(row);
    let shown = UndoStep {
        operation: OperationId(columns.get("operation")?),
        kind: columns.code("kind", OperationKind::from_code)?,
        subject: columns.text("subject")?,
    };
    Ok(Step { reversed: OperationId(columns.get("reversed")?), shown })
}

/// Marks what is reversed; another session of the same author may have been quicker.
fn mark(tx: &Tx, step: &Step, kind: OperationKind) -> Result<()> {
    let reversed = named_params! { ":operation": step.reversed.0 };
    let marked = tx.conn.prepare_cached(include_str!("mark.sql"))?.execute(reversed)?;
    if marked == 0 {
        return Err(match kind {
            OperationKind::Redo => StoreError::NothingToRedo,
            _ => StoreError::NothingToUndo,
        });
    }
    if kind == OperationKind::Redo {
        let original = named_params! { ":operation": step.shown.operation.0 };
        tx.conn.prepare_cached(include_str!("unmark.sql"))?.execute(original)?;
    }
    Ok(())
}
