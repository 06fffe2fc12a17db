//! What makes no sense for a register as it stands.

use chrono::NaiveDate;

use super::StoreError;
use crate::domain::assistance;
use crate::domain::carry::CarryFault;
use crate::domain::colleague::ColleagueFault;
use crate::domain::duplicates::join::JoinFault;
use crate::domain::exit_plan::{PlanFault, TargetFault};
use crate::domain::group::GroupFault;
use crate::domain::hand_over::ListRefusal;
use crate::domain::herd::HerdFault;
use crate::domain::loan::LoanFault;
use crate::domain::pass_on::PassOnFault;
use crate::domain::programme::checks::Fault;
use crate::domain::support::Held;
use crate::domain::visit::{SheetFault, VisitFault};

/// Why an operation makes no sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The household has left the register.
    HouseholdEnded,
    /// The household has not left the register.
    HouseholdNotEnded,
    /// A household cannot join itself.
    MergeWithItself,
    /// A split takes at least one person.
    SplitNobody,
    /// A split leaves at least one person behind.
    SplitEverybody,
    /// The person does not live in the household.
    NotAMember,
    /// The stay has ended already.
    AlreadyLeft,
    /// Other records hang on this one (animals on a support, a recognition on a survey).
    InUse,
    /// The day lies outside what a register can hold.
    ImpossibleDay,
    /// Only a known person can be saved; new ones join a household.
    UnknownMember,
    /// The round is closed: a later decision corrects it.
    RoundClosed,
    /// The round recognised this household: its form and what the meeting said stay as they were.
    DecidedInRound(String),
    /// Form A is for newcomers, not for who is on the commune's list.
    NoFormA,
    /// The round was opened before.
    RoundExists,
    /// There is no open round of this code.
    NoSuchRound,
    /// The household is on the work list of the round already.
    OnTheListAlready,
    /// Households of the round are not concluded yet: so many.
    NotConcluded(usize),
    /// Objections of the round wait for their re-check: so many.
    OpenComplaints(usize),
    /// An objection about the household of this code waits for its re-check: no decision recognises it before.
    Contested(String),
    /// A recognition that a decision of a round brought keeps that decision's number and day.
    OfDecision,
    /// The household was surveyed in the round, and stays on its list.
    SurveyedInRound,
    /// The household of this code was recognised in the round already: no other decision of it can do so again.
    RecognisedInRound(String),
    /// A decision is dated before a meeting that it rests on, which was held on this day.
    BeforeMeeting(NaiveDate),
    /// A decision names the household of this code, which has left the register.
    RecognisesEnded(String),
    /// The list of a round of hand-over does not allow it.
    HandOver(ListRefusal),
    /// A member or an entry of a group does not fit.
    Group(GroupFault),
    /// A plan to leave poverty cannot be meant so.
    Plan(PlanFault),
    /// The target of a year cannot be meant so.
    Target(TargetFault),
    /// A repayment, an extension, or the new terms of a loan do not fit.
    Loan(LoanFault),
    /// What is owed for animals cannot be changed so.
    PassOn(PassOnFault),
    /// The household waits for this model already.
    WaitsAlready,
    /// What cannot be true of an animal or of what happened to it.
    Herd(HerdFault),
    /// Other facts followed from a support in a household's hands.
    Held(Held),
    /// A living animal wears the tag already.
    TagWorn {
        /// The tag.
        tag: String,
        /// The code of the household that holds it.
        household: String,
    },
    /// Another animal of the register was born of it.
    HasOffspring,
    /// The person of this name attends the activity already.
    AttendsAlready(String),
    /// The person of this name lived in no household while the activity went on.
    DidNotLiveHere(String),
    /// The activity was cancelled: nobody attends it.
    ActivityCancelled,
    /// A support answers an emergency before it happened, on this day.
    BeforeEvent(NaiveDate),
    /// A visit on a day on which there was none.
    Visit(VisitFault),
    /// One of several visits on a day on which there was none.
    VisitTo {
        /// The code of the household.
        household: String,
        /// What is wrong with it.
        fault: VisitFault,
    },
    /// The visit is of another household than the line of a sheet that it is for.
    VisitOfAnother,
    /// The line of a sheet has its visit already.
    VisitEntered,
    /// A sheet of visits, or an order of its lines, that cannot be.
    Sheet(SheetFault),
    /// Benefits and payments say no.
    Assistance(assistance::check::Refusal),
    /// A colleague cannot be saved so.
    Colleague(ColleagueFault),
    /// The proposal was answered already.
    Answered,
    /// Another proposed it.
    NotYours,
    /// A copy cannot be taken out or brought back.
    Carry(CarryFault),
    /// A programme or a budget cannot be saved so.
    Programme(Fault),
    /// Personal data was erased out of the operation: it is never taken back.
    Redacted,
    /// What was proposed cannot be done as it was written: another version wrote it, or data was erased out of it.
    WorkLost,
    /// Nothing is held of this person that could still be erased.
    ErasedAlready,
    /// An erasure says why, and on which legal ground.
    ErasureWithoutReason,
    /// Two records cannot be made one as they stand.
    Join(JoinFault),
}

impl From<CarryFault> for StoreError {
    fn from(fault: CarryFault) -> Self {
        Self::Refused(Refusal::Carry(fault))
    }
}

impl From<PlanFault> for StoreError {
    fn from(fault: PlanFault) -> Self {
        Self::Refused(Refusal::Plan(fault))
    }
}

impl From<GroupFault> for StoreError {
    fn from(fault: GroupFault) -> Self {
        Self::Refused(Refusal::Group(fault))
    }
}

impl From<LoanFault> for StoreError {
    fn from(fault: LoanFault) -> Self {
        Self::Refused(Refusal::Loan(fault))
    }
}
