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
/// The most days between two visits or around a milestone.
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
    /// Milestones that do not ascend, or lie outside the watch.
    #[error("milestones that do not ascend within the watch")]
    Milestones,
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
    milestones: Spanned<Vec<u32>>,
    milestone_window_days: Spanned<u32>,
    visit_interval_days: Spanned<u32>,
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
        let within = |month: &u32| (1..=self.months()).contains(month);
        let ascend = |all: &Vec<u32>| all.iter().all(within) && all.is_sorted_by(|a, b| a < b);
        ensure(&self.milestones, ascend, WatchRulesFault::Milestones)?;
        let days = |days: &u32| (1..=MOST_DAYS).contains(days);
        ensure(&self.milestone_window_days, days, WatchRulesFault::Days)?;
        ensure(&self.visit_interval_days, days, WatchRulesFault::Days)?;
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
            milestones: read.watch.milestones.into_inner(),
            milestone_window_days: read.watch.milestone_window_days.into_inner(),
            visit_interval_days: read.watch.visit_interval_days.into_inner(),
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
        assert_eq!((rules.months, rules.milestones.as_slice()), (36, [6, 12, 18, 24, 36].as_slice()));
        assert!(WarningKind::ALL.iter().all(|kind| rules.warning(*kind).is_some()));
    }

    #[test]
    fn what_cannot_be_meant_is_named_with_its_place() {
        assert_eq!(fault("[\"newly_escaped\"]", "[]"), Err((WatchRulesFault::NotWatched, 11, 10)));
        assert_eq!(fault("\"newly_escaped\"", "\"none\""), Err((WatchRulesFault::NotWatched, 11, 10)));
        assert_eq!(fault("[6, 12", "[12, 6"), Err((WatchRulesFault::Milestones, 12, 14)));
        assert_eq!(fault("24, 36]", "24, 48]"), Err((WatchRulesFault::Milestones, 12, 14)));
        assert_eq!(fault("= 120", "= 0"), Err((WatchRulesFault::Days, 14, 23)));
        assert_eq!(fault("percent = 5", "percent = 101"), Err((WatchRulesFault::AboveHundred, 20, 11)));
        assert_eq!(fault("under_age = 60", "under_age = 16"), Err((WatchRulesFault::Ages, 29, 13)));
    }

    #[test]
    fn the_watch_may_last_otherwise() {
        assert_eq!(fault("milestones = [6", "months = 48\nmilestones = [6"), Ok(48));
        assert_eq!(
            fault("milestones = [6", "months = 0\nmilestones = [6"),
            Err((WatchRulesFault::Months, 12, 10))
        );
    }

    #[test]
    fn a_warning_stands_once_with_a_weight_that_is_known() {
        let (kind, line) = (WatchRulesFault::Twice, 42);
        assert_eq!(fault("\"income_fallen\"", "\"near_line\""), Err((kind, line, 8)));
        let unknown = fault("\"near_line\"", "\"bad_luck\"").unwrap_err().0;
        assert!(matches!(unknown, WatchRulesFault::Unreadable(Misread::UnknownValue { .. })), "{unknown:?}");
        let negative = fault("weight = 3", "weight = -3").unwrap_err().0;
        assert_eq!(negative, WatchRulesFault::Unreadable(Misread::OutOfRange));
        assert_eq!(fault("weight = 3", "weight = 101").unwrap_err().0, WatchRulesFault::AboveHundred);
    }
}
