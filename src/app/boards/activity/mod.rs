//! Activities that are not given to one household.
//!
//! | file | subject |
//! |---|---|
//! | `activities` | those of a year |
//! | `attendants` | one of them, with who attends it |
//! | `candidates` | who may attend it and does not yet |

pub mod activities;
pub mod attendants;
pub mod candidates;

use crate::app::board::Deed;
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::domain::operation::Operation;
use crate::keys::{Action, Context};

/// The question before something is taken out.
pub(super) fn remove(what: &str, operation: Operation, at: &At) -> Deed {
    let undo = at.keymap.key(Context::Board, Action::Undo);
    let effects = vec![Effect::Perform(Box::new(operation))];
    Deed::Dialog(Dialog::Confirm(Confirm::new(
        at.lang.remove_question(what, undo),
        at.lang.answer_keep(),
        at.lang.answer_remove(),
        Msg::Agreed(effects),
    )))
}

/// A year that was typed; nothing where it is none.
pub(super) fn year(typed: &str) -> Option<i32> {
    typed.trim().parse().ok().filter(|year| (1990..=2100).contains(year))
}

#[cfg(test)]
mod tests;
