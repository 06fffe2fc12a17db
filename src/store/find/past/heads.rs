//! Households whose head was another one: only of these the people are read.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::domain::as_of::head_on;
use crate::domain::ethnicity::is_minority;
use crate::domain::household::{HouseholdEvent, HouseholdEventKind};
use crate::domain::id::HouseholdId;
use crate::domain::member::{Member, Sex};
use crate::domain::query::Flag;
use crate::store::{Result, household, member, row};
use crate::viet::name_sort_key;

/// Households where someone left as head, came as head, or became head after a day. Dates of a month or a year
/// sort before their days, so that they stand on their first day.
pub(super) struct Heads<'c> {
    conn: &'c Connection,
    day: NaiveDate,
    others: HashSet<i64>,
}

/// A head as lists ask about them.
pub(super) struct Head {
    pub key: String,
    pub ethnicity: String,
    /// The flags that follow from the head.
    pub flags: u32,
}

impl<'c> Heads<'c> {
    pub fn read(conn: &'c Connection, day: NaiveDate) -> Result<Self> {
        let mut statement = conn.prepare_cached(include_str!("heads.sql"))?;
        let others = statement.query_map(named_params! { ":day": day.to_string() }, |row| row.get(0))?;
        Ok(Self { conn, day, others: others.collect::<rusqlite::Result<_>>()? })
    }

    /// The head of then, where that may have been another one than today.
    pub fn other(&self, id: HouseholdId) -> Result<Option<Head>> {
        if !self.others.contains(&id.0) {
            return Ok(None);
        }
        let residents = member::residents(self.conn, id)?;
        let head = head_on(&residents, &self.changes(id)?, self.day);
        Ok(Some(head.map_or_else(Head::nobody, |head| Head::of(&head.member))))
    }

    /// The days on which another member became head.
    fn changes(&self, id: HouseholdId) -> Result<Vec<NaiveDate>> {
        let of = named_params! { ":household": id.0 };
        let events = row::all::<HouseholdEvent>(self.conn, household::EVENTS, of)?;
        let changed = events.iter().filter(|event| event.kind == HouseholdEventKind::HeadChanged);
        Ok(changed.map(|event| event.on).collect())
    }
}

impl Head {
    fn nobody() -> Self {
        Self { key: name_sort_key(""), ethnicity: String::new(), flags: 0 }
    }

    fn of(head: &Member) -> Self {
        let minority = (is_minority(&head.ethnicity) == Some(true)).then_some(Flag::EthnicMinority);
        let female = (head.sex == Some(Sex::Female)).then_some(Flag::FemaleHead);
        Self {
            key: name_sort_key(&head.name),
            ethnicity: head.ethnicity.clone(),
            flags: minority.into_iter().chain(female).fold(0, |mask, flag| mask | flag.bit()),
        }
    }
}
