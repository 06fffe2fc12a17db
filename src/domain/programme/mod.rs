//! Programmes (chương trình) with their projects (dự án) and sub-projects (tiểu dự án), and the budgets (dự toán)
//! given to them. Which there are is data of the commune.
//!
//! What was committed and spent of a budget is never stored: it follows from supports and activities.
//!
//! | file | subject |
//! |---|---|
//! | `budget` | what was given |
//! | `tree` | who is part of whom |
//! | `tally` | what was given, planned, committed, spent, left of the lines of a year |
//! | `balance` | the same against what was given: left, used, outside every budget |
//! | `sheet` | the same along the tree, with sums, as boards and papers show it |
//! | `spending` | what is told where money is entered |
//! | `checks` | what can be wrong with a programme or a budget |

pub mod balance;
mod budget;
pub mod checks;
mod operation;
pub mod sheet;
pub mod spending;
pub mod tally;
mod tree;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::budget::Budget;
pub use self::operation::ProgrammeOperation;
pub use self::tree::{Misplaced, Node, Tree};
use super::household::coded;
use super::id::ProgrammeId;

coded! {
    /// The level of a programme.
    ProgrammeKind {
        /// Chương trình.
        Programme = "programme",
        /// Dự án.
        Project = "project",
        /// Tiểu dự án.
        SubProject = "sub_project",
    }
}

/// A programme, a project of one, or a sub-project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Short code that papers name: `GNBV-DA2`; no two have the same.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// Its level.
    pub kind: ProgrammeKind,
    /// What it is part of; nothing for a programme.
    pub parent: Option<ProgrammeId>,
    /// Its first day.
    pub from: Option<NaiveDate>,
    /// The last day on which its money may be spent.
    pub until: Option<NaiveDate>,
    /// Remarks.
    pub note: String,
}

#[cfg(test)]
mod tests;
