//! Official tables on their way from the register to a file: counted in one walk over the facts, worded, written.

use std::collections::HashMap;
use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::print::place;
use super::rules::Rules;
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, Query};
use crate::domain::report::{
    self, Basis, HouseholdFacts, Issued, Lines, Listed, PeopleList, Period, Table, TableSpec, Tally, listed,
};
use crate::paper::Progress;
use crate::store::{Register, StoreError};

/// Households of a list that are read at once.
const WINDOW: usize = 500;

/// Why a table could not be counted.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The register refused.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// No standard is in force at the end of the period.
    #[error("no standard on {0}")]
    NoStandard(NaiveDate),
}

/// Counts a table. `progress` hears of the households that were counted, and may stop it.
///
/// # Errors
/// [`ReportError::NoStandard`], [`StoreError::Cancelled`] where `progress` stopped it, and those of the register.
pub fn table(
    register: &Register,
    rules: &Rules,
    spec: &TableSpec,
    period: Period,
    progress: &mut Progress<'_>,
) -> Result<Table, ReportError> {
    match spec.lines {
        Lines::Person => people(register, rules, spec, period, progress),
        Lines::Hamlet | Lines::Ethnicity => {
            let counted = tables(register, rules, &[spec], period, progress)?.into_iter().next();
            counted.ok_or(ReportError::NoStandard(period.to))
        }
    }
}

/// Counts several tables in one walk; lists of people are left out.
///
/// # Errors
/// As [`table`].
pub fn tables(
    register: &Register,
    rules: &Rules,
    specs: &[&TableSpec],
    period: Period,
    progress: &mut Progress<'_>,
) -> Result<Vec<Table>, ReportError> {
    let standard = rules.standards.in_force_on(period.to).ok_or(ReportError::NoStandard(period.to))?;
    let hamlets = register.hamlets()?;
    let basis = Basis { period, standard, hamlets: &hamlets };
    let counted = specs.iter().filter(|spec| spec.lines != Lines::Person);
    let mut tallies: Vec<Tally<'_>> = counted.map(|spec| Tally::new(spec, basis)).collect();
    walk(register, progress, &mut |facts| report::add(&mut tallies, facts))?;
    Ok(tallies.into_iter().map(Tally::finish).collect())
}

/// Walks over every household of the register.
fn walk(
    register: &Register,
    progress: &mut Progress<'_>,
    each: &mut dyn FnMut(&HouseholdFacts),
) -> Result<(), StoreError> {
    let (mut done, all) = (0, register.household_count()?);
    register.each_household(&mut |facts| {
        each(facts);
        done += 1;
        match done % WINDOW == 0 && progress(done, all).is_break() {
            true => Err(StoreError::Cancelled),
            false => Ok(()),
        }
    })
}

/// Every person of the class, household by household in the order of hamlets, then heads.
fn people(
    register: &Register,
    rules: &Rules,
    spec: &TableSpec,
    period: Period,
    progress: &mut Progress<'_>,
) -> Result<Table, ReportError> {
    let standard = rules.standards.in_force_on(period.to).ok_or(ReportError::NoStandard(period.to))?;
    let hamlets = register.hamlets()?;
    let basis = Basis { period, standard, hamlets: &hamlets };
    let mut list = PeopleList::new(spec, basis, &rules.catalogue);
    let mut all: Vec<Listed> = Vec::new();
    walk(register, progress, &mut |facts| all.extend(listed(facts, spec.class, basis)))?;
    let ranks = ranks(register, period.to)?;
    all.sort_by_key(|listed| (list.place(listed), ranks.get(&listed.household).copied()));
    for (at, window) in all.chunks(WINDOW).enumerate() {
        add(register, window, &mut list, period.to)?;
        if let ControlFlow::Break(()) = progress((at * WINDOW + window.len()).min(all.len()), all.len()) {
            return Err(StoreError::Cancelled.into());
        }
    }
    Ok(list.finish())
}

/// Writes some households into a list of people.
fn add(
    register: &Register,
    window: &[Listed],
    list: &mut PeopleList<'_>,
    day: NaiveDate,
) -> Result<(), StoreError> {
    let ids: Vec<HouseholdId> = window.iter().map(|listed| listed.household).collect();
    let rows = register.rows(&ids, day)?;
    let supports: HashMap<HouseholdId, &str> =
        rows.iter().map(|row| (row.id, row.supports.as_str())).collect();
    for listed in window {
        let had = supports.get(&listed.household).copied().unwrap_or_default();
        list.add(listed, &register.residents(listed.household)?, had);
    }
    Ok(())
}

/// The place of each household in the list of all, past ones included.
fn ranks(register: &Register, day: NaiveDate) -> Result<HashMap<HouseholdId, usize>, StoreError> {
    let filter = Filter { with_ended: true, ..Filter::default() };
    let found = register.find(&Query { filter, ..Query::default() }, day)?;
    Ok(found.ids.into_iter().enumerate().map(|(at, id)| (id, at)).collect())
}

/// A table with who issues it.
pub fn issued<'a>(
    table: &'a Table,
    commune: &'a crate::domain::place::Commune,
    by: &'a str,
    at: chrono::NaiveDateTime,
) -> Issued<'a> {
    Issued { table, commune, place: place(&commune.name), by, at }
}
