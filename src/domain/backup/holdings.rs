//! What a copy holds, as its file tells it.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{Kept, Occasion};
use crate::domain::history::Author;

/// What a register or a copy of one holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holdings {
    /// The commune.
    pub commune: String,
    /// Households that have not left.
    pub households: u32,
    /// People in them.
    pub people: u32,
    /// Operations in the journal.
    pub operations: u32,
    /// When and by whom the last of them was saved.
    pub last: Option<(DateTime<Utc>, Author)>,
    /// The hash of the last operation, the head of the chain: two files with the same head hold the same.
    /// Hexadecimal; empty where nothing was ever saved.
    pub head: String,
    /// The hash of the first operation: it tells one register from another. Hexadecimal.
    pub origin: String,
    /// The version of the schema.
    pub version: i64,
}

/// A copy in a folder of copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupCopy {
    /// The file.
    pub path: PathBuf,
    /// When it was made, by the clocks in Việt Nam.
    pub at: NaiveDateTime,
    /// What for.
    pub occasion: Occasion,
    /// Bytes of the file.
    pub bytes: u64,
    /// It lies in the second place, not beside the register.
    pub second: bool,
    /// What it holds. Only a copy that was verified ever gets its name; `None` where it cannot be read any more.
    pub holds: Option<Holdings>,
}

impl BackupCopy {
    /// What thinning looks at.
    pub fn kept(&self) -> Kept {
        Kept { at: self.at, sound: self.holds.is_some(), stays: self.occasion.stays() }
    }
}
