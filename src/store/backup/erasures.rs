//! Erasures by law that a copy of before does not know: what was erased stands in it. It is erased again before the copy
//! takes the register's place, so that at no moment the register holds it.

use std::path::Path;

use rusqlite::{Connection, Row, named_params};

use super::holds::holds;
use super::trace::{By, note};
use crate::domain::backup::KnownErasure;
use crate::domain::history::Author;
use crate::domain::personal::ERASED;
use crate::store::import::Progress;
use crate::store::open::{Access, hidden_beside, torn};
use crate::store::register::Register;
use crate::store::row::{Columns, Record};
use crate::store::trial::Trial;
use crate::store::{Refusal, Result, StoreError, schema};

/// Those of a register, of people whom a copy still names.
///
/// # Errors
/// Those of the files.
pub(super) fn unknown_to(copy: &Connection, register: &Connection) -> Result<Vec<KnownErasure>> {
    let mut known = Vec::new();
    read(register, &mut known)?;
    still_named(copy, known)
}

/// The same of a register that may be damaged, as far as it can be read.
pub(super) struct Known {
    /// What was read.
    pub erasures: Vec<KnownErasure>,
    /// That is all that there are.
    pub all: bool,
}

/// What can be read of them, through a connection.
///
/// # Errors
/// Those of the copy, and of a disk.
pub(super) fn as_far_as_read(copy: &Connection, register: &Connection) -> Result<Known> {
    let mut known = Vec::new();
    let all = match read(register, &mut known).and_then(|()| are_all(&known, register)) {
        Err(StoreError::Damaged(_) | StoreError::Database(_)) => false,
        all => all?,
    };
    Ok(Known { erasures: still_named(copy, known)?, all })
}

/// The same of a register that may not even be opened: then it is read as it lies.
///
/// # Errors
/// As [`as_far_as_read`].
pub(super) fn of_damaged(copy: &Connection, present: Option<&Connection>, path: &Path) -> Result<Known> {
    match present {
        Some(present) => as_far_as_read(copy, present),
        None => match torn(path) {
            Ok(lying) => as_far_as_read(copy, &lying),
            Err(_) => Ok(Known { erasures: Vec::new(), all: false }),
        },
    }
}

/// Reads one after the other, as far as it goes.
fn read(register: &Connection, into: &mut Vec<KnownErasure>) -> Result<()> {
    if !register.table_exists(None::<&str>, "erasure")? {
        return match schema::version(register)? >= schema::WITH_ERASURES {
            true => Err(StoreError::Damaged("erasure".to_owned())),
            false => Ok(()),
        };
    }
    let mut statement = register.prepare(include_str!("erasures.sql"))?;
    for erasure in statement.query_map([], known)? {
        into.push(erasure?);
    }
    Ok(())
}

/// Whether none is missing: where parts of a file are destroyed, there may be nothing that complains.
fn are_all(known: &[KnownErasure], register: &Connection) -> Result<bool> {
    if !register.table_exists(None::<&str>, "erasure")? {
        return Ok(true);
    }
    let all: u32 = register.query_row(include_str!("erasures_count.sql"), [], |row| row.get(0))?;
    Ok(usize::try_from(all).is_ok_and(|all| all == known.len()))
}

fn still_named(copy: &Connection, known: Vec<KnownErasure>) -> Result<Vec<KnownErasure>> {
    let mut named = copy.prepare(include_str!("still_named.sql"))?;
    let mut still = Vec::new();
    for erasure in known {
        if named.exists(named_params! { ":member": erasure.erasure.member.0, ":erased": ERASED })? {
            still.push(erasure);
        }
    }
    Ok(still)
}

fn known(row: &Row) -> rusqlite::Result<KnownErasure> {
    let columns = Columns(row);
    Ok(KnownErasure {
        erasure: Record::read(&columns)?,
        by: Author(columns.text("author")?),
        code: columns.text("code")?,
    })
}

/// A copy as it takes the register's place: they were taken out of it again.
pub(super) struct ErasedAgain {
    /// It, open.
    pub register: Register,
    /// Those that could not be done: who restores keeps the register, and did not keep the copy.
    pub left: Vec<KnownErasure>,
}

/// Does them again, on a copy of the copy, once its journal says that it is put back.
///
/// # Errors
/// Those of the disk.
pub(super) fn again(
    copy: &Connection,
    path: &Path,
    by: By,
    erasures: &[KnownErasure],
    told: Progress,
) -> Result<ErasedAgain> {
    let last = holds(copy)?.last.map(|(at, _)| at);
    let trial = Trial::of(copy, path, told)?;
    schema::migrate(&trial.conn)?;
    note(&trial.conn, by, last)?;
    // The register's own path may bear the mark of its damage, which is not the copy's.
    let mut register = Register::new(trial.conn, hidden_beside(path, ".again"), by.clock, Access::ReadWrite);
    let mut left = Vec::new();
    for known in erasures {
        match register.erase_again(by.author, &known.erasure) {
            // A record that was made one with another that was erased before it.
            Ok(()) | Err(StoreError::Refused(Refusal::ErasedAlready)) => {}
            Err(StoreError::Denied(_)) => left.push(known.clone()),
            Err(error) => return Err(error),
        }
    }
    if !erasures.is_empty() {
        register.scrub(told)?;
    }
    Ok(ErasedAgain { register, left })
}
