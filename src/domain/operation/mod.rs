//! Every change of the register is a named operation with an author. This is the list of them.
//!
//! | file | subject |
//! |---|---|
//! | `kind` | the name of each in the journal |

mod kind;

use chrono::NaiveDate;

pub use self::kind::OperationKind;
use super::activity::ActivityOperation;
use super::assistance::AssistanceOperation;
use super::colleague::ColleagueOperation;
use super::exit_plan::ExitOperation;
use super::group::GroupOperation;
use super::hand_over::HandOverOperation;
use super::health::HealthOperation;
use super::herd::{Animal, HerdEvent, HerdOperation};
use super::household::{EndReason, Household};
use super::id::{
    AnimalId, HamletId, HouseholdId, MemberId, MembershipId, PassOnId, RecognitionId, SupportId, SurveyId,
    VisitId,
};
use super::loan::LoanOperation;
use super::member::{JoinReason, LeaveReason, Member, Relation};
use super::pass_on::{PassOn, PassOnOperation};
use super::place::{Commune, Hamlet};
use super::programme::ProgrammeOperation;
use super::recognition::Recognition;
use super::relief::ReliefOperation;
use super::round::RoundOperation;
use super::stored::{Edit, Rev};
use super::support::{Brings, Support};
pub use super::support::{Owed, SupportGrant};
use super::survey::Survey;
use super::visit::{Visit, VisitOperation};
use crate::viet::PartialDate;

/// A change to the register. Each is one transaction, one entry of the journal, one step of undo.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Operation {
    /// Names the commune.
    SaveCommune(Commune),
    /// Adds or changes a hamlet.
    SaveHamlet(Edit<HamletId, Hamlet>),
    /// Takes a hamlet out; refused while any household, present or past, names it.
    RemoveHamlet(HamletId, Rev),
    /// Enters a household with its head.
    AddHousehold {
        /// The household; an empty code is replaced by the next free one.
        household: Household,
        /// Its head.
        head: Member,
        /// The day of the event.
        on: NaiveDate,
    },
    /// Changes what is said of a household; moving it to another hamlet is an event of that day.
    SaveHousehold {
        /// The edit.
        edit: Edit<HouseholdId, Household>,
        /// The day of the event, where it moves.
        on: NaiveDate,
    },
    /// Strikes a household off the register.
    EndHousehold {
        /// Which, at which revision.
        household: (HouseholdId, Rev),
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: EndReason,
        /// In the officer's words.
        note: String,
    },
    /// Takes a household back into the register.
    RestoreHousehold {
        /// Which, at which revision.
        household: (HouseholdId, Rev),
        /// The day.
        on: NaiveDate,
    },
    /// A person joins a household.
    AddMember {
        /// The household.
        household: HouseholdId,
        /// The person.
        member: Member,
        /// To its head.
        relation: Relation,
        /// Since when.
        from: Option<PartialDate>,
        /// How.
        joined: JoinReason,
    },
    /// Changes what is said of a person and of the stay.
    SaveMember {
        /// The person.
        member: Edit<MemberId, Member>,
        /// The stay and its revision.
        membership: (MembershipId, Rev),
        /// The relation to the head; choosing `Head` makes this person the head and the old one `Other`.
        relation: Relation,
        /// The day, where the head changes.
        on: NaiveDate,
    },
    /// A person leaves a household.
    LeaveMember {
        /// The stay.
        membership: (MembershipId, Rev),
        /// When.
        on: PartialDate,
        /// Why.
        reason: LeaveReason,
    },
    /// Some members found a household of their own (tách hộ).
    SplitHousehold {
        /// The old household.
        from: HouseholdId,
        /// Who leaves, the new head first; at least one, and not all.
        members: Vec<MemberId>,
        /// The new household; an empty code is replaced by the next free one.
        household: Household,
        /// The day.
        on: NaiveDate,
        /// In the officer's words.
        note: String,
    },
    /// One household joins another (nhập hộ) and ends.
    MergeHouseholds {
        /// The one that ends, at which revision.
        from: (HouseholdId, Rev),
        /// The one that goes on.
        into: HouseholdId,
        /// The day.
        on: NaiveDate,
        /// In the officer's words.
        note: String,
    },
    /// Enters or corrects a survey.
    SaveSurvey(Edit<SurveyId, Survey>),
    /// Takes a survey out.
    RemoveSurvey(SurveyId, Rev),
    /// Enters or corrects a recognition.
    SaveRecognition(Edit<RecognitionId, Recognition>),
    /// Takes a recognition out.
    RemoveRecognition(RecognitionId, Rev),
    /// Gives one support to one or many households.
    GiveSupports(Vec<SupportGrant>),
    /// Changes a support.
    SaveSupport {
        /// The support and what it becomes.
        edit: Edit<SupportId, Support>,
        /// What comes with it, if this is what puts it into the household's hands.
        brings: Brings,
    },
    /// Takes a support out.
    RemoveSupport(SupportId, Rev),
    /// Adds or changes an animal.
    SaveAnimal(Edit<AnimalId, Animal>),
    /// Enters an event of an animal.
    RecordHerdEvent(HerdEvent),
    /// Adds or changes a pass-on obligation.
    SavePassOn(Edit<PassOnId, PassOn>),
    /// Adds or changes a visit.
    SaveVisit(Edit<VisitId, Visit>),
    /// Takes a visit out.
    RemoveVisit(VisitId, Rev),
    /// Works on a review round.
    Round(RoundOperation),
    /// Works on programmes and budgets.
    Programme(ProgrammeOperation),
    /// Works on a round of hand-over.
    HandOver(HandOverOperation),
    /// Works on emergencies.
    Relief(ReliefOperation),
    /// Works on groups.
    Group(GroupOperation),
    /// Works on activities.
    Activity(ActivityOperation),
    /// Works on benefits and their payment.
    Assistance(AssistanceOperation),
    /// Works on repayments of loans.
    Loan(LoanOperation),
    /// Works on herds.
    Herd(HerdOperation),
    /// A change of obligations and waiting lists.
    PassOn(PassOnOperation),
    /// Works on sheets of visits.
    Visit(VisitOperation),
    /// Works on plans and targets of leaving poverty.
    Exit(ExitOperation),
    /// Works on colleagues and the office's rules.
    Colleague(ColleagueOperation),
    /// Puts the register right.
    Health(HealthOperation),
}

impl Operation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        use OperationKind as Kind;
        match self {
            Self::SaveCommune(_) => Kind::SaveCommune,
            Self::SaveHamlet(_) => Kind::SaveHamlet,
            Self::RemoveHamlet(..) => Kind::RemoveHamlet,
            Self::AddHousehold { .. } => Kind::AddHousehold,
            Self::SaveHousehold { .. } => Kind::SaveHousehold,
            Self::EndHousehold { .. } => Kind::EndHousehold,
            Self::RestoreHousehold { .. } => Kind::RestoreHousehold,
            Self::AddMember { .. } => Kind::AddMember,
            Self::SaveMember { .. } => Kind::SaveMember,
            Self::LeaveMember { .. } => Kind::LeaveMember,
            Self::SplitHousehold { .. } => Kind::SplitHousehold,
            Self::MergeHouseholds { .. } => Kind::MergeHouseholds,
            Self::SaveSurvey(_) => Kind::SaveSurvey,
            Self::RemoveSurvey(..) => Kind::RemoveSurvey,
            Self::SaveRecognition(_) => Kind::SaveRecognition,
            Self::RemoveRecognition(..) => Kind::RemoveRecognition,
            Self::GiveSupports(_) => Kind::GiveSupports,
            Self::SaveSupport { .. } => Kind::SaveSupport,
            Self::RemoveSupport(..) => Kind::RemoveSupport,
            Self::SaveAnimal(_) => Kind::SaveAnimal,
            Self::RecordHerdEvent(_) => Kind::RecordHerdEvent,
            Self::SavePassOn(_) => Kind::SavePassOn,
            Self::SaveVisit(_) => Kind::SaveVisit,
            Self::RemoveVisit(..) => Kind::RemoveVisit,
            Self::Round(operation) => operation.kind(),
            Self::Programme(operation) => operation.kind(),
            Self::HandOver(operation) => operation.kind(),
            Self::Relief(operation) => operation.kind(),
            Self::Group(operation) => operation.kind(),
            Self::Activity(operation) => operation.kind(),
            Self::Assistance(operation) => operation.kind(),
            Self::Loan(operation) => operation.kind(),
            Self::Herd(operation) => operation.kind(),
            Self::PassOn(operation) => operation.kind(),
            Self::Visit(operation) => operation.kind(),
            Self::Exit(operation) => operation.kind(),
            Self::Colleague(operation) => operation.kind(),
            Self::Health(operation) => operation.kind(),
        }
    }
}
