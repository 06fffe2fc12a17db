//! Groups of households that help each other (tổ, nhóm): savings-and-loan, mutual help, women's, kindness groups,
//! and groups that carry out a production project together.
//!
//! | file | subject |
//! |---|---|
//! | `member`, `entry`, `operation` | what the register holds of groups, and its changes |
//! | `balance` | what a member gave and received, the fund, the totals of the book |
//! | `share` | the share of eligible members of a production project; its numbers are in `rules.toml` |
//! | `check` | what is wrong with a member or an entry |
//! | `page` | groups as lists and pages show them |
//!
//! Loans that come through a group are supports ([`super::loan`]).

mod balance;
mod check;
mod entry;
mod fund;
mod member;
mod operation;
mod page;
mod rules;
mod share;
mod warning;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::balance::{Balance, BookTotals, balances};
pub use self::check::{GroupFault, check_entry, check_group, check_member};
pub use self::entry::{GroupEntry, GroupEntryKind};
pub use self::fund::{BookChange, check_fund};
pub use self::member::{GroupMember, GroupRole};
pub use self::operation::GroupOperation;
pub use self::page::{GroupLine, GroupOfHousehold, GroupPage, GroupPerson};
pub use self::rules::{GroupRules, GroupRulesError, GroupRulesFault};
pub use self::share::{Share, ShareVerdict};
pub use self::warning::GroupWarning;
use super::household::coded;
use super::id::{HamletId, ProgrammeId};

coded! {
    /// What a group is for.
    GroupKind {
        /// Tổ tiết kiệm và vay vốn: the policy bank lends through it.
        SavingsAndLoan = "savings_and_loan",
        /// Tổ tương trợ, đổi công.
        MutualHelp = "mutual_help",
        /// Tổ phụ nữ tiết kiệm.
        Women = "women",
        /// Tổ nhân ái, hũ gạo tình thương.
        Kindness = "kindness",
        /// Tổ, nhóm cộng đồng thực hiện dự án sản xuất.
        Production = "production",
    }
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportGroup {
    /// What it is for.
    pub kind: GroupKind,
    /// Its name.
    pub name: String,
    /// Where, if in one hamlet.
    pub hamlet: Option<HamletId>,
    /// Who leads it, by name; may be somebody outside the register.
    pub leader: String,
    /// Since when.
    pub founded: Option<NaiveDate>,
    /// Until when.
    pub ended: Option<NaiveDate>,
    /// The project that it carries out.
    pub programme: Option<ProgrammeId>,
    /// Remarks.
    pub note: String,
}
