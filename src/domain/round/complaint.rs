//! An objection (khiếu nại, kiến nghị) to what was posted, and its re-check.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::HouseholdId;

coded! {
    /// What the re-check found.
    ComplaintOutcome {
        /// The objection is right: the household's form or class was corrected.
        Upheld = "upheld",
        /// What was posted stands.
        Rejected = "rejected",
    }
}

/// One objection about one household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// Code of the round.
    pub round: String,
    /// The household that it is about.
    pub household: HouseholdId,
    /// The day on which it came in.
    pub received: NaiveDate,
    /// From whom; may be empty.
    pub from: String,
    /// What it says.
    pub content: String,
    /// The day of the re-check and what it found; `None` while it is open.
    pub rechecked: Option<(NaiveDate, ComplaintOutcome)>,
    /// What came of it; may be empty.
    pub note: String,
}

impl Complaint {
    /// Whether the re-check is still to come.
    pub fn is_open(&self) -> bool {
        self.rechecked.is_none()
    }
}
