//! The money of programmes: budgets, and what supports and activities plan, bind and spend. Sums are made in one
//! pass over each of them; what counts as what is decided in [`crate::domain::programme::tally`].

use rusqlite::{Connection, Row, named_params};

use crate::domain::activity::{Activity, ActivityState};
use crate::domain::id::{ActivityId, BudgetId, ProgrammeId, SupportId};
use crate::domain::programme::Budget;
use crate::domain::programme::tally::{Amounts, BudgetLine, Part, Tally};
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::{self, Columns};

/// Amounts are summed in two halves, so that no sum leaves 64 bits: milliards, and what is less.
const MILLIARD: i128 = 1_000_000_000;

/// The records that make the numbers of a budget.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MoneyRecords {
    /// In order of day.
    pub supports: Vec<Stored<SupportId, Support>>,
    /// In order of their first day.
    pub activities: Vec<Stored<ActivityId, Activity>>,
}

impl Register {
    /// Every budget, in order of year, programme and fund.
    pub fn budgets(&self) -> Result<Vec<Stored<BudgetId, Budget>>> {
        budgets(&self.conn)
    }

    /// What was given, planned, bound and spent on each line of the years from `first` to `last`.
    pub fn tally(&self, first: i32, last: i32) -> Result<Tally> {
        let snapshot = self.conn.unchecked_transaction()?;
        tally(&snapshot, &budgets(&snapshot)?, first, last)
    }

    /// The supports and activities of the years from `first` to `last` that stand on the lines let through and were
    /// not cancelled without having cost anything.
    pub fn money_records(
        &self,
        (first, last): (i32, i32),
        keep: impl Fn(&BudgetLine) -> bool,
    ) -> Result<MoneyRecords> {
        let snapshot = self.conn.unchecked_transaction()?;
        let (from, to) = (first_day(first), first_day(last.saturating_add(1)));
        let of_years = named_params! { ":from": from, ":to": to };
        let mut supports = row::all::<Support>(&snapshot, include_str!("year_supports.sql"), of_years)?;
        supports.retain(|s| Part::of(s.state).is_some() && keep(&BudgetLine::of_support(s)));
        let mut activities = row::all::<Activity>(&snapshot, include_str!("year_activities.sql"), of_years)?;
        let costs = |a: &Activity| !Amounts::of_activity(a.state, a.given, a.spent).is_nothing();
        activities.retain(|a| costs(a) && keep(&BudgetLine::of_activity(a)));
        Ok(MoneyRecords { supports, activities })
    }
}

/// Every budget, in order of year, programme and fund.
pub(in crate::store) fn budgets(conn: &Connection) -> Result<Vec<Stored<BudgetId, Budget>>> {
    row::all(conn, include_str!("budgets.sql"), [])
}

/// The lines of some years.
pub(in crate::store) fn tally(
    conn: &Connection,
    budgets: &[Stored<BudgetId, Budget>],
    first: i32,
    last: i32,
) -> Result<Tally> {
    let of_years: Vec<_> = budgets.iter().filter(|b| (first..=last).contains(&b.year)).cloned().collect();
    let mut tally = Tally::of(&of_years);
    let (from, to) = (first_day(first), first_day(last.saturating_add(1)));
    let between = named_params! { ":from": from, ":to": to };
    each(conn, include_str!("support_sums.sql"), between, &mut tally, |columns| {
        let state = columns.code("state", SupportState::from_code)?;
        let halves: (i64, i64) = (columns.get("milliards")?, columns.get("rest")?);
        let amount = i128::from(halves.0) * MILLIARD + i128::from(halves.1);
        Ok(Part::of(state).map(|part| Amounts::in_part(part, amount)))
    })?;
    each(conn, include_str!("activity_sums.sql"), between, &mut tally, |columns| {
        let state = columns.code("state", ActivityState::from_code)?;
        Ok(Some(Amounts::of_activity(state, columns.get("given")?, columns.get("spent")?)))
    })?;
    Ok(tally)
}

/// Counts every row that a statement finds on its line.
fn each(
    conn: &Connection,
    sql: &str,
    params: &[(&str, &dyn rusqlite::ToSql)],
    tally: &mut Tally,
    amounts: impl Fn(&Columns) -> rusqlite::Result<Option<Amounts>>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        if let Some(amounts) = amounts(&Columns(row))? {
            tally.add(line(row)?, amounts);
        }
    }
    Ok(())
}

fn line(row: &Row) -> rusqlite::Result<BudgetLine> {
    Ok(BudgetLine {
        year: row.get("year")?,
        programme: row.get::<_, Option<i64>>("programme")?.map(ProgrammeId),
        fund: row.get("fund")?,
    })
}

/// As days are written in the file.
fn first_day(year: i32) -> String {
    format!("{:04}-01-01", year.clamp(0, 9999))
}
