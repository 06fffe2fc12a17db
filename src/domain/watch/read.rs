//! Reads a file of the numbers of the watch, `watch.toml`.

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use super::{Ages, WarningKind, WarningRule, WatchRules};
use crate::domain::class::State;
use crate::domain::data_file::{self, DataError, Label, Misread, Placed, ensure};
use crate::domain::standing::NEWLY_ESCAPED_MONTHS;

/// A fault of a file of the watch with its line and column.
pub type WatchRulesError = DataError<WatchRulesFault>;

/// The longest watch: ten years.
const LONGEST: u32 = 120;
/// The most days by which a visit may be overdue.
const MOST_DAYS: u32 = 366;

/// What is wrong with a file of the watch.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WatchRulesFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// A state that is no stay on the way out: only `newly_escaped`, `near_poor`, `poor` are watched.
    #[error("a state that is not watched, or none")]
    NotWatched,
    /// No watch of so many months.
    #[error("months outside 1 to {LONGEST}")]
    Months,
    /// No number of days that can be meant.
    #[error("days outside 1 to {MOST_DAYS}")]
    Days,
    /// More than the whole.
    #[error("more than 100")]
    AboveHundred,
    /// Ages that end before they begin.
    #[error("ages that end before they begin")]
    Ages,
    /// The same warning twice.
    #[error("the warning stands twice")]
    Twice,
    /// Where the numbers come from is not told in both languages.
    #[error("source without words")]
    NoWords,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    watch: Watch,
    near_line: Near,
    income_fallen: Fallen,
    earner: AgesRead,
    pupil: AgesRead,
    warning: Vec<WarningRead>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Watch {
    states: Spanned<Vec<State>>,
    months: Option<Spanned<u32>>,
    visit_overdue_days: Spanned<u32>,
    source: Spanned<Label>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Near {
    points: u32,
    percent: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fallen {
    percent: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgesRead {
    from_age: u32,
    under_age: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WarningRead {
    kind: Spanned<WarningKind>,
    weight: Spanned<u32>,
    days: Option<u32>,
}

type Checked = Placed<(), WatchRulesFault>;

impl WatchRules {
    /// The rules of a file.
    ///
    /// # Errors
    /// The first fault with its line and column.
    pub fn read(text: &str) -> Result<Self, WatchRulesError> {
        let read: File = data_file::read(text, WatchRulesFault::Unreadable)?;
        read.check().map_err(|(span, fault)| DataError::at(text, span, fault))?;
        Ok(read.into())
    }
}

impl Watch {
    fn months(&self) -> u32 {
        self.months.as_ref().map_or(NEWLY_ESCAPED_MONTHS, |months| *months.get_ref())
    }

    fn check(&self) -> Checked {
        let watched = |state: &State| matches!(state, State::NewlyEscaped | State::NearPoor | State::Poor);
        let some = |states: &Vec<State>| !states.is_empty() && states.iter().all(watched);
        ensure(&self.states, some, WatchRulesFault::NotWatched)?;
        if let Some(months) = &self.months {
            ensure(months, |months| (1..=LONGEST).contains(months), WatchRulesFault::Months)?;
        }
        ensure(&self.visit_overdue_days, |days| (1..=MOST_DAYS).contains(days), WatchRulesFault::Days)?;
        ensure(&self.source, Label::is_worded, WatchRulesFault::NoWords)
    }
}

impl AgesRead {
    fn check(&self) -> Checked {
        ensure(&self.under_age, |under| *under > self.from_age, WatchRulesFault::Ages)
    }

    fn ages(&self) -> Ages {
        Ages { from: self.from_age, under: *self.under_age.get_ref() }
    }
}

impl File {
    fn check(&self) -> Checked {
        self.watch.check()?;
        ensure(&self.near_line.percent, at_most_hundred, WatchRulesFault::AboveHundred)?;
        ensure(&self.income_fallen.percent, at_most_hundred, WatchRulesFault::AboveHundred)?;
        self.earner.check()?;
        self.pupil.check()?;
        for (at, warning) in self.warning.iter().enumerate() {
            let is_new = |kind: &WarningKind| self.warning[..at].iter().all(|one| one.kind.get_ref() != kind);
            ensure(&warning.kind, is_new, WatchRulesFault::Twice)?;
            ensure(&warning.weight, at_most_hundred, WatchRulesFault::AboveHundred)?;
        }
        Ok(())
    }
}

fn at_most_hundred(number: &u32) -> bool {
    *number <= 100
}

impl From<File> for WatchRules {
    fn from(read: File) -> Self {
        let warning = |one: WarningRead| WarningRule {
            kind: one.kind.into_inner(),
            weight: one.weight.into_inner(),
            days: one.days,
        };
        Self {
            months: read.watch.months(),
            states: read.watch.states.into_inner(),
            visit_overdue_days: read.watch.visit_overdue_days.into_inner(),
            near_points: read.near_line.points,
            near_percent: read.near_line.percent.into_inner(),
            fall_percent: read.income_fallen.percent.into_inner(),
            earner: read.earner.ages(),
            pupil: read.pupil.ages(),
            warnings: read.warning.into_iter().map(warning).collect(),
            source: read.watch.source.into_inner(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = include_str!("watch.toml");

    fn fault(from: &str, to: &str) -> Result<u32, (WatchRulesFault, usize, usize)> {
        let own = OWN.replacen(from, to, 1);
        assert_ne!(own, OWN);
        let read = WatchRules::read(&own);
        read.map(|rules| rules.months).map_err(|error| (error.kind, error.at.line, error.at.column))
    }

    #[test]
    fn the_embedded_rules_can_be_read_and_know_every_warning() {
        let rules = WatchRules::read(OWN).unwrap();
        assert_eq!(rules, WatchRules::embedded());
        assert_eq!((rules.months, rules.visit_overdue_days), (36, 30));
        assert!(WarningKind::ALL.iter().all(|kind| rules.warning(*kind).is_some()));
    }

    #[test]
    fn what_cannot_be_meant_is_named_with_its_place() {
        assert_eq!(fault("[\"newly_escaped\"]", "[]"), Err((WatchRulesFault::NotWatched, 9, 10)));
        assert_eq!(fault("\"newly_escaped\"", "\"none\""), Err((WatchRulesFault::NotWatched, 9, 10)));
        assert_eq!(fault("= 30", "= 0"), Err((WatchRulesFault::Days, 10, 22)));
        assert_eq!(fault("percent = 5", "percent = 101"), Err((WatchRulesFault::AboveHundred, 17, 11)));
        assert_eq!(fault("under_age = 60", "under_age = 16"), Err((WatchRulesFault::Ages, 26, 13)));
    }

    #[test]
    fn the_watch_may_last_otherwise() {
        assert_eq!(fault("visit_overdue_days = ", "months = 48\nvisit_overdue_days = "), Ok(48));
        assert_eq!(
            fault("visit_overdue_days = ", "months = 0\nvisit_overdue_days = "),
            Err((WatchRulesFault::Months, 10, 10))
        );
    }

    #[test]
    fn a_warning_stands_once_with_a_weight_that_is_known() {
        let (kind, line) = (WatchRulesFault::Twice, 44);
        assert_eq!(fault("\"income_fallen\"", "\"near_line\""), Err((kind, line, 8)));
        let unknown = fault("\"near_line\"", "\"bad_luck\"").unwrap_err().0;
        assert!(matches!(unknown, WatchRulesFault::Unreadable(Misread::UnknownValue { .. })), "{unknown:?}");
        let negative = fault("weight = 6", "weight = -3").unwrap_err().0;
        assert_eq!(negative, WatchRulesFault::Unreadable(Misread::OutOfRange));
        assert_eq!(fault("weight = 6", "weight = 101").unwrap_err().0, WatchRulesFault::AboveHundred);
    }
}
