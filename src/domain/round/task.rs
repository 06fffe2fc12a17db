//! A household on the work list of a round.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::class::Class;
use crate::domain::household::coded;
use crate::domain::id::HouseholdId;

coded! {
    /// Why a household is on the work list.
    TaskSource {
        /// Poor or near-poor at present.
        Listed = "listed",
        /// Asked to be reviewed (form 01, Mẫu 01).
        Requested = "requested",
        /// Asked to be recognised as escaped (form 04, Mẫu 04).
        ExitRequested = "exit_requested",
        /// Close above the line at its last survey.
        NearLine = "near_line",
        /// Newly escaped and watched.
        Watched = "watched",
        /// Put on it by hand: the hamlet named it.
        Added = "added",
    }
}

impl TaskSource {
    /// Form A comes before form B for those who are not on the commune's list.
    pub fn needs_screening(self) -> bool {
        !matches!(self, Self::Listed | Self::ExitRequested)
    }
}

/// One household to be reviewed in a round; at most one a household and round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Code of the round.
    pub round: String,
    /// The household.
    pub household: HouseholdId,
    /// Why it is on the list.
    pub source: TaskSource,
    /// The day of its request, where it asked.
    pub requested_on: Option<NaiveDate>,
    /// Who is to survey it; empty while nobody is named.
    pub assigned: String,
    /// Form A, once it was filled in.
    pub screening: Option<Screening>,
    /// What the villagers' meeting (or a re-check after it) said, where that is not simply the computed class.
    pub verdict: Option<Verdict>,
    /// Remarks; may be empty.
    pub note: String,
}

impl Task {
    /// A household put on the list of a round.
    pub fn new(round: &str, household: HouseholdId, source: TaskSource) -> Self {
        Self {
            round: round.to_owned(),
            household,
            source,
            requested_on: None,
            assigned: String::new(),
            screening: None,
            verdict: None,
            note: String::new(),
        }
    }
}

/// Form A (phiếu A): a short screening of a newcomer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screening {
    /// Answers by the code of the question; empty where only the result was written down.
    pub answers: BTreeMap<String, bool>,
    /// The result: form B is needed.
    pub form_b_needed: bool,
    /// The day.
    pub on: NaiveDate,
    /// Who asked.
    pub by: String,
}

/// What the meeting said of one household. The meeting has the final word: both classes are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The class it agreed on.
    pub class: Class,
    /// How many agreed, where it was voted on by itself.
    pub agreed: Option<u32>,
    /// Why it differs from the computed class; may be empty where it does not.
    pub reason: String,
}
