//! Changes of a review round.

use chrono::NaiveDate;

use super::{Complaint, Decision, Meeting, Round, RoundStep, Task};
use crate::domain::id::{ComplaintId, DecisionId, MeetingId, RoundId, RoundStepId, TaskId};
use crate::domain::operation::OperationKind;
use crate::domain::recognition::Recognition;
use crate::domain::stored::{Edit, Rev};

/// A change of a review round. A closed round takes none of them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum RoundOperation {
    /// Opens a review round with its work list.
    Open {
        /// The round; its code is new.
        round: Round,
        /// The households to be reviewed, each once.
        tasks: Vec<Task>,
    },
    /// Changes what is said of an open round.
    Save(Edit<RoundId, Round>),
    /// Closes a round; refused while a household of it is not concluded.
    Close {
        /// Which, at which revision.
        round: (RoundId, Rev),
        /// The day.
        on: NaiveDate,
    },
    /// Puts households on the work list of an open round.
    AddTasks(Vec<Task>),
    /// Changes what is said of a household on the work list: form A, what the meeting said.
    SaveTask(Edit<TaskId, Task>),
    /// Takes a household off the work list; refused once it was surveyed in the round.
    RemoveTask(TaskId, Rev),
    /// Names who is to survey these households.
    AssignTasks {
        /// Which, at which revisions.
        tasks: Vec<(TaskId, Rev)>,
        /// Who; empty for nobody.
        to: String,
    },
    /// Enters or corrects a villagers' meeting.
    SaveMeeting(Edit<MeetingId, Meeting>),
    /// Takes a meeting out.
    RemoveMeeting(MeetingId, Rev),
    /// Enters or corrects a step of a round.
    SaveStep(Edit<RoundStepId, RoundStep>),
    /// Takes a step out.
    RemoveStep(RoundStepId, Rev),
    /// Enters or corrects a complaint.
    SaveComplaint(Edit<ComplaintId, Complaint>),
    /// Takes a complaint out.
    RemoveComplaint(ComplaintId, Rev),
    /// The chairman's decision with all that it recognises; number, day and decision of the recognitions are its own.
    /// Refused where it is dated before a meeting, or recognises a household twice in the round, or one that left.
    Decide {
        /// The decision.
        decision: Decision,
        /// What it recognises.
        recognitions: Vec<Recognition>,
    },
    /// Corrects number, day or signer of a decision, and with them of all that it recognised.
    SaveDecision(Edit<DecisionId, Decision>),
}

impl RoundOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        use OperationKind as Kind;
        match self {
            Self::Open { .. } => Kind::OpenRound,
            Self::Save(_) => Kind::SaveRound,
            Self::Close { .. } => Kind::CloseRound,
            Self::AddTasks(_) => Kind::AddTasks,
            Self::SaveTask(_) => Kind::SaveTask,
            Self::RemoveTask(..) => Kind::RemoveTask,
            Self::AssignTasks { .. } => Kind::AssignTasks,
            Self::SaveMeeting(_) => Kind::SaveMeeting,
            Self::RemoveMeeting(..) => Kind::RemoveMeeting,
            Self::SaveStep(_) => Kind::SaveRoundStep,
            Self::RemoveStep(..) => Kind::RemoveRoundStep,
            Self::SaveComplaint(_) => Kind::SaveComplaint,
            Self::RemoveComplaint(..) => Kind::RemoveComplaint,
            Self::Decide { .. } => Kind::Decide,
            Self::SaveDecision(_) => Kind::SaveDecision,
        }
    }
}
