//! Which round a day suggests.

use chrono::{Datelike, NaiveDate};

use super::{RoundCode, RoundKind};

impl RoundCode {
    /// The round of a kind in which a day lies.
    pub fn of_day(kind: RoundKind, day: NaiveDate) -> Option<Self> {
        Self::read(&match kind {
            RoundKind::Yearly => day.year().to_string(),
            RoundKind::AdHoc => format!("{}-{:02}", day.year(), day.month()),
        })
    }

    /// The round of a day: the yearly one while the law's days of it run, else the month's ad hoc one.
    pub fn on(day: NaiveDate) -> Option<Self> {
        let yearly = Self::of_day(RoundKind::Yearly, day)?;
        let (opens, due) = yearly.usual_days();
        if (opens..=due).contains(&day) { Some(yearly) } else { Self::of_day(RoundKind::AdHoc, day) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::round::sample::day;

    #[test]
    fn autumn_is_the_yearly_review_and_the_rest_of_the_year_ad_hoc() {
        for (iso, code) in [
            ("2026-08-31", "2026-08"),
            ("2026-09-01", "2026"),
            ("2026-12-14", "2026"),
            ("2026-12-15", "2026-12"),
            ("2027-01-20", "2027-01"),
        ] {
            assert_eq!(RoundCode::on(day(iso)).unwrap().to_string(), code, "{iso}");
        }
    }
}
