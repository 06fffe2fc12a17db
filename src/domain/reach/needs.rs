//! The deprivations that a survey found.

use chrono::NaiveDate;

use super::Rules;
use crate::domain::standard::{Indicator, Standard};
use crate::domain::survey::{Answer, Answers};

/// What a survey found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// The day of the survey.
    pub on: NaiveDate,
    /// Code of the standard by whose numbers it was answered.
    pub standard: String,
    /// The answers.
    pub answers: Answers,
}

impl Needs {
    /// Somebody knows what its numbers stand for.
    pub(super) fn is_read(&self, rules: Rules<'_>) -> bool {
        self.standard(rules).is_some()
    }

    /// Whether it found a deprivation in the indicator of a code; `None` where it does not tell.
    pub fn finds(&self, indicator: &str, rules: Rules<'_>) -> Option<bool> {
        let asked = self.standard(rules)?.indicators.iter().find(|known| known.code == indicator)?;
        match self.answers.get(asked.number) {
            Answer::Deprived => Some(true),
            Answer::NotDeprived => Some(false),
            Answer::NotSurveyed => None,
        }
    }

    fn standard<'a>(&self, rules: Rules<'a>) -> Option<&'a Standard> {
        rules.standards.named(&self.standard, self.on)
    }
}

/// The indicators in which a survey found a deprivation, in their official order. A number that its standard does not
/// have, or of a standard that nobody knows any more, is left out: nobody can say what it was.
pub fn lacking<'a>(needs: &Needs, rules: Rules<'a>) -> Vec<&'a Indicator> {
    let Some(standard) = needs.standard(rules) else { return Vec::new() };
    needs.answers.deprived().filter_map(|number| standard.indicator(number)).collect()
}
