//! What one household owes (nghĩa vụ luân chuyển), and how it was settled.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PassOnRule;
use crate::domain::household::coded;
use crate::domain::id::{HouseholdId, SupportId};

coded! {
    /// Where a pass-on obligation stands.
    PassOnState {
        /// Chưa trả.
        Due = "due",
        /// Đã trả.
        Settled = "settled",
        /// Đã xoá: a death without fault voids the debt.
        Voided = "voided",
    }
}

/// What a household owes for an animal: an offspring (or its price) to the next household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassOn {
    /// The support that made the obligation.
    pub support: SupportId,
    /// Who owes.
    pub debtor: HouseholdId,
    /// The rule that was agreed, where one was.
    #[serde(default)]
    pub rule: Option<PassOnRule>,
    /// Until when, after every birth and extension.
    pub due: NaiveDate,
    /// The day to which a person extended it, where one did: a birth never makes it shorter than that.
    #[serde(default)]
    pub extended_to: Option<NaiveDate>,
    /// Where it stands.
    pub state: PassOnState,
    /// Who received, once settled.
    pub receiver: Option<HouseholdId>,
    /// The receiver's support, once settled.
    pub settled_by: Option<SupportId>,
    /// The day on which it was settled or voided.
    #[serde(default)]
    pub settled_on: Option<NaiveDate>,
    /// Money paid instead of an animal, whole đồng.
    #[serde(default)]
    pub paid: Option<i64>,
    /// Why it was voided; remarks.
    pub note: String,
}

impl PassOn {
    /// What is owed for a support from the day on which it was given.
    pub fn due(support: SupportId, debtor: HouseholdId, due: NaiveDate, rule: Option<PassOnRule>) -> Self {
        Self {
            support,
            debtor,
            rule,
            due,
            extended_to: None,
            state: PassOnState::Due,
            receiver: None,
            settled_by: None,
            settled_on: None,
            paid: None,
            note: String::new(),
        }
    }
}

impl PassOn {
    /// As it stood at the end of a day: what was settled or voided later was due.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Self {
        match self.settled_on {
            Some(settled) if settled > day => Self {
                state: PassOnState::Due,
                receiver: None,
                settled_by: None,
                settled_on: None,
                paid: None,
                ..self.clone()
            },
            _ => self.clone(),
        }
    }
}
