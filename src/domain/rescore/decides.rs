//! What makes the class of a household differ between two standards.

use super::{SideBySide, answers_under};
use crate::domain::classify::Basis;
use crate::domain::computed::Facts;
use crate::domain::data_file::Label;
use crate::domain::standard::Standard;
use crate::domain::survey::{Answer, Survey};

/// What decides that two standards give another class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decides {
    /// The poor line: income or score lies above that of one standard only.
    PoorLine([Basis; 2]),
    /// The average line in đồng a person a month; `None` where a standard has none.
    AverageLine([Option<i64>; 2]),
    /// At or under both poor lines, the deprivations.
    Deprivations {
        /// How many under each.
        counted: [u32; 2],
        /// From how many on each standard says poor.
        needed: [u32; 2],
        /// The indicators that are deprived under the one only.
        only: [Vec<Label>; 2],
    },
}

/// What decides; `None` where the classes are the same or one of them is not known.
pub fn decides(
    judged: &SideBySide,
    survey: &Survey,
    own: &Standard,
    standards: [&Standard; 2],
    facts: Option<Facts<'_>>,
) -> Option<Decides> {
    let (Ok(first), Ok(second)) = (&judged.first, &judged.second) else { return None };
    if first.class == second.class {
        return None;
    }
    Some(match (first.class.is_listed(), second.class.is_listed()) {
        (true, true) => Decides::Deprivations {
            counted: [first.deprivations, second.deprivations],
            needed: standards.map(|standard| standard.deprivations_for_poor),
            only: only(survey, own, standards, facts),
        },
        (false, false) => Decides::AverageLine(standards.map(|standard| standard.lines(survey.area).average)),
        _ => Decides::PoorLine([first.basis, second.basis]),
    })
}

/// The indicators, by name, that are deprived under one standard and not under the other.
fn only(
    survey: &Survey,
    own: &Standard,
    [first, second]: [&Standard; 2],
    facts: Option<Facts<'_>>,
) -> [Vec<Label>; 2] {
    let deprived = |standard: &Standard| -> Vec<String> {
        let answers = answers_under(survey, own, standard, facts);
        let deprived = standard.indicators.iter().filter(|one| answers.get(one.number) == Answer::Deprived);
        deprived.map(|indicator| indicator.code.clone()).collect()
    };
    let (here, there) = (deprived(first), deprived(second));
    let named = |standard: &Standard, own: &[String], other: &[String]| -> Vec<Label> {
        let only =
            standard.indicators.iter().filter(|one| own.contains(&one.code) && !other.contains(&one.code));
        only.map(|indicator| indicator.name.clone()).collect()
    };
    [named(first, &here, &there), named(second, &there, &here)]
}
