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
    /// The day on which it left; at the end of that day it is in the group no more.
    pub left: Option<NaiveDate>,
}

impl GroupMember {
    /// A household that joins as a plain member.
    pub fn joining(group: GroupId, household: HouseholdId, joined: NaiveDate) -> Self {
        let (member, name, role, left) = (None, String::new(), GroupRole::Member, None);
        Self { group, household: Some(household), member, name, role, joined, left }
    }

    /// Whether it is in the group at the end of a day.
    pub fn is_in_on(&self, day: NaiveDate) -> bool {
        self.joined <= day && self.left.is_none_or(|left| left > day)
    }

    /// Whether the same household is named for days that overlap: it is in a group once at a time.
    pub fn clashes_with(&self, other: &Self) -> bool {
        let begins_before_end = |a: &Self, b: &Self| b.left.is_none_or(|left| a.joined < left);
        let same = self.household.is_some() && self.household == other.household && self.group == other.group;
        same && begins_before_end(self, other) && begins_before_end(other, self)
    }
}
