//! The standards that a register knows: the program's own and the commune's, which go before them.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Standard, StandardError};

const EMBEDDED: [&str; 2] =
    [include_str!("../standards/2022-2026.toml"), include_str!("../standards/2027-2030.toml")];

/// A set of standards, by the day from which they hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standards {
    all: Vec<Standard>,
}

/// A fault of a commune's own file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{error}")]
pub struct LocalError {
    /// The file's name.
    pub file: String,
    /// The fault and its place.
    pub error: StandardError,
}

impl Standards {
    /// The standards that the program brings.
    pub fn embedded() -> Self {
        // The tests hold that each can be read.
        let all = EMBEDDED.iter().filter_map(|text| Standard::parse(text).ok()).collect();
        Self { all }
    }

    /// The same with the commune's own files (name and text). One of the same code, or of the same
    /// period, replaces the one that was there; any other is added.
    ///
    /// # Errors
    /// The first fault with its file, line and column; nothing of any file is taken then.
    pub fn with_local<'a>(
        mut self,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, LocalError> {
        for (file, text) in files {
            let local = Standard::parse(text).map_err(|error| LocalError { file: file.to_owned(), error })?;
            self.all.retain(|s| s.code != local.code && (s.from, s.to) != (local.from, local.to));
            self.all.push(local);
        }
        self.all.sort_by_key(|s| s.from);
        Ok(self)
    }

    /// Every standard, the earliest first.
    pub fn all(&self) -> &[Standard] {
        &self.all
    }

    /// The standard in force on a day; where periods overlap, the one that began last.
    pub fn in_force_on(&self, day: NaiveDate) -> Option<&Standard> {
        self.all.iter().rev().find(|s| s.holds_on(day))
    }

    /// The standard of a code.
    pub fn by_code(&self, code: &str) -> Option<&Standard> {
        self.all.iter().find(|s| s.code == code)
    }
}
