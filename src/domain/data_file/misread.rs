//! What the reader of TOML objects to, as kinds that the catalogue has words for. The reader says it in English
//! prose only, of which the shapes that people's files produce are recognised here; the rest is "not TOML".

use thiserror::Error;

use crate::viet::clean;

/// What [`super::date`] says of something else than a day.
pub(super) const NOT_A_DATE: &str = "a date like 2026-12-31 is wanted";

/// Why a file cannot be read as what it should be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Misread {
    /// A key that nobody asks for.
    #[error("unknown key {key:?}, known: {}", known.join(", "))]
    UnknownKey {
        /// As written.
        key: String,
        /// What may stand there.
        known: Vec<String>,
    },
    /// A key that has to be there.
    #[error("missing key {key:?} in {section:?}")]
    MissingKey {
        /// The key.
        key: String,
        /// The section that lacks it, as files head it; empty where it belongs to none.
        section: String,
    },
    /// A word that is none of the possible ones.
    #[error("unknown value {value:?}, known: {}", known.join(", "))]
    UnknownValue {
        /// As written.
        value: String,
        /// The possible ones.
        known: Vec<String>,
    },
    /// A value of another type.
    #[error("{0:?} wanted")]
    Wanted(Wanted),
    /// A number below 0, or larger than can be meant.
    #[error("number out of range")]
    OutOfRange,
    /// A number that cannot be meant; those that can lie from one to the other.
    #[error("not from {least} to {most}")]
    NotWithin {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// None or several of a group of which exactly one has to stand there.
    #[error("exactly one is wanted")]
    ExactlyOne,
    /// A key that stands twice.
    #[error("key twice")]
    KeyTwice,
    /// Not written as TOML; the parser's own words.
    #[error("{0}")]
    NotToml(String),
}

/// What type of value has to stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Text in quotation marks.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    YesNo,
    /// A day like 2026-12-31.
    Date,
    /// A list in `[ ]`.
    List,
    /// Named values in `{ }` or under a heading.
    Group,
}

impl Misread {
    /// The kind of the parser's words; `section` is where they were said.
    pub(super) fn of(words: &str, section: &str) -> Self {
        let (told, expected) = words.split_once(", expected ").unwrap_or((words, ""));
        if let Some(rest) = told.strip_prefix("unknown field ") {
            return Self::UnknownKey { key: quoted(rest), known: all_quoted(expected) };
        }
        if let Some(rest) = told.strip_prefix("unknown variant ") {
            return Self::UnknownValue { value: quoted(rest), known: all_quoted(expected) };
        }
        if let Some(rest) = told.strip_prefix("missing field ") {
            return Self::MissingKey { key: quoted(rest), section: clean(section) };
        }
        match told {
            NOT_A_DATE => Self::Wanted(Wanted::Date),
            "invalid date" | "invalid time" | "invalid offset" | "invalid datetime" | "invalid date-time" => {
                Self::Wanted(Wanted::Date)
            }
            _ if told.starts_with("wanted exactly 1") => Self::ExactlyOne,
            _ if told.starts_with("wanted string or table") => Self::Wanted(Wanted::Group),
            _ if told.starts_with("invalid type") => Self::Wanted(wanted(expected)),
            _ if told.starts_with("invalid value") => Self::OutOfRange,
            _ if told.starts_with("duplicate") => Self::KeyTwice,
            _ => Self::NotToml(clean(words)),
        }
    }
}

/// What a type is called by those who read it.
fn wanted(expected: &str) -> Wanted {
    let is = |names: &[&str]| names.iter().any(|name| expected.contains(name));
    match () {
        () if is(&["datetime", "Datetime"]) => Wanted::Date,
        () if is(&["string", "str", "identifier"]) && !is(&["struct"]) => Wanted::Text,
        () if is(&["bool"]) => Wanted::YesNo,
        () if is(&["sequence", "array", "tuple"]) => Wanted::List,
        () if is(&["i64", "i32", "u8", "u16", "u32", "u64", "usize", "integer", "float", "f64"]) => {
            Wanted::Number
        }
        () => Wanted::Group,
    }
}

fn quoted(text: &str) -> String {
    clean(text.trim().trim_matches('`'))
}

/// `one of `a`, `b``, `` `a` or `b` ``, `` `a` ``.
fn all_quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(clean).collect()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::domain::data_file::{Label, read};

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)] // Only its shape is read.
    struct Sample {
        name: Label,
        number: u8,
        #[serde(default)]
        list: Vec<Kind>,
        #[serde(default)]
        optional: bool,
        #[serde(default, deserialize_with = "crate::domain::data_file::optional_date")]
        until: Option<chrono::NaiveDate>,
        shape: Option<Shape>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    #[allow(dead_code)] // Only its shape is read.
    enum Shape {
        Round(u8),
        Long(u8),
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        One,
        Two,
    }

    const NAME: &str = "name = { vi = \"Một\", en = \"One\" }\n";

    fn misread(rest: &str) -> Misread {
        read::<Sample, Misread>(&format!("{NAME}{rest}"), |kind| kind).unwrap_err().kind
    }

    #[test]
    fn keys_and_values_that_are_not_known_are_told_with_those_that_are() {
        let Misread::UnknownKey { key, known } = misread("number = 1\nnumer = 2") else { panic!() };
        assert_eq!((key.as_str(), known.len()), ("numer", 6));
        let Misread::UnknownValue { value, known } = misread("number = 1\nlist = [\"three\"]") else {
            panic!()
        };
        assert_eq!((value.as_str(), known), ("three", vec!["one".to_owned(), "two".to_owned()]));
        assert_eq!(
            misread("list = []"),
            Misread::MissingKey { key: "number".into(), section: String::new() }
        );
        assert_eq!(misread("number = 1\nnumber = 2"), Misread::KeyTwice);
    }

    #[test]
    fn a_key_that_is_missing_in_a_section_is_told_with_the_section_at_its_heading() {
        #[derive(Debug, Deserialize)]
        #[allow(dead_code)] // Only its shape is read.
        struct File {
            first: Label,
            second: Vec<Label>,
        }
        let read = |text| read::<File, Misread>(text, |kind| kind).unwrap_err();
        let missing = |section: &str| Misread::MissingKey { key: "en".into(), section: section.into() };
        let first = read("# on top\n[first]\nvi = \"Một\"\n[[second]]\nvi = \"Hai\"\nen = \"Two\"\n");
        assert_eq!((first.kind, first.at.line), (missing("first"), 2));
        let second = read("[first]\nvi = \"Một\"\nen = \"One\"\n[[second]]\nvi = \"Hai\"\n");
        assert_eq!((second.kind, second.at.line), (missing("second"), 4));
    }

    #[test]
    fn a_value_of_another_type_is_told_by_what_has_to_stand_there() {
        assert_eq!(misread("number = \"một\""), Misread::Wanted(Wanted::Number));
        assert_eq!(misread("number = 1\nlist = 5"), Misread::Wanted(Wanted::List));
        assert_eq!(misread("number = 1\noptional = 1"), Misread::Wanted(Wanted::YesNo));
        assert_eq!(misread("number = 1\nuntil = 12:00:00"), Misread::Wanted(Wanted::Date));
        assert_eq!(misread("number = 1\nuntil = \"mai\""), Misread::Wanted(Wanted::Date));
        assert_eq!(misread("number = 1\nuntil = 2026-13-31"), Misread::Wanted(Wanted::Date));
        assert_eq!(misread("number = 1\nuntil = 2026-02-30"), Misread::Wanted(Wanted::Date));
        assert_eq!(misread("number = 1\nshape = { round = 1, long = 2 }"), Misread::ExactlyOne);
        assert_eq!(misread("number = 1\nshape = 5"), Misread::Wanted(Wanted::Group));
        assert_eq!(misread("number = 300"), Misread::OutOfRange);
        assert_eq!(misread("number = -1"), Misread::OutOfRange);
        let unnamed = read::<Sample, Misread>("name = 5\nnumber = 1", |kind| kind).unwrap_err();
        assert_eq!(unnamed.kind, Misread::Wanted(Wanted::Group));
    }

    #[test]
    fn what_is_not_toml_keeps_the_parsers_words() {
        for text in ["number = ", "number 1", "[table", "number = \"1"] {
            assert!(matches!(misread(text), Misread::NotToml(words) if !words.is_empty()), "{text}");
        }
    }
}
