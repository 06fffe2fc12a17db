//! What both sides changed, and the answers of a person.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::domain::history::Author;
use crate::domain::household::coded;

coded! {
    /// Which side a person takes.
    Side {
        /// The office's: what the copy says is left out.
        Here = "here",
        /// The copy's: it is written over what the office has.
        There = "there",
    }
}

/// Who changed something last on a side, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    /// Who.
    pub author: Author,
    /// When.
    pub at: DateTime<Utc>,
}

/// How the sides differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClashKind {
    /// In a field.
    Field {
        /// Its name.
        name: String,
        /// As it went out.
        base: Value,
        /// As it is here.
        here: Value,
        /// As it is there.
        there: Value,
    },
    /// Taken out here, changed there.
    GoneHere,
    /// Taken out there, changed here.
    GoneThere,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// Code and head of the household that it is about; empty where it is about none.
    pub household: (String, String),
    /// How the sides differ.
    pub kind: ClashKind,
    /// The last change here; unknown where the journal does not tell.
    pub here: Option<Touch>,
    /// The last change there.
    pub there: Option<Touch>,
}

impl Clash {
    /// The key by which the question is answered. It holds for the values that were shown: where either side has
    /// changed since, it is another question.
    pub fn key(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(self.table.as_bytes());
        digest.update(self.row.to_be_bytes());
        match &self.kind {
            ClashKind::Field { name, here, there, .. } => {
                for part in [name.as_str(), &here.to_string(), &there.to_string()] {
                    digest.update((part.len() as u64).to_be_bytes());
                    digest.update(part.as_bytes());
                }
            }
            ClashKind::GoneHere => digest.update(b"gone here"),
            ClashKind::GoneThere => digest.update(b"gone there"),
        }
        let at = [&self.here, &self.there].map(|touch| touch.as_ref().map(|touch| touch.at.to_rfc3339()));
        at.iter().flatten().for_each(|at| digest.update(at.as_bytes()));
        short(&digest.finalize())
    }
}

/// The first eight hexadecimal digits of a digest: short enough to be typed.
pub(super) fn short(digest: &[u8]) -> String {
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// What a person answered, by the keys of the questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    given: BTreeMap<String, Side>,
    others: Option<Side>,
}

impl Answers {
    /// Answers one question.
    pub fn give(&mut self, key: impl Into<String>, answer: Side) {
        self.given.insert(key.into(), answer);
    }

    /// Answers every question that is not answered by itself.
    pub fn give_others(&mut self, answer: Side) {
        self.others = Some(answer);
    }

    /// The answer to a question, where there is one.
    pub fn of(&self, key: &str) -> Option<Side> {
        self.given.get(key).copied().or(self.others)
    }

    /// Reads answers one a line, `KEY here` or `KEY there`; what stands behind `#` is for people.
    ///
    /// # Errors
    /// The number of the first line that says something else, from 1.
    pub fn read(&mut self, text: &str) -> Result<(), usize> {
        for (line, number) in text.lines().zip(1..) {
            let said = line.split('#').next().unwrap_or_default();
            let words: Vec<&str> = said.split_whitespace().collect();
            match words[..] {
                [] => {}
                [key, answer] => self.give(key, Side::from_code(answer).ok_or(number)?),
                _ => return Err(number),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn clash(here: &str) -> Clash {
        let kind =
            ClashKind::Field { name: "phone".into(), base: json!("1"), here: json!(here), there: json!("3") };
        let household = ("0412".to_owned(), String::new());
        Clash { table: "household".into(), row: 7, household, kind, here: None, there: None }
    }

    #[test]
    fn an_answer_holds_for_the_values_that_were_shown() {
        assert_eq!(clash("2").key(), clash("2").key());
        assert_ne!(clash("2").key(), clash("4").key());
        assert_eq!(clash("2").key().len(), 8);
    }

    #[test]
    fn answers_are_read_one_a_line() {
        let mut answers = Answers::default();
        answers.read("# hộ 0412\nab12cd34 here  # số cũ\n\n00ff00ff there\n").unwrap();
        assert_eq!(answers.of("ab12cd34"), Some(Side::Here));
        assert_eq!(answers.of("00ff00ff"), Some(Side::There));
        assert_eq!(answers.of("11111111"), None);
        answers.give_others(Side::Here);
        assert_eq!(answers.of("11111111"), Some(Side::Here));
        assert_eq!(answers.read("ab12cd34 here\nab12cd34 mine"), Err(2));
        assert_eq!(answers.read("ab12cd34"), Err(1));
    }
}
