//! Working days: Monday to Friday. Public holidays are not known here; whoever counts by them is told too little rather
//! than too much.

use chrono::{Datelike, NaiveDate, Weekday};

/// A result is posted for so many working days, and an objection re-checked within as many (Decision 24/2021).
pub const POSTING_DAYS: u32 = 3;

/// Days beyond which counting says no more.
const ENOUGH: usize = 1000;

/// Working days from one day to another, both counted; none where the second lies first.
pub fn working_days(from: NaiveDate, to: NaiveDate) -> u32 {
    let days = from.iter_days().take(ENOUGH).take_while(|day| *day <= to);
    days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).count() as u32
}

/// Working days after one day, up to another.
pub fn working_days_after(day: NaiveDate, to: NaiveDate) -> u32 {
    day.succ_opt().map_or(0, |next| working_days(next, to))
}

/// The last day of a posting that begins on a day.
pub fn posted_until(from: NaiveDate) -> NaiveDate {
    let reached = |day: &NaiveDate| working_days(from, *day) >= POSTING_DAYS;
    from.iter_days().take(ENOUGH).find(reached).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::round::sample::day;

    #[test]
    fn saturday_and_sunday_are_no_working_days() {
        assert_eq!(working_days(day("2026-11-02"), day("2026-11-04")), 3, "Monday to Wednesday");
        assert_eq!(working_days(day("2026-11-05"), day("2026-11-08")), 2, "Thursday to Sunday");
        assert_eq!(working_days(day("2026-11-07"), day("2026-11-08")), 0);
        assert_eq!(working_days(day("2026-11-04"), day("2026-11-02")), 0);
        assert_eq!(
            working_days_after(day("2026-11-06"), day("2026-11-11")),
            3,
            "the day itself is not counted"
        );
    }

    #[test]
    fn a_posting_over_a_week_end_ends_in_the_next_week() {
        assert_eq!(posted_until(day("2026-11-02")), day("2026-11-04"));
        assert_eq!(posted_until(day("2026-11-05")), day("2026-11-09"));
        assert_eq!(posted_until(day("2026-11-07")), day("2026-11-11"));
    }
}
