//! `undo` and `redo`: of what this person did last.

use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::args::JsonArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::history::UndoStep;
use crate::i18n::Lang;
use crate::store::StoreError;

/// Takes the last operation back.
pub fn undo(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let step = register.undo_step(&session.author)?.ok_or(StoreError::NothingToUndo)?;
    register.undo(&session.author).map_err(|error| refused(&step, error, session.lang))?;
    let line = session.lang.undone(session.lang.operation(step.kind), &step.subject);
    Ok(Answer::either(args.json, &json!({ "undone": json_of(&step) }), [line.trim_end()]))
}

/// Does again what was taken back.
pub fn redo(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let step = register.redo_step(&session.author)?.ok_or(StoreError::NothingToRedo)?;
    register.redo(&session.author).map_err(|error| refused(&step, error, session.lang))?;
    let line = session.lang.done_redo(session.lang.operation(step.kind), &step.subject);
    Ok(Answer::either(args.json, &json!({ "redone": json_of(&step) }), [line.trim_end()]))
}

/// What stays as it is, before why.
fn refused(step: &UndoStep, error: StoreError, lang: Lang) -> Failure {
    let what = format!("{} {}", lang.operation(step.kind), step.subject);
    Failure::Step { what: what.trim_end().to_owned(), error }
}

fn json_of(step: &UndoStep) -> serde_json::Value {
    json!({ "id": step.operation, "kind": step.kind.code(), "subject": step.subject })
}
