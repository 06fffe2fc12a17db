//! People (nhân khẩu) and their dated memberships of households.

use serde::{Deserialize, Serialize};

use super::household::coded;
use super::id::{HouseholdId, MemberId, MembershipId};
use super::stored::Stored;
use crate::viet::PartialDate;

coded! {
    /// Sex as on the citizen's papers.
    Sex {
        /// Nam.
        Male = "male",
        /// Nữ.
        Female = "female",
    }
}

coded! {
    /// What a member is to the head of the household (quan hệ với chủ hộ).
    Relation {
        /// Chủ hộ.
        Head = "head",
        /// Vợ hoặc chồng.
        Spouse = "spouse",
        /// Con.
        Child = "child",
        /// Con dâu, con rể.
        ChildInLaw = "child_in_law",
        /// Cháu.
        Grandchild = "grandchild",
        /// Bố, mẹ.
        Parent = "parent",
        /// Bố, mẹ vợ hoặc chồng.
        ParentInLaw = "parent_in_law",
        /// Ông, bà.
        Grandparent = "grandparent",
        /// Anh, chị, em.
        Sibling = "sibling",
        /// Người khác.
        Other = "other",
    }
}

/// A person, wherever they live.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Member {
    /// Family name first, NFC, never empty.
    pub name: String,
    /// Unknown when the list did not say.
    pub sex: Option<Sex>,
    /// A year, a month or a day: as much as is known.
    pub born: Option<PartialDate>,
    /// Twelve digits (or the old nine); may be empty. See [`super::citizen`].
    pub citizen_number: String,
    /// The canonical name of the ethnic group (see [`super::ethnicity`]); may be empty.
    pub ethnicity: String,
    /// When the person died.
    pub died: Option<PartialDate>,
    /// What indicators 1 and 3 to 6 ask of a person.
    pub facts: MemberFacts,
}

/// Facts that the indicators ask about; `None` is "not known", never "no".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MemberFacts {
    /// Holds a valid health-insurance card.
    pub insured: Option<bool>,
    /// Goes to school or training at the level due at the age.
    pub in_school: Option<bool>,
    /// Has the diploma due at the age (16 to 30).
    pub diploma: Option<bool>,
    /// Stunted or underweight (under 16).
    pub malnourished: Option<bool>,
    /// Works, or has a contract where it works for wages.
    pub working: Option<bool>,
    /// Disabled, with a certificate.
    pub disabled: Option<bool>,
    /// Receives a monthly allowance.
    pub allowance: Option<bool>,
}

coded! {
    /// How a member came into a household.
    JoinReason {
        /// Was there when the household was first entered.
        Registered = "registered",
        /// Born into it.
        Birth = "birth",
        /// Married into it.
        Marriage = "marriage",
        /// Moved in.
        MovedIn = "moved_in",
        /// Came with a split.
        Split = "split",
        /// Came with a merger.
        Merge = "merge",
    }
}

coded! {
    /// How a member left a household.
    LeaveReason {
        /// Died.
        Death = "death",
        /// Married out of it.
        Marriage = "marriage",
        /// Moved out.
        MovedOut = "moved_out",
        /// Left to found a household of their own.
        Split = "split",
        /// Went over into another household with all others.
        Merge = "merge",
        /// Was entered by mistake.
        Mistake = "mistake",
    }
}

/// One stay of a person in a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The household.
    pub household: HouseholdId,
    /// The person.
    pub member: MemberId,
    /// To its head.
    pub relation: Relation,
    /// First day; `None` when it lies before the register.
    pub from: Option<PartialDate>,
    /// How it began.
    pub joined: JoinReason,
    /// Last day and how it ended; `None` while it lasts.
    pub left: Option<Leaving>,
}

/// The end of a stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// The day, or as much of it as is known.
    pub on: PartialDate,
    /// Why.
    pub reason: LeaveReason,
}

/// A person together with one stay in the household that is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resident {
    /// The person.
    pub member: Stored<MemberId, Member>,
    /// The stay.
    pub membership: Stored<MembershipId, Membership>,
}

impl Resident {
    /// Still lives in the household.
    pub fn is_current(&self) -> bool {
        self.membership.left.is_none()
    }

    /// Is its head now.
    pub fn is_head(&self) -> bool {
        self.is_current() && self.membership.relation == Relation::Head
    }
}
