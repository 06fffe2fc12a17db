//! A recognition (công nhận): the decision that puts a household into a class.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::class::Class;
use super::id::{DecisionId, HouseholdId, SurveyId};

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
