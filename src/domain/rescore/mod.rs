//! One survey under two standards side by side: the review at the end of 2026 may have to be judged by the standard
//! of then and by the next one.
//!
//! An answer is carried over by the **code** of its indicator, whatever its number, as long as both standards ask by
//! the same rule. Where the rule differs (another limit, another age) or the indicator is new, the answer is the one
//! that the form asked for besides ([`Survey::other_answers`]), else what follows from members and area, else none:
//! then the survey cannot be concluded under that standard, and says in which indicators. Income and score are taken
//! as they are; a standard without a limit for score B1 concludes no score.

mod decides;
mod reasons;
mod side;

pub use decides::{Decides, decides};
pub use reasons::{Reason, Why, reasons};
pub use side::Side;

use super::class::Class;
use super::classify::{CannotConclude, Classified, classify, unanswered};
use super::computed::{self, Facts};
use super::standard::{Indicator, Rule, Standard};
use super::survey::{Answer, Answers, Survey};

/// What a survey gives under a standard.
pub type Outcome = Result<Classified, CannotConclude>;

/// One survey under two standards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideBySide {
    /// Under the first.
    pub first: Outcome,
    /// Under the second.
    pub second: Outcome,
}

/// What two standards say of one household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Another class.
    Differs,
    /// Under one of them at least it cannot be concluded.
    Open,
    /// Above the poor line under both, but one cannot tell whether above the average line too.
    AverageUnknown,
    /// The same class.
    Same,
}

impl SideBySide {
    /// Judges a survey, which was made by `own`, under two standards. `facts` are those of the survey's day, where
    /// they are known.
    pub fn of(
        survey: &Survey,
        own: &Standard,
        [first, second]: [&Standard; 2],
        facts: Option<Facts<'_>>,
    ) -> Self {
        Self {
            first: classify_under(survey, own, first, facts),
            second: classify_under(survey, own, second, facts),
        }
    }

    /// Whether both classes are known and not the same.
    pub fn differs(&self) -> bool {
        self.verdict() == Verdict::Differs
    }

    /// What the two say of the household.
    pub fn verdict(&self) -> Verdict {
        let (Ok(first), Ok(second)) = (&self.first, &self.second) else { return Verdict::Open };
        let above = |one: &Classified| matches!(one.class, Class::Average | Class::None);
        let unknown = first.average_unknown || second.average_unknown;
        match first.class == second.class {
            _ if unknown && above(first) && above(second) => Verdict::AverageUnknown,
            true => Verdict::Same,
            false => Verdict::Differs,
        }
    }
}

/// What a survey made by `own` gives under another standard.
///
/// # Errors
/// Indicators of that standard without an answer, neither income nor score, or a score without its limit.
pub fn classify_under(
    survey: &Survey,
    own: &Standard,
    other: &Standard,
    facts: Option<Facts<'_>>,
) -> Outcome {
    let answers = answers_under(survey, own, other, facts);
    classify(&Survey { answers, standard: other.code.clone(), ..survey.clone() }, other)
}

/// The class under another standard whatever the missing answers turn out to be; `None` where they decide it, where
/// nothing is missing, and where more than answers is. It is a hint for planning: the survey is concluded by its
/// answers only.
pub fn foreseen(
    survey: &Survey,
    own: &Standard,
    other: &Standard,
    facts: Option<Facts<'_>>,
) -> Option<Class> {
    let answers = answers_under(survey, own, other, facts);
    let missing = unanswered(answers, other);
    let supposing = |answer: Answer| {
        let mut all = answers;
        missing.iter().for_each(|number| all.set(*number, answer));
        classify(&Survey { answers: all, ..survey.clone() }, other).ok()
    };
    // More deprivations never give a better class, so that the two ends tell of everything between them.
    let (best, worst) = (supposing(Answer::NotDeprived)?, supposing(Answer::Deprived)?);
    (!missing.is_empty() && best.class == worst.class && !best.average_unknown).then_some(best.class)
}

/// The answers to another standard's indicators that a survey made by `own` gives, under the other's numbers.
pub fn answers_under(survey: &Survey, own: &Standard, other: &Standard, facts: Option<Facts<'_>>) -> Answers {
    if own.code == other.code {
        return survey.answers;
    }
    let mut answers = Answers::default();
    for indicator in &other.indicators {
        answers.set(indicator.number, answer(survey, own, indicator, facts));
    }
    answers
}

/// Whether members and area could answer what the survey leaves open under another standard: only then are they
/// worth reading.
pub fn asks_for_facts(survey: &Survey, own: &Standard, other: &Standard) -> bool {
    let open = unanswered(answers_under(survey, own, other, None), other);
    let computable =
        |indicator: &Indicator| indicator.rule != Rule::Asked && carried(own, indicator).is_none();
    open.into_iter().filter_map(|number| other.indicator(number)).any(computable)
}

/// The indicators of another standard that a form made by `own` does not answer by itself: they are asked besides,
/// or computed.
pub fn asked_besides<'o>(own: &'o Standard, other: &'o Standard) -> impl Iterator<Item = &'o Indicator> {
    let same = own.code == other.code;
    other.indicators.iter().filter(move |indicator| !same && carried(own, indicator).is_none())
}

fn answer(survey: &Survey, own: &Standard, indicator: &Indicator, facts: Option<Facts<'_>>) -> Answer {
    if let Some(same) = carried(own, indicator) {
        return survey.answers.get(same.number);
    }
    let said = survey.other_answers.get(&indicator.code).copied();
    let follows = || facts.map(|facts| computed::answer(indicator.rule, facts));
    said.filter(|said| *said != Answer::NotSurveyed).or_else(follows).unwrap_or(Answer::NotSurveyed)
}

/// The indicator of the survey's own standard that asks the same.
fn carried<'o>(own: &'o Standard, indicator: &Indicator) -> Option<&'o Indicator> {
    own.indicator_of(&indicator.code).filter(|known| known.rule == indicator.rule)
}

#[cfg(test)]
mod tests;
