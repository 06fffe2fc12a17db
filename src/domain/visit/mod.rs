//! Visits to households (thăm hộ): what an officer found, and the sheets that they carry on the way.
//!
//! | file | subject |
//! |---|---|
//! | `found` | what a visit tells besides words: signs of trouble, income, answers to criteria |
//! | `sheet` | a sheet of visits in walking order |
//! | `way` | a sheet with its stops, as boards and papers show it |
//! | `operation` | changes of sheets |
//! | `known` | what the register knows of a household that is visited |
//! | `check` | visits that cannot have been, and sheets that cannot be |
//! | `due/` | when a household is to be visited next |

mod check;
pub mod due;
mod found;
mod known;
mod operation;
mod sheet;
pub mod way;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::check::{
    SheetFault, VisitFault, day_fault, due_fault, heads_fault, order_fault, sheet_fault, visit_fault,
};
pub use self::found::{CriterionAnswer, How, IncomeChange, Sign};
pub use self::known::{Asked, VisitKnown};
pub use self::operation::VisitOperation;
pub use self::sheet::{SheetLine, SheetsThere, VisitSheet};
pub use self::way::{SheetRow, SheetWay, Stop};
use super::id::HouseholdId;

/// What an officer saw, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The household.
    pub household: HouseholdId,
    /// The day.
    pub date: NaiveDate,
    /// Who went.
    pub visitor: String,
    /// What was seen; lines parted by `\n`.
    pub seen: String,
    /// What comes next; may be empty.
    pub next_step: String,
    /// When to come again.
    pub next_due: Option<NaiveDate>,
    /// The milestone of the criteria set that it judges, in months from the beginning (0: the baseline).
    #[serde(default)]
    pub milestone: Option<u16>,
    /// How the income went since the last visit.
    #[serde(default)]
    pub income: Option<IncomeChange>,
    /// Heads of livestock that were seen, of supports as of its own; `None` where nobody counted.
    #[serde(default)]
    pub heads: Option<u32>,
    /// Signs of trouble, each once.
    #[serde(default)]
    pub signs: Vec<Sign>,
    /// Criteria that were asked or seen, each once.
    #[serde(default)]
    pub answers: Vec<CriterionAnswer>,
}

impl Visit {
    /// A visit of a day about which nothing is told yet.
    pub fn of(household: HouseholdId, date: NaiveDate, visitor: &str) -> Self {
        Self {
            household,
            date,
            visitor: visitor.to_owned(),
            seen: String::new(),
            next_step: String::new(),
            next_due: None,
            milestone: None,
            income: None,
            heads: None,
            signs: Vec::new(),
            answers: Vec::new(),
        }
    }
}
