//! Who came back onto the list (tái nghèo, tái cận nghèo): a movement of the ledger, told by the decision.

use chrono::NaiveDate;

use super::WatchedHome;
use crate::domain::movement::{Moved, Movement, returns};
use crate::domain::recognition::Recognition;
use crate::domain::report::Period;

/// A household that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relapse {
    /// Who.
    pub home: WatchedHome,
    /// The day from which the decision holds.
    pub on: NaiveDate,
    /// What it is in the ledger: relapsed, or new where it is poor now and had been near-poor.
    pub movement: Movement,
}

/// The returns to the list by the decisions about a household within a period, the oldest first.
pub fn relapses(recognitions: &[Recognition], period: Period) -> impl Iterator<Item = Moved> + use<> {
    returns(recognitions).filter(move |moved| period.holds(moved.on)).collect::<Vec<_>>().into_iter()
}
