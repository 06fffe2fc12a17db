//! Reading a row: columns by name, with the types of the domain. What no code of ours wrote is an error.

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, Type};
use rusqlite::{Error, Result, Row};

use crate::viet::PartialDate;

/// The columns of one row.
pub(crate) struct Columns<'r>(pub &'r Row<'r>);

impl Columns<'_> {
    /// A number or a text as it stands.
    pub fn get<T: FromSql>(&self, name: &str) -> Result<T> {
        self.0.get(name)
    }

    /// A text.
    pub fn text(&self, name: &str) -> Result<String> {
        self.0.get(name)
    }

    /// A code of the domain.
    pub fn code<T>(&self, name: &str, from_code: fn(&str) -> Option<T>) -> Result<T> {
        self.code_or_none(name, from_code)?.ok_or_else(|| self.bad(name, "absent"))
    }

    /// A code of the domain, or absent.
    pub fn code_or_none<T>(&self, name: &str, from_code: fn(&str) -> Option<T>) -> Result<Option<T>> {
        self.parsed(name, |code| from_code(code).ok_or("unknown code"))
    }

    /// A day.
    pub fn date(&self, name: &str) -> Result<NaiveDate> {
        self.date_or_none(name)?.ok_or_else(|| self.bad(name, "absent"))
    }

    /// A day, or absent.
    pub fn date_or_none(&self, name: &str) -> Result<Option<NaiveDate>> {
        self.parsed(name, |text| text.parse().map_err(|_| "not a date"))
    }

    /// A partial date, or absent.
    pub fn partial(&self, name: &str) -> Result<Option<PartialDate>> {
        self.parsed(name, |text| PartialDate::from_iso(text).map_err(|_| "not a partial date"))
    }

    /// A JSON value.
    pub fn json<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<T> {
        let text: String = self.0.get(name)?;
        serde_json::from_str(&text)
            .map_err(|error| Error::FromSqlConversionFailure(0, Type::Text, Box::new(error)))
    }

    /// A JSON value, or absent.
    pub fn json_or_none<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        match self.0.get_ref(name)? {
            rusqlite::types::ValueRef::Null => Ok(None),
            _ => self.json(name).map(Some),
        }
    }

    /// The error of a column that must be text.
    pub fn not_text(error: FromSqlError) -> Error {
        Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
    }

    fn parsed<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> std::result::Result<T, &'static str>,
    ) -> Result<Option<T>> {
        let value = self.0.get_ref(name)?;
        match value.as_str_or_null().map_err(|_| self.bad(name, "not text"))? {
            None => Ok(None),
            Some(text) => parse(text).map(Some).map_err(|why| self.bad(name, why)),
        }
    }

    /// A value that no code of ours wrote.
    pub fn bad(&self, name: &str, why: &str) -> Error {
        Error::FromSqlConversionFailure(0, Type::Text, format!("{name}: {why}").into())
    }
}
