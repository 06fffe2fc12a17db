//! What there is to do today, counted: the numbers behind the tasks of [`crate::domain::today`], without the lists that
//! they lead to. Each equals what its list holds, which the tests prove.

mod counts;
mod rounds;
mod unreached;

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use super::register::Register;
use super::{Result, programme};
use crate::domain::programme::Tree;
use crate::domain::programme::sheet::{Mark, Sheet};
use crate::domain::reach::Rules;
use crate::domain::today::TodayFacts;

impl Register {
    /// The counts of a day, by the commune's models and standards. Signs of coming back and visits due are read apart.
    ///
    /// Facts of later days do not count, as far as the register takes such.
    ///
    /// # Errors
    /// Those of the file, [`super::StoreError::Interrupted`].
    pub fn today_facts(&self, rules: Rules<'_>, on: NaiveDate) -> Result<TodayFacts> {
        let snapshot = self.conn.unchecked_transaction()?;
        Ok(TodayFacts {
            pass_on: counts::pass_on(&snapshot, rules.catalogue, on)?,
            loans: counts::loans(&snapshot, rules.catalogue, on)?,
            plan_steps: counts::plan_steps(&snapshot, on)?,
            overspent: overspent(&snapshot, on.year())?,
            rounds: rounds::open(&snapshot, on)?,
            unpaid: counts::unpaid(&snapshot, on)?,
            cards: counts::cards(&snapshot, rules.catalogue, on)?,
            unreached: unreached::count(&snapshot, rules, on)?,
            ..TodayFacts::default()
        })
    }
}

/// Lines of a year's budgets on which more was bound and spent than given; without a budget nothing is asked.
fn overspent(conn: &Connection, year: i32) -> Result<usize> {
    let budgets = programme::budgets(conn)?;
    if !budgets.iter().any(|budget| budget.year == year) {
        return Ok(0);
    }
    let (programmes, tally) = (programme::programmes(conn)?, programme::tally(conn, &budgets, year, year)?);
    Ok(Sheet::of(year, &tally, Tree(&programmes)).lines_marked(Mark::Overspent))
}
