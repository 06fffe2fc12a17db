//! The Vietnamese lunar calendar (âm lịch): a day of it for every solar day.
//!
//! It is reckoned by the sky over the meridian of Việt Nam (UTC+7), which is why its Tết is not always the Chinese one:
//! a month begins on the day of a new moon, the month of the winter solstice is the eleventh, and of thirteen months
//! between two of those the first without a major solar term is the leap one. What the sky does is in `sky`.

mod sky;
#[cfg(test)]
mod tests;

use std::fmt;

use chrono::{Datelike, NaiveDate};

use sky::{MONTH, moon_day, moons_before, sun_sector};

/// The years for which the positions of sun and moon are near enough to the minute.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;
/// From the day number of the proleptic calendar to the Julian one.
const JULIAN: i64 = 1_721_425;
/// The twelfth of the sun's way in which the winter solstice is: 270°.
const SOLSTICE: i64 = 9;

const STEMS: [&str; 10] = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
const BRANCHES: [&str; 12] =
    ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];

/// A day of the lunar calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LunarDate {
    /// 1 to 30.
    pub day: u32,
    /// 1 to 12; a leap month has the number of the one before it.
    pub month: u32,
    /// The solar year in which this lunar year begins.
    pub year: i32,
    /// It lies in a leap month (tháng nhuận).
    pub leap: bool,
}

impl LunarDate {
    /// The lunar day of a solar one; `None` outside the years 1900 to 2199.
    pub fn of(day: NaiveDate) -> Option<Self> {
        YEARS.contains(&day.year()).then(|| {
            let number = julian(day);
            let begin = begin_of_month(number);
            Year::around(begin, day.year()).date(begin, number)
        })
    }

    /// What its year is called: `Bính Ngọ`.
    pub fn year_name(self) -> String {
        let of = |names: &[&'static str], shift: i32| {
            let count = i32::try_from(names.len()).unwrap_or(1);
            names[usize::try_from((self.year + shift).rem_euclid(count)).unwrap_or(0)]
        };
        format!("{} {}", of(&STEMS, 6), of(&BRANCHES, 8))
    }
}

impl fmt::Display for LunarDate {
    /// Day and month as calendars write them, `+` behind a leap month: `14/10`, `1/6+`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}{}", self.day, self.month, if self.leap { "+" } else { "" })
    }
}

/// From one eleventh month to the next.
struct Year {
    /// The Julian day on which the first eleventh month begins.
    eleventh: i64,
    /// That of the next.
    next: i64,
    /// The lunar year in which the second of them lies.
    year: i32,
}

impl Year {
    /// The one that holds a month, which begins near a solar year.
    fn around(month: i64, year: i32) -> Self {
        let here = eleventh_month(year);
        match here > month {
            true => Self { eleventh: eleventh_month(year - 1), next: here, year },
            false => Self { eleventh: here, next: eleventh_month(year + 1), year: year + 1 },
        }
    }

    /// A day of the month that begins on a day.
    fn date(&self, begin: i64, day: i64) -> LunarDate {
        let after = (begin - self.eleventh) / 29;
        let leap = self.leap_month();
        let number = 11 + after - i64::from(leap.is_some_and(|leap| after >= leap));
        let before_new_year = number < 13;
        LunarDate {
            day: u32::try_from(day - begin + 1).unwrap_or(0),
            month: u32::try_from((number - 1) % 12 + 1).unwrap_or(0),
            year: self.year - i32::from(before_new_year),
            leap: leap == Some(after),
        }
    }

    /// How many months after the eleventh the leap month comes: the first within which the sun enters no new twelfth
    /// of its way. `None` where only twelve months lie between.
    fn leap_month(&self) -> Option<i64> {
        if self.next - self.eleventh <= 365 {
            return None;
        }
        let first = moons_before(self.eleventh);
        let sector = |month: i64| sun_sector(moon_day(first + month));
        (1..14).find(|month| sector(*month) == sector(month + 1))
    }
}

/// The Julian day number of a day.
fn julian(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()) + JULIAN
}

/// The day on which the month of a day begins.
fn begin_of_month(day: i64) -> i64 {
    let near = moons_before(day);
    let begins = [near + 1, near, near - 1].map(moon_day);
    begins.into_iter().find(|begin| *begin <= day).unwrap_or(day)
}

/// The day on which the month with the winter solstice of a solar year begins.
fn eleventh_month(year: i32) -> i64 {
    let end = NaiveDate::from_ymd_opt(year, 12, 31).map_or(0, julian);
    let begin = begin_of_month(end);
    let solstice_passed = sun_sector(begin) >= SOLSTICE;
    if solstice_passed { begin_of_month(begin - MONTH as i64 / 2) } else { begin }
}
