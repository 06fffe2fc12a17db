//! The forms of a review round.
//!
//! | file | subject |
//! |---|---|
//! | `opening` | a round that is opened, with who comes on its list; another wording of it |
//! | `adding` | households put on the list |
//! | `assigning` | who surveys the marked households |
//! | `screening` | form A of a household |
//! | `verdict` | what the villagers' meeting said of a household |
//! | `meeting` | a villagers' meeting |
//! | `step` | posting, report upward, certificates |
//! | `complaint` | an objection and its re-check |
//! | `faults` | what a check found wrong, at its field and in words |
//! | `correcting` | number, day and signer of a decision that stands |
//! | `deciding` | the chairman's decision, with all that it recognises |

pub mod adding;
pub mod assigning;
pub mod complaint;
pub mod correcting;
pub mod deciding;
pub(in crate::app) mod faults;
pub mod meeting;
pub mod opening;
pub mod screening;
pub mod step;
pub mod verdict;

use super::Choice;
use crate::app::dialogs::At;
use crate::domain::id::HamletId;
use crate::domain::operation::Operation;
use crate::domain::round::{RoundDossier, RoundOperation};

/// The open round of a code, as the screen has it.
fn known<'a>(code: &str, at: &At<'a>) -> Option<&'a RoundDossier> {
    let dossier = at.round?.dossier.as_deref()?;
    (dossier.round.code == code).then_some(dossier)
}

/// The hamlets that have households on the list, in its order.
fn hamlets_of(round: &RoundDossier, at: &At) -> Vec<Choice> {
    let mut hamlets: Vec<HamletId> = round.tasks.iter().map(|facts| facts.hamlet).collect();
    hamlets.dedup();
    let name = |id: &HamletId| at.hamlet(*id).to_owned();
    hamlets.iter().map(|id| Choice::new(id.0.to_string(), name(id))).collect()
}

/// The effects that save a change of a round.
fn perform(operation: RoundOperation) -> Vec<crate::app::effect::Effect> {
    super::perform(Operation::Round(operation))
}
