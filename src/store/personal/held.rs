//! Reads everything that the register holds of a person.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;

use super::records;
use crate::domain::history::{Author, HistoryEntry, HistoryFilter};
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::looked::{Looked, LookedFilter};
use crate::domain::member::Member;
use crate::domain::operation::OperationKind;
use crate::domain::personal::{HeldRow, Origin, PersonData};
use crate::store::journal::{current, history_entry, table};
use crate::store::row::{self, Columns, Table};
use crate::store::{Register, Result, StoreError};
use crate::viet::PartialDate;

/// So many operations and looks are told of at most.
const MOST: usize = 1_000;

impl Register {
    /// Everything that the register holds of one person: rows with where they came from, who changed them, who looked.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such person, and those of the file.
    pub fn person_data(&self, member: MemberId) -> Result<PersonData> {
        let snapshot = self.conn.unchecked_transaction()?;
        let gone = StoreError::Gone { table: Table::Member.name(), row: member.0 };
        let person = row::find::<Member>(&snapshot, member)?.ok_or(gone)?;
        let (household, code) = snapshot
            .prepare_cached(include_str!("last_home.sql"))?
            .query_row(named_params! { ":person": member.0 }, |row| {
                Ok((row.get(0).map(HouseholdId)?, row.get(1)?))
            })?;
        let records = records::of(&snapshot, member)?;
        let others = records.iter().filter(|record| **record != member);
        let mut rows = rows_of(&snapshot, member)?;
        for other in others {
            rows.extend(rows_of(&snapshot, *other)?);
        }
        rows.extend(held(&snapshot, Table::Household, household.0)?);
        Ok(PersonData {
            member,
            name: person.value.name,
            household,
            code,
            rows,
            changes: self.changes_of(&records, household)?,
            looks: self.looks_of(&stays(&snapshot, &records)?)?,
        })
    }

    /// Who changed something of any of these records, or the row of their household, which is told too; the last first.
    fn changes_of(&self, records: &BTreeSet<MemberId>, household: HouseholdId) -> Result<Vec<HistoryEntry>> {
        let mut all = changes_of_row(&self.conn, household)?;
        for record in records {
            let filter = HistoryFilter { person: Some(*record), ..HistoryFilter::default() };
            all.extend(self.history_of(&filter, MOST)?);
        }
        all.sort_by_key(|entry| Reverse(entry.id));
        all.dedup_by_key(|entry| entry.id);
        all.truncate(MOST);
        Ok(all)
    }
}

impl Register {
    /// Who looked at the households in which they lived while they lived there, the last first.
    fn looks_of(&self, stays: &[Stay]) -> Result<Vec<Looked>> {
        let mut all: Vec<Looked> = Vec::new();
        for Stay { household, from, to } in stays {
            let filter =
                LookedFilter { household: Some(*household), from: *from, to: *to, ..LookedFilter::default() };
            for look in self.looks(&filter, MOST)? {
                // A look at all households is found at each of them, one on the day of a move at both.
                if !all.contains(&look) {
                    all.push(look);
                }
            }
        }
        all.sort_by_key(|look| Reverse(look.at));
        all.truncate(MOST);
        Ok(all)
    }
}

/// A household in which they lived, and the days between which; without a day they lie before the register, or last.
struct Stay {
    household: HouseholdId,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// Every stay of some records. Of a day that is known in part only the whole month or year counts.
fn stays(conn: &Connection, records: &BTreeSet<MemberId>) -> Result<Vec<Stay>> {
    let mut statement = conn.prepare_cached(include_str!("stays.sql"))?;
    let mut all = Vec::new();
    for record in records {
        let found = statement.query_map(named_params! { ":person": record.0 }, |row| {
            let columns = Columns(row);
            Ok(Stay {
                household: HouseholdId(columns.get("household")?),
                from: columns.partial("from_date")?.map(PartialDate::earliest),
                to: columns.partial("left_on")?.map(PartialDate::latest),
            })
        })?;
        all.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(all)
}

fn changes_of_row(conn: &Connection, household: HouseholdId) -> Result<Vec<HistoryEntry>> {
    let mut statement = conn.prepare_cached(include_str!("changes_of_home.sql"))?;
    let named = named_params! { ":household": household.0, ":limit": MOST as i64 };
    Ok(statement.query_map(named, history_entry)?.collect::<rusqlite::Result<_>>()?)
}

fn rows_of(conn: &Connection, member: MemberId) -> Result<Vec<HeldRow>> {
    let mut statement = conn.prepare_cached(include_str!("rows_of.sql"))?;
    let found = statement.query_map(named_params! { ":person": member.0 }, |row| {
        Ok((row.get::<_, String>("table_name")?, row.get::<_, i64>("row_id")?))
    })?;
    let found: Vec<(String, i64)> = found.collect::<rusqlite::Result<_>>()?;
    let rows = found.iter().map(|(name, row)| held(conn, table(name)?, *row));
    Ok(rows.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

fn held(conn: &Connection, table: Table, row: i64) -> Result<Option<HeldRow>> {
    let Some(fields) = current(conn, table, row)? else { return Ok(None) };
    let said = |value: &Value| !value.is_null() && value.as_str() != Some("");
    let fields = fields.into_iter().filter(|(name, value)| name != "id" && name != "rev" && said(value));
    Ok(Some(HeldRow {
        table: table.name().to_owned(),
        row,
        fields: fields.collect(),
        entered: origin(conn, include_str!("first_change.sql"), table, row)?,
        changed: origin(conn, include_str!("last_update.sql"), table, row)?,
    }))
}

fn origin(conn: &Connection, sql: &str, table: Table, row: i64) -> Result<Option<Origin>> {
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement.query_row(named_params! { ":table": table.name(), ":row": row }, read_origin).optional()?)
}

fn read_origin(row: &Row) -> rusqlite::Result<Origin> {
    let columns = Columns(row);
    Ok(Origin {
        at: columns.instant("at")?,
        author: Author(columns.text("author")?),
        kind: columns.code("kind", OperationKind::from_code)?,
        subject: columns.text("subject")?,
    })
}
