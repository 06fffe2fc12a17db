//! What members of a group gave and received.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::{GroupId, HouseholdId};

coded! {
    /// What was given.
    GroupEntryKind {
        /// Góp tiền tiết kiệm.
        Contribution = "contribution",
        /// Rút tiền, được giúp tiền.
        Paid = "paid",
        /// Ngày công.
        Workdays = "workdays",
        /// Hiện vật: rice, seed.
        Goods = "goods",
    }
}

/// A contribution to a group, a payment from it, or help that one member gave another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupEntry {
    /// The group.
    pub group: GroupId,
    /// Who gave; nothing where the group as a whole did.
    pub giver: Option<HouseholdId>,
    /// Who received; nothing where the group's common fund did.
    pub receiver: Option<HouseholdId>,
    /// The day.
    pub on: NaiveDate,
    /// What was given.
    pub kind: GroupEntryKind,
    /// Workdays or units of goods, in thousandths; 0 for money.
    pub quantity: i64,
    /// Value in whole đồng.
    pub value: i64,
    /// What the goods were, what was worked; remarks.
    pub note: String,
}
