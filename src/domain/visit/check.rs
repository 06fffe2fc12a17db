//! Visits that cannot have been, and sheets that cannot be.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::NaiveDate;
use thiserror::Error;

use super::Visit;
use crate::domain::herd::MOST_HEADS;

/// What is wrong with a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum VisitFault {
    /// It lies ahead.
    #[error("in the future")]
    Future,
    /// Nothing is known of the household before this day.
    #[error("before the household was there, on {0}")]
    BeforeHousehold(NaiveDate),
    /// The next visit is to come before this one.
    #[error("the next visit before this one")]
    DueBeforeVisit,
    /// More heads of livestock than a household can have; this is the most.
    #[error("more than {0} heads")]
    Heads(u32),
}

/// What is wrong with a sheet of visits or with the order of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SheetFault {
    /// It has no household.
    #[error("a sheet without households")]
    Nobody,
    /// A household stands on it twice.
    #[error("a household twice on a sheet")]
    Twice,
    /// The order does not name each line of the sheet once.
    #[error("an order that does not name each line once")]
    Order,
}

/// What stands against a visit on a day. `known_since` is the first day of which the register knows something of the
/// household ([`crate::domain::dossier::Dossier::known_since`]); `None` where that was not looked up.
pub fn day_fault(date: NaiveDate, known_since: Option<NaiveDate>, today: NaiveDate) -> Option<VisitFault> {
    if date > today {
        return Some(VisitFault::Future);
    }
    known_since.filter(|since| date < *since).map(VisitFault::BeforeHousehold)
}

/// What stands against the day of the next visit: it may be that of the visit itself, and no earlier one.
pub fn due_fault(date: NaiveDate, next_due: Option<NaiveDate>) -> Option<VisitFault> {
    next_due.filter(|due| *due < date).map(|_| VisitFault::DueBeforeVisit)
}

/// What stands against the heads of livestock that were counted.
pub fn heads_fault(heads: Option<u32>) -> Option<VisitFault> {
    heads.filter(|heads| *heads > MOST_HEADS).map(|_| VisitFault::Heads(MOST_HEADS))
}

/// What stands against a visit: see [`day_fault`], [`due_fault`] and [`heads_fault`].
pub fn visit_fault(visit: &Visit, known_since: Option<NaiveDate>, today: NaiveDate) -> Option<VisitFault> {
    let days = day_fault(visit.date, known_since, today).or_else(|| due_fault(visit.date, visit.next_due));
    days.or_else(|| heads_fault(visit.heads))
}

/// What stands against a sheet of these households: it has some, each once.
pub fn sheet_fault<T: Eq + Hash>(households: &[T]) -> Option<SheetFault> {
    let each: HashSet<&T> = households.iter().collect();
    match households.len() {
        0 => Some(SheetFault::Nobody),
        all => (each.len() < all).then_some(SheetFault::Twice),
    }
}

/// What stands against an order of the lines of a sheet: it names each of them once, and no other.
pub fn order_fault<T: Eq + Hash>(lines: &[T], wanted: &[T]) -> Option<SheetFault> {
    let (known, named): (HashSet<&T>, HashSet<&T>) = (lines.iter().collect(), wanted.iter().collect());
    let each_once = known == named && named.len() == wanted.len();
    (!each_once).then_some(SheetFault::Order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    #[test]
    fn a_visit_lies_between_the_first_day_of_the_household_and_today() {
        let fault = |date| day_fault(day(date), Some(day("2025-01-10")), day("2026-11-22"));
        assert_eq!([fault("2025-01-10"), fault("2026-11-22")], [None, None]);
        assert_eq!(fault("2025-01-09"), Some(VisitFault::BeforeHousehold(day("2025-01-10"))));
        assert_eq!(fault("2026-11-23"), Some(VisitFault::Future));
        assert_eq!(day_fault(day("1999-01-01"), None, day("2026-11-22")), None);
    }

    #[test]
    fn the_next_visit_does_not_come_before_this_one() {
        let fault = |next_due: Option<&str>| {
            let blank = Visit::of(HouseholdId(1), day("2026-11-20"), "lan.tt");
            visit_fault(&Visit { next_due: next_due.map(day), ..blank }, None, day("2026-11-22"))
        };
        assert_eq!([fault(None), fault(Some("2026-11-20")), fault(Some("2027-02-20"))], [None; 3]);
        assert_eq!(fault(Some("2026-11-19")), Some(VisitFault::DueBeforeVisit));
        assert_eq!(fault(Some("1900-01-01")), Some(VisitFault::DueBeforeVisit));
    }

    #[test]
    fn a_sheet_has_households_each_once() {
        assert_eq!(sheet_fault(&[1, 2, 3]), None);
        assert_eq!(sheet_fault::<i64>(&[]), Some(SheetFault::Nobody));
        assert_eq!(sheet_fault(&[1, 2, 1]), Some(SheetFault::Twice));
    }

    #[test]
    fn an_order_names_each_line_once() {
        assert_eq!(order_fault(&[1, 2, 3], &[3, 1, 2]), None);
        for wrong in [&[1, 2][..], &[1, 2, 3, 3], &[1, 2, 4], &[]] {
            assert_eq!(order_fault(&[1, 2, 3], wrong), Some(SheetFault::Order), "{wrong:?}");
        }
    }

    #[test]
    fn a_household_has_no_more_heads_than_a_flock_can_have() {
        assert_eq!(heads_fault(None), None);
        assert_eq!(heads_fault(Some(MOST_HEADS)), None);
        assert_eq!(heads_fault(Some(999_999)), Some(VisitFault::Heads(MOST_HEADS)));
    }
}
