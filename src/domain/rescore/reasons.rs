//! Why a household cannot be concluded under one of two standards, in what is missing.

use super::{SideBySide, foreseen};
use crate::domain::class::Class;
use crate::domain::classify::CannotConclude;
use crate::domain::computed::Facts;
use crate::domain::data_file::Label;
use crate::domain::standard::Standard;
use crate::domain::survey::Survey;

/// Why a household cannot be concluded under a standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Code of the standard.
    pub standard: String,
    /// Why.
    pub why: Why,
    /// The class whatever is answered, where the missing answers cannot change it.
    pub foreseen: Option<Class>,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The survey names a standard that is not known any more.
    UnknownStandard,
    /// Indicators without an answer: code and name.
    Missing(Vec<(String, Label)>),
    /// Neither income nor score.
    NoIncome,
    /// There is only a score, and the standard has no limit for it.
    LimitUnknown,
}

/// Why a survey, which was made by `own`, cannot be concluded under the standards that it was judged under; empty
/// where it can under both.
pub fn reasons(
    judged: &SideBySide,
    survey: &Survey,
    own: &Standard,
    [first, second]: [&Standard; 2],
    facts: Option<Facts<'_>>,
) -> Vec<Reason> {
    let sides = [(&judged.first, first), (&judged.second, second)];
    let open = sides.into_iter().filter_map(|(outcome, standard)| Some((outcome.as_ref().err()?, standard)));
    let reason = |(why, standard): (&CannotConclude, &Standard)| Reason {
        standard: standard.code.clone(),
        why: named(why, standard),
        foreseen: foreseen(survey, own, standard, facts),
    };
    open.map(reason).collect()
}

/// The indicators by name: their numbers mean nothing beside those of another standard.
fn named(why: &CannotConclude, standard: &Standard) -> Why {
    match why {
        CannotConclude::MissingAnswers(numbers) => {
            let missing = numbers.iter().filter_map(|number| standard.indicator(*number));
            Why::Missing(missing.map(|indicator| (indicator.code.clone(), indicator.name.clone())).collect())
        }
        CannotConclude::NoIncome => Why::NoIncome,
        CannotConclude::LimitUnknown => Why::LimitUnknown,
    }
}
