//! The standards that a register knows: the program's own and the commune's, which go before them.

use std::sync::LazyLock;

use chrono::NaiveDate;
use thiserror::Error;

use super::read::{StandardError, read};
use super::{Standard, StandardFault};
use crate::domain::data_file::DataError;
use crate::domain::data_file::period::{Own, prove};

const EMBEDDED: [&str; 2] =
    [include_str!("../standards/2022-2026.toml"), include_str!("../standards/2027-2030.toml")];

/// A set of standards.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standards {
    /// The program's own, the earliest first.
    embedded: Vec<Standard>,
    /// The commune's, which go before them. No two hold on one day.
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
        static READ_ONCE: LazyLock<Vec<Standard>> =
            LazyLock::new(|| EMBEDDED.iter().filter_map(|text| Some(read(text, &[]).ok()?.0)).collect());
        Self { embedded: READ_ONCE.clone(), local: Vec::new() }
    }

    /// The same with the commune's own files (name and text). One of a known code takes its place and covers all of
    /// its days; one of another code goes before the program's own on the days of its period, while the other days
    /// stay with the program's own and surveys that name it can still be read by it.
    ///
    /// # Errors
    /// The first fault with its file, line and column; nothing of any file is taken then. Beside the faults of a
    /// file: two files of one code or with days in common, a day between two standards on which none holds, and a
    /// file of a known code that leaves out days of it.
    pub fn with_local<'a>(
        mut self,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, LocalError> {
        let mut own = Vec::new();
        for (file, text) in files {
            let (standard, places) =
                read(text, &self.embedded).map_err(|error| LocalError { file: file.to_owned(), error })?;
            own.push(Own {
                file: file.to_owned(),
                code: standard.code.clone(),
                period: standard.period(),
                places,
            });
            self.local.push(standard);
        }
        let brought: Vec<_> = self.embedded.iter().map(|s| (s.code.as_str(), s.period())).collect();
        prove(&own, &brought).map_err(|(file, at, kind)| LocalError {
            file,
            error: DataError { at, kind: StandardFault::Between(kind) },
        })?;
        self.embedded.retain(|known| self.local.iter().all(|own| own.code != known.code));
        Ok(self)
    }

    /// Every standard, those that go before others first.
    pub fn all(&self) -> impl Iterator<Item = &Standard> {
        self.local.iter().chain(&self.embedded)
    }

    /// The standard in force on a day: the commune's before the program's.
    pub fn in_force_on(&self, day: NaiveDate) -> Option<&Standard> {
        self.all().find(|s| s.holds_on(day))
    }

    /// The standard that a survey or a round names; where the commune's file for it is missing, the one in force on
    /// its day.
    pub fn named(&self, code: &str, day: NaiveDate) -> Option<&Standard> {
        self.by_code(code).or_else(|| self.in_force_on(day))
    }

    /// The standard of a code.
    pub fn by_code(&self, code: &str) -> Option<&Standard> {
        self.all().find(|s| s.code == code)
    }
}
