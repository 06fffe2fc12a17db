//! The dated facts of every household, read in one walk: five ordered questions side by side, so that nothing is held
//! but the household at hand.

mod cursor;
mod extent;
mod people;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

pub(super) use self::cursor::Cursor;
use super::Result;
use super::register::Register;
use super::row::Columns;
use super::standing::recognition_by_place as recognition;
use crate::domain::cause::Causes;
use crate::domain::household::{EndReason, Ending, HouseholdEvent, HouseholdEventKind};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::ledger::{LedgerFacts, Stay, Surveyed};
use crate::domain::member::{JoinReason, LeaveReason};
use crate::domain::place::AreaType;
use crate::domain::report::HouseholdFacts;
use crate::domain::span::Span;
use crate::domain::survey::Answers;

/// The questions, each in order of households.
const HOUSEHOLDS: &str = include_str!("households.sql");
/// Those of them of which something was ever decided.
const EVER_LISTED: &str = include_str!("ever_listed.sql");
const RECOGNITIONS: &str = include_str!("recognitions.sql");
const STAYS: &str = include_str!("stays.sql");
const SURVEYS: &str = include_str!("surveys.sql");
const EVENTS: &str = include_str!("events.sql");

impl Register {
    /// Hands over the facts of every household, past ones included, in one snapshot.
    ///
    /// # Errors
    /// Those of the file, [`super::StoreError::Interrupted`], and the first one of `each`.
    pub fn each_household(&self, each: &mut dyn FnMut(&HouseholdFacts) -> Result<()>) -> Result<()> {
        let snapshot = self.conn.unchecked_transaction()?;
        walk(&snapshot, each)
    }
}

/// The same inside a snapshot that is open already.
pub(super) fn walk(conn: &Connection, each: &mut dyn FnMut(&HouseholdFacts) -> Result<()>) -> Result<()> {
    walk_rows(conn, HOUSEHOLDS, &mut |_, facts| each(facts))
}

/// The same over a question of one's own, in order of households, that begins with the columns of
/// `households.sql`; each row is handed over with the facts.
pub(super) fn walk_rows(
    conn: &Connection,
    households: &str,
    each: &mut dyn FnMut(&Row, &HouseholdFacts) -> Result<()>,
) -> Result<()> {
    let mut households = conn.prepare_cached(households)?;
    let mut recognitions = conn.prepare_cached(RECOGNITIONS)?;
    let mut stays = conn.prepare_cached(STAYS)?;
    let mut surveys = conn.prepare_cached(SURVEYS)?;
    let mut events = conn.prepare_cached(EVENTS)?;
    let mut recognitions = Cursor::new(recognitions.query([])?, recognition);
    let mut stays = Cursor::new(stays.query([])?, stay);
    let mut surveys = Cursor::new(surveys.query([])?, surveyed);
    let mut events = Cursor::new(events.query([])?, event);
    let mut rows = households.query([])?;
    while let Some(row) = rows.next()? {
        let mut facts = household(&Columns(row))?;
        let ledger = &mut facts.ledger;
        recognitions.take(ledger.household, &mut ledger.recognitions)?;
        stays.take(ledger.household, &mut ledger.stays)?;
        surveys.take(ledger.household, &mut ledger.surveys)?;
        events.take(ledger.household, &mut ledger.events)?;
        each(row, &facts)?;
    }
    Ok(())
}

/// The households of which something was ever decided, with decisions and events alone, which is all that classes and
/// ends follow from: most households were never on the list.
pub(super) fn walk_classes(conn: &Connection, each: &mut dyn FnMut(&LedgerFacts)) -> Result<()> {
    let mut households = conn.prepare_cached(EVER_LISTED)?;
    let mut recognitions = conn.prepare_cached(RECOGNITIONS)?;
    let mut events = conn.prepare_cached(EVENTS)?;
    let mut recognitions = Cursor::new(recognitions.query([])?, recognition);
    let mut events = Cursor::new(events.query([])?, event);
    let mut rows = households.query([])?;
    while let Some(row) = rows.next()? {
        let mut ledger = household(&Columns(row))?.ledger;
        recognitions.take(ledger.household, &mut ledger.recognitions)?;
        events.take(ledger.household, &mut ledger.events)?;
        each(&ledger);
    }
    Ok(())
}

/// A household without its lists. Columns are read by their place, here and below: everybody is read.
fn household(columns: &Columns) -> Result<HouseholdFacts> {
    let on: Option<NaiveDate> = columns.date_or_none(3)?;
    let reason = columns.code_or_none(4, EndReason::from_code)?;
    Ok(HouseholdFacts {
        code: columns.text(1)?,
        flags: columns.get::<Option<u32>>(5)?.unwrap_or(0),
        ethnicity: columns.get::<Option<String>>(6)?.unwrap_or_default(),
        ledger: LedgerFacts {
            household: HouseholdId(columns.get(0)?),
            hamlet: HamletId(columns.get(2)?),
            ended: on.zip(reason).map(|(on, reason)| Ending { on, reason }),
            recognitions: Vec::new(),
            stays: Vec::new(),
            surveys: Vec::new(),
            events: Vec::new(),
        },
    })
}

fn stay(_: HouseholdId, columns: &Columns) -> Result<Stay> {
    Ok(Stay {
        span: Span { from: columns.partial(1)?, left: columns.partial(3)? },
        joined: columns.code(2, JoinReason::from_code)?,
        left: columns.code_or_none(4, LeaveReason::from_code)?,
        born: columns.partial(5)?,
    })
}

fn surveyed(_: HouseholdId, columns: &Columns) -> Result<Surveyed> {
    Ok(Surveyed {
        round: columns.text(1)?,
        on: columns.date(2)?,
        area: columns.code(3, AreaType::from_code)?,
        b1: columns.get(4)?,
        income: columns.get(5)?,
        standard: columns.text(6)?,
        people: columns.get(7)?,
        answers: Answers::from_masks(columns.get(8)?, columns.get(9)?),
        causes: Causes::from_mask(columns.get(10)?),
    })
}

fn event(household: HouseholdId, columns: &Columns) -> Result<HouseholdEvent> {
    Ok(HouseholdEvent {
        household,
        on: columns.date(1)?,
        kind: columns.code(2, HouseholdEventKind::from_code)?,
        other: None,
        left_hamlet: columns.get::<Option<i64>>(3)?.map(HamletId),
        note: String::new(),
    })
}
