//! The numbers of the plan of visits, read from `visits.toml` or a commune's own file.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::class::State;
use crate::domain::data_file::{self, DataError, Label, Misread, Placed};

/// A fault of a file of rules with its line and column.
pub type VisitRulesError = DataError<VisitRulesFault>;

/// Days between two visits that can be meant: up to five years.
const DAYS: RangeInclusive<u16> = 1..=1_830;
/// Months that can be meant: up to ten years.
const MONTHS: RangeInclusive<u16> = 1..=120;
/// Days before a milestone on which a visit may count for it.
const WINDOW: RangeInclusive<u16> = 0..=90;

/// What is wrong with a file of rules.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VisitRulesFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// No day, or more than can be meant.
    #[error("days out of range")]
    Days,
    /// No month, or more than can be meant.
    #[error("months out of range")]
    Months,
    /// A window of more days than can be meant.
    #[error("window out of range")]
    Window,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
    risk: Vec<Spanned<RiskStep>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Intervals {
    poor: Option<Spanned<u16>>,
    near_poor: Option<Spanned<u16>>,
    newly_escaped: Option<Spanned<u16>>,
}

impl Intervals {
    fn each(&self) -> [Option<&Spanned<u16>>; 3] {
        [self.poor.as_ref(), self.near_poor.as_ref(), self.newly_escaped.as_ref()]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Milestones {
    after_exit: Spanned<Vec<u16>>,
    window: Spanned<u16>,
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
    months: Spanned<u16>,
    days: Spanned<u16>,
}

impl File {
    fn check(&self, catalogue: &Catalogue) -> Placed<(), VisitRulesFault> {
        data_file::ensure(&self.source, Label::is_worded, VisitRulesFault::NoWords)?;
        let somebody = |intervals: &Intervals| intervals.each().iter().any(Option::is_some);
        data_file::ensure(&self.interval, somebody, VisitRulesFault::ForNobody)?;
        for days in self.interval.get_ref().each().into_iter().flatten() {
            in_days(days)?;
        }
        self.milestones.as_ref().map_or(Ok(()), Milestones::check)?;
        self.holding.iter().try_for_each(|holding| checked(holding, catalogue))?;
        let step = |step: &RiskStep| DAYS.contains(&step.days);
        self.risk.iter().try_for_each(|risk| data_file::ensure(risk, step, VisitRulesFault::Days))
    }
}

impl Milestones {
    fn check(&self) -> Placed<(), VisitRulesFault> {
        let meant = |months: &Vec<u16>| months.iter().all(|months| MONTHS.contains(months));
        data_file::ensure(&self.after_exit, meant, VisitRulesFault::Months)?;
        let rising = |months: &Vec<u16>| months.is_sorted_by(|one, next| one < next);
        data_file::ensure(&self.after_exit, rising, VisitRulesFault::NotRising)?;
        data_file::ensure(&self.window, |days| WINDOW.contains(days), VisitRulesFault::Window)
    }
}

fn in_days(days: &Spanned<u16>) -> Placed<(), VisitRulesFault> {
    data_file::ensure(days, |days| DAYS.contains(days), VisitRulesFault::Days)
}

fn checked(written: &Spanned<WrittenHolding>, catalogue: &Catalogue) -> Placed<(), VisitRulesFault> {
    let something = |holding: &WrittenHolding| {
        !(holding.models.is_empty() && holding.kinds.is_empty() && holding.programmes.is_empty())
    };
    data_file::ensure(written, something, VisitRulesFault::OfNothing)?;
    let holding = written.get_ref();
    for model in &holding.models {
        let unknown = VisitRulesFault::UnknownModel(model.get_ref().clone());
        data_file::ensure(model, |code| catalogue.model(code).is_some(), unknown)?;
    }
    let months = |months: &u16| MONTHS.contains(months);
    data_file::ensure(&holding.months, months, VisitRulesFault::Months)?;
    in_days(&holding.days)
}

impl From<WrittenHolding> for Holding {
    fn from(written: WrittenHolding) -> Self {
        Self {
            models: written.models.into_iter().map(Spanned::into_inner).collect(),
            kinds: written.kinds,
            programmes: written.programmes,
            months: written.months.into_inner(),
            days: written.days.into_inner(),
        }
    }
}

impl From<File> for VisitRules {
    fn from(read: File) -> Self {
        let intervals = read.interval.into_inner();
        let (milestones, window) = match read.milestones {
            Some(milestones) => (milestones.after_exit.into_inner(), milestones.window.into_inner()),
            None => (Vec::new(), 0),
        };
        Self {
            source: read.source.into_inner(),
            intervals: intervals.each().map(|days| days.map(|days| *days.get_ref())),
            milestones,
            window,
            holdings: read.holding.into_iter().map(|holding| holding.into_inner().into()).collect(),
            risks: read.risk.into_iter().map(Spanned::into_inner).collect(),
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
    /// The first fault with its line and column.
    pub fn read(text: &str, catalogue: &Catalogue) -> Result<Self, VisitRulesError> {
        let read = data_file::read::<File, _>(text, VisitRulesFault::Unreadable)?;
        read.check(catalogue).map_err(|(span, fault)| DataError::at(text, span, fault))?;
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
