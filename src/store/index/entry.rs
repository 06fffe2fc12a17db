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
    /// From a row of the index with its columns in the order of the fields, but for the count of deprivations, which
    /// follows from them.
    pub fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            household: columns.get(0)?,
            code: columns.text(1)?,
            code_key: columns.text(2)?,
            hamlet: columns.get(3)?,
            hamlet_name: columns.text(4)?,
            hamlet_key: columns.text(5)?,
            head: columns.text(6)?,
            head_key: columns.text(7)?,
            members: columns.get(8)?,
            class: columns.code(9, Class::from_code)?,
            newly_escaped_until: columns.get(10)?,
            deprived: columns.get(11)?,
            answered: columns.get(12)?,
            flags: columns.get(13)?,
            ethnicity: columns.text(14)?,
            supports: columns.text(15)?,
            had: columns.text(16)?,
            ended: columns.get(17)?,
            words: columns.text(18)?,
            numbers: columns.text(19)?,
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
