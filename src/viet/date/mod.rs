//! Dates that may be known only to the month or the year, as birth dates on old papers are.
//!
//! A partial date is a value of its own and never becomes 01/01. Reading what people type is in
//! `date_entry`; the clock is nowhere here.

use std::cmp::Ordering;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Years that a register can meet: the oldest living person to the farthest plan.
const YEARS: std::ops::RangeInclusive<i32> = 1850..=2200;

/// Why a text or a number is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum DateError {
    /// Nothing was given.
    #[error("no date given")]
    Empty,
    /// The text is not written as a date.
    #[error("not a date")]
    NotADate,
    /// The calendar has no such day or month (31/02, month 13).
    #[error("no such day")]
    NoSuchDay,
    /// The year is outside 1850–2200.
    #[error("year out of range")]
    OutOfRange,
}

/// A date known to the year, the month or the day; years 1850 to 2200.
///
/// Order: by the earliest day that it can mean; of two with the same earliest day the less exact
/// one first. Kept in files as ISO text (`1987`, `1987-03`, `1987-03-05`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate(Known);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Known {
    Year(i32),
    /// The first day of the month stands for the month.
    Month(NaiveDate),
    Day(NaiveDate),
}

impl PartialDate {
    /// Only the year is known.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`].
    pub fn from_year(year: i32) -> Result<Self, DateError> {
        in_range(year)?;
        Ok(Self(Known::Year(year)))
    }

    /// The year and the month (1–12) are known.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`], [`DateError::NoSuchDay`] for month 13.
    pub fn from_month(year: i32, month: u32) -> Result<Self, DateError> {
        in_range(year)?;
        NaiveDate::from_ymd_opt(year, month, 1)
            .map(|first| Self(Known::Month(first)))
            .ok_or(DateError::NoSuchDay)
    }

    /// The whole date is known.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`], [`DateError::NoSuchDay`] for 31/02.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        in_range(year)?;
        NaiveDate::from_ymd_opt(year, month, day).map(|day| Self(Known::Day(day))).ok_or(DateError::NoSuchDay)
    }

    /// The whole date is known.
    ///
    /// # Errors
    /// [`DateError::OutOfRange`].
    pub fn from_day(day: NaiveDate) -> Result<Self, DateError> {
        in_range(day.year())?;
        Ok(Self(Known::Day(day)))
    }

    /// Reads the stored form: exactly `1987`, `1987-03` or `1987-03-05`.
    ///
    /// # Errors
    /// Any kind of [`DateError`].
    pub fn from_iso(text: &str) -> Result<Self, DateError> {
        if text.is_empty() {
            return Err(DateError::Empty);
        }
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] => Self::from_year(iso_part(year, 4)? as i32),
            [year, month] => Self::from_month(iso_part(year, 4)? as i32, iso_part(month, 2)?),
            [year, month, day] => {
                Self::from_ymd(iso_part(year, 4)? as i32, iso_part(month, 2)?, iso_part(day, 2)?)
            }
            _ => Err(DateError::NotADate),
        }
    }

    /// The stored form: `1987`, `1987-03`, `1987-03-05`.
    pub fn iso(self) -> String {
        match self.0 {
            Known::Year(year) => format!("{year:04}"),
            Known::Month(first) => format!("{:04}-{:02}", first.year(), first.month()),
            Known::Day(day) => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        }
    }

    /// The Vietnamese form for people: `1987`, `03/1987`, `05/03/1987`.
    pub fn display(self) -> String {
        match self.0 {
            Known::Year(year) => format!("{year:04}"),
            Known::Month(first) => format!("{:02}/{:04}", first.month(), first.year()),
            Known::Day(day) => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
        }
    }

    /// The first day that it can mean.
    pub fn earliest(self) -> NaiveDate {
        match self.0 {
            Known::Year(year) => first_of_year(year),
            Known::Month(first) => first,
            Known::Day(day) => day,
        }
    }

    /// The last day that it can mean.
    pub fn latest(self) -> NaiveDate {
        let next = match self.0 {
            Known::Year(year) => first_of_year(year + 1),
            Known::Month(first) => first.checked_add_months(chrono::Months::new(1)).unwrap_or(first),
            Known::Day(day) => return day,
        };
        next.pred_opt().unwrap_or(next)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.earliest().year()
    }

    /// The month (1–12), when known.
    pub fn month(self) -> Option<u32> {
        match self.0 {
            Known::Year(_) => None,
            Known::Month(day) | Known::Day(day) => Some(day.month()),
        }
    }

    /// The whole date, when known.
    pub fn day(self) -> Option<NaiveDate> {
        match self.0 {
            Known::Day(day) => Some(day),
            _ => None,
        }
    }

    /// Full years of age on a day; `None` when the day lies before the birth.
    ///
    /// Rule for partial dates: a birthday counts as reached at the end of the known period, so
    /// the age is certain and never too high (born 1987: 38 until 30/12/2026, 39 from 31/12/2026). Born
    /// on 29/02: reached on 01/03 of common years.
    pub fn age_on(self, day: NaiveDate) -> Option<u32> {
        if day < self.earliest() {
            return None;
        }
        let born = self.latest();
        let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
        let years = day.year() - born.year() - i32::from(before_birthday);
        Some(u32::try_from(years).unwrap_or(0))
    }

    fn exactness(self) -> u8 {
        match self.0 {
            Known::Year(_) => 0,
            Known::Month(_) => 1,
            Known::Day(_) => 2,
        }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.earliest(), self.exactness()).cmp(&(other.earliest(), other.exactness()))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.display())
    }
}

impl TryFrom<String> for PartialDate {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::from_iso(&text)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.iso()
    }
}

fn in_range(year: i32) -> Result<(), DateError> {
    if YEARS.contains(&year) { Ok(()) } else { Err(DateError::OutOfRange) }
}

fn first_of_year(year: i32) -> NaiveDate {
    NaiveDate::from_yo_opt(year, 1).unwrap_or(NaiveDate::MIN)
}

fn iso_part(text: &str, digits: usize) -> Result<u32, DateError> {
    if text.len() != digits || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError::NotADate);
    }
    text.parse().map_err(|_| DateError::NotADate)
}

#[cfg(test)]
mod tests;
