//! A visit to a household (thăm hộ).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::HouseholdId;

/// What an officer saw, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The household.
    pub household: HouseholdId,
    /// The day.
    pub date: NaiveDate,
    /// Who went.
    pub visitor: String,
    /// What was seen; lines parted by `\n`.
    pub seen: String,
    /// What comes next; may be empty.
    pub next_step: String,
    /// When to come again.
    pub next_due: Option<NaiveDate>,
}
