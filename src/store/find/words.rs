//! The households that words and numbers find.

use rusqlite::{Connection, Params, named_params};

use super::slots::SlotSet;
use crate::store::Result;

/// Households that have each of these beginnings of words.
pub(super) fn having_all(conn: &Connection, beginnings: &[String]) -> Result<SlotSet> {
    let mut slots = SlotSet::default();
    let question = beginnings.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" ");
    collect(conn, include_str!("words.sql"), named_params! { ":question": question }, &mut slots)?;
    Ok(slots)
}

/// Households that have these digits at the beginning of a word, or at the end of a number.
pub(super) fn having_number(conn: &Connection, digits: &str) -> Result<SlotSet> {
    let mut slots = having_all(conn, &[digits.to_owned()])?;
    let reversed: String = digits.chars().rev().collect();
    // ':' follows '9': the end of the range of everything that begins with these digits.
    let range = named_params! { ":from": reversed, ":to": format!("{reversed}:") };
    collect(conn, include_str!("digits.sql"), range, &mut slots)?;
    Ok(slots)
}

fn collect(conn: &Connection, sql: &str, params: impl Params, slots: &mut SlotSet) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        slots.insert(row.get(0)?);
    }
    Ok(())
}
