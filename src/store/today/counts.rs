//! Counts that one question answers.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row, named_params};

use crate::domain::assistance::Month;
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::id::HouseholdId;
use crate::domain::today::{CARD_DAYS, Dues, Unpaid};
use crate::store::Result;
use crate::store::assistance::last;
use crate::store::card::codes_of;
use crate::store::row::Columns;

const PASS_ON: &str = include_str!("pass_on.sql");
const LOANS: &str = include_str!("loans.sql");
const CARDS: &str = include_str!("cards.sql");
const PLAN_STEPS: &str = include_str!("plan_steps.sql");
const DRAWN: &str = include_str!("drawn.sql");

/// Obligations that are overdue or due as soon as the catalogue says.
pub(super) fn pass_on(conn: &Connection, catalogue: &Catalogue, on: NaiveDate) -> Result<Dues> {
    let last = after(on, catalogue.soon_days());
    one(conn, PASS_ON, named_params! { ":on": on.to_string(), ":last": last.to_string() })
}

/// Loans that are overdue.
pub(super) fn loans(conn: &Connection, catalogue: &Catalogue, on: NaiveDate) -> Result<Dues> {
    let models = codes_of(catalogue, ModelKind::Credit);
    one(conn, LOANS, named_params! { ":on": on.to_string(), ":models": models })
}

/// Cards that end soon.
pub(super) fn cards(conn: &Connection, catalogue: &Catalogue, on: NaiveDate) -> Result<Dues> {
    let (last, models) = (after(on, CARD_DAYS), codes_of(catalogue, ModelKind::Card));
    one(conn, CARDS, named_params! { ":on": on.to_string(), ":last": last.to_string(), ":models": models })
}

/// Steps of plans that are overdue, and the households whose they are.
pub(super) fn plan_steps(conn: &Connection, on: NaiveDate) -> Result<(Dues, Vec<HouseholdId>)> {
    let mut statement = conn.prepare_cached(PLAN_STEPS)?;
    let mut rows = statement.query(named_params! { ":on": on.to_string() })?;
    let (mut dues, mut households) = (Dues::default(), Vec::new());
    while let Some(row) = rows.next()? {
        let (steps, first) = (number(row, "steps")?, Columns(row).date("first")?);
        dues.count += steps;
        dues.overdue += steps;
        dues.first = dues.first.map_or(Some(first), |earlier| Some(earlier.min(first)));
        households.push(HouseholdId(row.get("household")?));
    }
    Ok((dues, households))
}

/// Months of assistance without a pay list, where somebody draws something in them.
pub(super) fn unpaid(conn: &Connection, on: NaiveDate) -> Result<Option<Unpaid>> {
    let Some(unpaid) = Unpaid::since(last(conn)?, on) else { return Ok(None) };
    let (first, last) = (unpaid.from.first_day(), Month::of(on).last_day());
    let mut statement = conn.prepare_cached(DRAWN)?;
    let params = named_params! { ":first": first.to_string(), ":last": last.to_string() };
    let is_drawn: bool = statement.query_row(params, |row| row.get(0))?;
    Ok(Some(unpaid).filter(|_| is_drawn))
}

fn one(conn: &Connection, sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Dues> {
    let mut statement = conn.prepare_cached(sql)?;
    let read = |row: &Row| {
        let (count, overdue) = (number(row, "count")?, number(row, "overdue")?);
        Ok(Dues { count, overdue, first: Columns(row).date_or_none("first")? })
    };
    Ok(statement.query_row(params, read)?)
}

pub(super) fn number(row: &Row, column: &str) -> rusqlite::Result<usize> {
    let number: i64 = row.get(column)?;
    Ok(usize::try_from(number).unwrap_or(0))
}

fn after(on: NaiveDate, days: u32) -> NaiveDate {
    on.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}
