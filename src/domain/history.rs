//! The journal as people read it: who did what when, and what it changed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::citizen::{mask, mask_phone};
use super::id::{HouseholdId, MemberId, OperationId};
use super::operation::OperationKind;
use crate::viet::clean;

/// Who changes the register, as the journal names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author(pub String);

/// One operation of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// Its number.
    pub id: OperationId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: Author,
    /// What kind of operation.
    pub kind: OperationKind,
    /// What it was about: code and head of the household, a file's name, a model.
    pub subject: String,
    /// Was taken back since.
    pub undone: bool,
    /// What it changed; only filled where asked for.
    pub changes: Vec<RowChange>,
    /// What it answers, where it answers a proposal: by whom and when that was made, what it would have changed. Its number
    /// is that of the proposal. Only filled where asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Box<HistoryEntry>>,
}

/// Which operations are asked for; all of them without anything in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// That touched this household.
    pub household: Option<HouseholdId>,
    /// That changed this person, or something that names them.
    pub person: Option<MemberId>,
    /// By this author.
    pub by: Option<Author>,
    /// Of this kind.
    pub kind: Option<OperationKind>,
    /// From this day on, by the calendar in Việt Nam.
    pub from: Option<NaiveDate>,
    /// Up to this day.
    pub to: Option<NaiveDate>,
}

impl HistoryFilter {
    /// The operations of one household.
    pub fn of_household(household: HouseholdId) -> Self {
        Self { household: Some(household), ..Self::default() }
    }

    /// Whether everything is let through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One row that an operation changed, field by field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// Whose it is, where a person's row was changed; empty otherwise: the operation is named after the household's head.
    pub person: String,
    /// What became of it. The fields do not say: what differed may have been erased since.
    pub fate: RowFate,
    /// The fields that differ: name, before, after (as JSON; null for absent).
    pub fields: Vec<(String, Value, Value)>,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowFate {
    /// It is new.
    Made,
    /// It was there before and is there since.
    Changed,
    /// It is there no more.
    TakenOut,
}

impl RowFate {
    /// By its two states.
    pub fn of<T>(before: Option<&T>, after: Option<&T>) -> Self {
        match (before, after) {
            (None, _) => Self::Made,
            (Some(_), Some(_)) => Self::Changed,
            (Some(_), None) => Self::TakenOut,
        }
    }
}

/// The fields in which two states of a row differ, revision and identity aside.
pub fn differing_fields(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
) -> Vec<(String, Value, Value)> {
    let side = |fields: &Map<String, Value>, name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    names
        .into_iter()
        .filter(|name| *name != "rev" && *name != "id")
        .map(|name| (name.clone(), side(before, name), side(after, name)))
        .filter(|(_, old, new)| old != new)
        .collect()
}

/// What undo or redo would do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoStep {
    /// The operation that would be taken back or done again.
    pub operation: OperationId,
    /// Its kind.
    pub kind: OperationKind,
    /// Its subject.
    pub subject: String,
}

/// A value of a journaled field as text: citizen and phone numbers with their middle hidden, nothing for
/// an absent value.
pub fn value_words(field: &str, value: &Value) -> String {
    let text = match value {
        Value::Null => return String::new(),
        Value::String(text) => clean(text),
        other => other.to_string(),
    };
    match field {
        "citizen_number" => mask(&text),
        "phone" => mask_phone(&text),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people_are_masked_and_absent_values_are_nothing() {
        assert_eq!(value_words("citizen_number", &"025091576936".into()), mask("025091576936"));
        assert_eq!(value_words("phone", &"0987654321".into()), mask_phone("0987654321"));
        assert_eq!(value_words("notes", &"nhà \u{1b}[31mdột".into()), "nhà dột");
        assert_eq!(
            (value_words("died", &Value::Null), value_words("b1", &120.into())),
            (String::new(), "120".into())
        );
    }
}
