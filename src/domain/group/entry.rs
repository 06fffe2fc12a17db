//! What members of a group gave and received.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::{GroupId, GroupMemberId};

coded! {
    /// What was given.
    GroupEntryKind {
        /// Góp tiền tiết kiệm: from a member into the fund.
        Contribution = "contribution",
        /// Rút tiền, được giúp tiền: from the fund to a member.
        Paid = "paid",
        /// Ngày công.
        Workdays = "workdays",
        /// Hiện vật: rice, seed.
        Goods = "goods",
    }
}

impl GroupEntryKind {
    /// Money moves the fund; workdays and goods are help, counted beside it with their value.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Contribution | Self::Paid)
    }
}

/// A contribution to a group, a payment from it, or help that one member gave another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupEntry {
    /// The group.
    pub group: GroupId,
    /// The member who gave; nothing where the group as a whole did.
    pub giver: Option<GroupMemberId>,
    /// The member who received; nothing where the group as a whole did.
    pub receiver: Option<GroupMemberId>,
    /// The day.
    pub on: NaiveDate,
    /// What was given.
    pub kind: GroupEntryKind,
    /// Workdays or units of goods, in thousandths; 0 for money.
    pub quantity: i64,
    /// Value in whole đồng; 0 for help without a price.
    pub value: i64,
    /// What the goods were, what was worked; remarks.
    pub note: String,
}

impl GroupEntry {
    /// An entry of a kind on a day that names nobody and nothing yet.
    pub fn blank(group: GroupId, kind: GroupEntryKind, on: NaiveDate) -> Self {
        let (giver, receiver, note) = (None, None, String::new());
        Self { group, giver, receiver, on, kind, quantity: 0, value: 0, note }
    }

    /// The same of one member, who receives a payment and gives everything else; beside it stands who received its
    /// help, nobody where the group as a whole did.
    pub fn of(&self, member: GroupMemberId, other: Option<GroupMemberId>) -> Self {
        let (giver, receiver) = match self.kind {
            GroupEntryKind::Paid => (None, Some(member)),
            GroupEntryKind::Contribution => (Some(member), None),
            GroupEntryKind::Workdays | GroupEntryKind::Goods => (Some(member), other),
        };
        Self { giver, receiver, ..self.clone() }
    }
}
