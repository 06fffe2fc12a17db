//! The ways of writing a day on the screen. Papers, files and exports know one way only and do not ask
//! here; what is typed is read by `date_entry`, which understands each of these ways.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::clock::local_time;
use super::date::PartialDate;

/// How a day is written on the screen. Papers always write 05/03/2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateStyle {
    /// 05/03/2026.
    #[default]
    Slashes,
    /// 05-03-2026.
    Dashes,
    /// 05.03.2026.
    Dots,
    /// 2026-03-05.
    YearFirst,
}

impl DateStyle {
    /// All of them, the usual one first.
    pub const ALL: [Self; 4] = [Self::Slashes, Self::Dashes, Self::Dots, Self::YearFirst];

    /// A whole day.
    pub fn day(self, day: NaiveDate) -> String {
        let (year, month, day) = (day.year(), day.month(), day.day());
        match self {
            Self::Slashes => format!("{day:02}/{month:02}/{year:04}"),
            Self::Dashes => format!("{day:02}-{month:02}-{year:04}"),
            Self::Dots => format!("{day:02}.{month:02}.{year:04}"),
            Self::YearFirst => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    /// A day where the year is known anyway: `05/03`.
    pub fn day_and_month(self, day: NaiveDate) -> String {
        let (month, day) = (day.month(), day.day());
        match self {
            Self::Slashes => format!("{day:02}/{month:02}"),
            Self::Dashes => format!("{day:02}-{month:02}"),
            Self::Dots => format!("{day:02}.{month:02}"),
            Self::YearFirst => format!("{month:02}-{day:02}"),
        }
    }

    /// A date that may be known only to the month or the year: `03-1987`, `1987`.
    pub fn partial(self, date: PartialDate) -> String {
        match (date.day(), date.month()) {
            (Some(day), _) => self.day(day),
            (None, Some(month)) => self.month(date.year(), month),
            (None, None) => format!("{:04}", date.year()),
        }
    }

    fn month(self, year: i32, month: u32) -> String {
        match self {
            Self::Slashes => format!("{month:02}/{year:04}"),
            Self::Dashes => format!("{month:02}-{year:04}"),
            Self::Dots => format!("{month:02}.{year:04}"),
            Self::YearFirst => format!("{year:04}-{month:02}"),
        }
    }

    /// A moment by the clock on the wall: `22/11/2026 10:00`.
    pub fn moment(self, at: DateTime<Utc>) -> String {
        let local = local_time(at);
        format!("{} {}", self.day(local.date()), local.format("%H:%M"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::date_entry::parse_date;
    use super::*;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    #[test]
    fn a_day_in_each_way() {
        let written = DateStyle::ALL.map(|style| style.day(day("2026-03-05")));
        assert_eq!(written, ["05/03/2026", "05-03-2026", "05.03.2026", "2026-03-05"]);
        let month = PartialDate::from_month(1987, 3).unwrap();
        assert_eq!(
            DateStyle::ALL.map(|style| style.partial(month)),
            ["03/1987", "03-1987", "03.1987", "1987-03"]
        );
        assert_eq!(DateStyle::Dots.partial(PartialDate::from_year(1987).unwrap()), "1987");
    }

    #[test]
    fn the_usual_way_is_that_of_papers() {
        for iso in ["1987", "1987-03", "1987-03-05"] {
            let date = PartialDate::from_iso(iso).unwrap();
            assert_eq!(DateStyle::default().partial(date), date.display());
        }
        let at = DateTime::parse_from_rfc3339("2026-11-21T17:00:00Z").unwrap().to_utc();
        assert_eq!(DateStyle::default().moment(at), super::super::clock::moment(at));
        assert_eq!(DateStyle::YearFirst.moment(at), "2026-11-22 00:00");
    }

    fn dates() -> impl Strategy<Value = PartialDate> {
        let first = NaiveDate::from_ymd_opt(1850, 1, 1).unwrap();
        (0_u64..128_000, 0..3).prop_map(move |(days, known)| {
            let day = first + chrono::Days::new(days);
            match known {
                0 => PartialDate::from_year(day.year()).unwrap(),
                1 => PartialDate::from_month(day.year(), day.month()).unwrap(),
                _ => PartialDate::from_day(day).unwrap(),
            }
        })
    }

    proptest! {
        #[test]
        fn what_is_written_in_any_way_is_read_back_exactly(date in dates(), today in dates()) {
            for style in DateStyle::ALL {
                prop_assert_eq!(parse_date(&style.partial(date), today.earliest()), Ok(date), "{:?}", style);
            }
        }
    }
}
