//! Ages of people whose birth may be known only to the month or the year.
//!
//! Rules that ask "is this a child?" must answer "not known" for someone born in a year in which
//! the birthday decides, instead of guessing one way.

use chrono::{Datelike, NaiveDate};

use crate::viet::PartialDate;

/// Whether a person has so many full years on a day: `None` where the birth is not known well
/// enough. A person not born yet has none.
pub fn has_years(born: Option<PartialDate>, years: u32, on: NaiveDate) -> Option<bool> {
    let born = born?;
    let (at_least, at_most) = (full_years(born.latest(), on), full_years(born.earliest(), on));
    let wanted = i64::from(years);
    match (at_least >= wanted, at_most >= wanted) {
        (true, _) => Some(true),
        (_, false) => Some(false),
        _ => None,
    }
}

/// Whether the age lies from `from` years on and under `under` years.
pub fn is_between(born: Option<PartialDate>, from: u32, under: u32, on: NaiveDate) -> Option<bool> {
    both(has_years(born, from, on), has_years(born, under, on).map(|reached| !reached))
}

/// "And" over facts that may be unknown: one "no" decides, else one unknown leaves it open.
pub(super) fn both(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// "Or" over facts that may be unknown: one "yes" decides, else one unknown leaves it open.
pub(super) fn any(facts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut open = false;
    for fact in facts {
        match fact {
            Some(true) => return Some(true),
            Some(false) => {}
            None => open = true,
        }
    }
    if open { None } else { Some(false) }
}

fn full_years(born: NaiveDate, on: NaiveDate) -> i64 {
    let before_birthday = (on.month(), on.day()) < (born.month(), born.day());
    i64::from(on.year()) - i64::from(born.year()) - i64::from(before_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn born(iso: &str) -> Option<PartialDate> {
        PartialDate::from_iso(iso).ok()
    }

    #[test]
    fn a_birthday_is_reached_on_its_day() {
        assert_eq!(has_years(born("2010-11-22"), 16, on(2026, 11, 21)), Some(false));
        assert_eq!(has_years(born("2010-11-22"), 16, on(2026, 11, 22)), Some(true));
    }

    #[test]
    fn a_year_leaves_the_age_open_only_where_the_birthday_decides() {
        assert_eq!(has_years(born("2010"), 16, on(2026, 9, 1)), None);
        assert_eq!(has_years(born("2009"), 16, on(2026, 9, 1)), Some(true));
        assert_eq!(has_years(born("2011"), 16, on(2026, 9, 1)), Some(false));
        assert_eq!(has_years(born("2010"), 16, on(2026, 12, 31)), Some(true));
    }

    #[test]
    fn a_month_leaves_the_age_open_only_within_it() {
        assert_eq!(has_years(born("2010-09"), 16, on(2026, 9, 15)), None);
        assert_eq!(has_years(born("2010-09"), 16, on(2026, 8, 31)), Some(false));
        assert_eq!(has_years(born("2010-09"), 16, on(2026, 10, 1)), Some(true));
    }

    #[test]
    fn no_birth_is_no_age() {
        assert_eq!(has_years(None, 16, on(2026, 9, 1)), None);
        assert_eq!(is_between(born("2015"), 3, 16, on(2026, 9, 1)), Some(true));
        assert_eq!(is_between(born("2024"), 3, 16, on(2026, 9, 1)), Some(false));
    }

    #[test]
    fn one_certain_fact_decides_over_unknown_ones() {
        assert_eq!(both(Some(false), None), Some(false));
        assert_eq!(both(Some(true), None), None);
        assert_eq!(any([None, Some(true)]), Some(true));
        assert_eq!(any([None, Some(false)]), None);
        assert_eq!(any([]), Some(false));
    }
}
