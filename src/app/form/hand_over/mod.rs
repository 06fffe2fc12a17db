//! Forms of rounds of hand-over.
//!
//! | file | subject |
//! |---|---|
//! | `plan` | a round that is planned with its list, an open one worded anew, households added to it |
//! | `fields` | what is asked of a round, and reading it |
//! | `who` | which households: those marked, or by code, class, hamlet |
//! | `outlook` | who would receive how much, who not, and why: beside the form and before saving |
//! | `lines` | lines approved, handed over, excepted, cancelled |
//! | `line` | one line: its own quantity |

mod fields;
pub mod line;
pub mod lines;
mod outlook;
pub mod plan;
#[cfg(test)]
mod tests;
mod who;

use crate::app::board::{BoardForm, Subject};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::hand_over::HandOverOperation;
use crate::domain::id::HandOverId;
use crate::domain::operation::Operation;

/// The effects that save a change of a round.
fn perform(operation: HandOverOperation) -> Vec<Effect> {
    super::perform(Operation::HandOver(operation))
}

/// A form on the page of a round.
fn on_sheet(round: HandOverId, form: BoardForm) -> Option<DraftOf> {
    Some(DraftOf::Board(Subject::HandOver(round), form))
}
