//! Sheets of visits: the list of them, one with its stops, and the way that is proposed for a new one.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::domain::id::{HamletId, HouseholdId, VisitId, VisitSheetId};
use crate::domain::stored::Stored;
use crate::domain::visit::{SheetLine, SheetRow, SheetWay, SheetsThere, Stop, Visit, VisitSheet};
use crate::store::register::Register;
use crate::store::row::{self, Columns};
use crate::store::{Result, find};

const STOPS: &str = include_str!("stops.sql");
const OF_SHEET: &str = include_str!("of_sheet.sql");

impl Register {
    /// Every sheet with how far it has come, the newest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn visit_sheets(&self) -> Result<Vec<SheetRow>> {
        let mut statement = self.conn.prepare_cached(include_str!("sheets.sql"))?;
        let sheets = statement.query_map([], sheet)?;
        Ok(sheets.collect::<rusqlite::Result<_>>()?)
    }

    /// A sheet with its stops, states as of a day; `None` where there is none.
    ///
    /// # Errors
    /// Those of the file.
    pub fn visit_sheet(&self, id: VisitSheetId, today: NaiveDate) -> Result<Option<SheetWay>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let Some(sheet) = row::find::<VisitSheet>(&snapshot, id)? else { return Ok(None) };
        let visits: Vec<Stored<VisitId, Visit>> =
            row::all(&snapshot, OF_SHEET, named_params! { ":sheet": id.0 })?;
        let mut visits: HashMap<_, _> = visits.into_iter().map(|visit| (visit.id, visit)).collect();
        let mut statement = snapshot.prepare_cached(STOPS)?;
        let stops =
            statement.query_map(named_params! { ":sheet": id.0 }, |row| stop(row, &mut visits, today))?;
        Ok(Some(SheetWay { sheet, stops: stops.collect::<rusqlite::Result<_>>()? }))
    }

    /// The sheet of a number; of an identity too, as the command line once told it.
    ///
    /// # Errors
    /// Those of the file.
    pub fn visit_sheet_numbered(&self, number: i64) -> Result<Option<VisitSheetId>> {
        let mut statement = self.conn.prepare_cached(include_str!("numbered.sql"))?;
        let found = statement.query_row(named_params! { ":number": number }, |row| row.get(0)).optional()?;
        Ok(found.map(VisitSheetId))
    }

    /// What another sheet must know of those that there are.
    ///
    /// # Errors
    /// Those of the file.
    pub fn sheets_there(&self) -> Result<SheetsThere> {
        let mut statement = self.conn.prepare_cached(include_str!("waiting.sql"))?;
        let waiting = statement.query_map([], |row| Ok((HouseholdId(row.get(0)?), row.get(1)?)))?;
        let waiting = waiting.collect::<rusqlite::Result<_>>()?;
        let mut statement = self.conn.prepare_cached(include_str!("names.sql"))?;
        let names = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(SheetsThere { waiting, names })
    }

    /// These households in the order of the way, each once: hamlet by hamlet, as the last sheet that had them.
    ///
    /// # Errors
    /// Those of the file.
    pub fn visit_way(&self, households: &[HouseholdId]) -> Result<Vec<HouseholdId>> {
        let ids = serde_json::json!(households).to_string();
        let mut statement = self.conn.prepare_cached(include_str!("proposed.sql"))?;
        let found = statement.query_map(named_params! { ":households": ids }, |row| row.get(0))?;
        Ok(found.map(|id| Ok(HouseholdId(id?))).collect::<rusqlite::Result<_>>()?)
    }
}

/// The first day of which something is known of a household, its visits apart.
pub(in crate::store) fn known_since(conn: &Connection, household: HouseholdId) -> Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached(include_str!("known_since.sql"))?;
    let of = named_params! { ":household": household.0 };
    let first = statement.query_row(of, |row| Columns(row).date_or_none(0)).optional()?;
    Ok(first.flatten())
}

fn sheet(row: &Row) -> rusqlite::Result<SheetRow> {
    let columns = Columns(row);
    Ok(SheetRow {
        sheet: row::stored(row)?,
        lines: columns.get("lines")?,
        visited: columns.get("visited")?,
        missed: columns.get("missed_lines")?,
    })
}

fn stop(
    row: &Row,
    visits: &mut HashMap<VisitId, Stored<VisitId, Visit>>,
    today: NaiveDate,
) -> rusqlite::Result<Stop> {
    let columns = Columns(row);
    let line: Stored<_, SheetLine> = row::stored(row)?;
    Ok(Stop {
        visit: line.visit.and_then(|visit| visits.remove(&visit)),
        line,
        code: columns.text("code")?,
        head: columns.text("head")?,
        hamlet: HamletId(columns.get("hamlet")?),
        hamlet_name: columns.text("hamlet_name")?,
        address: columns.text("address")?,
        phone: columns.text("phone")?,
        people: columns.get("members")?,
        state: find::state(row, today)?,
        ended: columns.date_or_none("ended_on")?,
    })
}
