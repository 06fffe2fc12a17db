//! A recognition (công nhận): the decision that puts a household into a class.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::class::Class;
use super::classify::classify;
use super::id::{DecisionId, HouseholdId, SurveyId};
use super::standard::Standards;
use super::survey::Survey;

/// The chairman's decision on one household. The villagers' meeting has the final word: the
/// recognised class may differ from the one that the survey gives, and both are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognition {
    /// The household.
    pub household: HouseholdId,
    /// The survey that it rests on, where there is one.
    pub survey: Option<SurveyId>,
    /// The class recognised.
    pub class: Class,
    /// The day from which it holds.
    pub decided: NaiveDate,
    /// Number of the decision (số quyết định); may be empty where a list did not say.
    pub decision_number: String,
    /// The decision of a round that it is part of; `None` where it was entered by itself or came with a list.
    pub decision: Option<DecisionId>,
    /// Why the class differs from the computed one; may be empty where it does not.
    pub reason: String,
}

/// The class that a survey gives by the standard that it names; `None` where it cannot be concluded.
pub fn computed(survey: &Survey, standards: &Standards) -> Option<Class> {
    let standard = standards.by_code(&survey.standard)?;
    classify(survey, standard).ok().map(|judged| judged.class)
}

/// The class that the survey gives, where the recognised one differs from it: then the decision has to say why (the
/// villagers' meeting has the final word). Without a result there is nothing to differ from.
pub fn differing(class: Class, computed: Option<Class>) -> Option<Class> {
    computed.filter(|computed| *computed != class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_class_than_that_of_the_survey_needs_a_reason() {
        assert_eq!(differing(Class::NearPoor, Some(Class::Poor)), Some(Class::Poor));
        assert_eq!(differing(Class::Poor, Some(Class::Poor)), None);
        assert_eq!(differing(Class::Poor, None), None);
    }
}
