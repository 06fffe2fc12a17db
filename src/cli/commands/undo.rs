//! `undo` and `redo`: of what this person did last.

use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::args::JsonArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::history::UndoStep;
use crate::store::StoreError;

/// Takes the last operation back.
pub fn undo(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let step = register.undo_step(&session.author)?.ok_or(StoreError::NothingToUndo)?;
    register.undo(&session.author)?;
    let line = session.lang.undone(session.lang.operation(step.kind), &step.subject);
    Ok(Answer::either(args.json, &json!({ "undone": json_of(&step) }), [line.trim_end()]))
}

/// Does again what was taken back.
pub fn redo(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let step = register.redo_step(&session.author)?.ok_or(StoreError::NothingToRedo)?;
    register.redo(&session.author)?;
    let line = session.lang.done_redo(session.lang.operation(step.kind), &step.subject);
    Ok(Answer::either(args.json, &json!({ "redone": json_of(&step) }), [line.trim_end()]))
}

fn json_of(step: &UndoStep) -> serde_json::Value {
    json!({ "id": step.operation, "kind": step.kind.code(), "subject": step.subject })
}
