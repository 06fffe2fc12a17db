//! Checks of what is entered for a round, against the round itself. Each gives all that is wrong at once, the worst
//! first where a form shows one; an empty answer is a sound one.
//!
//! | file | subject |
//! |---|---|
//! | `opening` | the round itself, and closing it |
//! | `meeting` | the villagers' meeting, and what it said of one household |
//! | `step` | form A, posting, report, certificates |
//! | `complaint` | an objection and its re-check |
//! | `decision` | the decision |

mod complaint;
mod decision;
mod meeting;
mod opening;
mod step;

use chrono::NaiveDate;

pub use self::complaint::complaint;
pub use self::decision::{corrected_decision, decision};
pub use self::meeting::{meeting, verdict};
pub use self::opening::{closing, round};
pub use self::step::{screening, step};
use super::Round;
use super::fault::{RoundFault, unless};

/// Something done in a round: not before it was opened, not after today.
fn done(on: NaiveDate, round: &Round, today: NaiveDate) -> impl Iterator<Item = RoundFault> {
    let early = unless(on >= round.opened, RoundFault::BeforeOpening(round.opened));
    unless(on <= today, RoundFault::Future).into_iter().chain(early)
}
