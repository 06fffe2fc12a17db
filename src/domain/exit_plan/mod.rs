//! What is agreed about leaving poverty: a plan with one household (kế hoạch thoát nghèo của hộ), and the commune's
//! target of a year. What a household still lacks is worked out in [`super::graduation`].
//!
//! | file | subject |
//! |---|---|
//! | `operation` | changes of plans and targets |
//! | `target` | what can be wrong with a target |

mod operation;
mod target;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::operation::ExitOperation;
pub use self::target::{MOST_HOUSEHOLDS, TARGET_YEARS, TargetFault, TargetField, target_faults};
use super::id::HouseholdId;

/// A plan that an officer and a household agreed on. A household works on one at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitPlan {
    /// The household.
    pub household: HouseholdId,
    /// The day on which it was agreed.
    pub agreed_on: NaiveDate,
    /// The year in which it means to leave the list.
    pub target_year: i32,
    /// Who agreed for the household.
    pub agreed_with: String,
    /// Who agreed for the commune.
    pub officer: String,
    /// What is to be done, in order.
    pub steps: Vec<PlanStep>,
    /// The day on which it was given up or another one took its place.
    pub ended_on: Option<NaiveDate>,
    /// Remarks.
    pub note: String,
}

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlanStep {
    /// What, in a few words.
    pub what: String,
    /// The indicator that it answers, by its code; empty where it answers none.
    #[serde(default)]
    pub indicator: String,
    /// The support model that helps, by its code; empty where none does.
    #[serde(default)]
    pub model: String,
    /// Who does it.
    #[serde(default)]
    pub who: String,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// When it was done.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
}

/// How many households the commune means to see leave in a year (chỉ tiêu giảm nghèo).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitTarget {
    /// The year.
    pub year: i32,
    /// Households that leave the class poor.
    pub poor: u32,
    /// Households that leave the class near-poor.
    pub near_poor: u32,
    /// Where it stands: the number of a resolution.
    pub note: String,
}
