//! Groups with their people and books, policy-bank loans, health-insurance cards. Their forms are
//! [`crate::app::form::group`].

pub mod book;
pub mod cards;
pub mod group;
pub mod list;
pub mod loan;
pub mod loans;

use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::domain::operation::Operation;
use crate::keys::{Action, Context};

/// The question before something is taken out.
fn removal(what: impl std::fmt::Display, operation: Operation, at: &At) -> Dialog {
    let undo = at.keymap.key(Context::Board, Action::Undo);
    Dialog::Confirm(Confirm::new(
        at.lang.remove_question(what, undo),
        at.lang.answer_keep(),
        at.lang.answer_remove(),
        Msg::Agreed(vec![Effect::Perform(Box::new(operation))]),
    ))
}
