//! Who came back onto the list (tái nghèo, tái cận nghèo): a movement of the ledger, told by the decision.

use chrono::NaiveDate;

use super::WatchedHome;
use crate::domain::movement::{Moved, Movement, movements};
use crate::domain::recognition::Recognition;
use crate::domain::report::Period;

/// A household that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relapse {
    /// Who.
    pub home: WatchedHome,
    /// The day from which the decision holds.
    pub on: NaiveDate,
    /// Back among the poor or the near-poor.
    pub movement: Movement,
}

/// The relapses among the decisions about a household within a period, the oldest first.
pub fn relapses(recognitions: &[Recognition], period: Period) -> impl Iterator<Item = Moved> + use<> {
    let back = move |moved: &Moved| {
        matches!(moved.movement, Movement::RelapsedPoor | Movement::RelapsedNearPoor)
            && period.holds(moved.on)
    };
    movements(recognitions).into_iter().filter(back)
}
