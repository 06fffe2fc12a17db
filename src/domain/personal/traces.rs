//! Where a person's data stands in a row of the register or of its journal, and the row without it. Facts and journal go
//! through the same rule, so that afterwards they still agree.
//!
//! Of the person's own row the name, the citizen number, the day and month of birth and death go; the year stays for
//! statistics. The phone number and the notes of a household go with who was its head. Rows that name the person, or a
//! household in which they live or lived, are searched for the full name and the citizen number as they were written, in
//! small letters or capitals. Short names, parts of a name and other spellings are not searched, nor are rows of other
//! households: nobody could tell whether they mean a namesake.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::ERASED;

/// What goes out of a household's row with its head.
pub const PHONE_AND_NOTES: [&str; 2] = ["phone", "notes"];

/// Remarks on a row that is about the person alone.
const REMARKS: [&str; 2] = ["note", "stop_reason"];

/// Fields that name who works for the commune, who may bear the same name.
const OFFICERS: [&str; 12] = [
    "visitor",
    "surveyor",
    "officer",
    "verified_by",
    "author",
    "answered_by",
    "assigned",
    "by_whom",
    "login",
    "signer",
    "chair",
    "secretary",
];

/// Figures of a year.
const YEAR: usize = 4;

/// What a person is found by in rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traces {
    records: BTreeSet<i64>,
    homes: BTreeSet<i64>,
    heads: BTreeSet<i64>,
    /// Rows of theirs that others name.
    own: BTreeSet<i64>,
    numbers: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Traces {
    /// Of a person, by the numbers of their rows: several where records of them were made one.
    pub fn new(records: impl IntoIterator<Item = i64>) -> Self {
        let records: BTreeSet<i64> = records.into_iter().collect();
        Self { own: records.clone(), records, ..Self::default() }
    }

    /// They live or lived in this household; `as_head` where its phone number and notes go with them.
    pub fn lived_in(&mut self, household: i64, as_head: bool) {
        self.homes.insert(household);
        self.own.insert(household);
        if as_head {
            self.heads.insert(household);
        }
    }

    /// A row that is theirs alone, by which others lead to them: a benefit.
    pub fn owned(&mut self, row: i64) {
        self.own.insert(row);
    }

    /// Whether they live or lived in a household.
    pub fn is_home(&self, household: i64) -> bool {
        self.homes.contains(&household)
    }

    /// Learns names and citizen numbers from a state of the person's own row, past or present.
    pub fn learn(&mut self, row: &Map<String, Value>) {
        let text = |field| row.get(field).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let (name, number) = (text("name"), text("citizen_number"));
        if name.contains(' ') && name != ERASED {
            self.names.extend([name.to_uppercase(), name]);
        }
        if number.len() >= 9 {
            self.numbers.insert(number);
        }
    }

    /// Whether there is any name or number that they could be found by.
    pub fn knows_names(&self) -> bool {
        !self.names.is_empty() || !self.numbers.is_empty()
    }

    /// Whether a journaled row may hold something of the person: cheap, and never wrongly `false`.
    pub fn may_be_in(&self, row: i64, side: &str) -> bool {
        self.own.contains(&row) || self.own.iter().any(|own| side.contains(&own.to_string()))
    }

    /// Takes the person's data out of a row; whether anything was there.
    pub fn take_out(&self, table: &str, row: i64, fields: &mut Map<String, Value>) -> bool {
        let before = fields.clone();
        match table {
            "proposal" if self.own.contains(&row) => self.take_out_of_texts(fields),
            "proposal" => self.take_out_of_proposal(fields),
            "member" if self.records.contains(&row) => {
                set(fields, "name", ERASED);
                set(fields, "citizen_number", "");
                ["born", "died"].into_iter().for_each(|field| keep_year(fields, field));
            }
            // Another person's own row, and what says why something was erased.
            "member" | "erasure" => {}
            _ if self.is_linked(table, row, fields) => self.take_out_of_linked(table, row, fields),
            _ => {}
        }
        *fields != before
    }

    /// A row that names the person, a household of theirs, or something that is theirs alone.
    fn is_linked(&self, table: &str, row: i64, fields: &Map<String, Value>) -> bool {
        (table == "household" && self.homes.contains(&row))
            || fields.values().filter_map(Value::as_i64).any(|number| self.own.contains(&number))
    }

    fn take_out_of_linked(&self, table: &str, row: i64, fields: &mut Map<String, Value>) {
        if table == "household" && self.heads.contains(&row) {
            PHONE_AND_NOTES.into_iter().for_each(|field| set(fields, field, ""));
        }
        let member = fields.get("member").and_then(Value::as_i64);
        if member.is_some_and(|member| self.records.contains(&member)) {
            REMARKS.into_iter().for_each(|field| set(fields, field, ""));
        }
        self.take_out_of_texts(fields);
    }

    fn take_out_of_texts(&self, fields: &mut Map<String, Value>) {
        for (_, value) in fields.iter_mut().filter(|(field, _)| !OFFICERS.contains(&field.as_str())) {
            if let Some(text) = value.as_str().and_then(|text| self.without(text)) {
                *value = text.into();
            }
        }
    }

    /// A text without the person's name and citizen number; `None` where they are not in it.
    pub fn without(&self, text: &str) -> Option<String> {
        let named = self.names.iter().fold(text.to_owned(), |text, name| replaced(&text, name, ERASED));
        let numbered = self.numbers.iter().fold(named, |text, number| replaced(&text, number, ""));
        (numbered != text).then_some(numbered)
    }

    /// A proposal of before version 7 holds the rows that it would change, each as the journal would.
    fn take_out_of_proposal(&self, fields: &mut Map<String, Value>) {
        let Some(rows) = fields.get("rows").and_then(Value::as_str) else { return };
        let Ok(mut rows) = serde_json::from_str::<Vec<Value>>(rows) else { return };
        let mut any = false;
        for row in rows.iter_mut().filter_map(Value::as_object_mut) {
            let table = row.get("table").and_then(Value::as_str).unwrap_or_default().to_owned();
            let id = row.get("row").and_then(Value::as_i64).unwrap_or_default();
            for side in ["before", "after"] {
                let side = row.get_mut(side).and_then(Value::as_object_mut);
                any |= side.is_some_and(|side| self.take_out(&table, id, side));
            }
        }
        if any {
            self.take_out_of_texts(fields);
            fields.insert("rows".to_owned(), Value::from(Value::from(rows).to_string()));
        }
    }
}

/// A field that is there gets another value; an absent one stays absent.
fn set(fields: &mut Map<String, Value>, field: &str, value: &str) {
    if let Some(held) = fields.get_mut(field).filter(|held| held.is_string()) {
        *held = value.into();
    }
}

fn keep_year(fields: &mut Map<String, Value>, field: &str) {
    if let Some(Value::String(date)) = fields.get_mut(field) {
        *date = date.chars().take(YEAR).collect();
    }
}

/// Replaces a text where it stands as whole words: `Hà Văn An` is not in `Hà Văn Anh`.
fn replaced(text: &str, wanted: &str, by: &str) -> String {
    let (mut made, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(wanted) {
        let (before, from) = rest.split_at(at);
        let after = &from[wanted.len()..];
        let open = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let whole = open(before.chars().next_back()) && open(after.chars().next());
        made.push_str(before);
        made.push_str(if whole { by } else { wanted });
        rest = after;
    }
    made.push_str(rest);
    made
}

#[cfg(test)]
mod tests;
