//! How far a surveyed household is from the next better class.
//!
//! Two ways lead out of the class poor: fewer deprivations, or an income above the line; out of near-poor only the
//! second does. Where the survey gives a better class than the one that is recognised, only the decision lacks. What counts
//! as near the line is data: [`Near`].

use crate::domain::class::Class;
use crate::domain::classify::{Basis, classify};
use crate::domain::standard::Standard;
use crate::domain::survey::Survey;

/// An income or a score that lacks at most so many per cent of the line is near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Near(pub u32);

/// What lacks to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// So many đồng a person a month to be above the poor line, at a line of so many.
    Income {
        /// đồng, 1 or more.
        missing: i64,
        /// The line.
        line: i64,
    },
    /// So many points of score B1 to be above the limit, at a limit of so many.
    Score {
        /// Points, 1 or more.
        missing: u32,
        /// The limit.
        limit: u32,
    },
}

impl Gap {
    /// Thousandths of the line that are missing.
    pub fn thousandths(self) -> i64 {
        let (missing, whole) = self.parts();
        missing.saturating_mul(1000) / whole.max(1)
    }

    fn is_near(self, Near(percent): Near) -> bool {
        let (missing, whole) = self.parts();
        missing.saturating_mul(100) <= whole.saturating_mul(percent.into())
    }

    /// What is missing, and the whole line.
    fn parts(self) -> (i64, i64) {
        match self {
            Self::Income { missing, line } => (missing, line),
            Self::Score { missing, limit } => (missing.into(), limit.into()),
        }
    }

    fn of(basis: Basis) -> Option<Self> {
        if !basis.is_at_or_under() {
            return None;
        }
        Some(match basis {
            Basis::Income { income, line } => Self::Income { missing: line.saturating_sub(income) + 1, line },
            Basis::Score { b1, limit } => Self::Score { missing: limit.saturating_sub(b1) + 1, limit },
        })
    }
}

/// How far a household is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distance {
    /// The class that the last decision gives.
    pub recognised: Class,
    /// The class that its survey gives.
    pub computed: Class,
    /// Deprivations to lose until it is not poor any more; 0 where it is not.
    pub to_lose: u32,
    /// What lacks to the line; nothing above it.
    pub gap: Option<Gap>,
    /// What lacks to the line is little.
    pub near: bool,
}

impl Distance {
    /// By a survey of a household of the class `recognised`; nothing where it cannot be concluded.
    pub fn of(recognised: Class, survey: &Survey, standard: &Standard, near: Near) -> Option<Self> {
        let judged = classify(survey, standard).ok()?;
        let to_lose = match judged.class {
            Class::Poor => judged.deprivations + 1 - standard.deprivations_for_poor,
            _ => 0,
        };
        let gap = Gap::of(judged.basis);
        let near = gap.is_some_and(|gap| gap.is_near(near));
        Some(Self { recognised, computed: judged.class, to_lose, gap, near })
    }

    /// The survey puts it above the line already: only the decision lacks.
    pub fn is_out(self) -> bool {
        !self.computed.is_listed()
    }

    /// The survey gives a better class than the list: only the decision lacks.
    pub fn awaits_decision(self) -> bool {
        self.recognised.is_listed() && self.computed > self.recognised
    }

    /// One deprivation fewer, or a little more income, gives a better class; or the survey gives it already.
    pub fn is_one_step(self) -> bool {
        self.is_out() || self.awaits_decision() || self.to_lose == 1 || self.near
    }
}
