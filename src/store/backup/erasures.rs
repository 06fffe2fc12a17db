//! Erasures by law that a copy of before does not know: what was erased stands in it. It is erased again before the copy
//! takes the register's place, so that at no moment the register holds it.

use std::path::Path;

use rusqlite::{Connection, Row, named_params};

use crate::domain::backup::KnownErasure;
use crate::domain::history::Author;
use crate::domain::personal::ERASED;
use crate::store::import::Progress;
use crate::store::open::Access;
use crate::store::register::Register;
use crate::store::row::{Columns, Record};
use crate::store::trial::Trial;
use crate::store::{Clock, Refusal, Result, StoreError, schema};

/// Those of a register, of people whom a copy still names.
///
/// # Errors
/// Those of the files.
pub(super) fn unknown_to(copy: &Connection, register: &Connection) -> Result<Vec<KnownErasure>> {
    // Registers of before version 7 know no erasures.
    if !register.table_exists(None::<&str>, "erasure")? {
        return Ok(Vec::new());
    }
    let mut statement = register.prepare(include_str!("erasures.sql"))?;
    let mut known = statement.query_map([], known)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut named = copy.prepare(include_str!("still_named.sql"))?;
    let mut still = Vec::new();
    for erasure in known.drain(..) {
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

/// A copy out of which they were taken again.
pub(super) struct ErasedAgain {
    /// It, open.
    pub register: Register,
    /// Those that could not be done: who restores keeps the register, and did not keep the copy.
    pub left: Vec<KnownErasure>,
}

/// Does them again, on a copy of the copy.
///
/// # Errors
/// Those of the disk.
pub(super) fn again(
    copy: &Connection,
    path: &Path,
    (author, clock): (&Author, Clock),
    erasures: &[KnownErasure],
    told: Progress,
) -> Result<ErasedAgain> {
    let trial = Trial::of(copy, path, told)?;
    schema::migrate(&trial.conn)?;
    let mut register = Register::new(trial.conn, path.to_owned(), clock, Access::ReadWrite);
    let mut left = Vec::new();
    for known in erasures {
        match register.erase_again(author, &known.erasure) {
            // A record that was made one with another that was erased before it.
            Ok(()) | Err(StoreError::Refused(Refusal::ErasedAlready)) => {}
            Err(StoreError::Denied(_)) => left.push(known.clone()),
            Err(error) => return Err(error),
        }
    }
    register.scrub(told)?;
    Ok(ErasedAgain { register, left })
}
