//! What there is to do: tasks, each with how many things wait and until when, the most urgent first.
//!
//! A task is counted of the register and leads to a list of it; what a list holds is the list's own business. How many
//! households stand where is [`super::situation`].
//!
//! | file | subject |
//! |---|---|
//! | `dues` | things with a day: how many, how many of them too late |
//! | `facts` | what is counted of the register |
//! | `week` | the tasks with the first households behind each |
//! | `tasks` | from counts to tasks in their order |

mod dues;
mod facts;
mod tasks;
#[cfg(test)]
mod tests;
pub mod week;

use chrono::NaiveDate;

pub use dues::Dues;
pub use facts::{OpenRound, TodayFacts, Unpaid, Warned};
pub use tasks::tasks;

use super::household::coded;
use super::id::HouseholdId;

/// A card that ends within so many days is told.
pub const CARD_DAYS: u32 = 30;

coded! {
    /// What there is to do.
    TaskKind {
        /// Households that left the list show signs of coming back (dấu hiệu tái nghèo).
        Warnings = "warnings",
        /// An animal or its price is owed to the next household (nghĩa vụ luân chuyển).
        PassOn = "pass_on",
        /// Loans are overdue (nợ quá hạn).
        Loans = "loans",
        /// Households should have done steps of their plans to leave poverty.
        PlanSteps = "plan_steps",
        /// More was spent than a budget gives (vượt dự toán).
        Budgets = "budgets",
        /// Proposals wait for an answer that this person may give (đề nghị chờ duyệt).
        Waiting = "waiting",
        /// Households of a review round wait for their conclusion.
        Round = "round",
        /// The assistance of a month waits for its pay list.
        PayList = "pay_list",
        /// Households are to be visited.
        Visits = "visits",
        /// Cards end soon (thẻ BHYT sắp hết hạn).
        Cards = "cards",
        /// Households lack something that no support answers.
        Unreached = "unreached",
    }
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub kind: TaskKind,
    /// Of which round, by its code, or since which month (`2026-10`) or day (`2026-11-20`); else empty.
    pub about: String,
    /// How many things wait: households, obligations, loans, cards, months, lines of a budget.
    pub count: usize,
    /// Of how many, where that is known.
    pub of: Option<usize>,
    /// How many of them are too late.
    pub overdue: usize,
    /// The first day on which something is, or was, due.
    pub due: Option<NaiveDate>,
    /// What it is made of, the most first: hamlets by name, warnings by code.
    pub parts: Vec<Part>,
    /// The households behind it, where no list of its own shows them.
    pub households: Vec<HouseholdId>,
}

/// A part of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The name of a hamlet, or the code of a warning.
    pub name: String,
    /// How many.
    pub count: usize,
}

impl Task {
    /// So many things wait, until nothing more is said of them.
    fn new(kind: TaskKind, count: usize) -> Self {
        Self {
            kind,
            about: String::new(),
            count,
            of: None,
            overdue: 0,
            due: None,
            parts: Vec::new(),
            households: Vec::new(),
        }
    }

    /// Whether it is too late for something, or money is short, or a household is in danger.
    pub fn is_urgent(&self) -> bool {
        self.overdue > 0 || matches!(self.kind, TaskKind::Warnings | TaskKind::Budgets)
    }

    /// The same task of another day or another register.
    pub fn is_same(&self, other: &Self) -> bool {
        // What waits begins on another day once its oldest was answered.
        self.kind == other.kind && (self.kind == TaskKind::Waiting || self.about == other.about)
    }
}
