//! Everything of one round, read in one go. How far each household of it has come is `stage`.

use serde::{Deserialize, Serialize};

use super::{Complaint, Decision, Meeting, Round, RoundStep, Task};
use crate::domain::class::Class;
use crate::domain::classify::{CannotConclude, Classified, classify};
use crate::domain::household::Ending;
use crate::domain::id::{
    ComplaintId, DecisionId, HamletId, MeetingId, RecognitionId, RoundId, RoundStepId, SurveyId, TaskId,
};
use crate::domain::recognition::Recognition;
use crate::domain::standard::Standard;
use crate::domain::stored::Stored;
use crate::domain::survey::Survey;

/// A round with its work list and all its papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundDossier {
    /// The round.
    pub round: Stored<RoundId, Round>,
    /// The work list, in the order of the household list: by hamlet, then by head.
    pub tasks: Vec<TaskFacts>,
    /// Meetings, by day.
    pub meetings: Vec<Stored<MeetingId, Meeting>>,
    /// Steps, by day.
    pub steps: Vec<Stored<RoundStepId, RoundStep>>,
    /// Complaints, by day.
    pub complaints: Vec<Stored<ComplaintId, Complaint>>,
    /// Decisions, by day.
    pub decisions: Vec<Stored<DecisionId, Decision>>,
}

/// A household on the work list with what the round knows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskFacts {
    /// Its place on the list.
    pub task: Stored<TaskId, Task>,
    /// Its code.
    pub code: String,
    /// Its head's name.
    pub head: String,
    /// Where it lives.
    pub hamlet: HamletId,
    /// How many live there now.
    pub people: u32,
    /// The class that it held before this round recognised it.
    pub before: Class,
    /// Its end, where it has left the register.
    pub ended: Option<Ending>,
    /// Its survey in this round; the last one where there are several.
    pub survey: Option<Stored<SurveyId, Survey>>,
    /// What this round recognised.
    pub recognised: Option<Stored<RecognitionId, Recognition>>,
}

impl TaskFacts {
    /// What its form B gives under a standard; `None` where there is none.
    pub fn computed(&self, standard: &Standard) -> Option<Result<Classified, CannotConclude>> {
        self.survey.as_ref().map(|survey| classify(survey, standard))
    }

    /// The class that it is to be recognised in: what the meeting said, else what form B gives; `None` while
    /// form B cannot be concluded.
    pub fn proposed(&self, standard: &Standard) -> Option<Class> {
        let computed = self.computed(standard)?.ok()?;
        Some(self.task.verdict.as_ref().map_or(computed.class, |verdict| verdict.class))
    }

    /// Form A comes before form B for those who are not on the commune's list.
    pub fn needs_screening(&self) -> bool {
        self.task.source.needs_screening()
    }
}

impl RoundDossier {
    /// The households that a decision recognised, in the order of the list.
    pub fn recognised_by(&self, decision: DecisionId) -> impl Iterator<Item = &TaskFacts> {
        let by = move |facts: &&TaskFacts| {
            facts.recognised.as_ref().is_some_and(|recognised| recognised.decision == Some(decision))
        };
        self.tasks.iter().filter(by)
    }

    /// The meeting of a hamlet that counts: the last one.
    pub fn meeting_of(&self, hamlet: HamletId) -> Option<&Stored<MeetingId, Meeting>> {
        self.meetings.iter().rev().find(|meeting| meeting.hamlet == hamlet)
    }
}

/// A round as the list of rounds shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundLine {
    /// Its code.
    pub code: String,
    /// The year to which it belongs.
    pub year: i32,
    /// The round as it was opened; `None` for one that only surveys of the past name.
    pub round: Option<Stored<RoundId, Round>>,
    /// Households on its work list.
    pub tasks: u32,
    /// Surveys of it.
    pub surveys: u32,
    /// Households that it recognised in any class.
    pub recognised: u32,
    /// Households of which nothing more is to be done, by the rule of [`super::Stage::is_concluded`].
    pub concluded: u32,
}
