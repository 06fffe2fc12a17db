//! The journal as people read it, and who changed something last.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};
use serde_json::{Map, Value};

use crate::domain::history::{Author, HistoryEntry, HistoryFilter, RowChange, RowFate, differing_fields};
use crate::domain::id::{HouseholdId, OperationId};
use crate::domain::operation::OperationKind;
use crate::store::register::Register;
use crate::store::row::{self, Columns, Table};
use crate::store::{Result, StoreError};
use crate::viet::begins;

/// A row of the journal as a JSON object.
type Fields = Map<String, Value>;

impl Register {
    /// The last operations, newest first: of one household, or of the whole register.
    pub fn history(&self, household: Option<HouseholdId>, limit: usize) -> Result<Vec<HistoryEntry>> {
        self.history_of(&HistoryFilter { household, ..HistoryFilter::default() }, limit)
    }

    /// The last operations that a filter lets through, newest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn history_of(&self, filter: &HistoryFilter, limit: usize) -> Result<Vec<HistoryEntry>> {
        let [since, until] = bounds(filter.from, filter.to);
        let (household, person) = (filter.household.map(|id| id.0), filter.person.map(|id| id.0));
        let (by, kind) = (filter.by.as_ref().map(|by| &by.0), filter.kind.map(OperationKind::code));
        let limit = limit as i64;
        let mut asked: Vec<(&str, &dyn ToSql)> =
            vec![(":by", &by), (":kind", &kind), (":since", &since), (":until", &until), (":limit", &limit)];
        if filter.household.is_some() || filter.person.is_some() {
            asked.push((":household", &household));
        }
        if filter.person.is_some() {
            asked.push((":person", &person));
        }
        let mut statement = self.conn.prepare_cached(&sql(filter))?;
        let entries = statement.query_map(asked.as_slice(), entry)?;
        Ok(entries.collect::<rusqlite::Result<_>>()?)
    }

    /// The first rows that an operation changed, so many at most: what is said of it in one line.
    ///
    /// # Errors
    /// Those of the file.
    pub fn first_changes(&self, operation: OperationId, limit: usize) -> Result<Vec<RowChange>> {
        let mut statement = self.conn.prepare_cached(include_str!("first_changes_of.sql"))?;
        let named = named_params! { ":operation": operation.0, ":limit": limit as i64 };
        let rows = statement.query_map(named, row_change)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What an operation changed, row by row and field by field.
    pub fn changes(&self, operation: OperationId) -> Result<Vec<RowChange>> {
        let mut statement = self.conn.prepare_cached(include_str!("changes_of.sql"))?;
        let rows = statement.query_map(named_params! { ":operation": operation.0 }, row_change)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// The question that finds the fewest rows first.
fn sql(filter: &HistoryFilter) -> String {
    let sql = match (filter.person, filter.household) {
        (Some(_), _) => include_str!("history_of_person.sql"),
        (None, Some(_)) => include_str!("history_of_household.sql"),
        (None, None) => include_str!("history.sql"),
    };
    sql.replace("{rows}", include_str!("../personal/rows_of.sql"))
        .replace("{asked}", include_str!("history_asked.sql").trim_end())
}

/// The moments between which days lie, as the register writes them: the first one in, the last one out.
pub(crate) fn bounds(from: Option<NaiveDate>, to: Option<NaiveDate>) -> [Option<String>; 2] {
    let written = |day: NaiveDate| row::Fields::moment(begins(day));
    [from.map(written), to.and_then(|day| day.succ_opt()).map(written)]
}

/// An operation as people read it.
pub(crate) fn entry(row: &Row) -> rusqlite::Result<HistoryEntry> {
    let columns = Columns(row);
    Ok(HistoryEntry {
        id: OperationId(columns.get("id")?),
        at: columns.code("at", instant)?,
        author: Author(columns.text("author")?),
        kind: columns.code("kind", OperationKind::from_code)?,
        subject: columns.text("subject")?,
        undone: columns.get("undone")?,
        changes: Vec::new(),
        answers: None,
    })
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())
}

fn row_change(row: &Row) -> rusqlite::Result<RowChange> {
    let (before, after) = (object(row, "before")?, object(row, "after")?);
    let fate = RowFate::of(before.as_ref(), after.as_ref());
    let table: String = row.get("table_name")?;
    let person = after.as_ref().filter(|_| table == Table::Member.name() && fate == RowFate::Changed);
    let person = person.and_then(|row| row.get("name")?.as_str()).unwrap_or_default().to_owned();
    let fields = differing_fields(&before.unwrap_or_default(), &after.unwrap_or_default());
    Ok(RowChange { table, row: row.get("row_id")?, person, fate, fields })
}

fn object(row: &Row, column: &str) -> rusqlite::Result<Option<Fields>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Who changed something last, and to what.
pub(crate) struct LastChange {
    /// Who.
    pub author: Author,
    /// When.
    pub at: DateTime<Utc>,
    /// By what kind of operation.
    pub kind: OperationKind,
    /// What that was about.
    pub subject: String,
    /// The row since; `None` when it was taken out, or when no single row was asked for.
    pub after: Option<Fields>,
}

impl From<LastChange> for StoreError {
    fn from(last: LastChange) -> Self {
        Self::ChangedSince { by: last.author, at: last.at, kind: last.kind, subject: last.subject }
    }
}

/// The last change of a row.
pub(crate) fn last_change_of_row(conn: &Connection, table: Table, row: i64) -> Result<Option<LastChange>> {
    let mut statement = conn.prepare_cached(include_str!("last_change_of_row.sql"))?;
    Ok(statement.query_row(named_params! { ":table": table.name(), ":row": row }, last_change).optional()?)
}

/// The last operation on any household that an operation touched.
pub(crate) fn last_change_of_touched(
    conn: &Connection,
    operation: OperationId,
) -> Result<Option<LastChange>> {
    let mut statement = conn.prepare_cached(include_str!("last_change_of_touched.sql"))?;
    Ok(statement.query_row(named_params! { ":operation": operation.0 }, last_change).optional()?)
}

pub(crate) fn last_change(row: &Row) -> rusqlite::Result<LastChange> {
    let HistoryEntry { at, author, kind, subject, .. } = entry(row)?;
    Ok(LastChange { author, at, kind, subject, after: object(row, "after")? })
}

#[cfg(test)]
mod tests;
