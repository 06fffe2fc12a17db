//! Every change of the register is a named operation with an author. This is the list of them.

use chrono::NaiveDate;

use super::activity::ActivityOperation;
use super::assistance::AssistanceOperation;
use super::catalogue::Catalogue;
use super::group::GroupOperation;
use super::hand_over::HandOverOperation;
use super::herd::{Animal, HerdEvent, HerdOperation};
use super::household::{EndReason, Household, coded};
use super::id::{
    AnimalId, HamletId, HouseholdId, MemberId, MembershipId, PassOnId, RecognitionId, SupportId, SurveyId,
    VisitId,
};
use super::loan::LoanOperation;
use super::member::{JoinReason, LeaveReason, Member, Relation};
use super::pass_on::{PassOn, PassOnOperation, PassOnRule, obligation_due};
use super::place::{Commune, Hamlet};
use super::programme::ProgrammeOperation;
use super::recognition::Recognition;
use super::relief::ReliefOperation;
use super::round::RoundOperation;
use super::stored::{Edit, Rev};
use super::support::Support;
use super::survey::Survey;
use super::visit::Visit;
use crate::viet::PartialDate;

/// A change to the register. Each is one transaction, one entry of the journal, one step of undo.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    SaveSupport(Edit<SupportId, Support>),
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
}

/// A support with what comes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportGrant {
    /// The support.
    pub support: Support,
    /// The animals, one by one; their `support` and `holder` are set when they are stored.
    pub animals: Vec<Animal>,
    /// What is owed for it in offspring or money; `None` where nothing is.
    pub owed: Option<Owed>,
}

/// What is owed for a support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    /// Until when.
    pub due: NaiveDate,
    /// By which rule.
    pub rule: Option<PassOnRule>,
}

impl SupportGrant {
    /// A support with its animals; once it is in the household's hands, the rule of its model says what
    /// is owed for it.
    pub fn new(support: Support, animals: Vec<Animal>, catalogue: &Catalogue) -> Self {
        let rule = catalogue.model(&support.model).and_then(|model| model.pass_on);
        let owes = rule.filter(|_| support.state.is_given());
        let owed = owes.map(|rule| Owed { due: obligation_due(rule, support.date), rule: Some(rule) });
        Self { support, animals, owed }
    }
}

coded! {
    /// The name of an operation in the journal.
    OperationKind {
        /// See [`Operation::SaveCommune`].
        SaveCommune = "save_commune",
        /// See [`Operation::SaveHamlet`].
        SaveHamlet = "save_hamlet",
        /// See [`Operation::RemoveHamlet`].
        RemoveHamlet = "remove_hamlet",
        /// See [`Operation::AddHousehold`].
        AddHousehold = "add_household",
        /// See [`Operation::SaveHousehold`].
        SaveHousehold = "save_household",
        /// See [`Operation::EndHousehold`].
        EndHousehold = "end_household",
        /// See [`Operation::RestoreHousehold`].
        RestoreHousehold = "restore_household",
        /// See [`Operation::AddMember`].
        AddMember = "add_member",
        /// See [`Operation::SaveMember`].
        SaveMember = "save_member",
        /// See [`Operation::LeaveMember`].
        LeaveMember = "leave_member",
        /// See [`Operation::SplitHousehold`].
        SplitHousehold = "split_household",
        /// See [`Operation::MergeHouseholds`].
        MergeHouseholds = "merge_households",
        /// See [`Operation::SaveSurvey`].
        SaveSurvey = "save_survey",
        /// See [`Operation::RemoveSurvey`].
        RemoveSurvey = "remove_survey",
        /// See [`Operation::SaveRecognition`].
        SaveRecognition = "save_recognition",
        /// See [`Operation::RemoveRecognition`].
        RemoveRecognition = "remove_recognition",
        /// See [`Operation::GiveSupports`].
        GiveSupports = "give_supports",
        /// See [`Operation::SaveSupport`].
        SaveSupport = "save_support",
        /// See [`Operation::RemoveSupport`].
        RemoveSupport = "remove_support",
        /// See [`Operation::SaveAnimal`].
        SaveAnimal = "save_animal",
        /// See [`Operation::RecordHerdEvent`].
        RecordHerdEvent = "record_herd_event",
        /// See [`Operation::SavePassOn`].
        SavePassOn = "save_pass_on",
        /// See [`Operation::SaveVisit`].
        SaveVisit = "save_visit",
        /// See [`Operation::RemoveVisit`].
        RemoveVisit = "remove_visit",
        /// See [`RoundOperation::Open`].
        OpenRound = "open_round",
        /// See [`RoundOperation::Save`].
        SaveRound = "save_round",
        /// See [`RoundOperation::Close`].
        CloseRound = "close_round",
        /// See [`RoundOperation::AddTasks`].
        AddTasks = "add_tasks",
        /// See [`RoundOperation::SaveTask`].
        SaveTask = "save_task",
        /// See [`RoundOperation::RemoveTask`].
        RemoveTask = "remove_task",
        /// See [`RoundOperation::AssignTasks`].
        AssignTasks = "assign_tasks",
        /// See [`RoundOperation::SaveMeeting`].
        SaveMeeting = "save_meeting",
        /// See [`RoundOperation::RemoveMeeting`].
        RemoveMeeting = "remove_meeting",
        /// See [`RoundOperation::SaveStep`].
        SaveRoundStep = "save_round_step",
        /// See [`RoundOperation::RemoveStep`].
        RemoveRoundStep = "remove_round_step",
        /// See [`RoundOperation::SaveComplaint`].
        SaveComplaint = "save_complaint",
        /// See [`RoundOperation::RemoveComplaint`].
        RemoveComplaint = "remove_complaint",
        /// See [`RoundOperation::Decide`].
        Decide = "decide",
        /// See [`RoundOperation::SaveDecision`].
        SaveDecision = "save_decision",
        /// See [`ProgrammeOperation::Save`].
        SaveProgramme = "save_programme",
        /// See [`ProgrammeOperation::Remove`].
        RemoveProgramme = "remove_programme",
        /// See [`ProgrammeOperation::SaveBudget`].
        SaveBudget = "save_budget",
        /// See [`ProgrammeOperation::RemoveBudget`].
        RemoveBudget = "remove_budget",
        /// See [`HandOverOperation::Plan`].
        PlanHandOver = "plan_hand_over",
        /// See [`HandOverOperation::Save`].
        SaveHandOver = "save_hand_over",
        /// See [`HandOverOperation::AddLines`].
        AddHandOverLines = "add_hand_over_lines",
        /// See [`HandOverOperation::RemoveLines`].
        RemoveHandOverLines = "remove_hand_over_lines",
        /// See [`HandOverOperation::Approve`].
        ApproveHandOver = "approve_hand_over",
        /// See [`HandOverOperation::HandOver`].
        HandOver = "hand_over",
        /// See [`HandOverOperation::Except`].
        ExceptHandOver = "except_hand_over",
        /// See [`HandOverOperation::Settle`].
        SettleHandOver = "settle_hand_over",
        /// See [`HandOverOperation::Cancel`].
        CancelHandOver = "cancel_hand_over",
        /// See [`HandOverOperation::Remove`].
        RemoveHandOver = "remove_hand_over",
        /// See [`ReliefOperation::Save`].
        SaveReliefEvent = "save_relief_event",
        /// See [`ReliefOperation::Remove`].
        RemoveReliefEvent = "remove_relief_event",
        /// See [`GroupOperation::Save`].
        SaveGroup = "save_group",
        /// See [`GroupOperation::Remove`].
        RemoveGroup = "remove_group",
        /// See [`GroupOperation::AddMembers`].
        AddGroupMembers = "add_group_members",
        /// See [`GroupOperation::SaveMember`].
        SaveGroupMember = "save_group_member",
        /// See [`GroupOperation::RemoveMember`].
        RemoveGroupMember = "remove_group_member",
        /// See [`GroupOperation::AddEntries`].
        AddGroupEntries = "add_group_entries",
        /// See [`GroupOperation::SaveEntry`].
        SaveGroupEntry = "save_group_entry",
        /// See [`GroupOperation::RemoveEntry`].
        RemoveGroupEntry = "remove_group_entry",
        /// See [`ActivityOperation::Save`].
        SaveActivity = "save_activity",
        /// See [`ActivityOperation::Remove`].
        RemoveActivity = "remove_activity",
        /// See [`ActivityOperation::AddAttendances`].
        AddAttendances = "add_attendances",
        /// See [`ActivityOperation::SaveAttendances`].
        SaveAttendances = "save_attendances",
        /// See [`ActivityOperation::RemoveAttendance`].
        RemoveAttendance = "remove_attendance",
        /// See [`AssistanceOperation::SaveBenefit`].
        SaveBenefit = "save_benefit",
        /// See [`AssistanceOperation::RemoveBenefit`].
        RemoveBenefit = "remove_benefit",
        /// See [`AssistanceOperation::Pay`].
        PayMonth = "pay_month",
        /// See [`AssistanceOperation::SavePayments`].
        SavePayments = "save_payments",
        /// See [`AssistanceOperation::RemovePayRun`].
        RemovePayRun = "remove_pay_run",
        /// See [`LoanOperation::SavePayment`].
        SaveLoanPayment = "save_loan_payment",
        /// See [`LoanOperation::RemovePayment`].
        RemoveLoanPayment = "remove_loan_payment",
        /// See [`LoanOperation::Extend`].
        ExtendLoan = "extend_loan",
        /// See [`LoanOperation::RemoveExtension`].
        RemoveLoanExtension = "remove_loan_extension",
        /// See [`HerdOperation::RecordEvents`].
        RecordHerdEvents = "record_herd_events",
        /// See [`HerdOperation::SaveEvent`].
        SaveHerdEvent = "save_herd_event",
        /// See [`HerdOperation::RemoveEvent`].
        RemoveHerdEvent = "remove_herd_event",
        /// See [`HerdOperation::RecordBirth`].
        RecordBirth = "record_birth",
        /// See [`HerdOperation::Replace`].
        ReplaceAnimal = "replace_animal",
        /// See [`HerdOperation::AddAnimal`].
        AddAnimal = "add_animal",
        /// See [`HerdOperation::RemoveAnimal`].
        RemoveAnimal = "remove_animal",
        /// See [`PassOnOperation::HandOn`].
        PassOn = "pass_on",
        /// See [`PassOnOperation::Pay`].
        PayPassOn = "pay_pass_on",
        /// See [`PassOnOperation::Void`].
        VoidPassOn = "void_pass_on",
        /// See [`PassOnOperation::Extend`].
        ExtendPassOn = "extend_pass_on",
        /// See [`PassOnOperation::SaveWaiting`].
        SaveWaiting = "save_waiting",
        /// See [`PassOnOperation::RemoveWaiting`].
        RemoveWaiting = "remove_waiting",
        /// A list was imported.
        Import = "import",
        /// The made-up commune was made.
        Demo = "demo",
        /// An operation was taken back.
        Undo = "undo",
        /// An operation that had been taken back was done again.
        Redo = "redo",
    }
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
            Self::SaveSupport(_) => Kind::SaveSupport,
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
        }
    }
}
