//! What is agreed about leaving poverty: a plan with one household (kế hoạch thoát nghèo của hộ), and the commune's
//! target of a year. What a household still lacks is worked out in [`super::graduation`].
//!
//! | file | subject |
//! |---|---|
//! | `check` | what can be wrong with a plan |
//! | `propose` | what a new plan begins with |
//! | `operation` | changes of plans and targets |
//! | `target` | what can be wrong with a target |

mod check;
mod operation;
mod propose;
mod target;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::check::{MOST_STEPS, PlanFault, PlanGround, check_plan};
pub use self::operation::ExitOperation;
pub use self::propose::{ProposedStep, propose};
pub use self::target::{
    Listed, MOST_HOUSEHOLDS, TARGET_YEARS, TargetFault, TargetField, target_faults, target_faults_on,
};
use super::id::{ExitPlanId, HouseholdId};
use super::stored::Stored;

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

impl ExitPlan {
    /// Steps that are not done and were due before a day.
    pub fn overdue(&self, on: NaiveDate) -> impl Iterator<Item = &PlanStep> {
        self.open().filter(move |step| step.due.is_some_and(|due| due < on))
    }

    /// The step that is next: of those that are not done the one due first, with its day; without days the first.
    pub fn next(&self) -> Option<(&PlanStep, Option<NaiveDate>)> {
        let first = self.open().min_by_key(|step| (step.due.is_none(), step.due))?;
        Some((first, first.due))
    }

    fn open(&self) -> impl Iterator<Item = &PlanStep> {
        self.steps.iter().filter(|step| step.done_on.is_none())
    }
}

/// A plan on which a household of the register works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Mã hộ.
    pub code: String,
    /// The head's name; may be empty.
    pub head: String,
    /// What its hamlet is called.
    pub hamlet: String,
    /// The plan.
    pub plan: Stored<ExitPlanId, ExitPlan>,
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
