//! The rows that an operation made.

use crate::domain::id::*;
use crate::store::row::{RowId, Table};

/// Identities of the rows that an operation made, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Created(Vec<(Table, i64)>);

macro_rules! made {
    ($($(#[$doc:meta])* $name:ident: $id:ident in $table:ident;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self) -> Vec<$id> {
            self.of(Table::$table)
        }
    )*};
}

impl Created {
    made! {
        /// New hamlets.
        hamlets: HamletId in Hamlet;
        /// New households.
        households: HouseholdId in Household;
        /// New people.
        members: MemberId in Member;
        /// New stays.
        memberships: MembershipId in Membership;
        /// New surveys.
        surveys: SurveyId in Survey;
        /// New recognitions.
        recognitions: RecognitionId in Recognition;
        /// New supports.
        supports: SupportId in Support;
        /// New animals.
        animals: AnimalId in Animal;
        /// New pass-on obligations.
        pass_ons: PassOnId in PassOn;
        /// New visits.
        visits: VisitId in Visit;
        /// New review rounds.
        rounds: RoundId in ReviewRound;
        /// New households on work lists.
        tasks: TaskId in RoundTask;
        /// New meetings.
        meetings: MeetingId in Meeting;
        /// New complaints.
        complaints: ComplaintId in Complaint;
        /// New decisions.
        decisions: DecisionId in Decision;
        /// New programmes, projects and sub-projects.
        programmes: ProgrammeId in Programme;
        /// New budgets.
        budgets: BudgetId in Budget;
        /// New rounds of hand-over.
        hand_overs: HandOverId in HandOver;
        /// New emergencies.
        relief_events: ReliefEventId in ReliefEvent;
        /// New groups.
        groups: GroupId in SupportGroup;
        /// New members of groups.
        group_members: GroupMemberId in GroupMember;
        /// New activities.
        activities: ActivityId in Activity;
        /// New attendances.
        attendances: AttendanceId in Attendance;
        /// New benefits.
        benefits: BenefitId in Benefit;
        /// New pay runs.
        pay_runs: PayRunId in PayRun;
        /// New places on waiting lists.
        waiting: WaitingId in Waiting;
        /// New sheets of visits.
        visit_sheets: VisitSheetId in VisitSheet;
        /// New lines of sheets of visits.
        visit_sheet_lines: VisitSheetLineId in VisitSheetLine;
        /// New plans to leave poverty.
        exit_plans: ExitPlanId in ExitPlan;
        /// New colleagues.
        colleagues: ColleagueId in Colleague;
        /// New proposals.
        proposals: ProposalId in Proposal;
        /// New "not the same".
        not_the_same: NotTheSameId in NotTheSame;
        /// New copies that went out.
        taken_out: TakenOutId in TakenOut;
    }

    /// Takes down one row.
    pub(super) fn note(&mut self, table: Table, row: i64) {
        self.0.push((table, row));
    }

    fn of<I: RowId>(&self, table: Table) -> Vec<I> {
        self.0.iter().filter(|(made, _)| *made == table).map(|(_, row)| I::of(*row)).collect()
    }
}
