//! The standards that a register knows: the program's own and the commune's, which go before them.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Standard, StandardError};

const EMBEDDED: [&str; 2] =
    [include_str!("../standards/2022-2026.toml"), include_str!("../standards/2027-2030.toml")];

/// A set of standards.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standards {
    /// The program's own, the earliest first.
    embedded: Vec<Standard>,
    /// The commune's, which go before them, in the order in which they were read.
    local: Vec<Standard>,
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
        let embedded = EMBEDDED.iter().filter_map(|text| Standard::parse(text).ok()).collect();
        Self { embedded, local: Vec::new() }
    }

    /// The same with the commune's own files (name and text). One of a known code replaces it; one of
    /// another code goes before the program's own on the days of its period, while surveys that name
    /// the old code can still be read by it.
    ///
    /// # Errors
    /// The first fault with its file, line and column; nothing of any file is taken then.
    pub fn with_local<'a>(
        mut self,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, LocalError> {
        for (file, text) in files {
            let read = Standard::parse(text).map_err(|error| LocalError { file: file.to_owned(), error })?;
            self.embedded.retain(|s| s.code != read.code);
            self.local.retain(|s| s.code != read.code);
            self.local.push(read);
        }
        Ok(self)
    }

    /// Every standard, those that go before others first.
    pub fn all(&self) -> impl Iterator<Item = &Standard> {
        self.local.iter().rev().chain(&self.embedded)
    }

    /// The standard in force on a day: the commune's (the last one read) before the program's.
    pub fn in_force_on(&self, day: NaiveDate) -> Option<&Standard> {
        self.all().find(|s| s.holds_on(day))
    }

    /// The standard of a code.
    pub fn by_code(&self, code: &str) -> Option<&Standard> {
        self.all().find(|s| s.code == code)
    }
}
