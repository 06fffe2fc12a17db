//! Birth dates in all the forms of domain.md §11: text, serials, years; day first, month first.

use chrono::{Datelike, NaiveDate};

use crate::domain::intake::IssueKind;
use crate::tables::layout::folded_words;
use crate::tables::read::Cell;
use crate::viet::{self, DateError, DateNote, PartialDate};

use super::date_order::DateOrder;

/// The oldest birth that is believed.
const OLDEST: i32 = 130;

/// A birth date and how sure its reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birth {
    /// As much as is known.
    pub born: PartialDate,
    /// Read as month/day/year, because the other way is impossible.
    pub month_first: bool,
    /// Could be read both ways, and the two differ.
    pub ambiguous: bool,
}

/// Reads a birth date from a cell: a day, a serial of the spreadsheet (formatted as a day or not), a
/// year, or text, whose day and month stand in the order of the list.
///
/// # Errors
/// `DateImpossible`, `DateUnreadable`, `BirthYear` (in the future, or 130 years ago).
pub fn read(cell: &Cell, order: DateOrder, today: NaiveDate) -> Result<Birth, IssueKind> {
    let birth = match cell {
        Cell::Date(serial) => from_serial(*serial)?,
        Cell::Number(number) => from_number(*number)?,
        other => in_order(from_text(&other.text(), today)?, order)?,
    };
    let year = birth.born.year();
    match birth.born.earliest() > today || year < today.year() - OLDEST {
        true => Err(IssueKind::BirthYear),
        false => Ok(birth),
    }
}

/// A day from a day, a month and a year in cells of their own; day and month may be blank.
pub fn from_parts(day: &Cell, month: &Cell, year: Birth) -> Result<Birth, IssueKind> {
    let part = |cell: &Cell| match cell.is_blank() {
        true => Ok(None),
        false => cell.text().trim().parse::<u32>().map(Some).map_err(|_| IssueKind::DateUnreadable),
    };
    let known = year.born.year();
    let born = match (part(day)?, part(month)?) {
        (Some(day), Some(month)) if day > 0 && month > 0 => PartialDate::from_ymd(known, month, day),
        (_, Some(month)) if month > 0 => PartialDate::from_month(known, month),
        _ => Ok(year.born),
    };
    born.map(plain).map_err(issue)
}

/// A date that reads both ways, in the order of the list.
fn in_order(birth: Birth, order: DateOrder) -> Result<Birth, IssueKind> {
    match birth.born.day() {
        Some(day) if birth.ambiguous && order == DateOrder::MonthFirst => {
            let born = PartialDate::from_ymd(day.year(), day.day(), day.month()).map_err(issue)?;
            Ok(Birth { born, month_first: true, ambiguous: false })
        }
        _ => Ok(birth),
    }
}

fn plain(born: PartialDate) -> Birth {
    Birth { born, month_first: false, ambiguous: false }
}

fn from_serial(serial: f64) -> Result<Birth, IssueKind> {
    let day = viet::from_excel_serial(serial).ok_or(IssueKind::DateUnreadable)?;
    PartialDate::from_day(day).map(plain).map_err(issue)
}

/// A bare number is a year where it can be one, and a serial where it cannot: the serials from 1850 to
/// 2100 are years of people, those of days begin beyond.
fn from_number(number: f64) -> Result<Birth, IssueKind> {
    match number {
        year if (1850.0..=2200.0).contains(&year) && year.fract() == 0.0 => {
            PartialDate::from_year(year as i32).map(plain).map_err(issue)
        }
        serial if (2200.0..=80_000.0).contains(&serial) => from_serial(serial),
        _ => Err(IssueKind::DateUnreadable),
    }
}

fn from_text(text: &str, today: NaiveDate) -> Result<Birth, IssueKind> {
    let text = text.trim_start_matches('\'').trim();
    if let Some(serial) = text.parse().ok().filter(|_| text.len() == 5) {
        return from_number(serial);
    }
    if without_year(text) {
        return Err(IssueKind::DateUnreadable);
    }
    let known = without_unknown(text);
    let text = known.as_deref().unwrap_or(text);
    let (born, note) = viet::parse_date_noted(text, today).map_err(issue)?;
    let month_first = note == Some(DateNote::MonthFirst);
    Ok(Birth { born, month_first, ambiguous: !month_first && reads_both_ways(text, born) })
}

/// `NS 1969`, `khoảng 1969`, `xx/xx/1969`, `00/05/1969`: what is known of the day, without the words and
/// the parts that say nothing; none when there is nothing of the kind.
fn without_unknown(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(|c: char| c.is_whitespace() || "/.-".contains(c)).collect();
    let unknown = |part: &str| {
        let nought = part.chars().all(|c| "0xX?".contains(c));
        !part.is_empty() && (nought || SAYING_NOTHING.contains(&folded_words(part).as_str()))
    };
    let known: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty() && !unknown(part)).collect();
    let whole_year = known.last().is_some_and(|year| year.len() == 4);
    (parts.iter().any(|part| unknown(part)) && known.len() < 3 && whole_year).then(|| known.join("/"))
}

/// Words before a birth date that say no more than that it is one.
const SAYING_NOTHING: [&str; 7] = ["ns", "sn", "sinh", "nam", "khoang", "kh", "ntns"];

/// `5/3`: fine for a date of this year, no birth date.
fn without_year(text: &str) -> bool {
    let numbers: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    matches!(numbers.as_slice(), [] | [_, _])
        && numbers.iter().all(|number| number.len() <= 2)
        && numbers.last().is_none_or(|last| last.parse().is_ok_and(|month: u32| month <= 31))
}

/// Day and month may change places and give another date.
fn reads_both_ways(text: &str, born: PartialDate) -> bool {
    let slashed = text.contains('/') && !text.starts_with(|c: char| !c.is_ascii_digit());
    slashed && born.day().is_some_and(|day| day.day() <= 12 && day.day() != day.month())
}

fn issue(error: DateError) -> IssueKind {
    match error {
        DateError::NoSuchDay => IssueKind::DateImpossible,
        DateError::OutOfRange => IssueKind::BirthYear,
        DateError::Empty | DateError::NotADate => IssueKind::DateUnreadable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn iso(cell: Cell) -> Result<String, IssueKind> {
        read(&cell, DateOrder::DayFirst, today()).map(|birth| birth.born.iso())
    }

    #[test]
    fn all_the_forms_of_lists() {
        let forms = [
            (Cell::raw("01/09/1991"), "1991-09-01"),
            (Cell::raw("1-9-1991"), "1991-09-01"),
            (Cell::raw("1991"), "1991"),
            (Cell::raw("09/1991"), "1991-09"),
            (Cell::Number(1991.0), "1991"),
            (Cell::Number(33482.0), "1991-09-01"),
            (Cell::Date(33482.0), "1991-09-01"),
            (Cell::raw("33482"), "1991-09-01"),
            (Cell::raw("1991-09-01"), "1991-09-01"),
            (Cell::raw("NS 1991"), "1991"),
            (Cell::raw("'1991"), "1991"),
            (Cell::raw("02/07/00"), "2000-07-02"),
            (Cell::raw("khoảng 1991"), "1991"),
            (Cell::raw("xx/xx/1991"), "1991"),
            (Cell::raw("00/09/1991"), "1991-09"),
        ];
        for (cell, expected) in forms {
            assert_eq!(iso(cell.clone()), Ok(expected.into()), "{cell:?}");
        }
    }

    #[test]
    fn month_first_is_read_and_said() {
        let birth = read(&Cell::raw("03/25/1990"), DateOrder::DayFirst, today()).unwrap();
        assert!(birth.month_first && birth.born.iso() == "1990-03-25");
        assert!(read(&Cell::raw("03/04/1990"), DateOrder::DayFirst, today()).unwrap().ambiguous);
        assert!(!read(&Cell::raw("13/04/1990"), DateOrder::DayFirst, today()).unwrap().ambiguous);
        let settled = read(&Cell::raw("03/04/1990"), DateOrder::MonthFirst, today()).unwrap();
        assert!(settled.month_first && settled.born.iso() == "1990-03-04");
    }

    #[test]
    fn impossible_days_and_years_are_refused() {
        assert_eq!(iso(Cell::raw("31/02/1980")), Err(IssueKind::DateImpossible));
        assert_eq!(iso(Cell::raw("mấy")), Err(IssueKind::DateUnreadable));
        assert_eq!(iso(Cell::raw("5/3")), Err(IssueKind::DateUnreadable));
        assert_eq!(iso(Cell::raw("01/01/2030")), Err(IssueKind::BirthYear));
        assert_eq!(iso(Cell::Number(1880.0)), Err(IssueKind::BirthYear));
        assert_eq!(iso(Cell::Number(3.0)), Err(IssueKind::DateUnreadable));
    }

    #[test]
    fn a_day_in_three_columns() {
        let year = read(&Cell::Number(1991.0), DateOrder::DayFirst, today()).unwrap();
        let whole = from_parts(&Cell::Number(1.0), &Cell::raw("09"), year).unwrap();
        assert_eq!(whole.born.iso(), "1991-09-01");
        let month = from_parts(&Cell::Blank, &Cell::raw("9"), year).unwrap();
        assert_eq!(month.born.iso(), "1991-09");
        assert_eq!(from_parts(&Cell::raw("31"), &Cell::raw("2"), year), Err(IssueKind::DateImpossible));
    }
}
