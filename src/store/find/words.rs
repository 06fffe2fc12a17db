//! The households that words and numbers find.

use rusqlite::{Connection, Params, named_params};

use super::slots::SlotSet;
use super::typed::is_tail;
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

/// Households that have each of these numbers, or the one number that they make together.
pub(super) fn having_group(conn: &Connection, group: &[String]) -> Result<SlotSet> {
    let mut apart: Option<SlotSet> = None;
    for word in group {
        let slots = having_word_of_digits(conn, word)?;
        apart = Some(apart.map_or(slots.clone(), |apart| apart.and(&slots)));
    }
    let joined = having_number(conn, &group.concat())?;
    Ok(joined.or(&apart.unwrap_or_default()))
}

fn having_word_of_digits(conn: &Connection, word: &str) -> Result<SlotSet> {
    match is_tail(word) {
        true => having_number(conn, word),
        false => having_all(conn, &[word.to_owned()]),
    }
}

/// Puts the slots in that a statement gives.
pub(super) fn collect(conn: &Connection, sql: &str, params: impl Params, slots: &mut SlotSet) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        slots.insert(row.get(0)?);
    }
    Ok(())
}
