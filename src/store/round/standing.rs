//! What a change of a round must not contradict: single questions about a round and its households.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use crate::domain::id::{DecisionId, HamletId, HouseholdId, RecognitionId};
use crate::domain::recognition::Recognition;
use crate::domain::stored::Stored;
use crate::store::row::{self, Columns};
use crate::store::{Refusal, Result, StoreError};

/// Whether a round takes facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RoundState {
    /// It was never opened: at most surveys name it.
    Unopened,
    /// It takes facts.
    Open,
    /// It was closed on this day.
    Closed(NaiveDate),
}

impl RoundState {
    /// The state of a round.
    pub fn of(conn: &Connection, round: &str) -> Result<Self> {
        let mut statement = conn.prepare_cached(include_str!("closed.sql"))?;
        let mut rows = statement.query(named_params! { ":round": round })?;
        let Some(row) = rows.next()? else { return Ok(Self::Unopened) };
        Ok(Columns(row).date_or_none("closed")?.map_or(Self::Open, Self::Closed))
    }

    /// Refuses a change of a round that takes none.
    pub fn expect_open(self) -> Result<()> {
        match self {
            Self::Open => Ok(()),
            Self::Closed(_) => Err(StoreError::Refused(Refusal::RoundClosed)),
            Self::Unopened => Err(StoreError::Refused(Refusal::NoSuchRound)),
        }
    }
}

/// The opened round to which a recognition belongs, with its state; `None` where it belongs to none.
pub(crate) fn round_of(conn: &Connection, value: &Recognition) -> Result<Option<(String, RoundState)>> {
    let mut statement = conn.prepare_cached(include_str!("round_of.sql"))?;
    let mut rows = statement.query(named_params! {
        ":decision": value.decision.map(|id| id.0), ":survey": value.survey.map(|id| id.0),
    })?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let columns = Columns(row);
    let state = columns.date_or_none("closed")?.map_or(RoundState::Open, RoundState::Closed);
    Ok(Some((columns.text("round")?, state)))
}

/// Refuses the end of a round in which a household is not concluded, or an objection waits for its re-check.
pub(crate) fn expect_concluded(conn: &Connection, round: &str) -> Result<()> {
    match (not_concluded(conn, round)?, count(conn, include_str!("open_complaints.sql"), round)?) {
        (0, 0) => Ok(()),
        (0, complaints) => Err(StoreError::Refused(Refusal::OpenComplaints(complaints))),
        (households, _) => Err(StoreError::Refused(Refusal::NotConcluded(households))),
    }
}

/// How many households of a round are not concluded.
pub(crate) fn not_concluded(conn: &Connection, round: &str) -> Result<usize> {
    count(conn, include_str!("not_concluded.sql"), round)
}

fn count(conn: &Connection, sql: &str, round: &str) -> Result<usize> {
    let mut statement = conn.prepare_cached(sql)?;
    let count: i64 = statement.query_row(named_params! { ":round": round }, |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// Whether a round recognised a household, by another recognition than `except`.
pub(crate) fn is_recognised(
    conn: &Connection,
    round: &str,
    household: HouseholdId,
    except: Option<RecognitionId>,
) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("recognised_in.sql"))?;
    Ok(statement.exists(named_params! {
        ":round": round, ":household": household.0, ":except": except.map(|id| id.0),
    })?)
}

/// Whether a household has a survey in a round.
pub(crate) fn is_surveyed(conn: &Connection, round: &str, household: HouseholdId) -> Result<bool> {
    holds(conn, include_str!("surveyed_in.sql"), round, household)
}

/// Whether an objection was made about a household in a round.
pub(crate) fn is_contested(conn: &Connection, round: &str, household: HouseholdId) -> Result<bool> {
    holds(conn, include_str!("contested_in.sql"), round, household)
}

/// Whether an objection about a household waits for its re-check.
pub(crate) fn waits_for_recheck(conn: &Connection, round: &str, household: HouseholdId) -> Result<bool> {
    holds(conn, include_str!("waits_for_recheck.sql"), round, household)
}

/// Whether a household is on the work list of a round.
pub(crate) fn is_listed(conn: &Connection, round: &str, household: HouseholdId) -> Result<bool> {
    holds(conn, include_str!("listed_in.sql"), round, household)
}

/// The day of the last meeting of a hamlet, which is the one that counts; of those up to a day where one is given.
pub(crate) fn last_meeting(
    conn: &Connection,
    round: &str,
    hamlet: HamletId,
    by: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached(include_str!("last_meeting.sql"))?;
    let by = by.map(|day| day.to_string());
    let params = named_params! { ":round": round, ":hamlet": hamlet.0, ":by": by };
    Ok(statement.query_row(params, |row| Columns(row).date("held")).optional()?)
}

/// The day of the last decision of a round.
pub(crate) fn last_decision(conn: &Connection, round: &str) -> Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached(include_str!("last_decision.sql"))?;
    Ok(statement.query_row(named_params! { ":round": round }, |row| Columns(row).date_or_none("decided"))?)
}

/// What a decision recognised.
pub(crate) fn of_decision(
    conn: &Connection,
    decision: DecisionId,
) -> Result<Vec<Stored<RecognitionId, Recognition>>> {
    row::all(conn, include_str!("of_decision.sql"), named_params! { ":decision": decision.0 })
}

fn holds(conn: &Connection, sql: &str, round: &str, household: HouseholdId) -> Result<bool> {
    let mut statement = conn.prepare_cached(sql)?;
    let params = named_params! { ":round": round, ":household": household.0 };
    Ok(statement.query_row(params, |row| row.get(0))?)
}
