//! Copies of the register: whole or not at all, and proved by reading them back from the disk.
//!
//! | part | what it does |
//! |---|---|
//! | `copy` | one copy: to a name of its own, synced, reopened, checked, counted, renamed |
//! | `best` | the newest copy that is whole |
//! | `still` | a register that stands still: the file itself is what is copied |
//! | `aside`, `bytes` | its bytes written, read back and held against each other, while SQLite looks it over |
//! | `holds` | what a register or a copy holds |
//! | `folder` | the folder of copies: its names, its lock, thinning |
//! | `leftovers` | what copies and restores that were killed have left |
//! | `automatic` | the copy that is made when the last one is old enough |
//! | `second` | the second place, on another disk |
//! | `erasures` | what was erased by law since a copy was made |
//! | `preview`, `restore` | what putting a copy back would undo; putting it back |
//! | `trace` | what the journal tells of that |
//! | `damaged` | the same where what stands there is damaged: set aside once the copy is made |
//!
//! Which copies are kept is decided in [`crate::domain::backup`].

#[cfg(unix)]
mod aside;
mod automatic;
mod best;
#[cfg(unix)]
mod bytes;
mod copy;
mod damaged;
mod erasures;
mod folder;
mod holds;
mod leftovers;
mod preview;
mod restore;
mod second;
#[cfg(unix)]
mod still;
mod trace;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use automatic::{AutoBackup, AutoOutcome};
pub use folder::BackupFolder;
pub use restore::Restored;
pub use second::SecondPlace;

pub(super) use copy::{make_single, prove, prove_sound, run, sync_folder_of, whole};
pub(super) use holds::holds;

use super::import::Progress;
use super::open::{Access, ReadOnlyReason};
use super::register::Register;
use super::{Clock, Result, StoreError};
use crate::domain::backup::{BackupCopy, BackupRules, Holdings, Occasion};
use crate::viet::local_time;

impl Register {
    /// Writes a copy of the register: readable and writable by owner and group only. Nothing that stands at this
    /// path is replaced: it could be the register itself under another spelling, or the only copy of last year.
    /// Others may save meanwhile: the copy is of the moment at which it began. `told` hears pages done, of how many.
    ///
    /// # Errors
    /// [`super::StoreError::AlreadyExists`], [`super::StoreError::DiskFull`], [`super::StoreError::Io`];
    /// [`super::StoreError::Cancelled`] where `told` said to stop; [`super::StoreError::Damaged`] where the copy does
    /// not read back as what was copied. No half of a copy is left.
    pub fn backup(&self, to: &Path, told: Progress) -> Result<Holdings> {
        copy::copy(&self.conn, to, told).inspect_err(|error| {
            self.suspect(error);
        })
    }

    /// Writes a copy into the folder of copies beside the register; its path is returned. What lies there is whole: of a
    /// register that is known to be damaged none is made.
    ///
    /// # Errors
    /// As [`Register::backup`]; [`super::StoreError::ReadOnly`].
    pub fn keep_copy(&self, occasion: Occasion, told: Progress) -> Result<PathBuf> {
        self.refuse_damaged()?;
        let kept = keep_copy(&self.conn, &self.path, occasion, self.clock, told);
        kept.inspect_err(|error| {
            self.suspect(error);
        })
    }

    fn refuse_damaged(&self) -> Result<()> {
        match self.access {
            Access::ReadOnly(ReadOnlyReason::Damaged { .. }) => self.refuse_read_only(),
            _ => Ok(()),
        }
    }

    /// Reads a copy from the disk itself, has SQLite check all of it, and counts what it holds.
    ///
    /// # Errors
    /// What is wrong with it: [`super::StoreError::Damaged`], [`super::StoreError::NotARegister`], those of the disk.
    pub fn verify(copy: &Path) -> Result<Holdings> {
        copy::verified(copy)
    }

    /// Every copy of a register in both places, the newest first. Where the register itself cannot be read any more,
    /// those of all registers of its name in the second place.
    ///
    /// # Errors
    /// Folders that cannot be read; a second place that is not there holds none.
    pub fn copies_of(register: &Path, rules: &BackupRules) -> Result<Vec<BackupCopy>> {
        let mut copies = BackupFolder::beside(register).copies()?;
        for folder in second::folders(rules, register)? {
            copies.extend(folder.copies()?);
        }
        copies.sort_by_key(|copy| std::cmp::Reverse((copy.at, !copy.second)));
        Ok(copies)
    }

    /// What the register holds.
    pub fn holdings(&self) -> Result<Holdings> {
        holds(&self.conn)
    }
}

/// Writes a copy of what a connection has open, the register of this path, into the folder beside it.
pub(super) fn keep_copy(
    conn: &Connection,
    register: &Path,
    occasion: Occasion,
    clock: Clock,
    told: Progress,
) -> Result<PathBuf> {
    let folder = BackupFolder::beside(register);
    folder.make()?;
    let free = || folder.free_name(occasion, local_time(clock.now()));
    let part = copy::Part::of_copy(conn, &free()?, told)?;
    loop {
        let to = free()?;
        match part.come_to(&to) {
            // Another session made a copy in the same second: the next one is free.
            Err(StoreError::AlreadyExists(_)) => {}
            come => return come.map(|()| to),
        }
    }
}
