//! The code of a round, which surveys name: `2026` for the yearly one, `2026-05` for an ad hoc one.

use std::fmt;

use chrono::{Days, Months, NaiveDate};

use super::RoundKind;
use crate::viet::PartialDate;

/// An ad hoc round is decided within so many days (Decision 24/2021).
pub const AD_HOC_DAYS: u64 = 15;
/// First day and month of the yearly review (Decision 24/2021).
const YEARLY_OPENS: (u32, u32) = (9, 1);
/// Last day and month of the yearly review.
const YEARLY_DUE: (u32, u32) = (12, 14);
/// The day of the month on which an ad hoc round begins.
const AD_HOC_OPENS: u32 = 15;
/// Earlier rounds are slips of the hand.
const FIRST_YEAR: i32 = 2000;

/// Year, and month of an ad hoc round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoundCode {
    year: i32,
    month: Option<u32>,
}

impl RoundCode {
    /// Reads `2026` or `2026-05`; `None` for anything else.
    pub fn read(typed: &str) -> Option<Self> {
        let date = PartialDate::from_iso(typed.trim()).ok()?;
        let whole = date.day().is_some() || date.year() < FIRST_YEAR;
        (!whole).then(|| Self { year: date.year(), month: date.month() })
    }

    /// The year to which the round belongs.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of an ad hoc round.
    pub fn month(self) -> Option<u32> {
        self.month
    }

    /// Which kind of round.
    pub fn kind(self) -> RoundKind {
        if self.month.is_some() { RoundKind::AdHoc } else { RoundKind::Yearly }
    }

    /// The days that the law names: when it is opened, and by when it is to be decided.
    pub fn usual_days(self) -> (NaiveDate, NaiveDate) {
        let day = |(month, day)| NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or_default();
        match self.month {
            None => (day(YEARLY_OPENS), day(YEARLY_DUE)),
            Some(month) => {
                let opens = day((month, AD_HOC_OPENS));
                (opens, opens + Days::new(AD_HOC_DAYS))
            }
        }
    }

    /// First and last day of its year, or month.
    pub fn span(self) -> (NaiveDate, NaiveDate) {
        let first = NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), 1).unwrap_or_default();
        let months = if self.month.is_some() { 1 } else { 12 };
        let next = first.checked_add_months(Months::new(months));
        (first, next.and_then(|next| next.pred_opt()).unwrap_or(first))
    }
}

impl fmt::Display for RoundCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(month) => write!(f, "{}-{month:02}", self.year),
            None => write!(f, "{}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::round::sample::day;

    fn read(typed: &str) -> RoundCode {
        RoundCode::read(typed).unwrap()
    }

    #[test]
    fn a_year_is_a_yearly_round_and_a_month_an_ad_hoc_one() {
        assert_eq!((read("2026").kind(), read("2026").year()), (RoundKind::Yearly, 2026));
        assert_eq!((read(" 2026-05 ").kind(), read("2026-05").month()), (RoundKind::AdHoc, Some(5)));
        assert_eq!(["2026", "2026-05"].map(|code| read(code).to_string()), ["2026", "2026-05"]);
        for wrong in ["", "26", "2026-13", "2026-05-01", "bão số 3", "1026"] {
            assert_eq!(RoundCode::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_law_names_the_days() {
        assert_eq!(read("2026").usual_days(), (day("2026-09-01"), day("2026-12-14")));
        assert_eq!(read("2026-05").usual_days(), (day("2026-05-15"), day("2026-05-30")));
        assert_eq!(read("2026-02").usual_days(), (day("2026-02-15"), day("2026-03-02")));
        assert_eq!(read("2026-02").span(), (day("2026-02-01"), day("2026-02-28")));
        assert_eq!(read("2026").span(), (day("2026-01-01"), day("2026-12-31")));
    }
}
