//! A round of hand-over (đợt cấp phát, bàn giao): the same support to many households at one place and day.
//!
//! Its lines are supports that name it, in the order of their list numbers. How far the round has come is never
//! stored: it follows from the states of its supports.
//!
//! A round hands over one model. A drive that brings several (160 water tanks and 154 bicycles on one day) is several
//! rounds: each has its own goods, quantity rule, list and voucher, as the vouchers are settled apart. What ties them
//! is the relief event that they name, or the day and place.
//!
//! | file | subject |
//! |---|---|
//! | `quantity` | how much a household receives, and what it is worth |
//! | `plan` | what is wrong with a round as it was typed |
//! | `proposal` | who would receive how much, who not, and why |
//! | `change` | which change a line allows in which state |
//! | `handed` | the hand-over of a line: animals and what is owed begin with it |
//! | `kept` | what a round decides of its lines |
//! | `progress` | counts and values by state, and the stage of the round |
//! | `list` | what lists and papers show of rounds |
//! | `operation` | the changes of a round |
//! | `revision` | what follows for the lines when the round is changed |
//! | `refusal` | why the register refuses a change |

mod change;
mod handed;
mod kept;
mod list;
mod operation;
mod plan;
mod progress;
mod proposal;
mod quantity;
mod refusal;
mod revision;
#[cfg(test)]
pub mod sample;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::change::{LineChange, NotAllowed};
pub use self::handed::Handed;
pub use self::kept::decided_by_round;
pub use self::list::{HandOverLine, HandOverRow, HandOverSheet};
pub use self::operation::HandOverOperation;
pub use self::plan::{PlanFault, PlanField, faults};
pub use self::progress::{Progress, RoundStage, Share};
pub use self::proposal::{Candidate, Objection, Proposal, Proposals};
pub use self::quantity::value_of;
pub use self::refusal::ListRefusal;
pub use self::revision::revised;
use super::household::coded;
use super::id::{ProgrammeId, ReliefEventId};

coded! {
    /// What the quantity of a household is counted by.
    QuantityRule {
        /// Mỗi hộ.
        Household = "household",
        /// Mỗi khẩu.
        Person = "person",
    }
}

/// A round of hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// What people call it: "Gạo Tết 2027".
    pub name: String,
    /// Code of the support model.
    pub model: String,
    /// What quantities are counted by.
    pub rule: QuantityRule,
    /// Quantity for each, in thousandths of the model's unit (15 kg a head = 15000).
    pub per: i64,
    /// Value of one unit in whole đồng.
    pub unit_value: i64,
    /// Code of the fund source; may be empty.
    pub fund: String,
    /// The project that pays.
    pub programme: Option<ProgrammeId>,
    /// The emergency that it answers.
    pub relief_event: Option<ReliefEventId>,
    /// The day of hand-over, or the day planned.
    pub date: NaiveDate,
    /// Where.
    pub place: String,
    /// Number of the decision that approved the list; empty until then.
    pub decision_number: String,
    /// Name of the goods as the sign-off list has it; the model's name where empty.
    pub goods: String,
    /// Specification (quy cách).
    pub specification: String,
    /// Mark (nhãn hiệu).
    pub mark: String,
    /// Producer (nhà sản xuất).
    pub producer: String,
    /// Who hands over.
    pub officer: String,
    /// Remarks.
    pub note: String,
}

impl HandOver {
    /// A round of which nothing is known but its day: one piece for each household.
    pub fn blank(date: NaiveDate) -> Self {
        Self {
            name: String::new(),
            model: String::new(),
            rule: QuantityRule::Household,
            per: ONE_PIECE,
            unit_value: 0,
            fund: String::new(),
            programme: None,
            relief_event: None,
            date,
            place: String::new(),
            decision_number: String::new(),
            goods: String::new(),
            specification: String::new(),
            mark: String::new(),
            producer: String::new(),
            officer: String::new(),
            note: String::new(),
        }
    }
}

/// In thousandths of a unit.
const ONE_PIECE: i64 = 1000;
