//! How a commune wants its register copied: read from `backup.toml`.

use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::{NaiveDateTime, TimeDelta};
use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use super::Keeping;
use crate::domain::data_file::{self, DataError, Misread, Placed, ensure};

/// The longest time between two copies: a week.
const MOST_HOURS: u32 = 168;
/// A timer that comes by every four hours finds a copy of four hours less a few seconds.
const SLACK: TimeDelta = TimeDelta::minutes(10);
/// The most days, weeks or months of which copies are kept: more would mean all.
const MOST: u32 = 1_200;

/// A fault of a file with its line and column.
pub type BackupRulesError = DataError<BackupRulesFault>;

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BackupRulesFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// No time between two copies that can be meant.
    #[error("hours outside 1 to {MOST_HOURS}")]
    Hours,
    /// No number of days, weeks or months that can be meant; all copies of at least a day are kept.
    #[error("outside 1 to {MOST}")]
    Keep,
    /// The second place is not named from the root: it would be another folder for everybody.
    #[error("no absolute path")]
    Place,
}

/// How the register is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRules {
    /// Hours after which the next copy is made.
    pub every_hours: u32,
    /// The folder into which each copy goes a second time.
    pub second_place: Option<PathBuf>,
    /// For how long copies are kept.
    pub keeping: Keeping,
}

impl Default for BackupRules {
    fn default() -> Self {
        Self { every_hours: 4, second_place: None, keeping: Keeping::default() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    every_hours: Option<Spanned<u32>>,
    second_place: Option<Spanned<String>>,
    #[serde(default)]
    keep: Keep,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Keep {
    all_days: Option<Spanned<u32>>,
    daily_days: Option<Spanned<u32>>,
    weekly_weeks: Option<Spanned<u32>>,
    monthly_months: Option<Spanned<u32>>,
}

impl BackupRules {
    /// Those that the program brings.
    pub fn embedded() -> Self {
        // The test holds that they can be read.
        static READ_ONCE: LazyLock<BackupRules> =
            LazyLock::new(|| BackupRules::read(include_str!("backup.toml")).unwrap_or_default());
        READ_ONCE.clone()
    }

    /// The rules of a file; what it leaves out is as the program brings it.
    ///
    /// # Errors
    /// The first fault with its line and column.
    pub fn read(text: &str) -> Result<Self, BackupRulesError> {
        let read: File = data_file::read(text, BackupRulesFault::Unreadable)?;
        read.check().map_err(|(span, fault)| DataError::at(text, span, fault))?;
        Ok(read.into())
    }

    /// Whether a copy is to be made: none was made in the hours before now. One of a time to come does not count,
    /// because the clock was wrong once.
    pub fn is_due(&self, made: impl IntoIterator<Item = NaiveDateTime>, now: NaiveDateTime) -> bool {
        let every = TimeDelta::hours(self.every_hours.into()) - SLACK;
        !made.into_iter().any(|at| at <= now && now - at < every)
    }
}

impl File {
    fn check(&self) -> Placed<(), BackupRulesFault> {
        if let Some(hours) = &self.every_hours {
            ensure(hours, |hours| (1..=MOST_HOURS).contains(hours), BackupRulesFault::Hours)?;
        }
        if let Some(place) = &self.second_place {
            let is_absolute = |path: &String| path.is_empty() || PathBuf::from(path).is_absolute();
            ensure(place, is_absolute, BackupRulesFault::Place)?;
        }
        self.keep.numbers().into_iter().flatten().try_for_each(|number| {
            ensure(number, |number| (1..=MOST).contains(number), BackupRulesFault::Keep)
        })
    }
}

impl Keep {
    fn numbers(&self) -> [Option<&Spanned<u32>>; 4] {
        [&self.all_days, &self.daily_days, &self.weekly_weeks, &self.monthly_months].map(Option::as_ref)
    }
}

impl From<File> for BackupRules {
    fn from(read: File) -> Self {
        let place = read.second_place.map(Spanned::into_inner).filter(|path| !path.is_empty());
        Self {
            every_hours: number(read.every_hours, Self::default().every_hours),
            second_place: place.map(PathBuf::from),
            keeping: read.keep.into(),
        }
    }
}

impl From<Keep> for Keeping {
    fn from(read: Keep) -> Self {
        let usual = Self::default();
        Self {
            all_days: number(read.all_days, usual.all_days),
            daily_days: number(read.daily_days, usual.daily_days),
            weekly_weeks: number(read.weekly_weeks, usual.weekly_weeks),
            monthly_months: number(read.monthly_months, usual.monthly_months),
        }
    }
}

fn number(read: Option<Spanned<u32>>, usual: u32) -> u32 {
    read.map_or(usual, Spanned::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::data_file::Position;

    #[test]
    fn the_file_of_the_program_says_what_the_documentation_says() {
        let read = BackupRules::read(include_str!("backup.toml"));
        assert_eq!(read, Ok(BackupRules::default()));
        assert_eq!(BackupRules::embedded(), BackupRules::default());
    }

    #[test]
    fn what_a_file_leaves_out_is_as_usual() {
        let read = BackupRules::read("second_place = \"/media/usb\"\n[keep]\ndaily_days = 30\n").unwrap();
        assert_eq!(read.second_place, Some(PathBuf::from("/media/usb")));
        assert_eq!(read.keeping, Keeping { daily_days: 30, ..Keeping::default() });
        assert_eq!(read.every_hours, 4);
    }

    #[test]
    fn what_cannot_be_meant_is_named_by_its_place() {
        let fault = |text: &str| BackupRules::read(text).map_err(|error| (error.at, error.kind));
        let at = |line, column| Position { line, column };
        assert_eq!(fault("every_hours = 0"), Err((at(1, 15), BackupRulesFault::Hours)));
        assert_eq!(fault("[keep]\nall_days = 0"), Err((at(2, 12), BackupRulesFault::Keep)));
        assert_eq!(fault("second_place = \"usb\""), Err((at(1, 16), BackupRulesFault::Place)));
        assert!(matches!(fault("hours = 1"), Err((_, BackupRulesFault::Unreadable(_)))));
    }

    #[test]
    fn a_copy_is_due_when_none_was_made_in_time() {
        let rules = BackupRules::default();
        let at = |text: &str| -> NaiveDateTime { text.parse().unwrap() };
        let now = at("2026-11-22T12:00:00");
        assert!(rules.is_due([], now));
        assert!(rules.is_due([at("2026-11-22T08:00:07")], now), "a timer every four hours");
        assert!(!rules.is_due([at("2026-11-22T08:10:01")], now));
        assert!(rules.is_due([at("2030-01-01T00:00:00")], now), "a clock that was wrong once");
    }
}
