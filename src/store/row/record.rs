//! A value of the domain that is kept as one row of one table.

use rusqlite::{Connection, OptionalExtension, Params, Row};

use super::{Columns, Fields, Table, select};
use crate::domain::id::*;
use crate::domain::stored::Stored;
use crate::store::Result;

/// An identity of a row.
pub(crate) trait RowId: Copy {
    /// From the number in the file.
    fn of(number: i64) -> Self;
    /// The number in the file.
    fn number(self) -> i64;
}

macro_rules! row_ids {
    ($($name:ident)*) => {$(
        impl RowId for $name {
            fn of(number: i64) -> Self { Self(number) }
            fn number(self) -> i64 { self.0 }
        }
    )*};
}
row_ids! {
    HamletId HouseholdId HouseholdEventId MemberId MembershipId SurveyId RecognitionId SupportId AnimalId HerdEventId
    PassOnId VisitId RoundId TaskId MeetingId RoundStepId ComplaintId DecisionId
    ProgrammeId BudgetId HandOverId ReliefEventId GroupId GroupMemberId GroupEntryId ActivityId AttendanceId BenefitId
    PayRunId PaymentId LoanPaymentId LoanExtensionId WaitingId VisitSheetId VisitSheetLineId ExitPlanId ExitTargetId
    ColleagueId OfficeRulesId ProposalId ErasureId NotTheSameId TakenOutId
}

/// A value that is one row.
pub(crate) trait Record: PartialEq + Sized {
    /// Its identity.
    type Id: RowId;
    /// Where it is kept.
    const TABLE: Table;
    /// From the columns of its row.
    fn read(columns: &Columns) -> rusqlite::Result<Self>;
    /// The fields of its row.
    fn fields(&self) -> Fields;
}

/// The value of a row with its identity and revision.
pub(crate) fn stored<T: Record>(row: &Row) -> rusqlite::Result<Stored<T::Id, T>> {
    Ok(Stored { id: T::Id::of(row.get("id")?), rev: row.get("rev")?, value: T::read(&Columns(row))? })
}

/// Every value that a statement finds.
pub(crate) fn all<T: Record>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<Vec<Stored<T::Id, T>>> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params, stored::<T>)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The value of an identity, if it is there.
pub(crate) fn find<T: Record>(conn: &Connection, id: T::Id) -> Result<Option<Stored<T::Id, T>>> {
    let found = select(conn, T::TABLE)?
        .query_row(rusqlite::named_params! { ":id": id.number() }, stored::<T>)
        .optional()?;
    Ok(found)
}
