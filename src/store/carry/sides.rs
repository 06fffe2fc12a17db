//! What each row that the copy changed was when it went out, is here, is there.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use super::copy::CopyOperation;
use crate::domain::carry::{RowFields, Sides};
use crate::store::Result;
use crate::store::journal::{RowStep, current};
use crate::store::row::Table;

/// A row that the copy changed.
pub(super) struct ChangedRow {
    /// The table.
    pub table: Table,
    /// The row.
    pub row: i64,
    /// Its three states.
    pub sides: Sides,
    /// The last operation of the copy on it, by its place among those that are new.
    pub last: usize,
    /// The same for each field.
    pub fields: BTreeMap<String, usize>,
}

/// Every row that the operations changed, in the order in which they came to it. What was brought before counts as gone
/// out then: the copy's own journal says how it found each row.
pub(super) fn changed_rows(here: &Connection, operations: &[CopyOperation]) -> Result<Vec<ChangedRow>> {
    let mut rows: Vec<ChangedRow> = Vec::new();
    let mut places: HashMap<(Table, i64), usize> = HashMap::new();
    for (at, operation) in operations.iter().enumerate() {
        for step in &operation.steps {
            let place = match places.get(&(step.table, step.row)) {
                Some(place) => *place,
                None => {
                    places.insert((step.table, step.row), rows.len());
                    rows.push(met(here, step)?);
                    rows.len() - 1
                }
            };
            rows[place].go_on(step, at);
        }
    }
    Ok(rows)
}

/// A row as its first change found it.
fn met(here: &Connection, step: &RowStep) -> Result<ChangedRow> {
    let sides = Sides { base: step.from.clone(), here: current(here, step.table, step.row)?, there: None };
    Ok(ChangedRow { table: step.table, row: step.row, sides, last: 0, fields: BTreeMap::new() })
}

impl ChangedRow {
    fn go_on(&mut self, step: &RowStep, at: usize) {
        self.sides.there = step.to.clone();
        self.last = at;
        let empty = RowFields::new();
        let from = step.from.as_ref().unwrap_or(&empty);
        for (name, value) in step.to.iter().flatten() {
            if from.get(name) != Some(value) {
                self.fields.insert(name.clone(), at);
            }
        }
    }
}
