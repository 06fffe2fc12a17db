//! Reads a file of the numbers of the watch, `watch.toml`.

use std::ops::RangeInclusive;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use super::{Ages, WarningKind, WarningRule, WatchRules};
use crate::domain::class::State;
use crate::domain::data_file::{self, Faults, Label, Misread, Number, Placed, ensure};
use crate::domain::standing::NEWLY_ESCAPED_MONTHS;

/// The faults of a file of the watch, each with its line and column.
pub type WatchRulesFaults = Faults<WatchRulesFault>;

/// Months of the watch: up to ten years.
const MONTHS: RangeInclusive<i64> = 1..=120;
/// Days by which a visit may be overdue.
const OVERDUE: RangeInclusive<i64> = 1..=366;
/// Days after its fact on which a warning may stand: up to ten years.
const DAYS: RangeInclusive<i64> = 1..=3_660;
/// Points above the limit that can be near it.
const POINTS: RangeInclusive<i64> = 0..=100;
/// Parts of a whole, and weights.
const PERCENT: RangeInclusive<i64> = 0..=100;
/// Ages of people.
const AGES: RangeInclusive<i64> = 0..=130;

/// What is wrong with a file of the watch.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WatchRulesFault {
    /// Not TOML, an unknown key, a missing or wrong value, a number that cannot be meant.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// A state that is no stay on the way out: only `newly_escaped`, `near_poor`, `poor` are watched.
    #[error("a state that is not watched, or none")]
    NotWatched,
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
    months: Option<Number>,
    visit_overdue_days: Number,
    source: Spanned<Label>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Near {
    points: Number,
    percent: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fallen {
    percent: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgesRead {
    from_age: Number,
    under_age: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WarningRead {
    kind: Spanned<WarningKind>,
    weight: Number,
    days: Option<Number>,
}

type Checked = Placed<(), WatchRulesFault>;

impl WatchRules {
    /// The rules of a file.
    ///
    /// # Errors
    /// Every fault with its line and column.
    pub fn read(text: &str) -> Result<Self, WatchRulesFaults> {
        let read: File = data_file::read(text, WatchRulesFault::Unreadable)?;
        data_file::proved(text, read.checks())?;
        Ok(read.into())
    }
}

impl Watch {
    fn months(&self) -> u32 {
        self.months.as_ref().map_or(NEWLY_ESCAPED_MONTHS, Number::get)
    }

    fn checks(&self) -> Vec<Checked> {
        let watched = |state: &State| matches!(state, State::NewlyEscaped | State::NearPoor | State::Poor);
        let some = |states: &Vec<State>| !states.is_empty() && states.iter().all(watched);
        let mut checks = vec![
            ensure(&self.states, some, WatchRulesFault::NotWatched),
            self.visit_overdue_days.within(OVERDUE),
            ensure(&self.source, Label::is_worded, WatchRulesFault::NoWords),
        ];
        checks.extend(self.months.iter().map(|months| months.within(MONTHS)));
        checks
    }
}

impl AgesRead {
    fn checks(&self) -> Vec<Checked> {
        let rising = self.under_age.written() > self.from_age.written();
        let in_order = if rising { Ok(()) } else { Err((self.under_age.span(), WatchRulesFault::Ages)) };
        vec![self.from_age.within(AGES), self.under_age.within(AGES), in_order]
    }

    fn ages(&self) -> Ages {
        Ages { from: self.from_age.get(), under: self.under_age.get() }
    }
}

impl WarningRead {
    /// `before` are the warnings further up.
    fn checks(&self, before: &[Self]) -> Vec<Checked> {
        let is_new = |kind: &WarningKind| before.iter().all(|one| one.kind.get_ref() != kind);
        let mut checks =
            vec![ensure(&self.kind, is_new, WatchRulesFault::Twice), self.weight.within(PERCENT)];
        checks.extend(self.days.iter().map(|days| days.within(DAYS)));
        checks
    }
}

impl File {
    /// Everything that has to hold.
    fn checks(&self) -> Vec<Checked> {
        let mut checks = self.watch.checks();
        checks.push(self.near_line.points.within(POINTS));
        checks.push(self.near_line.percent.within(PERCENT));
        checks.push(self.income_fallen.percent.within(PERCENT));
        checks.extend(self.earner.checks());
        checks.extend(self.pupil.checks());
        let warnings = self.warning.iter().enumerate();
        checks.extend(warnings.flat_map(|(at, warning)| warning.checks(&self.warning[..at])));
        checks
    }
}

impl From<File> for WatchRules {
    fn from(read: File) -> Self {
        let warning = |one: WarningRead| WarningRule {
            kind: one.kind.into_inner(),
            weight: one.weight.get(),
            days: one.days.as_ref().map(Number::get),
        };
        Self {
            months: read.watch.months(),
            states: read.watch.states.into_inner(),
            visit_overdue_days: read.watch.visit_overdue_days.get(),
            near_points: read.near_line.points.get(),
            near_percent: read.near_line.percent.get(),
            fall_percent: read.income_fallen.percent.get(),
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
        let read = WatchRules::read(&own).map(|rules| rules.months);
        read.map_err(|Faults { first, .. }| (first.kind, first.at.line, first.at.column))
    }

    fn within(least: i64, most: i64) -> WatchRulesFault {
        Misread::NotWithin { least, most }.into()
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
        assert_eq!(fault("= 30", "= 0"), Err((within(1, 366), 10, 22)));
        assert_eq!(fault("percent = 5", "percent = 101"), Err((within(0, 100), 17, 11)));
        assert_eq!(fault("under_age = 60", "under_age = 16"), Err((WatchRulesFault::Ages, 26, 13)));
    }

    #[test]
    fn the_watch_may_last_otherwise() {
        assert_eq!(fault("visit_overdue_days = ", "months = 48\nvisit_overdue_days = "), Ok(48));
        assert_eq!(
            fault("visit_overdue_days = ", "months = 0\nvisit_overdue_days = "),
            Err((within(1, 120), 10, 10))
        );
    }

    #[test]
    fn a_warning_stands_once_with_a_weight_that_is_known() {
        let (kind, line) = (WatchRulesFault::Twice, 44);
        assert_eq!(fault("\"income_fallen\"", "\"near_line\""), Err((kind, line, 8)));
        let unknown = fault("\"near_line\"", "\"bad_luck\"").unwrap_err().0;
        assert!(matches!(unknown, WatchRulesFault::Unreadable(Misread::UnknownValue { .. })), "{unknown:?}");
        let negative = fault("weight = 6", "weight = -3").unwrap_err().0;
        assert_eq!(negative, within(0, 100));
        assert_eq!(fault("weight = 6", "weight = 101").unwrap_err().0, within(0, 100));
    }

    #[test]
    fn every_fault_of_a_file_is_told_and_what_is_missing_with_its_section() {
        let text = OWN.replacen("= 30", "= -30", 1).replacen("points = 5", "points = 99999", 1);
        let faults = WatchRules::read(&text).unwrap_err();
        let kinds: Vec<_> = faults.into_all().map(|fault| fault.kind).collect();
        assert_eq!(kinds, [within(1, 366), within(0, 100)]);
        let source = "source = { vi = \"Đề xuất của chương trình\", en = \"A proposal of the program\" }\n";
        let missing = Misread::MissingKey { key: "source".into(), section: "watch".into() };
        assert_eq!(fault(source, ""), Err((missing.into(), 8, 1)));
    }
}
