//! Every household on the list with what its way out is worked out from: five questions of one snapshot, however many
//! households there are.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Params, named_params};

use super::reach::record;
use super::register::Register;
use super::row::{self, Columns};
use super::{Result, find};
use crate::domain::catalogue::eligibility::Facts;
use crate::domain::class::{Class, Standing};
use crate::domain::exit_plan::ExitPlan;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::place::AreaType;
use crate::domain::query::Flag;
use crate::domain::survey::{Answers, Survey};
use crate::domain::way_out::{By, WayOut, WayOutFacts, in_order, way_out};

impl Register {
    /// The poor and near-poor households of today on their way out, those with least missing first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn ways_out(&self, by: By<'_>, today: NaiveDate) -> Result<Vec<WayOut>> {
        let facts = self.way_out_facts(today)?;
        let mut ways: Vec<_> = facts.iter().map(|facts| way_out(facts, by, today)).collect();
        in_order(&mut ways);
        Ok(ways)
    }

    /// What the ways out of the poor and near-poor households of today are worked out from, in the order of the
    /// official lists.
    ///
    /// # Errors
    /// Those of the file.
    pub fn way_out_facts(&self, today: NaiveDate) -> Result<Vec<WayOutFacts>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let day = today.to_string();
        let on_day = named_params! { ":day": day };
        let mut surveys = by_household(&snapshot, include_str!("surveys.sql"), on_day, survey)?;
        let mut supports = by_household(&snapshot, include_str!("supports.sql"), [], record)?;
        let mut disabled = by_household(&snapshot, include_str!("disabled.sql"), [], working)?;
        let plans = row::all::<ExitPlan>(&snapshot, include_str!("plans.sql"), [])?;
        let mut plans: HashMap<_, _> = plans.into_iter().map(|plan| (plan.household, plan)).collect();
        let mut homes = listed(&snapshot, today)?;
        for home in &mut homes {
            home.survey = surveys.remove(&home.household).and_then(|mut one| one.pop());
            home.supports = supports.remove(&home.household).unwrap_or_default();
            home.plan = plans.remove(&home.household);
            let people = disabled.remove(&home.household).unwrap_or_default();
            home.applicant.disabled_without_work = without_work(&people);
            home.applicant.income = home.survey.as_ref().and_then(|survey| survey.income);
        }
        Ok(homes)
    }
}

/// Yes where one of the disabled is known to be without work; not known where nobody asked of one.
fn without_work(disabled: &[Option<bool>]) -> Option<bool> {
    match disabled {
        people if people.contains(&Some(false)) => Some(true),
        people if people.contains(&None) => None,
        _ => Some(false),
    }
}

fn listed(conn: &Connection, today: NaiveDate) -> Result<Vec<WayOutFacts>> {
    let mut statement = conn.prepare_cached(include_str!("homes.sql"))?;
    let mut rows = statement.query([])?;
    let mut homes = Vec::new();
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        let state = find::state(row, today)?;
        homes.push(WayOutFacts {
            household: HouseholdId(columns.get("household")?),
            code: columns.text("code")?,
            head: columns.text("head")?,
            hamlet: (HamletId(columns.get("hamlet")?), columns.text("hamlet_name")?),
            applicant: applicant(state.code(), columns.get("flags")?),
            survey: None,
            supports: Vec::new(),
            plan: None,
        });
    }
    Ok(homes)
}

/// A household on the list; since when it is there changes nothing.
fn applicant(class: &str, flags: u32) -> Facts {
    let class = Class::from_code(class).unwrap_or(Class::None);
    Facts {
        standing: Standing { class, ..Standing::UNLISTED },
        flags: Flag::ALL.iter().copied().filter(|flag| flags & flag.bit() != 0).collect(),
        disabled_without_work: Some(false),
        income: None,
        left: None,
    }
}

/// What the way out asks of a survey. Columns are read by their place: these are many rows.
fn survey(columns: &Columns) -> Result<Survey> {
    Ok(Survey {
        standard: columns.text(2)?,
        area: columns.code(3, AreaType::from_code)?,
        b1: columns.get(4)?,
        income: columns.get(5)?,
        answers: Answers::from_masks(columns.get(6)?, columns.get(7)?),
        ..Survey::new(HouseholdId(columns.get(0)?), columns.date(1)?)
    })
}

/// Whether a disabled person works.
fn working(columns: &Columns) -> Result<Option<bool>> {
    Ok(columns.get(1)?)
}

/// The rows of a question in their order, under the household that stands in their first column.
fn by_household<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: fn(&Columns) -> Result<T>,
) -> Result<HashMap<HouseholdId, Vec<T>>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut all: HashMap<_, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let household = HouseholdId(row.get(0)?);
        all.entry(household).or_default().push(read(&Columns(row))?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests;
