//! Copies of the register: whole or not at all, and proved by reading them back.

#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::open::{make_file, with_suffix};
use super::register::Register;
use super::{Clock, Result, StoreError};
use crate::viet::local_time;

/// Pages copied in one go: others may write in between.
const PAGES: i32 = 2000;

impl Register {
    /// Writes a copy of the register. Nothing that stands at this path is replaced: it could be the
    /// register itself under another spelling, or the only copy of last year.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`], [`StoreError::DiskFull`], [`StoreError::Io`].
    pub fn backup(&self, to: &Path) -> Result<()> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(StoreError::AlreadyExists(to.to_owned()));
        }
        copy(&self.conn, to)
    }

    /// Writes a copy beside the register, named by the time; its path is returned.
    ///
    /// # Errors
    /// As [`Register::backup`].
    pub fn backup_beside(&self) -> Result<PathBuf> {
        let copy = beside(&self.path, &time_mark(self.clock));
        self.backup(&copy)?;
        Ok(copy)
    }

    /// Puts a copy back in place of a register and opens it. What stood there is kept beside it; its path
    /// is returned. A register that others have open is changed under them properly.
    ///
    /// # Errors
    /// As [`Register::open`] for the copy; as [`Register::backup`] for what stood there.
    pub fn restore(copy_of: &Path, path: &Path, clock: Clock) -> Result<(Self, Option<PathBuf>)> {
        let source = Self::open(copy_of, clock)?;
        prove(&source.conn)?;
        let kept = match path.exists() {
            true => Some(keep(path, clock)?),
            false => None,
        };
        match path.exists() {
            true => fill(&source.conn, path)?,
            false => copy(&source.conn, path)?,
        }
        Ok((Self::open(path, clock)?, kept))
    }
}

/// Keeps the register that stands at a path beside it.
fn keep(path: &Path, clock: Clock) -> Result<PathBuf> {
    let kept = beside(path, &time_mark(clock));
    match Register::open(path, clock) {
        Ok(present) => copy(&present.conn, &kept)?,
        Err(StoreError::Damaged(_) | StoreError::NotARegister(_)) => set_aside(path, &kept)?,
        Err(error) => return Err(error),
    }
    Ok(kept)
}

/// Moves a file that cannot be opened out of the way, as it is, with its side files: the very case for a
/// restore.
fn set_aside(path: &Path, kept: &Path) -> Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let file = with_suffix(path, ending);
        if file.exists() {
            fs::rename(file, with_suffix(kept, ending))?;
        }
    }
    Ok(())
}

/// The path for a copy beside a register: `so.db` → `so.db.MARK.bak`.
pub(super) fn beside(path: &Path, mark: &str) -> PathBuf {
    with_suffix(path, &format!(".{mark}.bak"))
}

/// The time in a file's name: `20261122-100000`.
fn time_mark(clock: Clock) -> String {
    local_time(clock.now()).format("%Y%m%d-%H%M%S").to_string()
}

/// Writes a proved copy under another name first, and takes its place at the end.
pub(super) fn copy(conn: &Connection, to: &Path) -> Result<()> {
    let part = with_suffix(to, ".part");
    if part.exists() {
        fs::remove_file(&part)?;
    }
    make_file(&part)?;
    let written = fill(conn, &part).and_then(|()| Ok(fs::rename(&part, to)?));
    if written.is_err() {
        // The first error is the one that is told.
        let _ = fs::remove_file(&part);
    }
    written
}

/// Copies page by page into a file that exists, and proves the copy.
fn fill(from: &Connection, path: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut to = Connection::open_with_flags(path, flags)?;
    to.busy_timeout(Duration::from_secs(5))?;
    Backup::new(from, &mut to)?.run_to_completion(PAGES, Duration::ZERO, None)?;
    prove(&to)
}

/// The copy reads back sound.
fn prove(conn: &Connection) -> Result<()> {
    let answer: String = conn.query_row(include_str!("prove.sql"), [], |row| row.get(0))?;
    match answer.as_str() {
        "ok" => Ok(()),
        problem => Err(StoreError::Damaged(problem.to_owned())),
    }
}
