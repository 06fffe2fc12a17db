//! The time of which a board of reach speaks: a year, a month, a day, or from one day to another.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::app::dialogs::At;
use crate::domain::report::Period;
use crate::viet::parse_date;

/// From a day to a day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Days {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

impl Days {
    /// A whole year.
    pub fn of_year(year: i32) -> Self {
        let Period { from, to } = Period::whole_year(year);
        Self { from, to }
    }

    /// These days, or the year of a day where none were chosen.
    pub fn or_year_of(days: Option<Self>, today: NaiveDate) -> Self {
        days.unwrap_or_else(|| Self::of_year(today.year()))
    }

    /// The year that they are.
    fn year(self) -> Option<i32> {
        Some(self.from.year()).filter(|year| Self::of_year(*year) == self)
    }

    /// The same for rules.
    pub fn period(self) -> Period {
        Period { from: self.from, to: self.to }
    }

    /// In words.
    pub(in crate::app) fn said(self, at: &At) -> String {
        match self.year() {
            Some(year) => year.to_string(),
            None if self.from == self.to => at.day(self.from),
            None => at.lang.reach_between(at.day(self.from), at.day(self.to)),
        }
    }

    /// The year before or after; from other times than years nothing is stepped.
    pub(in crate::app::boards) fn stepped(self, by: i32) -> Option<Self> {
        self.year().map(|year| year + by).filter(|year| (1990..=2100).contains(year)).map(Self::of_year)
    }

    /// What was typed: a year, a month, a day, or two of them parted by a dash between spaces.
    ///
    /// # Errors
    /// What to type instead, in words.
    pub(in crate::app) fn typed(typed: &str, at: &At) -> Result<Self, String> {
        let parts: Vec<&str> = typed.split(['–', '—']).flat_map(|part| part.split(" - ")).collect();
        let (first, last) = match parts.as_slice() {
            [one] => (*one, *one),
            [first, last] => (*first, *last),
            _ => return Err(at.lang.reach_type_time().to_owned()),
        };
        let read = |part: &str| parse_date(part.trim(), at.today);
        match (read(first), read(last)) {
            (Ok(first), Ok(last)) if first.earliest() <= last.latest() => {
                Ok(Self { from: first.earliest(), to: last.latest() })
            }
            _ => Err(at.lang.reach_type_time().to_owned()),
        }
    }

    /// Part of the name of a file: `2026`, `2026-01-01-2026-06-30`.
    pub(in crate::app::boards) fn stem(self) -> String {
        self.year().map_or_else(|| format!("{}-{}", self.from, self.to), |year| year.to_string())
    }
}
