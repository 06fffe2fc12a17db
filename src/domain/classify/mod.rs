//! Judges a survey by a standard: the class that its income or score and its deprivations give.
//!
//! This is the computed class. The villagers' meeting has the final word, and what it recognises is
//! [`super::recognition`]. What would move a household into another class is
//! [`super::what_would_change`].

use thiserror::Error;

use super::class::Class;
use super::place::AreaType;
use super::standard::{Lines, Standard};
use super::survey::{Answer, Answers, Survey};

/// What a survey concludes, and from what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Classified {
    /// The class.
    pub class: Class,
    /// How many of the standard's indicators are deprived.
    pub deprivations: u32,
    /// Score B2: the points of the deprivations.
    pub b2: u32,
    /// What decided which side of the poor line the household stands on.
    pub basis: Basis,
    /// The household is above the poor line, but nothing tells whether it is above the average line
    /// too (a score cannot, nor a standard without that line): `class` is then [`Class::None`].
    pub average_unknown: bool,
}

/// What is compared with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Measured income against the poor line, đồng a person a month.
    Income {
        /// Measured.
        income: i64,
        /// The poor line.
        line: i64,
    },
    /// Score B1 against its limit.
    Score {
        /// Counted.
        b1: u32,
        /// The limit that stands for the poor line.
        limit: u32,
    },
}

impl Basis {
    /// At the line exactly counts as under it.
    pub fn is_at_or_under(self) -> bool {
        match self {
            Self::Income { income, line } => income <= line,
            Self::Score { b1, limit } => b1 <= limit,
        }
    }
}

/// Why a survey cannot be concluded.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotConclude {
    /// Indicators without an answer, by number. A missing answer never counts as "not deprived".
    #[error("indicators {0:?} have no answer")]
    MissingAnswers(Vec<u8>),
    /// Neither income nor score B1 stands in the survey.
    #[error("neither income nor score B1")]
    NoIncome,
    /// There is only a score, and the standard has no limit for it yet.
    #[error("the standard has no limit for score B1")]
    LimitUnknown,
}

/// The class of a survey under a standard. Where both income and score stand, income decides: the
/// lines of the decree are lines of income, and the score only stands for them.
///
/// # Errors
/// When answers, income or the standard's limit are missing.
pub fn classify(survey: &Survey, standard: &Standard) -> Result<Classified, CannotConclude> {
    classify_answers(survey.answers, (survey.income, survey.b1), standard, survey.area)
}

/// The same of a survey's answers, its measured income or score B1, and its area type alone.
///
/// # Errors
/// As [`classify`].
pub fn classify_answers(
    answers: Answers,
    (income, b1): (Option<i64>, Option<u32>),
    standard: &Standard,
    area: AreaType,
) -> Result<Classified, CannotConclude> {
    let missing = unanswered(answers, standard);
    if !missing.is_empty() {
        return Err(CannotConclude::MissingAnswers(missing));
    }
    let lines = standard.lines(area);
    let basis = compared(income, b1, lines)?;
    let deprivations = deprivations(answers, standard);
    let (class, average_unknown) = if basis.is_at_or_under() {
        (listed_class(deprivations, standard), false)
    } else {
        class_above(basis, lines)
    };
    let b2 = deprivations * standard.points_per_deprivation;
    Ok(Classified { class, deprivations, b2, basis, average_unknown })
}

/// The numbers of the standard's indicators that have no answer.
pub fn unanswered(answers: Answers, standard: &Standard) -> Vec<u8> {
    let numbers = standard.indicators.iter().map(|i| i.number);
    numbers.filter(|n| answers.get(*n) == Answer::NotSurveyed).collect()
}

/// How many of the standard's indicators are deprived, as far as they are answered.
pub fn deprivations(answers: Answers, standard: &Standard) -> u32 {
    let deprived = |number: u8| u32::from(answers.get(number) == Answer::Deprived);
    standard.indicators.iter().map(|i| deprived(i.number)).sum()
}

/// What the survey's income or score is compared with.
///
/// # Errors
/// When there is neither, or only a score that the standard has no limit for.
pub fn basis(survey: &Survey, lines: Lines) -> Result<Basis, CannotConclude> {
    compared(survey.income, survey.b1, lines)
}

/// What a measured income or a score B1 is compared with; income decides where both are there.
///
/// # Errors
/// As [`basis`].
pub fn compared(income: Option<i64>, b1: Option<u32>, lines: Lines) -> Result<Basis, CannotConclude> {
    match (income, b1, lines.b1_limit) {
        (Some(income), _, _) => Ok(Basis::Income { income, line: lines.poor }),
        (None, Some(b1), Some(limit)) => Ok(Basis::Score { b1, limit }),
        (None, Some(_), None) => Err(CannotConclude::LimitUnknown),
        (None, None, _) => Err(CannotConclude::NoIncome),
    }
}

/// The class at or under the poor line.
pub(super) fn listed_class(deprivations: u32, standard: &Standard) -> Class {
    if deprivations >= standard.deprivations_for_poor { Class::Poor } else { Class::NearPoor }
}

/// The class above the poor line, and whether the average line is unknown there.
fn class_above(basis: Basis, lines: Lines) -> (Class, bool) {
    match (basis, lines.average) {
        (Basis::Income { income, .. }, Some(line)) if income <= line => (Class::Average, false),
        (Basis::Income { .. }, Some(_)) => (Class::None, false),
        _ => (Class::None, true),
    }
}

#[cfg(test)]
mod tests;
