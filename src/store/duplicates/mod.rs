//! Records that may be of one person or household: read all at once, held against each other by
//! [`crate::domain::duplicates`], without those of which somebody said that they are not the same.

mod alike;
mod cards;
mod join;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use self::cards::Cards;
pub(super) use self::join::{
    HOUSEHOLD_ROWS, PERSON_ROWS, household_people, household_ties, matched, person_ties,
};
use crate::domain::duplicates::{
    Apart, Evidence, Likely, NotTheSame, PersonCard, likely_households, likely_people,
};
pub use crate::domain::duplicates::{Duplicate, Pair, Side};
use crate::domain::health::HealthOperation;
use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, MemberId, NotTheSameId};
use crate::domain::member::Member;
use crate::domain::stored::{Rev, Stored};
use crate::store::register::Register;
use crate::store::row::{self, Columns, Fields, Record, RowId, Table};
use crate::store::{Result, StoreError};

/// Every "not the same", in the order in which they were said.
const SAID: &str = include_str!("said.sql");

impl Register {
    /// Every two records that are likely one, households first, the likeliest first. People of two such households are
    /// not told again by themselves.
    ///
    /// # Errors
    /// Those of the file.
    pub fn duplicates(&self) -> Result<Vec<Duplicate>> {
        let snapshot = self.conn.unchecked_transaction()?;
        duplicates(&snapshot)
    }

    /// The operation that makes one record of two, the first one staying, at the revisions of now.
    ///
    /// # Errors
    /// [`StoreError::Gone`], those of the file.
    pub fn join_of(&self, pair: Pair) -> Result<HealthOperation> {
        Ok(match pair {
            Pair::People(kept, given_up) => HealthOperation::JoinPeople {
                kept: at_rev::<Member>(&self.conn, kept)?,
                given_up: at_rev::<Member>(&self.conn, given_up)?,
            },
            Pair::Households(kept, given_up) => HealthOperation::JoinHouseholds {
                kept: at_rev::<Household>(&self.conn, kept)?,
                given_up: at_rev::<Household>(&self.conn, given_up)?,
            },
        })
    }

    /// Every "not the same" that was said.
    ///
    /// # Errors
    /// Those of the file.
    pub fn said_apart(&self) -> Result<Vec<Stored<NotTheSameId, NotTheSame>>> {
        row::all(&self.conn, SAID, [])
    }
}

fn at_rev<T: Record>(conn: &Connection, id: T::Id) -> Result<(T::Id, Rev)> {
    let found = row::find::<T>(conn, id)?;
    let gone = StoreError::Gone { table: T::TABLE.name(), row: id.number() };
    Ok((id, found.ok_or(gone)?.rev))
}

/// The same inside a snapshot.
pub(super) fn duplicates(conn: &Connection) -> Result<Vec<Duplicate>> {
    let cards = Cards::read(conn)?;
    let said: HashSet<Apart> =
        row::all::<NotTheSame>(conn, SAID, [])?.iter().filter_map(|said| said.apart()).collect();
    let mut households = likely_households(&cards.households());
    households.retain(|likely| !said.contains(&Apart::households(likely.one, likely.other)));
    let mut people = likely_people(&cards.people);
    let home: HashMap<MemberId, HouseholdId> = match people.is_empty() {
        true => HashMap::new(),
        false => cards.people.iter().map(|card| (card.id, card.household)).collect(),
    };
    let told: HashSet<Apart> =
        households.iter().map(|likely| Apart::households(likely.one, likely.other)).collect();
    people.retain(|likely| {
        let homes = home.get(&likely.one).zip(home.get(&likely.other));
        let is_told = homes.is_some_and(|(one, other)| told.contains(&Apart::households(*one, *other)));
        // Who said that two households are not one has said so of their people, but for those with one number.
        let is_apart = homes.is_some_and(|(one, other)| said.contains(&Apart::households(*one, *other)))
            && !likely.score.agrees.contains(&Evidence::Number);
        !is_told && !is_apart && !said.contains(&Apart::people(likely.one, likely.other))
    });
    in_words(conn, &cards, households, people)
}

fn in_words(
    conn: &Connection,
    cards: &Cards,
    mut households: Vec<Likely<HouseholdId>>,
    mut people: Vec<Likely<MemberId>>,
) -> Result<Vec<Duplicate>> {
    households.sort_by_key(|likely| -likely.score.points);
    people.sort_by_key(|likely| -likely.score.points);
    let mut found = Vec::with_capacity(households.len() + people.len());
    for Likely { one, other, score } in households {
        let sides = [cards.side_of_household(conn, one)?, cards.side_of_household(conn, other)?];
        found.push(Duplicate { of: Pair::Households(one, other), score, sides });
    }
    let places: HashMap<MemberId, &PersonCard> = match people.is_empty() {
        true => HashMap::new(),
        false => cards.people.iter().map(|card| (card.id, card)).collect(),
    };
    for Likely { one, other, score } in people {
        let (Some(first), Some(second)) = (places.get(&one), places.get(&other)) else { continue };
        let sides = [cards.side(conn, first)?, cards.side(conn, second)?];
        found.push(Duplicate { of: Pair::People(one, other), score, sides });
    }
    Ok(found)
}

impl Record for NotTheSame {
    type Id = NotTheSameId;
    const TABLE: Table = Table::NotTheSame;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        let pair = |one: &str, other: &str| -> rusqlite::Result<Option<(i64, i64)>> {
            Ok(columns.get::<Option<i64>>(one)?.zip(columns.get::<Option<i64>>(other)?))
        };
        let people = pair("one_member", "other_member")?;
        let households = pair("one_household", "other_household")?;
        Ok(Self {
            people: people.map(|(one, other)| (MemberId(one), MemberId(other))),
            households: households.map(|(one, other)| (HouseholdId(one), HouseholdId(other))),
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number_or_none("one_member", self.people.map(|(one, _)| one.0))
            .number_or_none("other_member", self.people.map(|(_, other)| other.0))
            .number_or_none("one_household", self.households.map(|(one, _)| one.0))
            .number_or_none("other_household", self.households.map(|(_, other)| other.0))
            .text("note", &self.note)
    }
}
