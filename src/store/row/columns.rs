//! Reading a row: columns by name, or by their place where every household of the register is read, with the types
//! of the domain. What no code of ours wrote is an error.

use std::fmt::Display;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::{FromSql, FromSqlError, Type};
use rusqlite::{Error, Result, Row, RowIndex};

use crate::viet::PartialDate;

/// The columns of one row.
pub(crate) struct Columns<'r>(pub &'r Row<'r>);

impl Columns<'_> {
    /// A number or a text as it stands.
    pub fn get<T: FromSql>(&self, column: impl RowIndex) -> Result<T> {
        self.0.get(column)
    }

    /// A text.
    pub fn text(&self, column: impl RowIndex) -> Result<String> {
        self.0.get(column)
    }

    /// A code of the domain.
    pub fn code<T>(&self, column: impl RowIndex + Display, from_code: fn(&str) -> Option<T>) -> Result<T> {
        self.code_or_none(column, from_code)?.ok_or_else(|| self.bad(column, "absent"))
    }

    /// A code of the domain, or absent.
    pub fn code_or_none<T>(
        &self,
        column: impl RowIndex + Display,
        from_code: fn(&str) -> Option<T>,
    ) -> Result<Option<T>> {
        self.parsed(column, |code| from_code(code).ok_or("unknown code"))
    }

    /// A day.
    pub fn date(&self, column: impl RowIndex + Display) -> Result<NaiveDate> {
        self.date_or_none(column)?.ok_or_else(|| self.bad(column, "absent"))
    }

    /// A day, or absent.
    pub fn date_or_none(&self, column: impl RowIndex + Display) -> Result<Option<NaiveDate>> {
        self.parsed(column, |text| day(text).ok_or("not a date"))
    }

    /// A partial date, or absent.
    pub fn partial(&self, column: impl RowIndex + Display) -> Result<Option<PartialDate>> {
        self.parsed(column, |text| PartialDate::from_iso(text).map_err(|_| "not a partial date"))
    }

    /// A moment.
    pub fn instant(&self, column: impl RowIndex + Display) -> Result<DateTime<Utc>> {
        self.instant_or_none(column)?.ok_or_else(|| self.bad(column, "absent"))
    }

    /// A moment, or absent.
    pub fn instant_or_none(&self, column: impl RowIndex + Display) -> Result<Option<DateTime<Utc>>> {
        self.parsed(column, |text| {
            DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).map_err(|_| "not a moment")
        })
    }

    /// A JSON value.
    pub fn json<T: serde::de::DeserializeOwned>(&self, column: impl RowIndex) -> Result<T> {
        let text: String = self.0.get(column)?;
        serde_json::from_str(&text)
            .map_err(|error| Error::FromSqlConversionFailure(0, Type::Text, Box::new(error)))
    }

    /// A JSON value, or absent.
    pub fn json_or_none<T: serde::de::DeserializeOwned>(&self, column: impl RowIndex) -> Result<Option<T>> {
        match self.0.get_ref(column)? {
            rusqlite::types::ValueRef::Null => Ok(None),
            _ => self.json(column).map(Some),
        }
    }

    /// The error of a column that must be text.
    pub fn not_text(error: FromSqlError) -> Error {
        Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
    }

    fn parsed<T>(
        &self,
        column: impl RowIndex + Display,
        parse: impl Fn(&str) -> std::result::Result<T, &'static str>,
    ) -> Result<Option<T>> {
        let value = self.0.get_ref(column)?;
        match value.as_str_or_null().map_err(|_| self.bad(column, "not text"))? {
            None => Ok(None),
            Some(text) => parse(text).map(Some).map_err(|why| self.bad(column, why)),
        }
    }

    /// A value that no code of ours wrote.
    pub fn bad(&self, column: impl Display, why: &str) -> Error {
        Error::FromSqlConversionFailure(0, Type::Text, format!("{column}: {why}").into())
    }
}

/// A day as the register writes it, `2026-11-22`. Read by its places: lists read very many, and a parser of dates of any
/// form takes many times as long.
fn day(text: &str) -> Option<NaiveDate> {
    let [year @ .., b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let year = (year.len() == 4).then(|| number(year))??;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&[*m1, *m2])?, number(&[*d1, *d2])?)
}

fn number(digits: &[u8]) -> Option<u32> {
    let digit = |sum, digit: &u8| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'));
    digits.iter().try_fold(0, digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_read_as_it_is_written() {
        let days = NaiveDate::from_ymd_opt(1899, 12, 1).into_iter().flat_map(|first| first.iter_days());
        assert!(days.take(60_000).all(|written| day(&written.to_string()) == Some(written)));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in
            ["", "2026", "2026-02-30", "2026-13-01", "22-11-2026", "2026-1-01", "+2026-1-01", "2026-11-2x"]
        {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
