//! Supports that were written down on both sides while a copy was out.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, named_params};

use super::copy::{CopyOperation, name_of};
use crate::domain::carry::GivenTwice;
use crate::domain::id::OperationId;
use crate::store::Result;
use crate::store::row::{Columns, Table};

/// Those that came from the copy beside one that was written down here since it went out.
pub(super) fn given_twice(
    here: &Connection,
    operations: &[CopyOperation],
    began: OperationId,
) -> Result<Vec<GivenTwice>> {
    let steps = operations.iter().flat_map(|operation| &operation.steps);
    let made = steps.filter(|step| step.table == Table::Support && step.from.is_none());
    let came: BTreeSet<i64> = made.map(|step| step.row).collect();
    let came = serde_json::json!(came).to_string();
    let mut statement = here.prepare_cached(include_str!("given_twice.sql"))?;
    let mut rows = statement.query(named_params! { ":came": came, ":began": began.0 })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(one(here, row)?);
    }
    Ok(found)
}

fn one(here: &Connection, row: &Row) -> Result<GivenTwice> {
    let columns = Columns(row);
    Ok(GivenTwice {
        household: name_of(here, columns.get(0)?)?.unwrap_or_default(),
        model: columns.text(1)?,
        on: columns.date(2)?,
        here: columns.get(3)?,
        there: columns.get(4)?,
    })
}
