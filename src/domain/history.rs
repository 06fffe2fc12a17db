//! The journal as people read it: who did what when, and what it changed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::OperationId;
use super::operation::OperationKind;

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
}

/// One row that an operation changed, field by field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// The fields that differ: name, before, after (as JSON; null for absent).
    pub fields: Vec<(String, serde_json::Value, serde_json::Value)>,
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
