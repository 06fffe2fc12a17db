//! What the register holds of one person: each row, since when, by whom, out of which list.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::domain::history::{Author, HistoryEntry};
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::looked::Looked;
use crate::domain::operation::OperationKind;

/// How something came into the register, or was changed last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub author: Author,
    /// By what kind of operation.
    pub kind: OperationKind,
    /// What that was about; of an import the name of the list.
    pub subject: String,
}

/// A row that is about the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRow {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// Its fields with what they hold, absent and empty ones left out.
    pub fields: Vec<(String, Value)>,
    /// How it came into the register.
    pub entered: Option<Origin>,
    /// How it was changed last, where it was changed since.
    pub changed: Option<Origin>,
}

/// Everything that the register holds of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonData {
    /// Who.
    pub member: MemberId,
    /// The name.
    pub name: String,
    /// The household in which they live, or lived last.
    pub household: HouseholdId,
    /// Its code.
    pub code: String,
    /// What is held, by table.
    pub rows: Vec<HeldRow>,
    /// Who changed something of it, or the household's own row, the last first.
    pub changes: Vec<HistoryEntry>,
    /// Who looked at a household in which they lived, while they lived there; the last first.
    pub looks: Vec<Looked>,
}
