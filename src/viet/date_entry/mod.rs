//! Dates as people type them and as lists hold them. What is read here is shown back through
//! `PartialDate::display`, so that a reading is always seen.

use chrono::{Datelike, NaiveDate};

use super::date::{DateError, PartialDate};
use super::fold::fold;

/// What a caller should tell about a reading that was not the plain one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateNote {
    /// Read as month/day/year, because day/month/year is impossible (03/25/1990).
    MonthFirst,
}

/// Words around the numbers of a date (folded: ngày, mồng, mùng, tháng, năm, sinh).
const DATE_WORDS: [&str; 6] = ["ngai", "mong", "mung", "thang", "nam", "sinh"];
/// Signs between the numbers of a date.
const SEPARATORS: &[char] = &['/', '-', '.', ',', '\\', ' ', '–'];

/// Reads a date without asking how it was read; see [`parse_date_noted`].
///
/// # Errors
/// Any kind of [`DateError`].
pub fn parse_date(text: &str, today: NaiveDate) -> Result<PartialDate, DateError> {
    parse_date_noted(text, today).map(|(date, _)| date)
}

/// Reads a date.
///
/// | written | read as |
/// |---|---|
/// | `.` | today |
/// | `5/3` | 5 March of this year |
/// | `1987`, `năm 1987`, `00/00/1987` | the year |
/// | `3/1987`, `3/87`, `tháng 3 năm 1987`, `031987`, `00/03/1987` | the month |
/// | `05/03/1987`, `5-3-87`, `5.3.1987`, `ngày 5 tháng 3 năm 1987`, `05031987`, `050387` | the day |
/// | `1987-03-05`, `1987-03`, `19870305` | ISO |
/// | `03/25/1990` | month first, with a note |
///
/// The day comes before the month whenever that is possible. A year of two digits is the latest
/// such year whose date is not after `today`. A time of day behind the date is ignored.
///
/// # Errors
/// Any kind of [`DateError`].
pub fn parse_date_noted(text: &str, today: NaiveDate) -> Result<(PartialDate, Option<DateNote>), DateError> {
    let text = without_time(text.trim());
    match text {
        "" => return Err(DateError::Empty),
        "." => return PartialDate::from_day(today).map(|date| (date, None)),
        _ => {}
    }
    let numbers = numbers_of(text)?;
    let plain = |date: Result<PartialDate, DateError>| date.map(|date| (date, None));
    match numbers.as_slice() {
        [one] => plain(from_one(one, today)),
        [year, month] if year.is_year() => plain(PartialDate::from_month(year.value, month.month()?)),
        [first, second] => plain(from_two(first, second, today)),
        [year, month, day] if year.is_year() => plain(whole(day, month, year.value)),
        [first, second, year] => from_three(first, second, year, today),
        _ => Err(DateError::NotADate),
    }
}

/// One number as written: its digits tell a year from a day.
#[derive(Debug, Clone)]
struct Number {
    digits: String,
    value: i32,
}

impl Number {
    fn read(word: &str) -> Result<Self, DateError> {
        if word.len() > 8 || !word.bytes().all(|b| b.is_ascii_digit()) {
            return Err(DateError::NotADate);
        }
        let value = word.parse().map_err(|_| DateError::NotADate)?;
        Ok(Self { digits: word.to_owned(), value })
    }

    fn is_year(&self) -> bool {
        self.digits.len() == 4
    }

    fn is_short(&self) -> bool {
        self.digits.len() <= 2
    }

    fn day(&self) -> Result<u32, DateError> {
        if self.is_short() { Ok(self.value.unsigned_abs()) } else { Err(DateError::NotADate) }
    }

    fn month(&self) -> Result<u32, DateError> {
        self.day()
    }

    /// Two digits of it as a number of its own.
    fn part(&self, from: usize, to: usize) -> Result<Self, DateError> {
        Self::read(&self.digits[from..to])
    }
}

/// Cuts `00:00:00` and the like, which exports put behind dates.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else {
        return text;
    };
    let before = &text[..colon];
    before.rfind([' ', 'T']).map_or(text, |gap| before[..gap].trim_end())
}

fn numbers_of(text: &str) -> Result<Vec<Number>, DateError> {
    let known = |c: char| c.is_alphanumeric() || c.is_whitespace() || SEPARATORS.contains(&c);
    let written: String = unicode_normalization::UnicodeNormalization::nfc(text).collect();
    if !written.chars().all(known) {
        return Err(DateError::NotADate);
    }
    let folded = fold(&written);
    folded.split(' ').filter(|word| !DATE_WORDS.contains(word)).map(Number::read).collect()
}

fn from_one(number: &Number, today: NaiveDate) -> Result<PartialDate, DateError> {
    match number.digits.len() {
        4 => PartialDate::from_year(number.value),
        6 => from_six_digits(number, today),
        8 => from_eight_digits(number),
        _ => Err(DateError::NotADate),
    }
}

/// `031987` is a month, `050387` a day: a year from 1850 to 2200 never starts like a month, so that
/// they cannot be confused.
fn from_six_digits(number: &Number, today: NaiveDate) -> Result<PartialDate, DateError> {
    let (month, year) = (number.part(0, 2)?, number.part(2, 6)?);
    if let Ok(date) = PartialDate::from_month(year.value, month.month()?) {
        return Ok(date);
    }
    let (day, month, year) = (number.part(0, 2)?, number.part(2, 4)?, number.part(4, 6)?);
    in_latest_century(year.value, today, |year| whole(&day, &month, year))
}

fn from_eight_digits(number: &Number) -> Result<PartialDate, DateError> {
    let (day, month, year) = (number.part(0, 2)?, number.part(2, 4)?, number.part(4, 8)?);
    let day_first = whole(&day, &month, year.value);
    if day_first.is_ok() {
        return day_first;
    }
    let (year, month, day) = (number.part(0, 4)?, number.part(4, 6)?, number.part(6, 8)?);
    whole(&day, &month, year.value).or(day_first)
}

/// Day and month of this year, or month and year. A second number that can be neither month nor
/// year without guessing (5/13) is refused.
fn from_two(first: &Number, second: &Number, today: NaiveDate) -> Result<PartialDate, DateError> {
    if second.is_year() {
        return month_or_year(first, second.value);
    }
    if second.is_short() && second.value > 31 {
        return in_latest_century(second.value, today, |year| month_or_year(first, year));
    }
    PartialDate::from_ymd(today.year(), second.month()?, first.day()?)
}

fn from_three(
    first: &Number,
    second: &Number,
    year: &Number,
    today: NaiveDate,
) -> Result<(PartialDate, Option<DateNote>), DateError> {
    let day_first = in_year(year, today, |year| whole(first, second, year));
    let may_be_month_first = second.value > 12 && (1..=12).contains(&first.value);
    if day_first == Err(DateError::NoSuchDay) && may_be_month_first {
        let month_first = in_year(year, today, |year| whole(second, first, year))?;
        return Ok((month_first, Some(DateNote::MonthFirst)));
    }
    day_first.map(|date| (date, None))
}

/// Day, month and year; `00` stands for an unknown day or month, as exports write it.
fn whole(day: &Number, month: &Number, year: i32) -> Result<PartialDate, DateError> {
    match (day.day()?, month.month()?) {
        (0, _) => month_or_year(month, year),
        (day, month) => PartialDate::from_ymd(year, month, day),
    }
}

fn month_or_year(month: &Number, year: i32) -> Result<PartialDate, DateError> {
    match month.month()? {
        0 => PartialDate::from_year(year),
        month => PartialDate::from_month(year, month),
    }
}

fn in_year(
    year: &Number,
    today: NaiveDate,
    date: impl Fn(i32) -> Result<PartialDate, DateError>,
) -> Result<PartialDate, DateError> {
    match year.digits.len() {
        2 => in_latest_century(year.value, today, date),
        4 => date(year.value),
        _ => Err(DateError::NotADate),
    }
}

/// The latest century that does not put the date after today. 29/02 may exist in only one of them.
fn in_latest_century(
    two_digits: i32,
    today: NaiveDate,
    date: impl Fn(i32) -> Result<PartialDate, DateError>,
) -> Result<PartialDate, DateError> {
    let century = today.year() / 100 * 100;
    let recent = date(century + two_digits);
    match recent {
        Ok(recent) if recent.earliest() <= today => Ok(recent),
        _ => date(century - 100 + two_digits),
    }
}

#[cfg(test)]
mod tests;
