//! What putting a copy back would undo: the two chains are followed to where they part.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, named_params};

use super::erasures::{Known, as_far_as_read, of_damaged};
use super::holds::holds;
use crate::domain::backup::{Holdings, LostWork, Relation, RestorePreview};
use crate::domain::colleague::Team;
use crate::domain::history::Author;
use crate::store::colleague::team;
use crate::store::journal::history_entry;
use crate::store::open::{look, torn};
use crate::store::register::Register;
use crate::store::{Result, StoreError, schema};

impl Register {
    /// What putting a copy in the place of a register would change; nothing is changed.
    ///
    /// # Errors
    /// Those of reading the copy. A register that is not there or cannot be read is an answer.
    pub fn preview_restore(copy: &Path, register: &Path) -> Result<RestorePreview> {
        let copy = look(copy)?;
        let held = holds(&copy)?;
        let compared = match readable(register) {
            Err(StoreError::NotFound(_)) => {
                return Ok(alone(held, Known { erasures: Vec::new(), all: true }));
            }
            read => read.and_then(|(present, holds)| compared((&present, holds), (&copy, held.clone()))),
        };
        match compared {
            // What is destroyed of the register cannot be told: the copy is put back all the same.
            Err(StoreError::NotARegister(_) | StoreError::Damaged(_)) => {
                Ok(alone(held, of_damaged(&copy, None, register)?))
            }
            compared => compared,
        }
    }
}

fn alone(copy: Holdings, known: Known) -> RestorePreview {
    RestorePreview {
        gained: copy.operations,
        copy,
        present: None,
        relation: Relation::Alone,
        lost: LostWork::default(),
        office: None,
        erasures: known.erasures,
        erasures_unread: !known.all,
    }
}

/// The register, where one stands there that can be read.
fn readable(register: &Path) -> Result<(Connection, Holdings)> {
    let counted = |conn: Connection| holds(&conn).map(|held| (conn, held));
    look(register).and_then(counted).or_else(|error| match error {
        StoreError::Damaged(_) => torn(register).and_then(counted),
        error => Err(error),
    })
}

fn compared(
    (present, held): (&Connection, Holdings),
    (copy, in_copy): (&Connection, Holdings),
) -> Result<RestorePreview> {
    let known = as_far_as_read(copy, present)?;
    let shared = shared(present, copy, held.operations.min(in_copy.operations))?;
    let ends = [worked(present, shared, held.operations)?, worked(copy, shared, in_copy.operations)?];
    Ok(RestorePreview {
        relation: Relation::of(ends[0], ends[1], shared),
        lost: lost(present, shared, ends[0])?,
        gained: ends[1] - shared,
        office: office(present, copy),
        copy: in_copy,
        present: Some(held),
        erasures: known.erasures,
        erasures_unread: !known.all,
    })
}

/// Where a chain ends, as far as work goes: that nothing was done behind a common state but to put a copy back makes no
/// difference.
fn worked(conn: &Connection, shared: u32, all: u32) -> Result<u32> {
    let mut statement = conn.prepare(include_str!("put_back.sql"))?;
    let put_back: u32 = statement.query_row(named_params! { ":after": shared }, |row| row.get(0))?;
    Ok(if shared + put_back == all { shared } else { all })
}

/// Who works with the copy and by which rules, where that is not as it is now; nothing where one of the two cannot say.
fn office(present: &Connection, copy: &Connection) -> Option<Team> {
    let (now, then) = (team_of(present)?, team_of(copy)?);
    let people = |team: &Team| team.colleagues.iter().map(|who| who.value.clone()).collect::<Vec<_>>();
    ((people(&now), now.rules) != (people(&then), then.rules)).then_some(then)
}

/// Registers of before [`schema::WITH_COLLEAGUES`] know nobody.
fn team_of(conn: &Connection) -> Option<Team> {
    match schema::version(conn).ok()? {
        before if before < schema::WITH_COLLEAGUES => Some(Team::default()),
        _ => team(conn).ok(),
    }
}

/// How many operations both chains have in common. Operations are numbered from 1 without a gap, and each hash covers
/// all before it: where two agree, all before them agree.
fn shared(present: &Connection, copy: &Connection, at_most: u32) -> Result<u32> {
    let (mut agree, mut beyond) = (0, at_most + 1);
    while agree + 1 < beyond {
        let middle = agree + (beyond - agree) / 2;
        match hash_at(present, middle)? == hash_at(copy, middle)? {
            true => agree = middle,
            false => beyond = middle,
        }
    }
    Ok(agree)
}

fn hash_at(conn: &Connection, operation: u32) -> Result<Option<Vec<u8>>> {
    let mut statement = conn.prepare_cached(include_str!("hash_at.sql"))?;
    Ok(statement.query_row(named_params! { ":operation": operation }, |row| row.get(0)).optional()?.flatten())
}

fn lost(present: &Connection, shared: u32, all: u32) -> Result<LostWork> {
    if shared == all {
        return Ok(LostWork::default());
    }
    let mut authors = present.prepare(include_str!("lost_by.sql"))?;
    let by = authors
        .query_map(named_params! { ":after": shared }, |row| Ok((Author(row.get(0)?), row.get(1)?)))?;
    let mut entries = present.prepare(include_str!("lost_last.sql"))?;
    let limit = LostWork::LAST as i64;
    let last = entries.query_map(named_params! { ":after": shared, ":limit": limit }, history_entry)?;
    let (households, named) = lost_households(present, shared)?;
    Ok(LostWork {
        operations: all - shared,
        by: by.collect::<rusqlite::Result<_>>()?,
        last: last.collect::<rusqlite::Result<_>>()?,
        households,
        named,
    })
}

fn lost_households(present: &Connection, shared: u32) -> Result<(u32, Vec<(String, String)>)> {
    let after = named_params! { ":after": shared };
    let count = present.query_row(include_str!("lost_households.sql"), after, |row| row.get(0))?;
    let mut names = present.prepare(include_str!("lost_names.sql"))?;
    let limit = LostWork::NAMED as i64;
    let named = names.query_map(named_params! { ":after": shared, ":limit": limit }, |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok((count, named.collect::<rusqlite::Result<_>>()?))
}
