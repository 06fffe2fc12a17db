//! One row of the index.

use rusqlite::types::Value;

use crate::domain::class::Class;
use crate::store::row::{Columns, Fields};

/// What lists know of a household.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub household: i64,
    pub code: String,
    pub code_key: String,
    pub hamlet: i64,
    pub hamlet_name: String,
    pub hamlet_key: String,
    pub head: String,
    pub head_key: String,
    pub members: u32,
    pub class: Class,
    /// ISO, as dates are kept.
    pub newly_escaped_until: Option<String>,
    pub deprived: u16,
    pub answered: u16,
    pub flags: u32,
    pub ethnicity: String,
    /// Codes of the models given, newest first, parted by spaces.
    pub supports: String,
    /// Codes of all models that are not cancelled, with a space before and after each; empty without any.
    pub had: String,
    pub ended: bool,
    /// Folded words, parted by spaces.
    pub words: String,
    /// Digits reversed, parted by spaces.
    pub numbers: String,
}

impl Entry {
    /// From a row of the index.
    pub fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            household: columns.get("household")?,
            code: columns.text("code")?,
            code_key: columns.text("code_key")?,
            hamlet: columns.get("hamlet")?,
            hamlet_name: columns.text("hamlet_name")?,
            hamlet_key: columns.text("hamlet_key")?,
            head: columns.text("head")?,
            head_key: columns.text("head_key")?,
            members: columns.get("members")?,
            class: columns.code("class", Class::from_code)?,
            newly_escaped_until: columns.get("newly_escaped_until")?,
            deprived: columns.get("deprived")?,
            answered: columns.get("answered")?,
            flags: columns.get("flags")?,
            ethnicity: columns.text("ethnicity")?,
            supports: columns.text("supports")?,
            had: columns.text("had")?,
            ended: columns.get("ended")?,
            words: columns.text("words")?,
            numbers: columns.text("numbers")?,
        })
    }

    /// The fields of its row.
    pub fn fields(&self) -> Fields {
        Fields::new()
            .number("household", self.household)
            .text("code", &self.code)
            .text("code_key", &self.code_key)
            .number("hamlet", self.hamlet)
            .text("hamlet_name", &self.hamlet_name)
            .text("hamlet_key", &self.hamlet_key)
            .text("head", &self.head)
            .text("head_key", &self.head_key)
            .number("members", self.members)
            .text("class", self.class.code())
            .with("newly_escaped_until", self.newly_escaped_until.clone().map_or(Value::Null, Value::Text))
            .number("deprived", self.deprived)
            .number("answered", self.answered)
            .number("deprivations", self.deprived.count_ones())
            .number("flags", self.flags)
            .text("ethnicity", &self.ethnicity)
            .text("supports", &self.supports)
            .text("had", &self.had)
            .number("ended", self.ended)
            .text("words", &self.words)
            .text("numbers", &self.numbers)
    }
}
