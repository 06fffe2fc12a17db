//! Who belongs to a group.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::{GroupId, HouseholdId, MemberId};

coded! {
    /// What a member does in the group.
    GroupRole {
        /// Tổ trưởng.
        Leader = "leader",
        /// Tổ phó, thư ký.
        Deputy = "deputy",
        /// Thành viên.
        Member = "member",
    }
}

/// A household in a group. One outside the register has a name only: a group project is open to better-off
/// households too, and its share of poor ones needs all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupMember {
    /// The group.
    pub group: GroupId,
    /// The household, where it is in the register.
    pub household: Option<HouseholdId>,
    /// The person who stands for it, where known.
    pub member: Option<MemberId>,
    /// Name, for one outside the register; else empty.
    pub name: String,
    /// What it does.
    pub role: GroupRole,
    /// Since when.
    pub joined: NaiveDate,
    /// Until when.
    pub left: Option<NaiveDate>,
}
