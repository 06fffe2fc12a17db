//! Whether a register may be changed, as it was opened and as it turns out later.

use rusqlite::Connection;

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
    Damaged,
}

impl Register {
    /// Looks whether a newer program has changed the file since it was opened; whether it may still be changed.
    ///
    /// # Errors
    /// Those of a file that cannot be read.
    pub fn look_again(&mut self) -> Result<Access> {
        match refuse_newer(&self.conn) {
            Err(StoreError::ReadOnly(reason)) => self.access = Access::ReadOnly(reason),
            looked => looked?,
        }
        Ok(self.access)
    }

    /// What a failed save tells of the file itself: from then on it is only read.
    pub(in crate::store) fn learn_from(&mut self, error: &StoreError) {
        match error {
            StoreError::ReadOnly(reason @ ReadOnlyReason::Newer { .. }) => {
                self.access = Access::ReadOnly(*reason);
            }
            StoreError::Damaged(_) if !is_sound(&self.conn) => {
                self.access = Access::ReadOnly(ReadOnlyReason::Damaged);
            }
            _ => {}
        }
    }
}

/// A newer program may have taken the file to its own tables since this one opened it.
pub(in crate::store) fn refuse_newer(conn: &Connection) -> Result<()> {
    match schema::version(conn)? {
        version if version > schema::VERSION => Err(StoreError::ReadOnly(ReadOnlyReason::Newer { version })),
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

/// A value that no code of ours wrote is damage too, but not of the file.
fn is_sound(conn: &Connection) -> bool {
    expect_sound(conn).is_ok()
}
