//! What all data files of the rules (standards, forms, catalogues, tables) share: labels in two languages, the
//! exact place of a fault, and periods that must neither overlap nor leave a hole, so that the commune can mend
//! a file of its own. What a file says belongs to the module that reads it.

mod misread;
mod naming;
mod number;
pub mod period;

use std::fmt;
use std::ops::Range;

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use toml::Spanned;
use toml::value::Datetime;

pub use self::misread::{Misread, Wanted};
pub use self::naming::NamingFault;
pub(super) use self::naming::{named, unique};
pub(super) use self::number::Number;
use crate::viet::clean;

/// A name that a data file gives in both languages of the screen. What could steer a terminal is taken out
/// where it is read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Vietnamese.
    #[serde(deserialize_with = "line")]
    pub vi: String,
    /// English.
    #[serde(deserialize_with = "line")]
    pub en: String,
}

impl Label {
    /// Says something in both languages.
    pub(super) fn is_worded(&self) -> bool {
        !self.vi.is_empty() && !self.en.is_empty()
    }
}

fn line<'de, D: Deserializer<'de>>(source: D) -> Result<String, D::Error> {
    String::deserialize(source).map(|text| clean(&text))
}

/// A place in a text, both counted from 1; columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character of the line.
    pub column: usize,
}

impl Position {
    /// The place of a byte of a text; an offset beyond the end is the end.
    pub fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A fault of a data file: where, and of which kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {kind}")]
pub struct DataError<K: fmt::Display> {
    /// Where it stands in the file.
    pub at: Position,
    /// What is wrong.
    pub kind: K,
}

impl<K: fmt::Display> DataError<K> {
    /// A fault of what stands at a span of the text.
    pub(super) fn at(text: &str, span: Range<usize>, kind: K) -> Self {
        Self { at: Position::of(text, span.start), kind }
    }
}

/// All that is wrong with a file, in the order of its lines. A fault that keeps the rest from being read stands alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults<K: fmt::Display> {
    /// What is told where there is room for one.
    pub first: DataError<K>,
    /// What else is wrong.
    pub rest: Vec<DataError<K>>,
}

impl<K: fmt::Display> Faults<K> {
    /// Each of them.
    pub fn into_all(self) -> impl Iterator<Item = DataError<K>> {
        [self.first].into_iter().chain(self.rest)
    }
}

impl<K: fmt::Display> From<DataError<K>> for Faults<K> {
    fn from(first: DataError<K>) -> Self {
        Self { first, rest: Vec::new() }
    }
}

/// A fault at a value; the text is added where the value's place is turned into line and column.
pub(super) type Placed<T, K> = Result<T, (Range<usize>, K)>;

/// The fault of a value that does not hold.
pub(super) fn ensure<T, K>(value: &Spanned<T>, mut holds: impl FnMut(&T) -> bool, fault: K) -> Placed<(), K> {
    if holds(value.get_ref()) { Ok(()) } else { Err((value.span(), fault)) }
}

/// Reads TOML; a fault of the writing or of a field's type keeps its place.
pub(super) fn read<T, K>(text: &str, unreadable: impl Fn(Misread) -> K) -> Result<T, DataError<K>>
where
    T: serde::de::DeserializeOwned,
    K: fmt::Display,
{
    toml::from_str(text).map_err(|error| {
        let section = section(&error);
        let kind = Misread::of(error.message(), &section);
        let span = error.span().filter(|span| span.start > 0).or_else(|| heading(text, &section));
        DataError::at(text, span.unwrap_or(0..0), unreadable(kind))
    })
}

/// The section in which the reader stumbled. It tells that only where it does not quote the text.
fn section(error: &toml::de::Error) -> String {
    let mut bare = error.clone();
    bare.set_input(None);
    let words = bare.to_string();
    let last = words.lines().last().and_then(|line| line.strip_prefix("in `")?.strip_suffix('`'));
    last.unwrap_or_default().to_owned()
}

/// Where a section begins.
fn heading(text: &str, section: &str) -> Option<Range<usize>> {
    let heads = [format!("[{section}]"), format!("[[{section}]]")];
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if heads.contains(&line.trim().to_owned()) {
            return Some(offset..offset);
        }
        offset += line.len();
    }
    None
}

/// The faults among checks of a file.
pub(super) fn proved<K: fmt::Display>(
    text: &str,
    checks: impl IntoIterator<Item = Placed<(), K>>,
) -> Result<(), Faults<K>> {
    let wrong = checks.into_iter().filter_map(Result::err);
    let mut faults: Vec<_> = wrong.map(|(span, kind)| DataError::at(text, span, kind)).collect();
    faults.sort_by_key(|fault| fault.at);
    let mut faults = faults.into_iter();
    match faults.next() {
        Some(first) => Err(Faults { first, rest: faults.collect() }),
        None => Ok(()),
    }
}

/// A day of the calendar, without a time.
pub(super) fn day<K>(written: &Spanned<Datetime>, not_a_date: K) -> Placed<NaiveDate, K> {
    let parts = written.get_ref();
    parts
        .date
        .filter(|_| parts.time.is_none())
        .and_then(|d| NaiveDate::from_ymd_opt(i32::from(d.year), d.month.into(), d.day.into()))
        .ok_or((written.span(), not_a_date))
}

/// A date as TOML writes it (`2026-12-31`, without quotes).
pub(super) fn date<'de, D: Deserializer<'de>>(source: D) -> Result<NaiveDate, D::Error> {
    let written = Datetime::deserialize(source)?;
    written
        .date
        .and_then(|d| NaiveDate::from_ymd_opt(i32::from(d.year), d.month.into(), d.day.into()))
        .ok_or_else(|| D::Error::custom(misread::NOT_A_DATE))
}

/// A date that may be absent.
pub(super) fn optional_date<'de, D: Deserializer<'de>>(source: D) -> Result<Option<NaiveDate>, D::Error> {
    date(source).map(Some)
}

/// Codes stand in files, on command lines and in the register: small unaccented letters, digits
/// and hyphens (or, for indicators, underscores).
pub(super) fn is_code(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    !text.is_empty() && text.len() <= 40 && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_from_one_in_characters() {
        let text = "một = 1\nhai = \"x\"";
        assert_eq!(Position::of(text, 0), Position { line: 1, column: 1 });
        assert_eq!(Position::of(text, "một".len()), Position { line: 1, column: 4 });
        assert_eq!(Position::of(text, text.find("\"x").unwrap()), Position { line: 2, column: 7 });
        assert_eq!(Position::of(text, 999), Position { line: 2, column: 10 });
    }

    #[test]
    fn a_field_of_the_wrong_type_is_named_by_its_place() {
        let error = read::<Label, Misread>("vi = \"một\"\nen = 2\n", |kind| kind).unwrap_err();
        assert_eq!(error.at, Position { line: 2, column: 6 });
        assert_eq!(error.kind, Misread::Wanted(Wanted::Text));
    }

    #[test]
    fn nothing_in_a_name_reaches_the_terminal_raw() {
        let label: Label = toml::from_str("vi = \"Hộ\\u001B[2J\\u0007 nghèo\"\nen = \"x\"").unwrap();
        assert_eq!(label.vi, "Hộ nghèo");
    }

    #[test]
    fn codes_are_unaccented_and_small() {
        assert!(is_code("bo-sinh-san") && is_code("2022-2026") && is_code("child_schooling"));
        assert!(!is_code("") && !is_code("bò") && !is_code("Bo") && !is_code("a b"));
    }
}
