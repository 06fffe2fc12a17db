//! One cell as a typed value.

use std::borrow::Cow;

use crate::viet;

/// What stands in a cell. A formula is present as the value that was last computed for it, or, when
/// the file holds none, as its own text with a leading `=`.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing, or nothing but spaces.
    #[default]
    Blank,
    /// Written text: NFC, without control characters, trimmed.
    Text(Box<str>),
    /// A number; spreadsheets know no integers.
    Number(f64),
    /// A day as the number of days since 30/12/1899 (the 1900 system; 1904 files are shifted).
    Date(f64),
    /// A tick or a logical value.
    Bool(bool),
    /// An error such as `#REF!`.
    Error(Box<str>),
}

impl Cell {
    /// Text as it stands in the file; blank when it has nothing visible. Not yet cleaned: old fonts use
    /// characters that cleaning would throw away.
    pub fn raw(text: &str) -> Self {
        match text.trim() {
            "" => Self::Blank,
            trimmed => Self::Text(trimmed.into()),
        }
    }

    /// True for a cell with nothing in it.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// The cell as a person reads it: whole numbers without a fraction or an exponent, days as
    /// dd/mm/yyyy.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Blank => Cow::Borrowed(""),
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number_text(*number)),
            Self::Date(serial) => Cow::Owned(day_text(*serial)),
            Self::Bool(yes) => Cow::Borrowed(if *yes { "TRUE" } else { "FALSE" }),
        }
    }
}

/// `25091576936.0`: a whole number as programs write it into text. Its dot would else pass for one between
/// groups of digits, and its zero for a digit.
pub fn without_fraction(text: &str) -> &str {
    match text.strip_suffix(".0") {
        Some(whole) if !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()) => whole,
        _ => text,
    }
}

fn number_text(number: f64) -> String {
    match number.fract() == 0.0 && number.abs() < 1e15 {
        true => format!("{number:.0}"),
        false => number.to_string(),
    }
}

fn day_text(serial: f64) -> String {
    match viet::from_excel_serial(serial) {
        Some(day) => day.to_string(),
        None => number_text(serial),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_in_text_has_no_fraction() {
        assert_eq!(without_fraction("25091576936.0"), "25091576936");
        for text in ["5.6", "1.500.000", "CS1.0", ".0", "2.00"] {
            assert_eq!(without_fraction(text), text);
        }
    }
}
