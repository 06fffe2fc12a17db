//! Monthly social assistance (trợ cấp xã hội hằng tháng, Decree 20/2021) and social pension (trợ cấp hưu trí xã hội):
//! who draws a benefit on which ground since when, and what was paid.
//!
//! What is due in a month is never stored; it follows from benefits and the rates in force. Arrears are what was due
//! of earlier months and not paid.
//!
//! | file | subject |
//! |---|---|
//! | `rates` | what is drawn on which ground since when: data |
//! | `draw` | what a person draws in a month, and the rule of two benefits |
//! | `due` | what has to be paid in a month, with arrears |
//! | `household` | what the people of one household draw |
//! | `grounds` | whether a person has a ground, as far as the register knows |
//! | `suggest` | who should have a benefit and does not, or the other way round |
//! | `tally` | counts and sums by ground and by any other key |
//! | `check` | what speaks against a benefit as written, and against paying a month |
//! | `plan` | the payments of a month as they are written |
//! | `recorded` | monthly money recorded as a support |
//! | `roll` | people with benefits as lists show them |
//! | `sheet` | the pay list of a month |

pub mod check;
pub mod draw;
pub mod due;
pub mod grounds;
pub mod household;
mod month;
mod operation;
mod payment;
mod person;
pub mod plan;
pub mod rates;
pub mod recorded;
pub mod roll;
pub mod sheet;
pub mod suggest;
pub mod tally;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::month::Month;
pub use self::operation::AssistanceOperation;
pub use self::payment::{PayRun, Payment, PaymentState};
pub use self::person::{Absence, Person};
pub use self::rates::Rates;
use super::id::{BenefitId, MemberId};
use super::stored::Stored;

/// A benefit with its row.
pub type BenefitRow = Stored<BenefitId, Benefit>;

/// A person's benefit on one ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Benefit {
    /// Who draws it.
    pub member: MemberId,
    /// Code of the ground in the data of rates: `severe_disability`.
    pub ground: String,
    /// How often it is drawn: the children of a single parent; 1 for every other ground.
    pub units: u32,
    /// The first day; the whole month counts.
    pub from: NaiveDate,
    /// The last day, once it is known; the whole month counts.
    pub until: Option<NaiveDate>,
    /// Settled outside the register up to this day (before the register was kept, or by another commune); the whole
    /// month counts. `None`: nothing was, it is owed from its first month on.
    #[serde(default)]
    pub settled_to: Option<NaiveDate>,
    /// Why it stops; may be empty.
    pub stop_reason: String,
    /// Number of the decision.
    pub decision_number: String,
    /// Who fetches the money, where that is somebody else; may be empty.
    pub receiver: String,
    /// Remarks.
    pub note: String,
}

impl Benefit {
    /// A benefit that goes on since a day, of which nothing more is known.
    pub fn since(member: MemberId, ground: &str, from: NaiveDate) -> Self {
        Self {
            member,
            ground: ground.to_owned(),
            units: 1,
            from,
            until: None,
            settled_to: None,
            stop_reason: String::new(),
            decision_number: String::new(),
            receiver: String::new(),
            note: String::new(),
        }
    }

    /// Whether it runs in a month, with the months of its first and its last day.
    pub fn runs_in(&self, month: Month) -> bool {
        Month::of(self.from) <= month && self.until.is_none_or(|until| month <= Month::of(until))
    }

    /// Whether a month was settled outside the register.
    pub fn is_settled(&self, month: Month) -> bool {
        self.settled_to.is_some_and(|day| month <= Month::of(day))
    }

    /// The first month that the register owes: that of its first day, or the one after what was settled outside.
    pub fn owes_from(&self) -> Month {
        let first = Month::of(self.from);
        self.settled_to.map_or(first, |day| Month::of(day).next().max(first))
    }
}
