//! Health-insurance cards as lists show them: households with their people and the cards of those.
//!
//! A card belongs to where its person lives now, so that nobody loses it by moving from one household to another.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use super::Result;
use super::register::Register;
use super::row::{self, Columns};
use crate::domain::card::{Card, CardHolder, CardHousehold};
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::class::Standing;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::recognition::Recognition;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};

pub(super) const CONCERNED: &str = include_str!("concerned.sql");
pub(super) const HOUSEHOLDS: &str = include_str!("households.sql");
pub(super) const PEOPLE: &str = include_str!("people.sql");
pub(super) const CARDS: &str = include_str!("cards.sql");
pub(super) const RECOGNITIONS: &str = include_str!("recognitions.sql");

impl Register {
    /// Every household of the register that is poor or near-poor or has a card.
    pub fn card_households(&self, day: NaiveDate, catalogue: &Catalogue) -> Result<Vec<CardHousehold>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let models = codes_of(catalogue, ModelKind::Card);
        let mut statement = snapshot.prepare_cached(CONCERNED)?;
        let found = statement.query_map(named_params! { ":models": models }, |row| row.get(0))?;
        let ids = found.map(|id| Ok(HouseholdId(id?))).collect::<rusqlite::Result<Vec<_>>>()?;
        read(&snapshot, &ids, day, &models)
    }

    /// The households named, in the order of the list.
    pub fn card_households_of(
        &self,
        households: &[HouseholdId],
        day: NaiveDate,
        catalogue: &Catalogue,
    ) -> Result<Vec<CardHousehold>> {
        let snapshot = self.conn.unchecked_transaction()?;
        read(&snapshot, households, day, &codes_of(catalogue, ModelKind::Card))
    }
}

/// The codes of the models of a kind, as a JSON list.
pub(in crate::store) fn codes_of(catalogue: &Catalogue, kind: ModelKind) -> String {
    let models = catalogue.models().iter().filter(|model| model.kind == kind);
    serde_json::json!(models.map(|model| model.code.as_str()).collect::<Vec<_>>()).to_string()
}

fn read(conn: &Connection, ids: &[HouseholdId], day: NaiveDate, models: &str) -> Result<Vec<CardHousehold>> {
    let ids = serde_json::json!(ids).to_string();
    let of = named_params! { ":households": ids };
    let mut standings = standings(conn, &ids, day)?;
    let mut people = grouped(conn, PEOPLE, of, holder)?;
    let mut cards = grouped(conn, CARDS, named_params! { ":households": ids, ":models": models }, card)?;
    let mut statement = conn.prepare_cached(HOUSEHOLDS)?;
    let households = statement.query_map(of, |row| household(&Columns(row)))?;
    let filled = households.map(|household| {
        let mut household = household?;
        let id = household.household;
        household.standing = standings.remove(&id).unwrap_or(Standing::UNLISTED);
        household.people = people.remove(&id).unwrap_or_default();
        household.cards = cards.remove(&id).unwrap_or_default();
        Ok(household)
    });
    filled.collect()
}

/// What a statement finds, by household (`home`).
fn grouped<T>(
    conn: &Connection,
    sql: &str,
    params: &[(&str, &dyn rusqlite::ToSql)],
    value: fn(&Row) -> rusqlite::Result<T>,
) -> Result<BTreeMap<HouseholdId, Vec<T>>> {
    let mut all: BTreeMap<_, Vec<T>> = BTreeMap::new();
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        all.entry(HouseholdId(row.get("home")?)).or_default().push(value(row)?);
    }
    Ok(all)
}

fn standings(conn: &Connection, ids: &str, day: NaiveDate) -> Result<BTreeMap<HouseholdId, Standing>> {
    let of = named_params! { ":households": ids };
    let read = |row: &Row| Ok(row::stored::<Recognition>(row)?.value);
    let all = grouped(conn, RECOGNITIONS, of, read)?;
    let standing = |own: Vec<Recognition>| standing_on(&own, day, NEWLY_ESCAPED_MONTHS);
    Ok(all.into_iter().map(|(household, own)| (household, standing(own))).collect())
}

fn household(columns: &Columns) -> rusqlite::Result<CardHousehold> {
    Ok(CardHousehold {
        household: HouseholdId(columns.get("household")?),
        code: columns.text("code")?,
        head: columns.text("head")?,
        hamlet: columns.text("hamlet_name")?,
        standing: Standing::UNLISTED,
        people: Vec::new(),
        cards: Vec::new(),
    })
}

fn holder(row: &Row) -> rusqlite::Result<CardHolder> {
    Ok(CardHolder { member: MemberId(row.get("member")?), name: row.get("name")? })
}

fn card(row: &Row) -> rusqlite::Result<Card> {
    Ok(Card { support: row::stored(row)?, name: row.get("shown_name")? })
}
