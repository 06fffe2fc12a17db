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
    let counted = tables(register, rules, &[spec], period, progress)?.into_iter().next();
    counted.ok_or(ReportError::NoStandard(period.to))
}

/// Counts several tables in one walk over the register, lists of people among them; in the order of `specs`.
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
    let hamlets = register.own_hamlets()?;
    let basis = Basis { period, standard, hamlets: &hamlets };
    let (lists, counts): (Vec<&TableSpec>, Vec<&TableSpec>) =
        specs.iter().partition(|spec| spec.lines == Lines::Person);
    let mut tallies: Vec<Tally<'_>> = counts.iter().map(|spec| Tally::new(spec, basis)).collect();
    let mut found: Vec<Found<'_>> = lists.iter().map(|spec| Found { spec, households: Vec::new() }).collect();
    walk(register, progress, &mut |facts| {
        report::add(&mut tallies, facts);
        found.iter_mut().for_each(|list| list.households.extend(listed(facts, list.spec.class, basis)));
    })?;
    let mut counted: Vec<Table> = tallies.into_iter().map(Tally::finish).collect();
    counted.extend(written(register, rules, found, basis, progress)?);
    counted.sort_by_key(|table| specs.iter().position(|spec| spec.name == table.name));
    Ok(counted)
}

/// A list of people with the households that stand in it.
struct Found<'a> {
    spec: &'a TableSpec,
    households: Vec<Listed>,
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

/// Every person of the households found, list by list; households in the order of hamlets, then heads.
fn written(
    register: &Register,
    rules: &Rules,
    found: Vec<Found<'_>>,
    basis: Basis<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Table>, ReportError> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ranks = ranks(register, basis.period.to)?;
    let write = |mut of: Found<'_>| {
        let list = PeopleList::new(of.spec, basis, &rules.catalogue);
        of.households
            .sort_by_cached_key(|listed| (list.place(listed), ranks.get(&listed.household).copied()));
        people(register, list, &of.households, progress)
    };
    found.into_iter().map(write).collect()
}

fn people(
    register: &Register,
    mut list: PeopleList<'_>,
    households: &[Listed],
    progress: &mut Progress<'_>,
) -> Result<Table, ReportError> {
    for (at, window) in households.chunks(WINDOW).enumerate() {
        add(register, window, &mut list)?;
        let done = at * WINDOW + window.len();
        if let ControlFlow::Break(()) = progress(done, households.len()) {
            return Err(StoreError::Cancelled.into());
        }
    }
    Ok(list.finish())
}

/// Writes some households into a list of people.
fn add(register: &Register, window: &[Listed], list: &mut PeopleList<'_>) -> Result<(), StoreError> {
    let ids: Vec<HouseholdId> = window.iter().map(|listed| listed.household).collect();
    let (people, supports) = (register.listed_people(&ids)?, register.models_had(&ids)?);
    for listed in window {
        let people = people.get(&listed.household).map_or(&[][..], Vec::as_slice);
        let had = supports.get(&listed.household).map_or("", String::as_str);
        list.add(listed, people, had);
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
