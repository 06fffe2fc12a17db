//! Whether a register may be changed, as it was opened and as it turns out later.

use std::path::Path;

use rusqlite::Connection;

use crate::store::damage::{self, FileId};
use crate::store::register::Register;
use crate::store::{Result, StoreError, schema};

/// What may be done with an open register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Read and change.
    ReadWrite,
    /// Only read, for a reason that the person is told.
    ReadOnly(ReadOnlyReason),
}

/// Why a register may only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// A newer program wrote it.
    Newer {
        /// The version of its schema.
        version: i64,
    },
    /// The disk, folder or file cannot be written by this user.
    Medium,
    /// Parts of the file are destroyed: what can still be read is, nothing is written into it.
    Damaged {
        /// It is written down beside the register, so that everybody knows; else only this session does.
        marked: bool,
    },
    /// Another file stands at the place of the one that was opened, or none: it was moved, replaced, or another disk was
    /// mounted over its folder.
    Displaced,
}

impl Register {
    /// Looks whether the file may still be changed: a newer program may have changed it since it was opened, a colleague's
    /// session may have found it damaged, another file may stand in its place.
    ///
    /// # Errors
    /// Those of a file that cannot be read.
    pub fn look_again(&mut self) -> Result<Access> {
        match refuse_shut(&self.conn, &self.path, self.file) {
            // What it was shut for first, it stays shut for.
            Err(StoreError::ReadOnly(reason)) if self.access == Access::ReadWrite => {
                self.access = Access::ReadOnly(reason);
            }
            Err(StoreError::ReadOnly(_)) => {}
            looked => looked?,
        }
        Ok(self.access)
    }

    /// Nothing is begun in a register that is only read.
    pub(in crate::store) fn refuse_read_only(&self) -> Result<()> {
        match self.access {
            Access::ReadWrite => Ok(()),
            Access::ReadOnly(reason) => Err(StoreError::ReadOnly(reason)),
        }
    }
}

/// Nothing is written into a file that a newer program has taken to its own tables, that is known to be damaged, or that
/// is not the one at its place any more. Asked with the lock on the file held.
pub(in crate::store) fn refuse_shut(conn: &Connection, path: &Path, file: Option<FileId>) -> Result<()> {
    let shut = |reason| Err(StoreError::ReadOnly(reason));
    if file.is_some_and(|file| !file.stands_at(path)) {
        return shut(ReadOnlyReason::Displaced);
    }
    if damage::is_known(path) {
        return shut(ReadOnlyReason::Damaged { marked: true });
    }
    match schema::version(conn)? {
        version if version > schema::VERSION => shut(ReadOnlyReason::Newer { version }),
        _ => Ok(()),
    }
}

/// SQLite finds the file whole.
///
/// # Errors
/// [`StoreError::Damaged`] with what it found; those of the file.
pub(super) fn expect_sound(conn: &Connection) -> Result<()> {
    match conn.query_row(include_str!("is_sound.sql"), [], |row| row.get::<_, String>(0))? {
        answer if answer == "ok" => Ok(()),
        answer => Err(StoreError::Damaged(answer)),
    }
}
