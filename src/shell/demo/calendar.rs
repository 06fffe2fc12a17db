//! The days of the made-up commune. It stands still at one day, so that the same seed gives the
//! same register whenever it is made.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::chance::Chance;
use crate::viet::PartialDate;

/// The day on which the made-up commune stands still.
pub const TODAY: NaiveDate = ymd(2026, 11, 21);
/// The day on which its register was opened.
pub const OPENED: NaiveDate = ymd(2022, 1, 4);

/// A yearly review round and the decision that closed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    /// The year, which is its code.
    pub year: i32,
    /// First day of its surveys.
    pub surveys_from: NaiveDate,
    /// Last day of its surveys.
    pub surveys_to: NaiveDate,
    /// The day of the decision.
    pub decided: NaiveDate,
    /// The decision's number.
    pub decision: &'static str,
}

/// Five years of reviews; that of this year is decided except in the hamlets still [`behind`].
pub const ROUNDS: [Round; 5] = [
    round(2022, ymd(2022, 12, 12), "142/QĐ-UBND"),
    round(2023, ymd(2023, 12, 11), "127/QĐ-UBND"),
    round(2024, ymd(2024, 12, 14), "118/QĐ-UBND"),
    round(2025, ymd(2025, 12, 12), "135/QĐ-UBND"),
    Round { surveys_to: ymd(2026, 11, 6), ..round(2026, ymd(2026, 11, 16), "121/QĐ-UBND") },
];

const fn round(year: i32, decided: NaiveDate, decision: &'static str) -> Round {
    Round { year, surveys_from: ymd(year, 9, 5), surveys_to: ymd(year, 11, 15), decided, decision }
}

/// Hamlets (counting from 1) where part of this year's surveys is not concluded yet.
pub fn behind(hamlet: usize) -> bool {
    matches!(hamlet, 3 | 7)
}

/// A day written in the code; the earliest day there is for one that no calendar has.
pub const fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// The instant at which the made-up commune stands still: nine in the morning in Việt Nam.
pub fn now() -> DateTime<Utc> {
    TODAY.and_hms_opt(2, 0, 0).unwrap_or_default().and_utc()
}

/// A day between two, both included.
pub fn some_day(chance: &mut Chance, from: NaiveDate, to: NaiveDate) -> NaiveDate {
    let days = (to - from).num_days().max(0);
    after(from, chance.between(0, days))
}

/// So many days later.
pub fn after(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_days(Days::new(u64::try_from(days).unwrap_or(0))).unwrap_or(day)
}

/// A day as a date that could also be partial.
pub fn whole(day: NaiveDate) -> Option<PartialDate> {
    PartialDate::from_day(day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_calendar_exists_and_rounds_follow_one_another() {
        let days = ROUNDS.iter().flat_map(|r| [r.surveys_from, r.surveys_to, r.decided]);
        let days: Vec<NaiveDate> = [OPENED].into_iter().chain(days).chain([TODAY]).collect();
        assert!(days.is_sorted() && days[0] > NaiveDate::MIN);
        assert_eq!(now().date_naive(), TODAY);
    }
}
