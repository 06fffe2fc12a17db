//! Emergencies read for lists and pages, with the supports that answer them.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use crate::domain::id::{HamletId, HouseholdId, ReliefEventId};
use crate::domain::place::Hamlet;
use crate::domain::relief::{Helped, ReliefEvent, ReliefFacts, ReliefLine};
use crate::domain::report::Period;
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::store::row::{self, Columns};
use crate::store::{Register, Result, StoreError, find};

pub(super) const OF_PERIOD: &str = include_str!("of_period.sql");
pub(super) const HELPED: &str = include_str!("helped.sql");
pub(super) const EVENTS_OF_HOUSEHOLD: &str = include_str!("events_of_household.sql");
const NAMED_BEFORE: &str = include_str!("named_before.sql");

impl Register {
    /// The emergencies of a period, the latest first, each with what answers it.
    pub fn relief_events(&self, period: Period, today: NaiveDate) -> Result<Vec<ReliefLine>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let days = named_params! { ":from": period.from.to_string(), ":to": period.to.to_string() };
        let events = row::all::<ReliefEvent>(&snapshot, OF_PERIOD, days)?;
        let line = |event| {
            let facts = facts(&snapshot, event, today)?;
            Ok(ReliefLine { totals: facts.totals(), event: facts.event, hamlet: facts.hamlet })
        };
        events.into_iter().map(line).collect()
    }

    /// An emergency with everything that answers it.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such emergency.
    pub fn relief_event(&self, id: ReliefEventId, today: NaiveDate) -> Result<ReliefFacts> {
        let snapshot = self.conn.unchecked_transaction()?;
        let gone = StoreError::Gone { table: "relief_event", row: id.0 };
        let event = row::find::<ReliefEvent>(&snapshot, id)?.ok_or(gone)?;
        facts(&snapshot, event, today)
    }
}

fn facts(
    conn: &Connection,
    event: Stored<ReliefEventId, ReliefEvent>,
    today: NaiveDate,
) -> Result<ReliefFacts> {
    let hamlet = event.hamlet.map(|hamlet| row::find::<Hamlet>(conn, hamlet)).transpose()?.flatten();
    let mut statement = conn.prepare_cached(HELPED)?;
    let helped = statement.query_map(named_params! { ":event": event.id.0 }, |row| one(row, today))?;
    let helped = helped.collect::<rusqlite::Result<_>>()?;
    Ok(ReliefFacts { event, hamlet: hamlet.map(|hamlet| hamlet.value.name).unwrap_or_default(), helped })
}

fn one(row: &Row, today: NaiveDate) -> rusqlite::Result<Helped> {
    let columns = Columns(row);
    Ok(Helped {
        support: row::stored::<Support>(row)?,
        code: columns.text("code")?,
        head: columns.text("head")?,
        hamlet: HamletId(columns.get("hamlet")?),
        hamlet_name: columns.text("hamlet_name")?,
        state: find::state(row, today)?,
        people: columns.get("members")?,
    })
}

/// The emergencies that supports of a household answer, the earliest first.
pub(in crate::store) fn events_of(
    conn: &Connection,
    household: HouseholdId,
) -> Result<Vec<Stored<ReliefEventId, ReliefEvent>>> {
    row::all(conn, EVENTS_OF_HOUSEHOLD, named_params! { ":household": household.0 })
}

/// Whether a support that names the emergency is dated before this day.
pub(in crate::store) fn is_answered_before(
    conn: &Connection,
    event: ReliefEventId,
    happened: NaiveDate,
) -> Result<bool> {
    let mut statement = conn.prepare_cached(NAMED_BEFORE)?;
    let params = named_params! { ":event": event.0, ":happened": happened.to_string() };
    Ok(statement.query_row(params, |row| row.get(0))?)
}
