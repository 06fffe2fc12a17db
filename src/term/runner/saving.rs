//! Saves, undo and redo.

use crate::app::msg::{Answer, Conflict, Saved};
use crate::domain::history::Author;
use crate::domain::operation::{Operation, OperationKind};
use crate::store::{self, Register, StoreError};

/// Saves an operation. What someone else saved first is an answer, not a failure.
pub(super) fn save(
    register: &mut Register,
    author: &Author,
    operation: &Operation,
) -> Result<Vec<Answer>, StoreError> {
    Ok(vec![answer_to(operation, register.perform(author, operation))?])
}

/// What is said once an operation was saved, or not.
pub(super) fn answer_to(
    operation: &Operation,
    done: Result<store::Done, StoreError>,
) -> Result<Answer, StoreError> {
    match done {
        Ok(done) => Ok(Answer::Saved(Saved { household: opened_by(operation, &done) })),
        Err(StoreError::Conflict(conflict)) => Ok(Answer::Conflict(words_of(&conflict))),
        Err(error) => Err(error),
    }
}

/// Takes back the last operation of the author.
pub(super) fn undo(register: &mut Register, author: &Author) -> Result<Vec<Answer>, StoreError> {
    let step = register.undo_step(author)?;
    register.undo(author)?;
    Ok(step.map(Answer::Undone).into_iter().collect())
}

/// Does again what the author took back last.
pub(super) fn redo(register: &mut Register, author: &Author) -> Result<Vec<Answer>, StoreError> {
    let step = register.redo_step(author)?;
    register.redo(author)?;
    Ok(step.map(Answer::Redone).into_iter().collect())
}

/// A new household is opened after it was saved.
fn opened_by(operation: &Operation, done: &store::Done) -> Option<crate::domain::id::HouseholdId> {
    let founds = matches!(operation.kind(), OperationKind::AddHousehold | OperationKind::SplitHousehold);
    done.created.households().first().copied().filter(|_| founds)
}

fn words_of(conflict: &store::Conflict) -> Conflict {
    let shown = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let fields = conflict.change.fields.iter();
    Conflict {
        by: conflict.by.0.clone(),
        at: conflict.at,
        fields: fields.map(|(name, read, now)| (name.clone(), shown(now), shown(read))).collect(),
    }
}
