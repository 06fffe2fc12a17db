//! Writing the index: the row, the words, the numbers.

use rusqlite::{Connection, OptionalExtension, named_params, params_from_iter};

use super::Entry;
use crate::domain::class::Standing;
use crate::domain::id::HouseholdId;
use crate::store::Result;

/// The place of a household in the index, and what it is found by.
struct Place {
    slot: i64,
    words: String,
    numbers: String,
}

/// Writes the row of a household, new or changed; words and numbers only where they changed.
pub(super) fn put(conn: &Connection, entry: &Entry) -> Result<()> {
    let old = place(conn, HouseholdId(entry.household))?;
    let slot = put_row(conn, entry)?;
    if old.as_ref().is_none_or(|old| old.words != entry.words) {
        if old.is_some() {
            at_slot(conn, include_str!("forget_words.sql"), slot)?;
        }
        learn_words(conn, slot, &entry.words)?;
    }
    if old.as_ref().is_none_or(|old| old.numbers != entry.numbers) {
        if old.is_some() {
            at_slot(conn, include_str!("forget_digits.sql"), slot)?;
        }
        learn_digits(conn, slot, &entry.numbers)?;
    }
    Ok(())
}

/// Writes the class of a household and until when it counts as newly escaped; the same again writes nothing.
pub(super) fn put_standing(conn: &Connection, household: HouseholdId, standing: Standing) -> Result<()> {
    conn.prepare_cached(include_str!("put_standing.sql"))?.execute(named_params! {
        ":household": household.0,
        ":class": standing.class.code(),
        ":newly_escaped_until": standing.newly_escaped_until.map(|day| day.to_string()),
    })?;
    Ok(())
}

/// Takes a household out.
pub(super) fn remove(conn: &Connection, household: HouseholdId) -> Result<()> {
    let Some(Place { slot, .. }) = place(conn, household)? else { return Ok(()) };
    at_slot(conn, include_str!("forget_words.sql"), slot)?;
    at_slot(conn, include_str!("forget_digits.sql"), slot)?;
    at_slot(conn, include_str!("remove.sql"), slot)
}

fn place(conn: &Connection, household: HouseholdId) -> Result<Option<Place>> {
    let mut statement = conn.prepare_cached(include_str!("place.sql"))?;
    let place = statement.query_row(named_params! { ":household": household.0 }, |row| {
        Ok(Place { slot: row.get("slot")?, words: row.get("words")?, numbers: row.get("numbers")? })
    });
    Ok(place.optional()?)
}

/// The statement names its parameters in the order of the fields.
fn put_row(conn: &Connection, entry: &Entry) -> Result<i64> {
    let mut statement = conn.prepare_cached(include_str!("put.sql"))?;
    Ok(statement.query_row(params_from_iter(entry.fields().values()), |row| row.get(0))?)
}

fn learn_words(conn: &Connection, slot: i64, words: &str) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("learn_words.sql"))?;
    statement.execute(named_params! { ":slot": slot, ":words": words })?;
    Ok(())
}

fn learn_digits(conn: &Connection, slot: i64, numbers: &str) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("learn_digits.sql"))?;
    for reversed in numbers.split_whitespace() {
        statement.execute(named_params! { ":slot": slot, ":reversed": reversed })?;
    }
    Ok(())
}

fn at_slot(conn: &Connection, sql: &str, slot: i64) -> Result<()> {
    conn.prepare_cached(sql)?.execute(named_params! { ":slot": slot })?;
    Ok(())
}
