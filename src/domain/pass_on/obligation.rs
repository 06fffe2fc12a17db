//! What one household owes (nghĩa vụ luân chuyển), and how it was settled.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Part, PassOnRule};
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

coded! {
    /// Who voided an obligation.
    VoidedBy {
        /// A death without fault, by the rule: void as long as that death stands.
        Death = "death",
        /// A person, with a reason: void for good.
        Person = "person",
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
    /// The day on which it was extended so far; of several extensions the last alone is known.
    #[serde(default)]
    pub extended_on: Option<NaiveDate>,
    /// Where it stands.
    pub state: PassOnState,
    /// Who voided it, once voided.
    #[serde(default)]
    pub voided_by: Option<VoidedBy>,
    /// Who received last, once something went on.
    pub receiver: Option<HouseholdId>,
    /// That receiver's support.
    pub settled_by: Option<SupportId>,
    /// The day on which it was settled or voided.
    #[serde(default)]
    pub settled_on: Option<NaiveDate>,
    /// Money paid instead of animals so far, whole đồng.
    #[serde(default)]
    pub paid: Option<i64>,
    /// What was settled of it, in the order of entry. Empty where an older register told the whole alone.
    #[serde(default)]
    pub parts: Vec<Part>,
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
            extended_on: None,
            state: PassOnState::Due,
            voided_by: None,
            receiver: None,
            settled_by: None,
            settled_on: None,
            paid: None,
            parts: Vec::new(),
            note: String::new(),
        }
    }

    /// As it stood at the end of a day: what was settled or voided later was due. Its last day is told by
    /// [`super::Debt::demand`], which knows the animals.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Self {
        let closed_later = self.settled_on.is_some_and(|settled| settled > day);
        if !closed_later && self.parts.iter().all(|part| part.on <= day) {
            return self.clone();
        }
        let mut then = Self { state: PassOnState::Due, voided_by: None, settled_on: None, ..self.clone() };
        then.parts.retain(|part| part.on <= day);
        then.sum_up();
        then
    }
}
