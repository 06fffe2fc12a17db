//! Rows and operations that are final without somebody's data: found before the register is locked, and written inside
//! the operation that erases it.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};
use serde_json::{Map, Value};

use crate::domain::id::OperationId;
use crate::domain::personal::Traces;
use crate::store::journal::{RowStep, current, made_with, note_redacted, table};
use crate::store::{Result, StoreError, schema};

/// A row of facts, by its table's name.
pub(super) type Place = (String, i64);

/// Takes away what keeps final rows from being changed; the texts, to be put back before the operation ends.
pub(super) fn lift_finality(conn: &Connection) -> Result<Vec<String>> {
    schema::drop_found(conn, include_str!("final_triggers.sql"))
}

/// Puts it back as it was.
pub(super) fn restore_finality(conn: &Connection, triggers: &[String]) -> Result<()> {
    Ok(triggers.iter().try_for_each(|trigger| conn.execute_batch(trigger))?)
}

/// One journaled row without the person's data.
#[derive(Debug, PartialEq)]
pub(super) struct Rewritten {
    seq: i64,
    place: Place,
    sides: [Option<String>; 2],
}

/// An operation of the journal without the person's data.
#[derive(Debug, PartialEq)]
pub(super) struct Redaction {
    rows: Vec<Rewritten>,
    subject: Option<String>,
    /// The hash that it makes then.
    digest: Vec<u8>,
}

/// Finds a person's data in an operation; nothing where none is in it.
pub(super) fn look_through(
    conn: &Connection,
    traces: &Traces,
    operation: OperationId,
) -> Result<Option<Redaction>> {
    let rows = rewritten(conn, traces, operation)?;
    let subject = subject_without(conn, traces, (operation, !rows.is_empty()))?;
    if rows.is_empty() && subject.is_none() {
        return Ok(None);
    }
    let by_seq: HashMap<i64, &Rewritten> = rows.iter().map(|row| (row.seq, row)).collect();
    let sides = |seq| by_seq.get(&seq).map(|row| row.sides.each_ref().map(Option::as_deref));
    let digest = made_with(conn, operation, (subject.as_deref(), &sides))?;
    Ok(Some(Redaction { rows, subject, digest }))
}

impl Redaction {
    /// Writes it, and notes it for the chain.
    pub fn write(&self, conn: &Connection, operation: OperationId) -> Result<()> {
        write_rows(conn, &self.rows)?;
        if let Some(subject) = &self.subject {
            conn.prepare_cached(include_str!("rewrite_subject.sql"))?
                .execute(named_params! { ":operation": operation.0, ":subject": subject })?;
        }
        note_redacted(conn, operation, &self.digest)
    }

    /// The rows of facts that it is about.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.rows.iter().map(|row| &row.place)
    }
}

/// Takes a person's data out of the rows that the open operation journaled.
pub(super) fn own_changes(conn: &Connection, traces: &Traces, operation: OperationId) -> Result<()> {
    write_rows(conn, &rewritten(conn, traces, operation)?)
}

fn write_rows(conn: &Connection, rows: &[Rewritten]) -> Result<()> {
    let mut update = conn.prepare_cached(include_str!("rewrite_change.sql"))?;
    for Rewritten { seq, sides: [before, after], .. } in rows {
        update.execute(named_params! { ":seq": seq, ":before": before, ":after": after })?;
    }
    Ok(())
}

fn rewritten(conn: &Connection, traces: &Traces, operation: OperationId) -> Result<Vec<Rewritten>> {
    let mut statement = conn.prepare_cached(include_str!("changes_in.sql"))?;
    let mut rows = statement.query(named_params! { ":operation": operation.0 })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (table, id) = (row.get_ref("table_name")?.as_str()?, row.get("row_id")?);
        let sides = [row.get_ref("before")?.as_str_or_null()?, row.get_ref("after")?.as_str_or_null()?];
        if !sides.iter().flatten().any(|side| traces.may_be_in(id, side)) {
            continue;
        }
        let without =
            [side_without(traces, table, id, sides[0])?, side_without(traces, table, id, sides[1])?];
        if without.iter().any(Option::is_some) {
            let kept = |at: usize| without[at].clone().or_else(|| sides[at].map(str::to_owned));
            found.push(Rewritten {
                seq: row.get("seq")?,
                place: (table.to_owned(), id),
                sides: [kept(0), kept(1)],
            });
        }
    }
    Ok(found)
}

/// One side of a journaled row without the person's data; nothing where none was in it.
pub(super) fn side_without(
    traces: &Traces,
    table: &str,
    row: i64,
    side: Option<&str>,
) -> Result<Option<String>> {
    let Some(side) = side else { return Ok(None) };
    let mut fields: Map<String, Value> =
        serde_json::from_str(side).map_err(|error| StoreError::Damaged(format!("journal: {error}")))?;
    Ok(traces.take_out(table, row, &mut fields).then(|| Value::from(fields).to_string()))
}

/// What an operation was about without a person's name; nothing where it is not in it. An operation on several
/// households is called after the first of them, one on none after a person whom its rows name.
fn subject_without(
    conn: &Connection,
    traces: &Traces,
    (operation, names_them): (OperationId, bool),
) -> Result<Option<String>> {
    let named = named_params! { ":operation": operation.0 };
    let mut statement = conn.prepare_cached(include_str!("subject_of.sql"))?;
    let (subject, about): (String, Option<i64>) =
        statement.query_row(named, |row| Ok((row.get("subject")?, row.get("about")?)))?;
    let theirs = about.map_or(names_them, |household| traces.is_home(household));
    Ok(traces.without(&subject).filter(|_| theirs))
}

/// Takes a person's data out of a row of facts; whether any was in it.
pub(super) fn fact(conn: &Connection, traces: &Traces, (name, row): &Place) -> Result<bool> {
    let table = table(name)?;
    let Some(held) = current(conn, table, *row)? else { return Ok(false) };
    let mut left = held.clone();
    if !traces.take_out(name, *row, &mut left) {
        return Ok(false);
    }
    // Counted up by the save itself.
    left.remove("rev");
    RowStep { table, row: *row, from: Some(held), to: Some(left) }.make(conn)?;
    Ok(true)
}
