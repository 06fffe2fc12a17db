//! Emergencies and what answered them.
//!
//! | file | subject |
//! |---|---|
//! | `events` | those of a year |
//! | `answers` | one of them, with the supports that answer it |

pub mod answers;
pub mod events;

use crate::app::board::Deed;
use crate::app::dialogs::At;
use crate::app::form::hand_over::plan;
use crate::app::form::support;
use crate::domain::id::{HouseholdId, ReliefEventId};

/// The households that are marked on the list of households.
fn marked(at: &At) -> Vec<HouseholdId> {
    at.households.marked.iter().copied().collect()
}

/// The form of relief for the marked households, naming the emergency.
fn relieve(event: ReliefEventId, at: &At) -> Deed {
    Deed::Dialog(support::open_relief(marked(at), event, at))
}

/// The form of a round of hand-over for the marked households, or those that it names, which answers the emergency.
fn plan_round(event: ReliefEventId, at: &At) -> Deed {
    Deed::Dialog(plan::open_relief(marked(at), event, at))
}

/// Why relief cannot be given: nobody is marked.
fn nobody_marked(at: &At) -> Option<String> {
    at.households.marked.is_empty().then(|| at.lang.why_nobody_marked().to_owned())
}
