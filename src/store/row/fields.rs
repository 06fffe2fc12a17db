//! Writing a row: its fields by the names of the columns.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::types::Value;

use crate::viet::PartialDate;

/// The fields of a row to write, without its identity and revision.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Fields(Vec<(Cow<'static, str>, Value)>);

impl Fields {
    /// No fields yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A text.
    pub fn text(self, name: &'static str, text: &str) -> Self {
        self.with(name, Value::Text(text.to_owned()))
    }

    /// A code, or absent.
    pub fn code(self, name: &'static str, code: Option<&str>) -> Self {
        self.with(name, code.map_or(Value::Null, |code| Value::Text(code.to_owned())))
    }

    /// A number.
    pub fn number(self, name: &'static str, number: impl Into<i64>) -> Self {
        self.with(name, Value::Integer(number.into()))
    }

    /// A number, or absent.
    pub fn number_or_none(self, name: &'static str, number: Option<impl Into<i64>>) -> Self {
        self.with(name, number.map_or(Value::Null, |number| Value::Integer(number.into())))
    }

    /// A day.
    pub fn date(self, name: &'static str, date: NaiveDate) -> Self {
        self.with(name, Value::Text(date.to_string()))
    }

    /// A day, or absent.
    pub fn date_or_none(self, name: &'static str, date: Option<NaiveDate>) -> Self {
        self.with(name, date.map_or(Value::Null, |date| Value::Text(date.to_string())))
    }

    /// A moment.
    pub fn instant(self, name: &'static str, at: DateTime<Utc>) -> Self {
        self.instant_or_none(name, Some(at))
    }

    /// A moment, or absent.
    pub fn instant_or_none(self, name: &'static str, at: Option<DateTime<Utc>>) -> Self {
        self.with(name, at.map_or(Value::Null, |at| Value::Text(Self::moment(at))))
    }

    /// A moment as the register writes it: texts of two moments stand in the order of the moments.
    pub fn moment(at: DateTime<Utc>) -> String {
        at.to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// A partial date, or absent.
    pub fn partial(self, name: &'static str, date: Option<PartialDate>) -> Self {
        self.with(name, date.map_or(Value::Null, |date| Value::Text(date.iso())))
    }

    /// Any value under any name: rows of the journal.
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: Value) -> Self {
        self.0.push((name.into(), value));
        self
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_ref())
    }

    /// The names of the fields that another row does not have with the same value.
    pub fn differing(&self, other: &Self) -> Vec<String> {
        self.0.iter().filter(|field| !other.0.contains(field)).map(|(name, _)| name.to_string()).collect()
    }

    /// The values, in the order of the names.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.0.iter().map(|(_, value)| value)
    }
}
