//! The lines that a list shows.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

use super::order::state;
use crate::domain::id::HouseholdId;
use crate::domain::query::ListRow;
use crate::store::Result;
use crate::store::register::Register;

impl Register {
    /// The lines of some households, in the order of `ids`; households that are gone are left out.
    pub fn rows(&self, ids: &[HouseholdId], today: NaiveDate) -> Result<Vec<ListRow>> {
        let mut statement = self.conn.prepare_cached(include_str!("row.sql"))?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            let household = named_params! { ":household": id.0 };
            rows.extend(statement.query_row(household, |row| list_row(row, today)).optional()?);
        }
        Ok(rows)
    }
}

fn list_row(row: &Row, today: NaiveDate) -> rusqlite::Result<ListRow> {
    Ok(ListRow {
        id: HouseholdId(row.get("household")?),
        code: row.get("code")?,
        head: row.get("head")?,
        hamlet: row.get("hamlet_name")?,
        members: row.get("members")?,
        state: state(row, today)?,
        deprived: row.get("deprived")?,
        answered: row.get("answered")?,
        supports: row.get("supports")?,
        ended: row.get("ended")?,
    })
}
