//! The numbers of the plan of visits, read from `visits.toml` or a commune's own file.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::class::State;
use crate::domain::data_file::{self, Faults, Label, Misread, Number, Placed};

/// The faults of a file of rules, each with its line and column.
pub type VisitRulesFaults = Faults<VisitRulesFault>;

/// Days between two visits that can be meant: up to five years.
const DAYS: RangeInclusive<i64> = 1..=1_830;
/// Months that can be meant: up to ten years.
const MONTHS: RangeInclusive<i64> = 1..=120;
/// Days before a milestone on which a visit may count for it.
const WINDOW: RangeInclusive<i64> = 0..=90;
/// Weights of warnings that a household may reach: the sum over their kinds, each at most 100.
const WEIGHTS: RangeInclusive<i64> = 0..=2_000;

/// What is wrong with a file of rules.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VisitRulesFault {
    /// Not TOML, an unknown key, a missing or wrong value, a number that cannot be meant.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// Milestones that do not rise.
    #[error("milestones not in order")]
    NotRising,
    /// No state is visited.
    #[error("nobody is visited")]
    ForNobody,
    /// A holding that names nothing.
    #[error("a holding of nothing")]
    OfNothing,
    /// A model that the catalogue does not have.
    #[error("unknown model {0:?}")]
    UnknownModel(String),
    /// Where the numbers come from is not told in both languages.
    #[error("source without words")]
    NoWords,
}

/// When households are visited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitRules {
    /// Where the numbers come from.
    pub source: Label,
    /// Days between visits by state; states that are left out are not visited by plan.
    intervals: [Option<u16>; 3],
    /// Months after the exit at which a household is visited, rising.
    pub milestones: Vec<u16>,
    /// A visit so many days before a milestone counts for it.
    pub window: u16,
    /// Shorter intervals for those who were given something.
    pub holdings: Vec<Holding>,
    /// Shorter intervals for those in trouble.
    pub risks: Vec<RiskStep>,
}

/// Who was given something lately is visited more often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Codes of models; empty for any.
    pub models: Vec<String>,
    /// Kinds of models; empty for any.
    pub kinds: Vec<ModelKind>,
    /// Codes of programmes, with what is part of them; empty for any.
    pub programmes: Vec<String>,
    /// For so many months after it was given.
    pub months: u16,
    /// Days between visits.
    pub days: u16,
}

/// Who is at risk is visited more often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RiskStep {
    /// From this weight of warnings on.
    pub at_least: u32,
    /// Days between visits.
    pub days: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: Spanned<Label>,
    interval: Spanned<Intervals>,
    milestones: Option<Milestones>,
    #[serde(default)]
    holding: Vec<Spanned<WrittenHolding>>,
    #[serde(default)]
    risk: Vec<WrittenRisk>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Intervals {
    poor: Option<Number>,
    near_poor: Option<Number>,
    newly_escaped: Option<Number>,
}

impl Intervals {
    fn each(&self) -> [Option<&Number>; 3] {
        [self.poor.as_ref(), self.near_poor.as_ref(), self.newly_escaped.as_ref()]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Milestones {
    after_exit: Spanned<Vec<Number>>,
    window: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenHolding {
    #[serde(default)]
    models: Vec<Spanned<String>>,
    #[serde(default)]
    kinds: Vec<ModelKind>,
    #[serde(default)]
    programmes: Vec<String>,
    months: Number,
    days: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRisk {
    at_least: Number,
    days: Number,
}

type Checked = Placed<(), VisitRulesFault>;

impl File {
    /// Everything that has to hold.
    fn checks(&self, catalogue: &Catalogue) -> Vec<Checked> {
        let somebody = |intervals: &Intervals| intervals.each().iter().any(Option::is_some);
        let intervals = self.interval.get_ref().each();
        let mut checks = vec![
            data_file::ensure(&self.source, Label::is_worded, VisitRulesFault::NoWords),
            data_file::ensure(&self.interval, somebody, VisitRulesFault::ForNobody),
        ];
        checks.extend(intervals.into_iter().flatten().map(|days| days.within(DAYS)));
        checks.extend(self.milestones.iter().flat_map(Milestones::checks));
        checks.extend(self.holding.iter().flat_map(|holding| holding_checks(holding, catalogue)));
        checks.extend(
            self.risk.iter().flat_map(|risk| [risk.at_least.within(WEIGHTS), risk.days.within(DAYS)]),
        );
        checks
    }
}

impl Milestones {
    fn checks(&self) -> Vec<Checked> {
        let months = self.after_exit.get_ref();
        let rising = |months: &Vec<Number>| months.is_sorted_by(|one, next| one.written() < next.written());
        let mut checks: Vec<_> = months.iter().map(|months| months.within(MONTHS)).collect();
        checks.push(data_file::ensure(&self.after_exit, rising, VisitRulesFault::NotRising));
        checks.push(self.window.within(WINDOW));
        checks
    }
}

fn holding_checks(written: &Spanned<WrittenHolding>, catalogue: &Catalogue) -> Vec<Checked> {
    let something = |holding: &WrittenHolding| {
        !(holding.models.is_empty() && holding.kinds.is_empty() && holding.programmes.is_empty())
    };
    let holding = written.get_ref();
    let known = |model: &Spanned<String>| {
        let unknown = VisitRulesFault::UnknownModel(model.get_ref().clone());
        data_file::ensure(model, |code| catalogue.model(code).is_some(), unknown)
    };
    let named = data_file::ensure(written, something, VisitRulesFault::OfNothing);
    let mut checks = vec![named, holding.months.within(MONTHS), holding.days.within(DAYS)];
    checks.extend(holding.models.iter().map(known));
    checks
}

impl From<WrittenHolding> for Holding {
    fn from(written: WrittenHolding) -> Self {
        Self {
            models: written.models.into_iter().map(Spanned::into_inner).collect(),
            kinds: written.kinds,
            programmes: written.programmes,
            months: written.months.get(),
            days: written.days.get(),
        }
    }
}

impl From<&WrittenRisk> for RiskStep {
    fn from(written: &WrittenRisk) -> Self {
        Self { at_least: written.at_least.get(), days: written.days.get() }
    }
}

impl From<File> for VisitRules {
    fn from(read: File) -> Self {
        let intervals = read.interval.into_inner();
        let (milestones, window) = match read.milestones {
            Some(milestones) => {
                let months = milestones.after_exit.get_ref().iter().map(Number::get);
                (months.collect(), milestones.window.get())
            }
            None => (Vec::new(), 0),
        };
        Self {
            source: read.source.into_inner(),
            intervals: intervals.each().map(|days| days.map(Number::get)),
            milestones,
            window,
            holdings: read.holding.into_iter().map(|holding| holding.into_inner().into()).collect(),
            risks: read.risk.iter().map(RiskStep::from).collect(),
        }
    }
}

impl VisitRules {
    /// The rules that the program brings.
    pub fn embedded() -> Self {
        // The test holds that they can be read.
        static READ_ONCE: LazyLock<VisitRules> = LazyLock::new(|| {
            let read = VisitRules::read(include_str!("visits.toml"), &Catalogue::embedded());
            read.unwrap_or_else(|_| VisitRules::nobody())
        });
        READ_ONCE.clone()
    }

    /// The rules of a file; the models that it names are those of the catalogue.
    ///
    /// # Errors
    /// Every fault with its line and column.
    pub fn read(text: &str, catalogue: &Catalogue) -> Result<Self, VisitRulesFaults> {
        let read = data_file::read::<File, _>(text, VisitRulesFault::Unreadable)?;
        data_file::proved(text, read.checks(catalogue))?;
        Ok(read.into())
    }

    /// Days between visits to a household of a state; `None` where it is not visited by plan.
    pub fn interval(&self, state: State) -> Option<u16> {
        match state {
            State::Poor => self.intervals[0],
            State::NearPoor => self.intervals[1],
            State::NewlyEscaped => self.intervals[2],
            State::Average | State::None => None,
        }
    }

    /// Days between visits at a weight of warnings; `None` where it is not at risk.
    pub fn interval_at_risk(&self, risk: u32) -> Option<u16> {
        self.risks.iter().filter(|step| risk >= step.at_least).map(|step| step.days).min()
    }

    /// Rules by which nobody is visited.
    fn nobody() -> Self {
        Self {
            source: Label::default(),
            intervals: [None; 3],
            milestones: Vec::new(),
            window: 0,
            holdings: Vec::new(),
            risks: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
