//! What each member of a group gave and received, and what the whole book comes to.
//!
//! Two sums always hold, whatever the book says: **contributions − payments = the fund**, and help between members
//! cancels out: what all of them gave less what all of them received is what went to, or came from, the group as a
//! whole. The book itself is judged by [`super::check`].

use std::collections::BTreeMap;

use super::{GroupEntry, GroupEntryKind};
use crate::domain::id::GroupMemberId;

/// What one member gave and received. Quantities in thousandths, values in whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// Money paid into the fund.
    pub contributed: i64,
    /// Money received from the fund.
    pub paid: i64,
    /// Workdays given to others or to the group.
    pub workdays_given: i64,
    /// Workdays received.
    pub workdays_received: i64,
    /// Value of workdays and goods given.
    pub help_given: i64,
    /// Value of workdays and goods received.
    pub help_received: i64,
}

impl Balance {
    /// What it has in the fund; below 0 where it took out more than it put in.
    pub fn savings(&self) -> i64 {
        self.contributed.saturating_sub(self.paid)
    }

    /// Workdays that others still owe it; below 0 where it owes them.
    pub fn workdays(&self) -> i64 {
        self.workdays_given.saturating_sub(self.workdays_received)
    }

    fn give(&mut self, entry: &GroupEntry) {
        match entry.kind {
            GroupEntryKind::Contribution | GroupEntryKind::Paid => add(&mut self.contributed, entry.value),
            GroupEntryKind::Workdays => {
                add(&mut self.workdays_given, entry.quantity);
                add(&mut self.help_given, entry.value);
            }
            GroupEntryKind::Goods => add(&mut self.help_given, entry.value),
        }
    }

    fn receive(&mut self, entry: &GroupEntry) {
        match entry.kind {
            GroupEntryKind::Contribution | GroupEntryKind::Paid => add(&mut self.paid, entry.value),
            GroupEntryKind::Workdays => {
                add(&mut self.workdays_received, entry.quantity);
                add(&mut self.help_received, entry.value);
            }
            GroupEntryKind::Goods => add(&mut self.help_received, entry.value),
        }
    }
}

/// The balance of each member whom the book names.
pub fn balances<'a>(entries: impl IntoIterator<Item = &'a GroupEntry>) -> BTreeMap<GroupMemberId, Balance> {
    let mut balances: BTreeMap<_, Balance> = BTreeMap::new();
    for entry in entries {
        if let Some(giver) = entry.giver {
            balances.entry(giver).or_default().give(entry);
        }
        if let Some(receiver) = entry.receiver {
            balances.entry(receiver).or_default().receive(entry);
        }
    }
    balances
}

/// What the book of a group comes to. Quantities in thousandths, values in whole đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BookTotals {
    /// Money that members paid in.
    pub contributed: i64,
    /// Money that the fund paid out.
    pub paid: i64,
    /// Workdays, each counted once.
    pub workdays: i64,
    /// Their value.
    pub workdays_value: i64,
    /// Value of seed, rice and other goods.
    pub goods_value: i64,
}

impl BookTotals {
    /// What a book comes to.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a GroupEntry>) -> Self {
        let mut totals = Self::default();
        entries.into_iter().for_each(|entry| totals.add(entry.kind, entry.quantity, entry.value));
        totals
    }

    /// Counts an entry, or the sum of entries of one kind, in.
    pub fn add(&mut self, kind: GroupEntryKind, quantity: i64, value: i64) {
        match kind {
            GroupEntryKind::Contribution => add(&mut self.contributed, value),
            GroupEntryKind::Paid => add(&mut self.paid, value),
            GroupEntryKind::Workdays => {
                add(&mut self.workdays, quantity);
                add(&mut self.workdays_value, value);
            }
            GroupEntryKind::Goods => add(&mut self.goods_value, value),
        }
    }

    /// The sum of two books.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        add(&mut self.contributed, other.contributed);
        add(&mut self.paid, other.paid);
        add(&mut self.workdays, other.workdays);
        add(&mut self.workdays_value, other.workdays_value);
        add(&mut self.goods_value, other.goods_value);
        self
    }

    /// What lies in the fund.
    pub fn fund(&self) -> i64 {
        self.contributed.saturating_sub(self.paid)
    }

    /// Value of all help in work and goods.
    pub fn help_value(&self) -> i64 {
        self.workdays_value.saturating_add(self.goods_value)
    }
}

/// Amounts are limited where they are entered; a book that someone else wrote stops at the largest number.
fn add(sum: &mut i64, more: i64) {
    *sum = sum.saturating_add(more);
}
