//! The time that a table speaks of.

use chrono::{Datelike, NaiveDate};

/// From the beginning of a year to a day in it. What the year began with stood at the end of the year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// 1 January.
    pub from: NaiveDate,
    /// The last day; tables of what is count at its end.
    pub to: NaiveDate,
}

impl Period {
    /// The year of a day, up to its end.
    pub fn until(day: NaiveDate) -> Self {
        Self { from: NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day), to: day }
    }

    /// A year, as far as it has passed.
    pub fn of_year(year: i32, today: NaiveDate) -> Self {
        Self::until(NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(today).min(today))
    }

    /// A year to its last day, however much of it has passed: what is planned for it counts too.
    pub fn whole_year(year: i32) -> Self {
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX);
        Self::until(last)
    }

    /// The day at whose end the period begins.
    pub fn eve(self) -> NaiveDate {
        self.from.pred_opt().unwrap_or(self.from)
    }

    /// Whether a day lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}
