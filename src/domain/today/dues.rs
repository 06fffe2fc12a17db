//! Things with a day on which each is due.

use chrono::NaiveDate;

/// How many there are, how many of them are too late, and the first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dues {
    /// How many.
    pub count: usize,
    /// How many of them were due before the day of counting.
    pub overdue: usize,
    /// The first day on which one is, or was, due.
    pub first: Option<NaiveDate>,
}

impl Dues {
    /// Counts days as of a day; what is due on the very day is not too late.
    pub fn of(days: impl IntoIterator<Item = NaiveDate>, on: NaiveDate) -> Self {
        days.into_iter().fold(Self::default(), |dues, day| Self {
            count: dues.count + 1,
            overdue: dues.overdue + usize::from(day < on),
            first: dues.first.map_or(Some(day), |first| Some(first.min(day))),
        })
    }
}
