//! Households that lack something that no support answers, counted in one walk over two ordered questions: the last
//! survey of each, and what it was given.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Rows, named_params};

use crate::domain::reach::{Answering, Rules};
use crate::store::Result;
use crate::store::row::Columns;

pub(super) const NEEDS: &str = include_str!("needs.sql");
pub(super) const ANSWERS: &str = include_str!("answers.sql");
const GONE: &str = include_str!("gone.sql");

/// The last survey of a household.
struct Found {
    household: i64,
    date: String,
    standard: String,
    deprived: u16,
}

/// As many as [`crate::domain::reach::unreached`] finds with something lacking.
pub(super) fn count(conn: &Connection, rules: Rules<'_>, on: NaiveDate) -> Result<usize> {
    let mut answering = Answering::new(rules);
    let models = serde_json::json!(answering.models().collect::<Vec<_>>()).to_string();
    let gone = gone(conn)?;
    let (mut needs, mut answers) = (conn.prepare_cached(NEEDS)?, conn.prepare_cached(ANSWERS)?);
    let day = on.to_string();
    let mut needs = needs.query(named_params! { ":on": day })?;
    let mut given = Given::new(answers.query(named_params! { ":on": day, ":models": models })?)?;
    let mut count = 0;
    let mut last: Option<Found> = None;
    loop {
        let next = needs.next()?;
        let household = next.map(|row| row.get(0)).transpose()?;
        if let Some(found) = last.as_ref().filter(|found| Some(found.household) != household)
            && found.deprived != 0
            && !gone.contains(&found.household)
        {
            count += usize::from(lacks(found, &given.of(found.household)?, &mut answering));
        }
        let Some(row) = next else { return Ok(count) };
        take(row, &mut last)?;
    }
}

fn lacks(found: &Found, given: &[String], answering: &mut Answering<'_>) -> bool {
    let on = found.date.parse().unwrap_or(NaiveDate::MIN);
    let models = given.iter().map(String::as_str);
    answering.unanswered((&found.standard, on), found.deprived, models) != 0
}

/// The survey of a row, written over the one before it: most rows are not the last of their household.
fn take(row: &Row, last: &mut Option<Found>) -> Result<()> {
    let found = last.get_or_insert_with(|| Found {
        household: 0,
        date: String::new(),
        standard: String::new(),
        deprived: 0,
    });
    found.household = row.get(0)?;
    found.deprived = row.get(3)?;
    for (column, into) in [(1, &mut found.date), (2, &mut found.standard)] {
        into.clear();
        into.push_str(text(row, column)?);
    }
    Ok(())
}

fn text<'r>(row: &'r Row, column: usize) -> rusqlite::Result<&'r str> {
    match row.get_ref(column)? {
        ValueRef::Text(text) => std::str::from_utf8(text).map_err(|_| Columns(row).bad(column, "not text")),
        _ => Err(Columns(row).bad(column, "not text")),
    }
}

/// Households that left the register.
fn gone(conn: &Connection) -> Result<HashSet<i64>> {
    let mut statement = conn.prepare_cached(GONE)?;
    let gone = statement.query_map([], |row| row.get(0))?;
    Ok(gone.collect::<rusqlite::Result<_>>()?)
}

/// What was given, in order of households.
struct Given<'s> {
    rows: Rows<'s>,
    /// The household and model that stand next.
    next: Option<(i64, String)>,
}

impl<'s> Given<'s> {
    fn new(rows: Rows<'s>) -> Result<Self> {
        let mut given = Self { rows, next: None };
        given.advance()?;
        Ok(given)
    }

    /// The models that a household got.
    fn of(&mut self, household: i64) -> Result<Vec<String>> {
        let mut models = Vec::new();
        while let Some((own, model)) = self.next.take_if(|(own, _)| *own <= household) {
            if own == household {
                models.push(model);
            }
            self.advance()?;
        }
        Ok(models)
    }

    fn advance(&mut self) -> Result<()> {
        self.next = match self.rows.next()? {
            Some(row) => Some((row.get(0)?, text(row, 2)?.to_owned())),
            None => None,
        };
        Ok(())
    }
}
