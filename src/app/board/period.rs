//! The time that a board speaks of: stepped with the arrows, or typed.

use super::{Board, BoardMsg, acts, screen};
use crate::app::dialogs::{At, Dialog, Prompt};
use crate::app::effect::Effect;
use crate::app::{Model, Msg};

/// The time before, or after.
pub(super) fn step(model: &mut Model, by: i32) -> Vec<Effect> {
    let board = screen::top(model).and_then(|open| open.board.as_deref());
    match board.and_then(|board| board.step_period(by, &model.at())) {
        Some(subject) => acts::instead(model, subject),
        None => Vec::new(),
    }
}

/// Asks for any time.
pub(super) fn ask(model: &mut Model) {
    let at = model.at();
    let Some(board) = screen::top(model).and_then(|open| open.board.as_deref()) else { return };
    let now = board.period(&at).unwrap_or_default();
    let asked = prompt(board, &now, &at).replaced_by_typing();
    model.dialogs.push(Dialog::Prompt(asked));
}

fn prompt(board: &dyn Board, text: &str, at: &At) -> Prompt {
    let then = |typed| Msg::Board(BoardMsg::Period(typed));
    let (title, hint) = board.period_words(at);
    Prompt::new(title, hint, text, then).verbatim()
}

/// A time was typed. What is refused is asked again, with what was typed.
pub(super) fn take(model: &mut Model, typed: &str) -> Vec<Effect> {
    let at = model.at();
    let board = screen::top(model).and_then(|open| open.board.as_deref());
    let Some(board) = board else { return Vec::new() };
    match board.choose_period(typed, &at) {
        Ok(subject) => acts::instead(model, subject),
        Err(wrong) => {
            let again = prompt(board, typed, &at);
            model.dialogs.push(Dialog::Prompt(again));
            model.problem(wrong);
            Vec::new()
        }
    }
}
