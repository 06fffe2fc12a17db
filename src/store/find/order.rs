//! The order of the list: every household that the filter lets through, sorted. Kept until the register,
//! the question or the day changes.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, named_params};

use super::SlotSet;
use super::by_index::prepare;
use super::past::{self, Names};
use crate::domain::class::{Class, Standing, State};
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, Found, Sort, SortBy};
use crate::domain::situation::Count;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;

/// What an order was made for.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    version: (i64, u64),
    filter: Filter,
    sort: Sort,
    today: NaiveDate,
}

/// The last order that was made.
#[derive(Default)]
pub(crate) struct ListCache(Option<(Key, Arc<Ordered>)>);

/// Households in order, with their slots.
pub(super) struct Ordered {
    ids: Vec<HouseholdId>,
    slots: Vec<u32>,
    people: Vec<u32>,
    /// The past day that it is of.
    on: Option<NaiveDate>,
    /// What households of that day are found by, read with the first letter typed.
    names: OnceLock<Names>,
}

impl Ordered {
    /// How many.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// All of them.
    pub fn all(&self) -> Found {
        let people = self.people.iter().map(|people| u64::from(*people)).sum();
        Found { ids: self.ids.clone(), total: self.len(), people }
    }

    /// What households of a past day are found by beside the index; `None` for today.
    pub fn names(&self, conn: &Connection) -> Result<Option<&Names>> {
        let Some(day) = self.on else { return Ok(None) };
        if let Some(names) = self.names.get() {
            return Ok(Some(names));
        }
        let names = Names::on(conn, day)?;
        Ok(Some(self.names.get_or_init(|| names)))
    }

    /// Those of a set.
    pub fn those_in(&self, set: &SlotSet) -> Found {
        let mut found = Found { total: self.len(), ..Found::default() };
        for (at, _) in self.slots.iter().enumerate().filter(|(_, slot)| set.contains(**slot)) {
            found.ids.push(self.ids[at]);
            found.people += u64::from(self.people[at]);
        }
        found
    }
}

/// What sorting and filtering by state need of a household.
pub(super) struct Line {
    pub slot: u32,
    pub id: HouseholdId,
    pub state: State,
    pub deprivations: u32,
    pub members: u32,
}

impl Register {
    /// The order for a filter and a sort, from memory where it still holds.
    pub(super) fn ordered(&self, filter: &Filter, sort: Sort, today: NaiveDate) -> Result<Arc<Ordered>> {
        // A colleague's look at a household is written too, and changes nothing here.
        let version = (self.last_operation()?, self.commits);
        let key = Key { version, filter: filter.clone(), sort, today };
        if let Some((known, ordered)) = &self.lists.borrow().0
            && *known == key
        {
            return Ok(ordered.clone());
        }
        let ordered = Arc::new(make(&self.conn, filter, sort, today)?);
        self.lists.borrow_mut().0 = Some((key, ordered.clone()));
        Ok(ordered)
    }
}

impl Register {
    /// How many households and people a filter lets through. The order in memory stays as it is.
    pub fn count(&self, filter: &Filter, today: NaiveDate) -> Result<Count> {
        let snapshot = self.conn.unchecked_transaction()?;
        let lines = read(&snapshot, filter, SortBy::Hamlet, today)?;
        let households = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        Ok(Count { households, people: lines.iter().map(|line| line.members).sum() })
    }
}

fn read(conn: &Connection, filter: &Filter, by: SortBy, today: NaiveDate) -> Result<Vec<Line>> {
    match filter.on {
        Some(day) => past::lines(conn, filter, by, day),
        None if asks_only_for_states(filter) => read_covered(conn, filter, by, today),
        None => read_filtered(conn, filter, by, today),
    }
}

fn make(conn: &Connection, filter: &Filter, sort: Sort, today: NaiveDate) -> Result<Ordered> {
    let mut lines = read(conn, filter, sort.by, today)?;
    arrange(&mut lines, sort);
    Ok(Ordered {
        ids: lines.iter().map(|line| line.id).collect(),
        slots: lines.iter().map(|line| line.slot).collect(),
        people: lines.iter().map(|line| line.members).collect(),
        on: filter.on,
        names: OnceLock::new(),
    })
}

/// Then an index holds everything that is needed, in order.
fn asks_only_for_states(filter: &Filter) -> bool {
    Filter { states: Vec::new(), ..filter.clone() }.is_empty()
}

fn read_covered(conn: &Connection, filter: &Filter, by: SortBy, today: NaiveDate) -> Result<Vec<Line>> {
    let mut statement = prepare(conn, covered_sql(by))?;
    let rows = statement.query_map([], |row| line(row, today))?;
    wanted(rows, filter)
}

/// The statement whose index holds the order; the numbers are sorted from the order of the official lists.
pub(super) fn covered_sql(by: SortBy) -> &'static str {
    match by {
        SortBy::Head => include_str!("by_head.sql"),
        SortBy::Code => include_str!("by_code.sql"),
        SortBy::Hamlet | SortBy::State | SortBy::Deprivations | SortBy::Members => {
            include_str!("by_hamlet.sql")
        }
    }
}

fn read_filtered(conn: &Connection, filter: &Filter, by: SortBy, today: NaiveDate) -> Result<Vec<Line>> {
    let order = match by {
        SortBy::Head => "head_key, hamlet_key, code_key",
        SortBy::Code => "code_key",
        SortBy::Hamlet | SortBy::State | SortBy::Deprivations | SortBy::Members => {
            "hamlet_key, head_key, code_key"
        }
    };
    let mut statement = conn.prepare_cached(&include_str!("filtered.sql").replace("{order}", order))?;
    let rows = statement.query_map(
        named_params! {
            ":with_ended": filter.with_ended || !filter.among.is_empty(),
            ":among": json_or_null(&filter.among),
            ":hamlets": json_or_null(&filter.hamlets),
            ":deprived": mask(&filter.deprived),
            ":flags": filter.flags.iter().fold(0, |mask, flag| mask | flag.bit()),
            ":ethnicities": json_or_null(&filter.ethnicities),
            ":had": serde_json::json!(filter.had).to_string(),
            ":had_not": serde_json::json!(filter.had_not).to_string(),
            ":unsupported": filter.unsupported,
        },
        |row| line(row, today),
    )?;
    wanted(rows, filter)
}

fn json_or_null<T: serde::Serialize>(values: &[T]) -> Option<String> {
    (!values.is_empty()).then(|| serde_json::json!(values).to_string())
}

fn mask(numbers: &[u8]) -> u32 {
    numbers
        .iter()
        .filter(|number| (1..=16).contains(*number))
        .fold(0, |mask, number| mask | 1 << (number - 1))
}

fn wanted(rows: impl Iterator<Item = rusqlite::Result<Line>>, filter: &Filter) -> Result<Vec<Line>> {
    let any = filter.states.is_empty();
    let lines = rows.filter(|line| match line {
        Ok(line) => any || filter.states.contains(&line.state),
        Err(_) => true,
    });
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

fn line(row: &Row, today: NaiveDate) -> rusqlite::Result<Line> {
    Ok(Line {
        slot: row.get(2)?,
        id: HouseholdId(row.get(3)?),
        state: state(row, today)?,
        deprivations: row.get(4)?,
        members: row.get(5)?,
    })
}

/// The state at a day, from the first two columns: class, and last day of being newly escaped. Read by
/// place, because this is done for every household of the register.
pub(in crate::store) fn state(row: &Row, today: NaiveDate) -> rusqlite::Result<State> {
    let columns = Columns(row);
    let code = row.get_ref(0)?.as_str().map_err(Columns::not_text)?;
    let class = Class::from_code(code).ok_or_else(|| columns.bad("class", "unknown code"))?;
    let newly_escaped_until = match row.get_ref(1)? {
        ValueRef::Null => None,
        _ => columns.date_or_none("newly_escaped_until")?.filter(|until| *until >= today),
    };
    Ok(Standing { class, since: None, newly_escaped_until }.state())
}

/// Turns the order of the statement into the one asked for; ties stay in the order of the official lists.
fn arrange(lines: &mut [Line], sort: Sort) {
    match (sort.by, sort.descending) {
        (SortBy::State, false) => lines.sort_by_key(|line| line.state),
        (SortBy::State, true) => lines.sort_by_key(|line| std::cmp::Reverse(line.state)),
        (SortBy::Deprivations, false) => lines.sort_by_key(|line| line.deprivations),
        (SortBy::Deprivations, true) => lines.sort_by_key(|line| std::cmp::Reverse(line.deprivations)),
        (SortBy::Members, false) => lines.sort_by_key(|line| line.members),
        (SortBy::Members, true) => lines.sort_by_key(|line| std::cmp::Reverse(line.members)),
        (SortBy::Hamlet | SortBy::Head | SortBy::Code, true) => lines.reverse(),
        (SortBy::Hamlet | SortBy::Head | SortBy::Code, false) => {}
    }
}
