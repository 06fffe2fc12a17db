//! One value as text and back. An absent value is `\N`; a text that begins with a backslash gets another one before it,
//! so that empty, absent and every text differ.

use std::borrow::Cow;
use std::fmt::Write;

use rusqlite::types::{Value, ValueRef};

use crate::domain::backup::{DumpColumn, DumpKind};

/// An absent value.
const ABSENT: &str = "\\N";

/// A value as it is written; `None` for one that no table of ours holds.
pub(super) fn written(value: ValueRef<'_>) -> Option<Cow<'_, str>> {
    Some(match value {
        ValueRef::Null => ABSENT.into(),
        ValueRef::Integer(number) => number.to_string().into(),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes).ok()? {
            text if text.starts_with('\\') => format!("\\{text}").into(),
            text => text.into(),
        },
        ValueRef::Blob(bytes) => hex(bytes).into(),
        ValueRef::Real(_) => return None,
    })
}

/// What is written, read as a value of a column; `None` where it cannot be one.
pub(super) fn read(text: &str, column: &DumpColumn) -> Option<Value> {
    match (text, column.kind) {
        (ABSENT, _) => column.absent.then_some(Value::Null),
        (digits, DumpKind::Integer) => whole(digits).map(Value::Integer),
        (digits, DumpKind::Bytes) => bytes(digits).map(Value::Blob),
        (text, DumpKind::Text) => match text.strip_prefix('\\') {
            Some(rest) => rest.starts_with('\\').then(|| Value::Text(rest.to_owned())),
            None => Some(Value::Text(text.to_owned())),
        },
    }
}

/// Only as we write it: `+5` and `05` were written by somebody else.
fn whole(digits: &str) -> Option<i64> {
    digits.parse().ok().filter(|number: &i64| number.to_string() == digits)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = digits.as_bytes().chunks_exact(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn column(kind: DumpKind) -> DumpColumn {
        DumpColumn { name: "x".into(), kind, absent: true }
    }

    fn there_and_back(value: &Value, kind: DumpKind) -> Option<Value> {
        read(&written(ValueRef::from(value)).unwrap(), &column(kind))
    }

    #[test]
    fn absent_empty_and_a_backslash_differ() {
        for text in ["", "\\N", "\\", "\\\\N", "N"] {
            let value = Value::Text(text.into());
            assert_eq!(there_and_back(&value, DumpKind::Text), Some(value));
        }
        assert_eq!(there_and_back(&Value::Null, DumpKind::Text), Some(Value::Null));
    }

    #[test]
    fn what_we_never_write_is_refused() {
        for digits in ["", "+5", "05", "5.0", "1e3", " 5", "9223372036854775808", "\\\\5"] {
            assert_eq!(read(digits, &column(DumpKind::Integer)), None, "{digits}");
        }
        assert_eq!(read("abc", &column(DumpKind::Bytes)), None);
        assert_eq!(read("zz", &column(DumpKind::Bytes)), None);
        assert_eq!(read("\\x", &column(DumpKind::Text)), None);
        let present = DumpColumn { absent: false, ..column(DumpKind::Text) };
        assert_eq!(read("\\N", &present), None);
    }

    proptest! {
        #[test]
        fn every_value_comes_back(text in any::<String>(), number in any::<i64>(), blob in any::<Vec<u8>>()) {
            let values = [
                (Value::Text(text), DumpKind::Text),
                (Value::Integer(number), DumpKind::Integer),
                (Value::Blob(blob), DumpKind::Bytes),
            ];
            for (value, kind) in values {
                prop_assert_eq!(there_and_back(&value, kind), Some(value));
            }
        }
    }
}
