//! Everything of one round, read in one go; and how far each household of it has come.

use serde::{Deserialize, Serialize};

use super::{Complaint, Decision, Meeting, Round, RoundStep, Task, TaskSource};
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

/// How far a household has come in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// It has left the register: nothing more is to be done.
    Gone,
    /// A newcomer, whose form A is to be filled in (form B may be, right away).
    ToScreen,
    /// Form A ruled it out: nothing more is to be done.
    ScreenedOut,
    /// Form B is to be filled in.
    ToSurvey,
    /// Form B lacks something.
    Incomplete(CannotConclude),
    /// Form B is complete; the meeting of its hamlet is to come, or must be repeated.
    Surveyed(Class),
    /// An objection is to be re-checked.
    Contested(Class),
    /// The meeting agreed; a decision is to come.
    Agreed(Class),
    /// A decision recognised it.
    Recognised(Class),
}

impl Stage {
    /// Nothing more is to be done: what closing a round asks of every household.
    pub fn is_concluded(&self) -> bool {
        matches!(self, Self::Gone | Self::ScreenedOut | Self::Recognised(_))
    }
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
        !matches!(self.task.source, TaskSource::Listed | TaskSource::ExitRequested)
    }
}

impl RoundDossier {
    /// How far a household of the round has come.
    pub fn stage(&self, facts: &TaskFacts, standard: &Standard) -> Stage {
        if let Some(recognised) = &facts.recognised {
            return Stage::Recognised(recognised.class);
        }
        if facts.ended.is_some() {
            return Stage::Gone;
        }
        match facts.computed(standard) {
            None => unsurveyed(facts),
            Some(Err(why)) => Stage::Incomplete(why),
            Some(Ok(computed)) => {
                let class = facts.proposed(standard).unwrap_or(computed.class);
                self.surveyed(facts, class)
            }
        }
    }

    /// The meeting of a hamlet that counts: the last one.
    pub fn meeting_of(&self, hamlet: HamletId) -> Option<&Stored<MeetingId, Meeting>> {
        self.meetings.iter().rev().find(|meeting| meeting.hamlet == hamlet)
    }

    fn surveyed(&self, facts: &TaskFacts, class: Class) -> Stage {
        let contested = self.complaints.iter().any(|c| c.household == facts.task.household && c.is_open());
        let agreed = self.meeting_of(facts.hamlet).is_some_and(|meeting| meeting.stands());
        match (contested, agreed) {
            (true, _) => Stage::Contested(class),
            (false, true) => Stage::Agreed(class),
            (false, false) => Stage::Surveyed(class),
        }
    }
}

fn unsurveyed(facts: &TaskFacts) -> Stage {
    match &facts.task.screening {
        Some(screening) if !screening.form_b_needed => Stage::ScreenedOut,
        None if facts.needs_screening() => Stage::ToScreen,
        _ => Stage::ToSurvey,
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
    pub tasks: usize,
    /// Surveys of it.
    pub surveys: usize,
    /// Households that it recognised in any class.
    pub recognised: usize,
}
