//! A household (hộ) and the dated events of its life.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{HamletId, HouseholdId};

/// What the register says of a household as a whole; its people are memberships, its class follows
/// from recognitions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    /// Mã hộ: unique in the register, never empty.
    pub code: String,
    /// The hamlet where it lives.
    pub hamlet: HamletId,
    /// House number, street, group; may be empty.
    pub address: String,
    /// Digits only, with the leading zero; may be empty.
    pub phone: String,
    /// Floor area of the house in square decimetres (100 = 1 m²); `None` when not asked.
    pub house_area_dm2: Option<u32>,
    /// Không có khả năng lao động: no member is able to work.
    pub no_labour: bool,
    /// With a person of merit to the revolution (người có công).
    pub merit: bool,
    /// With a person on social protection (đối tượng bảo trợ xã hội).
    pub social_protection: bool,
    /// The officer's notes; lines parted by `\n`.
    pub notes: String,
    /// When and why it ceased to be a household of this register.
    pub ended: Option<Ending>,
}

impl Household {
    /// A household of which only code and hamlet are known.
    pub fn new(code: impl Into<String>, hamlet: HamletId) -> Self {
        Self {
            code: code.into(),
            hamlet,
            address: String::new(),
            phone: String::new(),
            house_area_dm2: None,
            no_labour: false,
            merit: false,
            social_protection: false,
            notes: String::new(),
            ended: None,
        }
    }
}

/// The end of a household: an event, never a deletion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: EndReason,
}

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every value, in the order in which pick lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code in files, JSON and the register.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The value of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// Why a household ended.
    EndReason {
        /// Moved out of the commune (chuyển đi).
        MovedOut = "moved_out",
        /// Its last member died (chết).
        DiedOut = "died_out",
        /// Joined another household (nhập hộ).
        Merged = "merged",
        /// Entered twice or by mistake (ghi nhầm).
        Mistake = "mistake",
    }
}

coded! {
    /// What happened to a household as a whole.
    HouseholdEventKind {
        /// Entered into the register.
        Registered = "registered",
        /// Split off from another household (tách hộ); `other` is the old one.
        SplitFrom = "split_from",
        /// Members left to found another household; `other` is the new one.
        SplitInto = "split_into",
        /// Another household joined this one (nhập hộ); `other` is the one that ended.
        MergedFrom = "merged_from",
        /// Joined another household; `other` is the one that goes on.
        MergedInto = "merged_into",
        /// Moved to another hamlet of the commune.
        MovedHamlet = "moved_hamlet",
        /// Left the register.
        Ended = "ended",
        /// Came back into the register.
        Restored = "restored",
        /// Another member became its head (đổi chủ hộ).
        HeadChanged = "head_changed",
    }
}

/// A dated event of a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseholdEvent {
    /// The household.
    pub household: HouseholdId,
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub kind: HouseholdEventKind,
    /// The other household, where the kind names one.
    pub other: Option<HouseholdId>,
    /// The hamlet that it left, where it moved to another one; `None` where nobody knows any more.
    pub left_hamlet: Option<HamletId>,
    /// Why, in the officer's words; may be empty.
    pub note: String,
}
