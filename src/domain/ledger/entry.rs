//! One line of the ledger.

use chrono::NaiveDate;

use super::Amount;
use crate::domain::class::Class;
use crate::domain::household::coded;
use crate::domain::id::HamletId;
use crate::domain::member::{JoinReason, LeaveReason};
use crate::domain::movement::Movement;

/// What the ledger keeps an account of: a class in a hamlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Account {
    /// Poor or near-poor.
    pub class: Class,
    /// The hamlet.
    pub hamlet: HamletId,
}

/// An entry into an account or an exit from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub on: NaiveDate,
    /// The account.
    pub account: Account,
    /// Why.
    pub cause: Cause,
    /// What came; negative for what went.
    pub amount: Amount,
}

/// Why something came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// A decision: the household with all its people.
    Recognised(Movement),
    /// An event (khác): never a decision.
    Other(Other),
}

coded! {
    /// The reasons of what the official tables call "khác".
    Other {
        /// Sinh.
        Birth = "birth",
        /// Chết.
        Death = "death",
        /// Kết hôn: came or left by marriage.
        Marriage = "marriage",
        /// Chuyển đến, chuyển đi: one person.
        Moved = "moved",
        /// Tách hộ.
        Split = "split",
        /// Nhập hộ.
        Merge = "merge",
        /// Ghi bổ sung: named or counted later than the household was entered.
        Recount = "recount",
        /// The household left the register: moved out, died out, merged.
        Ended = "ended",
        /// The household came back.
        Restored = "restored",
        /// The household moved to or from another hamlet of the commune.
        Hamlet = "hamlet",
    }
}

impl From<JoinReason> for Other {
    fn from(reason: JoinReason) -> Self {
        match reason {
            JoinReason::Registered => Self::Recount,
            JoinReason::Birth => Self::Birth,
            JoinReason::Marriage => Self::Marriage,
            JoinReason::MovedIn => Self::Moved,
            JoinReason::Split => Self::Split,
            JoinReason::Merge => Self::Merge,
        }
    }
}

impl From<LeaveReason> for Other {
    fn from(reason: LeaveReason) -> Self {
        match reason {
            LeaveReason::Death => Self::Death,
            LeaveReason::Marriage => Self::Marriage,
            LeaveReason::MovedOut => Self::Moved,
            LeaveReason::Split => Self::Split,
            LeaveReason::Merge => Self::Merge,
            LeaveReason::Mistake => Self::Recount,
        }
    }
}

/// What an account holds at the end of a day: the sum of its entries.
pub fn balance(entries: &[Entry], account: Account, day: NaiveDate) -> Amount {
    entries.iter().filter(|entry| entry.account == account && entry.on <= day).map(|entry| entry.amount).sum()
}

impl Entry {
    /// 1 for what came, −1 for what went.
    pub fn direction(&self) -> i64 {
        match self.amount.households {
            0 => self.amount.people.signum(),
            households => households.signum(),
        }
    }
}
