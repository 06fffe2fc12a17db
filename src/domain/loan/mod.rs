//! Policy-bank loans (vay vốn NHCSXH) and their repayments. A loan itself is a support of a model of kind credit: its
//! value is the principal, its date the day on which it was lent, `until` the day on which it is due, `rate` among its
//! details the yearly rate; the group and the person stand with the support.
//!
//! | file | subject |
//! |---|---|
//! | `rate` | the yearly rate |
//! | `book` | outstanding, interest and days overdue on any day |
//! | `household` | the loans of one household |
//! | `check` | what is wrong with a repayment or an extension |
//! | `line` | a loan as lists show it |
//!
//! Rates by class are data of the model ([`super::catalogue::SupportModel::rates`]).

mod book;
mod check;
mod household;
mod line;
mod operation;
mod rate;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::book::{Loan, LoanBook, LoanStanding};
pub use self::check::{LoanFault, check_book, check_extension, check_payment};
pub use self::line::{LoanLine, overdue_first};
pub use self::operation::LoanOperation;
pub use self::rate::Rate;
use super::id::SupportId;

/// The field among a support's details that holds the yearly rate in per cent.
pub const RATE_FIELD: &str = "rate";

/// A repayment of a loan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoanPayment {
    /// The loan.
    pub support: SupportId,
    /// The day.
    pub on: NaiveDate,
    /// Principal paid back, whole đồng.
    pub principal: i64,
    /// Interest paid, whole đồng.
    pub interest: i64,
    /// Remarks.
    pub note: String,
}

/// A later day on which a loan is due (gia hạn nợ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoanExtension {
    /// The loan.
    pub support: SupportId,
    /// The day on which it was granted.
    pub on: NaiveDate,
    /// The day on which the loan is due from then on.
    pub until: NaiveDate,
    /// Why: a dead herd, a flood, an illness.
    pub reason: String,
}
