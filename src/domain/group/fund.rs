//! What lies in the fund of a group day by day: nobody is paid what is not there.

use chrono::NaiveDate;

use super::{GroupEntry, GroupEntryKind, GroupFault};

/// A change of a group's book.
#[derive(Debug, Clone, Copy)]
pub struct BookChange<'a> {
    /// The entries that stay as they are, in any order.
    pub others: &'a [GroupEntry],
    /// The entry that is corrected or taken out.
    pub before: Option<&'a GroupEntry>,
    /// What is entered.
    pub entered: &'a [GroupEntry],
}

/// Checks that a change takes no more out of the fund than lies there at the end of any day. A book that somebody
/// overdrew already may be mended step by step: only what makes it worse is refused.
///
/// # Errors
/// [`GroupFault::BeyondFund`] with what lies there.
pub fn check_fund(change: BookChange) -> Result<(), GroupFault> {
    let changed = || change.entered.iter().chain(change.before);
    let Some(from) = changed().map(|entry| entry.on).min() else { return Ok(()) };
    let after = lowest(change.others.iter().chain(change.entered), from);
    let was = lowest(change.others.iter().chain(change.before), from);
    if after >= was.min(0) {
        return Ok(());
    }
    let pays_from = change.entered.iter().map(|entry| entry.on).min().unwrap_or(from);
    Err(GroupFault::BeyondFund(lowest(change.others.iter(), pays_from).max(0)))
}

/// The least that lies in the fund at the end of a day or any later one.
fn lowest<'a>(book: impl Iterator<Item = &'a GroupEntry>, from: NaiveDate) -> i64 {
    let moved = book.map(|entry| (entry.on.max(from), moved(entry)));
    let mut money: Vec<_> = [(from, 0)].into_iter().chain(moved).collect();
    money.sort_by_key(|(on, _)| *on);
    let mut fund = 0_i64;
    let days = money.chunk_by(|a, b| a.0 == b.0).map(|day| {
        fund = day.iter().fold(fund, |fund, (_, moved)| fund.saturating_add(*moved));
        fund
    });
    days.min().unwrap_or(0)
}

fn moved(entry: &GroupEntry) -> i64 {
    match entry.kind {
        GroupEntryKind::Contribution => entry.value,
        GroupEntryKind::Paid => entry.value.saturating_neg(),
        GroupEntryKind::Workdays | GroupEntryKind::Goods => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{GroupId, GroupMemberId};

    fn entry(kind: GroupEntryKind, on: &str, value: i64) -> GroupEntry {
        let blank = GroupEntry::blank(GroupId(1), kind, on.parse().unwrap());
        GroupEntry { value, ..blank.of(GroupMemberId(1), None) }
    }

    fn given(on: &str, value: i64) -> GroupEntry {
        entry(GroupEntryKind::Contribution, on, value)
    }

    fn paid(on: &str, value: i64) -> GroupEntry {
        entry(GroupEntryKind::Paid, on, value)
    }

    fn checked(
        others: &[GroupEntry],
        before: Option<&GroupEntry>,
        entered: &[GroupEntry],
    ) -> Result<(), GroupFault> {
        check_fund(BookChange { others, before, entered })
    }

    #[test]
    fn nobody_is_paid_what_is_not_in_the_fund() {
        let book = [given("2026-03-12", 200_000)];
        assert_eq!(checked(&book, None, &[paid("2026-03-13", 200_000)]), Ok(()));
        assert_eq!(
            checked(&book, None, &[paid("2026-03-13", 900_000_000)]),
            Err(GroupFault::BeyondFund(200_000))
        );
        let two = [paid("2026-03-13", 150_000), paid("2026-03-13", 150_000)];
        assert_eq!(checked(&book, None, &two), Err(GroupFault::BeyondFund(200_000)), "all of them together");
    }

    #[test]
    fn what_comes_in_later_is_not_there_yet_and_what_went_out_later_is_not_free() {
        let book = [given("2026-03-12", 200_000), given("2026-06-01", 500_000), paid("2026-07-01", 600_000)];
        assert_eq!(checked(&book, None, &[paid("2026-03-01", 1)]), Err(GroupFault::BeyondFund(0)));
        assert_eq!(
            checked(&book, None, &[paid("2026-04-01", 150_000)]),
            Err(GroupFault::BeyondFund(100_000))
        );
        assert_eq!(checked(&book, None, &[paid("2026-04-01", 100_000)]), Ok(()));
        assert_eq!(checked(&[], None, &[paid("2026-03-12", 5), given("2026-03-12", 5)]), Ok(()));
    }

    #[test]
    fn a_contribution_that_was_paid_out_stays() {
        let (first, out) = (given("2026-03-12", 200_000), [paid("2026-03-13", 150_000)]);
        assert_eq!(checked(&out, Some(&first), &[]), Err(GroupFault::BeyondFund(0)));
        assert_eq!(checked(&out, Some(&first), &[given("2026-03-12", 150_000)]), Ok(()));
        let less = [given("2026-03-12", 100_000)];
        assert!(checked(&out, Some(&first), &less).is_err());
    }

    #[test]
    fn an_overdrawn_book_may_be_mended_and_helped_but_not_made_worse() {
        let book = [paid("2026-03-13", 900_000)];
        assert_eq!(checked(&book, None, &[given("2026-03-14", 100_000)]), Ok(()));
        assert_eq!(checked(&[], Some(&book[0]), &[paid("2026-03-13", 800_000)]), Ok(()));
        assert_eq!(checked(&[], Some(&book[0]), &[]), Ok(()));
        assert!(checked(&book, None, &[paid("2026-03-13", 1)]).is_err());
        let work = GroupEntry { value: 300_000, ..entry(GroupEntryKind::Workdays, "2026-03-13", 0) };
        assert_eq!(checked(&book, None, &[work]), Ok(()), "help is no money of the fund");
    }
}
