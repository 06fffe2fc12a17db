//! How far each fund went: what it reached, parted by class, ethnicity or hamlet.

use super::reached::in_order;
use super::{Home, Reach, Reached, Record, part};
use crate::domain::class::State;
use crate::domain::ethnicity::is_minority;
use crate::domain::household::coded;
use crate::domain::id::HamletId;
use crate::domain::report::Period;

coded! {
    /// By what the reach of a fund is parted.
    Cut {
        /// The state of the household on the day of the support.
        Class = "class",
        /// Ethnic minority or majority.
        Ethnicity = "ethnicity",
        /// Where it lives.
        Hamlet = "hamlet",
    }
}

/// A part of what a fund reached.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FundPart {
    /// Households that stood so on the day of the support.
    Class(State),
    /// Ethnic minority; `None` where the register does not know the group, which is counted as neither.
    Minority(Option<bool>),
    /// Households of a hamlet, by its name and identity.
    Hamlet(String, HamletId),
}

impl FundPart {
    fn of(home: &Home, support: &Record, cut: Cut) -> Self {
        match cut {
            Cut::Class => Self::Class(home.state_on(support.date)),
            Cut::Ethnicity => Self::Minority(is_minority(&home.ethnicity)),
            Cut::Hamlet => Self::Hamlet(home.hamlet_name.clone(), home.hamlet),
        }
    }

    /// The name of the hamlet, where it is one.
    fn hamlet(&self) -> Option<&str> {
        match self {
            Self::Hamlet(name, _) => Some(name),
            _ => None,
        }
    }
}

/// What a fund reached in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundLine {
    /// Code of the fund; empty where supports name none.
    pub fund: String,
    /// All of it.
    pub all: Reached,
    /// Its parts in their order; each support is in one of them, each household in as many as it has supports of.
    pub parts: Vec<(FundPart, Reached)>,
}

/// What each fund reached in a period, the one worth most first.
pub fn funds(reach: &Reach, period: Period, cut: Cut) -> Vec<FundLine> {
    let mut parts =
        part(reach, period, |home, support| (support.fund.clone(), FundPart::of(home, support, cut)));
    let whole = part(reach, period, |_, support| support.fund.clone());
    let mut lines: Vec<_> =
        whole.into_iter().map(|(fund, all)| FundLine { fund, all, parts: Vec::new() }).collect();
    for line in &mut lines {
        let own = parts.extract_if(.., |(fund, _), _| *fund == line.fund);
        line.parts = in_order(own.map(|((_, part), reached)| (part, reached)).collect(), FundPart::hamlet);
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.all.value));
    lines
}
