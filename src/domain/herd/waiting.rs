//! Who waits for an animal that is passed on (danh sách chờ).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::{HouseholdId, SupportId};

coded! {
    /// What became of waiting.
    WaitingState {
        /// Đang chờ.
        Waiting = "waiting",
        /// Đã nhận.
        Served = "served",
        /// Thôi chờ.
        Withdrawn = "withdrawn",
    }
}

/// A household on the waiting list of a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Code of the support model.
    pub model: String,
    /// Who waits.
    pub household: HouseholdId,
    /// Since when.
    pub asked: NaiveDate,
    /// The place that was agreed, 1 first; among equals whoever asked first.
    pub rank: u32,
    /// Why in this place: newly poor, has a stable, meeting of the hamlet.
    pub reason: String,
    /// What became of it.
    pub state: WaitingState,
    /// The support that it got.
    pub support: Option<SupportId>,
    /// Remarks.
    pub note: String,
}
