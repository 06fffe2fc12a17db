//! The time that a person spent in a household, by dates that may be known only to the month or the year,
//! and how many people live in a household of which not all are named.
//!
//! A partial date is placed on its **first** day, for coming as for going. At the end of a year that changes
//! nothing; within the year it agrees with the list, where who left "in 2026" is gone today, and with what is
//! likely: of two people who came and left some time in a year, most did before the decision of December.

use chrono::NaiveDate;

use crate::viet::PartialDate;

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// First day; `None` when it lies before the register.
    pub from: Option<PartialDate>,
    /// The day of leaving; `None` while it lasts.
    pub left: Option<PartialDate>,
}

impl Span {
    /// The day from whose end on it counts; `None` for always.
    pub fn first_day(self) -> Option<NaiveDate> {
        self.from.map(PartialDate::earliest)
    }

    /// The day from whose end on it counts no more.
    pub fn end_day(self) -> Option<NaiveDate> {
        self.left.map(PartialDate::earliest)
    }

    /// Whether it counts at the end of a day: who comes on a day counts, who leaves on it does not.
    pub fn counts_on(self, day: NaiveDate) -> bool {
        self.first_day().is_none_or(|first| first <= day) && self.end_day().is_none_or(|end| end > day)
    }

    /// Whether it may have touched a day, as far as is known: whoever counts people on a day counts who
    /// leaves on it too.
    pub fn covers(self, day: NaiveDate) -> bool {
        self.first_day().is_none_or(|first| first <= day) && self.left.is_none_or(|left| left.latest() >= day)
    }
}

/// The people whom a survey counted beyond those who are named at its day: lists of heads tell only how
/// many there are.
pub fn unnamed(named: impl Iterator<Item = Span>, (day, counted): (NaiveDate, u32)) -> u32 {
    counted.saturating_sub(named.filter(|span| span.covers(day)).count() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: Option<&str>, left: Option<&str>) -> Span {
        let date = |iso: &str| PartialDate::from_iso(iso).unwrap();
        Span { from: from.map(date), left: left.map(date) }
    }

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    #[test]
    fn who_comes_counts_at_the_end_of_the_day_and_who_leaves_does_not() {
        let stay = span(Some("2025-03-05"), Some("2026-02-01"));
        assert!(!stay.counts_on(day("2025-03-04")) && stay.counts_on(day("2025-03-05")));
        assert!(stay.counts_on(day("2026-01-31")) && !stay.counts_on(day("2026-02-01")));
        assert!(stay.covers(day("2026-02-01")));
    }

    #[test]
    fn partial_dates_stand_on_their_first_day() {
        assert!(span(Some("2025"), None).counts_on(day("2025-01-01")));
        assert!(!span(None, Some("2025-06")).counts_on(day("2025-06-01")));
        assert!(span(None, Some("2025-06")).counts_on(day("2025-05-31")));
    }

    #[test]
    fn at_the_end_of_a_year_it_does_not_matter_where_in_it_a_date_stands() {
        for (year, whole) in [("2025", "2025-12-31"), ("2025", "2025-01-01"), ("2025-07", "2025-07-31")] {
            for end in ["2024-12-31", "2025-12-31"] {
                let counts =
                    |date| [span(Some(date), None), span(None, Some(date))].map(|s| s.counts_on(day(end)));
                assert_eq!(counts(year), counts(whole), "{year} {end}");
            }
        }
    }

    #[test]
    fn a_list_of_heads_still_counts_everybody() {
        assert_eq!(unnamed([span(None, None)].into_iter(), (day("2025-10-01"), 5)), 4);
        let gone = [span(None, None), span(None, Some("2024"))];
        assert_eq!(unnamed(gone.into_iter(), (day("2025-10-01"), 2)), 1);
        assert_eq!(unnamed([span(None, None), span(None, None)].into_iter(), (day("2025-10-01"), 1)), 0);
    }
}
