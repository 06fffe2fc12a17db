//! A form that was opened from a board, as its draft names it.

use serde::{Deserialize, Serialize};

/// Which form of a board. [`super::Board::reopen`] opens it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardForm {
    /// The form, in a word of code: `programme`.
    pub form: String,
    /// The record that it changes; none for a new one.
    pub id: Option<i64>,
    /// The records that it is for, where it is for several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<i64>,
}

impl BoardForm {
    /// The form of a new record.
    pub fn new(form: &str) -> Self {
        Self { form: form.to_owned(), id: None, among: Vec::new() }
    }

    /// The form of a known record.
    pub fn of(form: &str, id: i64) -> Self {
        Self { id: Some(id), ..Self::new(form) }
    }

    /// The form of a deed on several records.
    pub fn among(form: &str, ids: impl IntoIterator<Item = i64>) -> Self {
        Self { among: ids.into_iter().collect(), ..Self::new(form) }
    }
}
