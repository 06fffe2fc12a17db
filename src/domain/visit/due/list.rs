//! A household with its next visit, as lists show it: who goes where, what is overdue longest first.

use chrono::NaiveDate;

use super::VisitDue;
use crate::domain::class::State;
use crate::domain::id::{HamletId, HouseholdId};

/// A household that is to be visited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueVisit {
    /// Which.
    pub household: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// The head's name; may be empty.
    pub head: String,
    /// Where it lives.
    pub hamlet: HamletId,
    /// What that is called.
    pub hamlet_name: String,
    /// How many live there.
    pub people: u32,
    /// Its state on the day.
    pub state: State,
    /// The day of the last visit.
    pub last: Option<NaiveDate>,
    /// Who visited it last; where nobody did, who surveyed it last; else empty.
    pub person: String,
    /// When it is due, and why.
    pub due: VisitDue,
}

/// By the day on which they are due; of one day in the order in which they came, which is that of official lists.
pub fn overdue_first(visits: &mut [DueVisit]) {
    visits.sort_by_key(|visit| visit.due.due_on);
}
