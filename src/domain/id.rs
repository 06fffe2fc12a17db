//! Identities of stored rows: 63-bit, time-ordered with random low bits, so that two register files
//! can be joined. One type a table: a household's id is never taken for a member's.

use serde::{Deserialize, Serialize};

macro_rules! identities {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);
    )*};
}

identities! {
    /// Identity of a "not the same".
    NotTheSameId;
    /// Identity of a hamlet.
    HamletId;
    /// Identity of a household.
    HouseholdId;
    /// Identity of a dated event of a household.
    HouseholdEventId;
    /// Identity of a person.
    MemberId;
    /// Identity of one stay of a person in a household.
    MembershipId;
    /// Identity of a survey (form B).
    SurveyId;
    /// Identity of a recognition.
    RecognitionId;
    /// Identity of a support.
    SupportId;
    /// Identity of an animal.
    AnimalId;
    /// Identity of an event in a herd.
    HerdEventId;
    /// Identity of a pass-on obligation.
    PassOnId;
    /// Identity of a visit.
    VisitId;
    /// Identity of a review round.
    RoundId;
    /// Identity of a household's place on the work list of a round.
    TaskId;
    /// Identity of a villagers' meeting.
    MeetingId;
    /// Identity of a step of a round.
    RoundStepId;
    /// Identity of a complaint.
    ComplaintId;
    /// Identity of a decision.
    DecisionId;
    /// Identity of a programme, project or sub-project.
    ProgrammeId;
    /// Identity of a budget.
    BudgetId;
    /// Identity of a round of hand-over.
    HandOverId;
    /// Identity of an emergency.
    ReliefEventId;
    /// Identity of a group.
    GroupId;
    /// Identity of a member of a group.
    GroupMemberId;
    /// Identity of an entry in a group's book.
    GroupEntryId;
    /// Identity of an activity.
    ActivityId;
    /// Identity of a person's attendance.
    AttendanceId;
    /// Identity of a benefit.
    BenefitId;
    /// Identity of a pay run.
    PayRunId;
    /// Identity of a payment.
    PaymentId;
    /// Identity of a repayment of a loan.
    LoanPaymentId;
    /// Identity of an extension of a loan.
    LoanExtensionId;
    /// Identity of a place on a waiting list.
    WaitingId;
    /// Number of an operation in the journal, counting from 1.
    OperationId;
    /// Identity of a sheet of visits.
    VisitSheetId;
    /// Identity of a line of a sheet of visits.
    VisitSheetLineId;
    /// Identity of a plan to leave poverty.
    ExitPlanId;
    /// Identity of the target of a year.
    ExitTargetId;
    /// Identity of a colleague.
    ColleagueId;
    /// Identity of the one row of the office's rules.
    OfficeRulesId;
    /// Identity of a proposal.
    ProposalId;
    /// Identity of an erasure of personal data.
    ErasureId;
    /// Identity of a copy that went out.
    TakenOutId;
}
