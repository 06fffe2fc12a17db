//! A loan as lists show it, and the order in which they do.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{LoanBook, LoanStanding};
use crate::domain::id::SupportId;
use crate::domain::stored::Stored;
use crate::domain::support::Support;

/// A loan with its household, its group and what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanLine {
    /// The support.
    pub support: Stored<SupportId, Support>,
    /// Code of the household.
    pub code: String,
    /// Who borrowed: the person named, else the head.
    pub borrower: String,
    /// Name of the hamlet.
    pub hamlet: String,
    /// Name of the group through which it came; empty where none is named.
    pub group: String,
    /// Terms, repayments, extensions.
    pub book: LoanBook,
}

/// The loans with their standing on a day: overdue ones first, the longest first; then by the day on which they are
/// due; then what is paid off.
pub fn overdue_first(lines: Vec<LoanLine>, day: NaiveDate) -> Vec<(LoanLine, LoanStanding)> {
    let mut stands: Vec<_> = lines.into_iter().map(|line| (line.book.on(day), line)).collect();
    stands.sort_by_key(|(on, line)| {
        (on.is_paid_off(), Reverse(on.overdue_days), on.due.unwrap_or(NaiveDate::MAX), line.code.clone())
    });
    stands.into_iter().map(|(on, line)| (line, on)).collect()
}
