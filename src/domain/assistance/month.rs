//! A calendar month: assistance is drawn, due and paid by whole months.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A month, by its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.next().0.pred_opt().unwrap_or(self.0)
    }

    /// The month after it; the same at the end of the calendar.
    pub fn next(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }

    /// The month before it; the same at the beginning of the calendar.
    pub fn before(self) -> Self {
        Self(self.0.checked_sub_months(Months::new(1)).unwrap_or(self.0))
    }

    /// The months from this one to another, both included; none where that one lies before.
    pub fn to(self, last: Self) -> impl Iterator<Item = Self> {
        let count = (last.0.year() - self.0.year()) * 12 + last.0.month() as i32 - self.0.month() as i32 + 1;
        (0..u32::try_from(count).unwrap_or(0))
            .filter_map(move |at| self.0.checked_add_months(Months::new(at)).map(Self))
    }

    /// `07/2026`, as people write a month.
    pub fn written(self) -> String {
        self.0.format("%m/%Y").to_string()
    }

    /// The month of `2026-07`.
    pub fn from_iso(text: &str) -> Option<Self> {
        format!("{text}-01").parse().ok().filter(|_| text.len() == 7).map(Self::of)
    }

    /// `2026-07`.
    pub fn iso(self) -> String {
        self.0.format("%Y-%m").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(iso: &str) -> Month {
        Month::of(iso.parse().unwrap())
    }

    #[test]
    fn a_month_runs_from_its_first_to_its_last_day() {
        let february = month("2028-02-17");
        assert_eq!(february.first_day().to_string(), "2028-02-01");
        assert_eq!(february.last_day().to_string(), "2028-02-29");
        assert_eq!((february.iso().as_str(), february.before()), ("2028-02", month("2028-01-01")));
    }

    #[test]
    fn months_are_counted_with_both_ends_over_the_year() {
        let counted: Vec<_> = month("2026-11-30").to(month("2027-02-01")).map(Month::iso).collect();
        assert_eq!(counted, ["2026-11", "2026-12", "2027-01", "2027-02"]);
        assert_eq!(month("2026-05-01").to(month("2026-05-31")).count(), 1);
        assert_eq!(month("2026-05-01").to(month("2026-04-30")).count(), 0);
    }
}
