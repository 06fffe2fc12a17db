//! Making and opening a register file. One file a concern: what the path may be, on what file system, with
//! which rights, what the file says it is, how the connection is set.

mod access;
mod connection;
mod file;
mod identity;
mod network;
mod own;
mod rename;
mod torn;

#[cfg(test)]
mod tests;

use std::ops::ControlFlow;
use std::path::Path;

use rusqlite::Connection;

pub use access::{Access, ReadOnlyReason};

pub(super) use access::refuse_shut;
pub use connection::old_sqlite;
pub(super) use connection::{CACHE_KIB, Mode, PATIENCE, connect, reading_once, settle, uri_to_read, use_wal};
pub(crate) use file::{Rights, hidden_beside, new_file};
pub(super) use file::{make_file, make_parents, remove_all, with_suffix};
pub(super) use identity::{Identity, bytes_of, bytes_of_copy, identity};
pub use network::network_kind as network_kind_of;
pub(super) use own::{Held, is_same_file};
pub use own::{OwnFile, expect_not_own, expect_replaceable, open_named, text_named};
pub(crate) use rename::take_name;
pub(super) use torn::torn;

use super::journal::Opening;
use super::place::{COMMUNE_ROW, commune_fields};
use super::register::Register;
use super::{Clock, Result, StoreError, backup, damage, reserve, schema};
use crate::domain::backup::Occasion;
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::domain::place::Commune;

impl Register {
    /// Makes a new register for a commune and opens it. Missing folders are made (group-writable), and the
    /// file is readable and writable by its owner and group only.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`], [`StoreError::NetworkFolder`], [`StoreError::DiskFull`], [`StoreError::Io`].
    pub fn create(path: &Path, commune: &Commune, author: &Author, clock: Clock) -> Result<Self> {
        file::make_parents(path)?;
        network::refuse_network(path)?;
        make_file(path)?;
        identity::keep(path)?;
        found(path, commune, author, clock).inspect_err(|_| file::remove_all(path))
    }

    /// Opens a register. A newer one, or one on a medium that cannot be written, is opened read-only: see
    /// [`Register::access`].
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::LinkRefused`], [`StoreError::NetworkFolder`],
    /// [`StoreError::NotARegister`], [`StoreError::Damaged`], [`StoreError::Busy`], [`StoreError::Io`].
    pub fn open(path: &Path, clock: Clock) -> Result<Self> {
        file::expect_plain_file(path)?;
        network::refuse_network(path)?;
        match identity::identity_to_open(path)? {
            Identity::Other => return Err(StoreError::NotARegister(path.to_owned())),
            Identity::Damaged => {
                return Err(StoreError::Damaged("header".to_owned()))
                    .inspect_err(|error| note(path, clock, error));
            }
            Identity::Register => {}
        }
        match (damage::settled(path, clock)?, file::is_writable(path)) {
            (Some(marked), _) => open_marked(path, clock, marked),
            (None, true) => match open_writable(path, clock) {
                // The files beside the register need room too: its reserve gives it.
                Err(StoreError::Io(_) | StoreError::DiskFull) if reserve::give_up(path) => {
                    open_writable(path, clock)
                }
                opened => opened,
            },
            (None, false) => open_read_only(path, clock, ReadOnlyReason::Medium),
        }
    }
}

/// A damaged file is not brought up to date: where it is of an older program it cannot be read as a register.
fn open_marked(path: &Path, clock: Clock, marked: bool) -> Result<Register> {
    let register = open_read_only(path, clock, ReadOnlyReason::Damaged { marked })?;
    match schema::version(&register.conn)? {
        version if version < schema::VERSION => Err(StoreError::Damaged(format!("schema {version}"))),
        _ => Ok(register),
    }
}

fn found(path: &Path, commune: &Commune, author: &Author, clock: Clock) -> Result<Register> {
    let conn = connection::connect(path, Mode::ReadWrite)?;
    schema::migrate(&conn)?;
    connection::use_wal(&conn)?;
    let mut register = Register::new(conn, path.to_owned(), clock, Access::ReadWrite);
    let (kind, subject) = (OperationKind::SaveCommune, Some(commune.name.as_str()));
    register.transact(&Opening { author, kind, subject, reverses: None }, |tx| {
        tx.write_commune(COMMUNE_ROW, &commune_fields(commune), false)
    })?;
    Ok(register)
}

fn open_writable(path: &Path, clock: Clock) -> Result<Register> {
    let conn = match connection::connect(path, Mode::ReadWrite) {
        Err(StoreError::ReadOnly(reason)) => return open_read_only(path, clock, reason),
        conn => conn.inspect_err(|error| note(path, clock, error))?,
    };
    let version = schema::version(&conn)?;
    if version > schema::VERSION {
        drop(conn);
        return open_read_only(path, clock, ReadOnlyReason::Newer { version });
    }
    schema::expect_ours(&conn)?;
    if version < schema::VERSION {
        migrate(&conn, path, clock)?;
    }
    if !connection::has_wal_on(&conn)? {
        // A file that came from elsewhere is proved before its first byte is changed.
        access::expect_sound(&conn).inspect_err(|error| note(path, clock, error))?;
        connection::use_wal(&conn)?;
    }
    Ok(Register::new(conn, path.to_owned(), clock, Access::ReadWrite))
}

/// Sessions that have the file open still hear that it cannot be opened any more.
fn note(path: &Path, clock: Clock, error: &StoreError) {
    if let StoreError::Damaged(what) = error {
        // Where that cannot be written down, it cannot be opened all the same.
        let _ = damage::mark(path, clock.now(), what);
    }
}

/// Keeps the file as it was in the folder of copies.
fn migrate(conn: &Connection, path: &Path, clock: Clock) -> Result<()> {
    let kept =
        backup::keep_copy(conn, path, Occasion::Migration, clock, &mut |_, _| ControlFlow::Continue(()));
    kept.inspect_err(|error| {
        damage::suspect(conn, path, clock, error);
    })?;
    schema::migrate(conn)
}

/// Opens a register or a copy of one only to read it, of whatever version, wherever it lies. A file that nobody has
/// open is read as it lies, and nothing is written beside it.
///
/// # Errors
/// [`StoreError::NotFound`], [`StoreError::LinkRefused`], [`StoreError::NotARegister`], [`StoreError::Damaged`],
/// [`StoreError::Io`].
pub(super) fn look(path: &Path) -> Result<Connection> {
    file::expect_plain_file(path)?;
    if identity(path)? == Identity::Other {
        return Err(StoreError::NotARegister(path.to_owned()));
    }
    match file::has_side_files(path) {
        true => connection::connect(path, Mode::ReadOnly),
        false => connection::connect(path, Mode::Immutable),
    }
}

/// Opens a register for this session alone, of whatever version.
///
/// # Errors
/// [`StoreError::OpenElsewhere`] where any session has it open; as [`Register::open`].
pub(super) fn alone(path: &Path) -> Result<Connection> {
    file::expect_plain_file(path)?;
    network::refuse_network(path)?;
    if identity::identity_to_open(path)? == Identity::Other {
        return Err(StoreError::NotARegister(path.to_owned()));
    }
    connection::connect(path, Mode::Alone).map_err(|error| match error {
        StoreError::Busy => StoreError::OpenElsewhere(path.to_owned()),
        error => error,
    })
}

fn open_read_only(path: &Path, clock: Clock, reason: ReadOnlyReason) -> Result<Register> {
    Ok(Register::new(reader(path)?, path.to_owned(), clock, Access::ReadOnly(reason)))
}

/// A further connection that only reads a register.
pub(super) fn reader(path: &Path) -> Result<Connection> {
    connection::connect(path, Mode::ReadOnly).or_else(|error| match file::has_wal(path) {
        // Without a journal of its own the file cannot change under us: it may be read as it lies.
        false => connection::connect(path, Mode::Immutable),
        true => Err(error),
    })
}
