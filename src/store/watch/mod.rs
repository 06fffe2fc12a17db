//! Households that are watched after they left the list, and those that came back, read in a few statements whatever
//! their number. What is warned of is [`crate::domain::watch`]; one household read whole comes to the same.
//!
//! `facts` reads what warnings follow from.

mod facts;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use rusqlite::{Connection, named_params};

use super::register::Register;
use super::row::Columns;
use super::{Result, standing};
use crate::domain::class::State;
use crate::domain::id::HouseholdId;
use crate::domain::recognition::Recognition;
use crate::domain::report::Period;
use crate::domain::watch::{
    Relapse, Stay, WatchRules, Watched, WatchedHome, Watching, most_at_risk_first, relapses, watched,
};

const CANDIDATES: &str = include_str!("candidates.sql");
const RELAPSED: &str = include_str!("relapsed.sql");
const HOMES: &str = include_str!("homes.sql");
const RECOGNITIONS: &str = include_str!("recognitions.sql");

/// What a statement found, by household.
type ByHousehold<T> = HashMap<HouseholdId, Vec<T>>;

impl Register {
    /// The households that are watched on a day, with what there is warning of: the greatest risk first, then by code.
    /// Nothing that came after the day counts; names and hamlets are those of now.
    ///
    /// # Errors
    /// Those of the file.
    pub fn watch(&self, by: Watching<'_>, day: NaiveDate) -> Result<Vec<Watched>> {
        read(&*self.conn.unchecked_transaction()?, by, day)
    }

    /// The households that came back onto the list in a period, by their decisions, the latest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn relapses(&self, period: Period) -> Result<Vec<Relapse>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let time = named_params! { ":from": period.from.to_string(), ":on": period.to.to_string() };
        let asked = listed(&ids(&snapshot, RELAPSED, time)?);
        let recognitions = decided(&snapshot, &asked)?;
        let back = homes(&snapshot, &asked, period.to)?.into_iter().flat_map(|home| {
            let own = recognitions.get(&home.id).map(Vec::as_slice).unwrap_or_default();
            relapses(own, period)
                .map(move |moved| Relapse { home: home.clone(), on: moved.on, movement: moved.movement })
                .collect::<Vec<_>>()
        });
        let mut back: Vec<_> = back.collect();
        back.sort_by(|a, b| (b.on, &a.home.code).cmp(&(a.on, &b.home.code)));
        Ok(back)
    }
}

/// The watch list of a day, of one snapshot.
pub(in crate::store) fn read(conn: &Connection, by: Watching<'_>, day: NaiveDate) -> Result<Vec<Watched>> {
    let candidates = listed(&candidates(conn, by.rules, day)?);
    let mut recognitions = decided(conn, &candidates)?;
    recognitions.retain(|_, own| Stay::on(own, by.rules, day).is_some());
    let mut staying: Vec<_> = recognitions.keys().copied().collect();
    // In their order they stand side by side in the file.
    staying.sort_unstable();
    let homes = homes(conn, &listed(&staying), day)?;
    let asked = listed(&homes.iter().map(|home| home.id).collect::<Vec<_>>());
    let mut facts = facts::read(conn, &asked, by.catalogue)?;
    let with_facts = |home: WatchedHome| {
        let mut own = facts.remove(&home.id).unwrap_or_default();
        own.recognitions = recognitions.remove(&home.id).unwrap_or_default();
        watched(home, &own, by, day)
    };
    let mut list: Vec<_> = homes.into_iter().filter_map(with_facts).collect();
    most_at_risk_first(&mut list);
    Ok(list)
}

/// Whoever may be watched on a day.
fn candidates(conn: &Connection, rules: &WatchRules, day: NaiveDate) -> Result<Vec<HouseholdId>> {
    let from = day.checked_sub_months(Months::new(rules.months)).unwrap_or(NaiveDate::MIN);
    let on_the_list = rules.states.iter().any(|state| matches!(state, State::Poor | State::NearPoor));
    let time = named_params! { ":from": from.to_string(), ":on": day.to_string(), ":listed": on_the_list };
    ids(conn, CANDIDATES, time)
}

fn ids(conn: &Connection, sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Vec<HouseholdId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(params, |row| row.get(0))?;
    Ok(found.map(|id| Ok(HouseholdId(id?))).collect::<rusqlite::Result<_>>()?)
}

/// Identities as a JSON list, which statements take.
fn listed(ids: &[impl serde::Serialize]) -> String {
    serde_json::json!(ids).to_string()
}

fn decided(conn: &Connection, asked: &str) -> Result<ByHousehold<Recognition>> {
    by_household(conn, RECOGNITIONS, named_params! { ":households": asked }, |columns| {
        standing::recognition(HouseholdId(columns.get("household")?), columns)
    })
}

fn homes(conn: &Connection, asked: &str, day: NaiveDate) -> Result<Vec<WatchedHome>> {
    let mut statement = conn.prepare_cached(HOMES)?;
    let params = named_params! { ":households": asked, ":on": day.to_string() };
    let homes = statement.query_map(params, |row| {
        let columns = Columns(row);
        Ok(WatchedHome {
            id: HouseholdId(columns.get(0)?),
            code: columns.text(1)?,
            head: columns.text(2)?,
            hamlet: columns.text(3)?,
            phone: columns.text(4)?,
        })
    })?;
    Ok(homes.collect::<rusqlite::Result<_>>()?)
}

/// The rows of a statement in their order, under the household that stands in their first column.
fn by_household<T>(
    conn: &Connection,
    sql: &str,
    params: &[(&str, &dyn rusqlite::ToSql)],
    read: impl Fn(&Columns) -> Result<T>,
) -> Result<ByHousehold<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut all: ByHousehold<T> = HashMap::new();
    while let Some(row) = rows.next()? {
        all.entry(HouseholdId(row.get(0)?)).or_default().push(read(&Columns(row))?);
    }
    Ok(all)
}
