//! One copy: to a name of its own, synced, reopened, checked, counted, renamed. As bytes where the register stands still,
//! otherwise page by page.

use std::fs::{self, File};
use std::os::raw::c_int;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

#[cfg(unix)]
use super::aside;
#[cfg(unix)]
pub(super) use super::bytes::read_anew;
use super::holds::{held_by, holds};
#[cfg(unix)]
use super::still::Still;
use crate::domain::backup::Holdings;
use crate::store::import::Progress;
use crate::store::open::{hidden_beside, look, make_file, reading_once, remove_all, take_name};
use crate::store::{Result, StoreError};

/// Pages copied in one go (8 MB): after each whoever waits is told, and may stop it.
const PAGES: c_int = 2_000;

/// What the name of a file under way ends with.
pub(super) const PART: &str = ".part";

/// Writes a proved copy under another name first, and takes its place at the end.
pub(super) fn copy(from: &Connection, to: &Path, told: Progress) -> Result<Holdings> {
    whole(to, |part| into(from, part, told))
}

fn into(from: &Connection, part: &Path, told: Progress) -> Result<Holdings> {
    match standing_still(from, part, told)? {
        Some(copied) => Ok(copied),
        None => page_by_page(from, part, told),
    }
}

/// Where the register stands still.
#[cfg(unix)]
fn standing_still(from: &Connection, part: &Path, told: Progress) -> Result<Option<Holdings>> {
    let still = Still::of(from)?;
    still.map(|still| aside::copy(still, part, aside::LARGE, told)).transpose()
}

#[cfg(not(unix))]
fn standing_still(_: &Connection, _: &Path, _: Progress) -> Result<Option<Holdings>> {
    Ok(None)
}

/// Where the register does not stand still.
pub(super) fn page_by_page(from: &Connection, part: &Path, told: Progress) -> Result<Holdings> {
    make_file(part)?;
    let wanted = pages(from, part, told)?;
    prove(part, &wanted)?;
    Ok(wanted)
}

/// A file that is made under another name, and stands at its place only when all is done.
pub(crate) fn whole<R>(to: &Path, make: impl FnOnce(&Path) -> Result<R>) -> Result<R> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(StoreError::AlreadyExists(to.to_owned()));
    }
    let (part, made) = Part::made(to, make)?;
    part.come_to(to)?;
    Ok(made)
}

/// A file that is made and not at its place yet; unless it comes there it goes with its holder.
pub(super) struct Part(PathBuf);

impl Part {
    fn made<R>(to: &Path, make: impl FnOnce(&Path) -> Result<R>) -> Result<(Self, R)> {
        let part = Self(hidden_beside(to, PART));
        let made = make(&part.0)?;
        Ok((part, made))
    }

    /// A proved copy, beside a place.
    pub fn of_copy(from: &Connection, to: &Path, told: Progress) -> Result<Self> {
        Ok(Self::made(to, |part| into(from, part, told))?.0)
    }

    /// Takes its place, unless something came there meanwhile.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`]; those of the disk.
    pub fn come_to(&self, to: &Path) -> Result<()> {
        take_name(&self.0, to)?;
        sync_folder_of(to)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        remove_all(&self.0);
    }
}

/// Copies page by page into an empty file. The snapshot keeps what is copied the same from the first page to the
/// last; others may save meanwhile and wait for nothing.
fn pages(from: &Connection, part: &Path, told: Progress) -> Result<Holdings> {
    let snapshot = from.unchecked_transaction()?;
    let wanted = holds(&snapshot)?;
    {
        let mut to = open_new(part)?;
        run(&Backup::new(&snapshot, &mut to)?, told)?;
    }
    make_single(part)?;
    File::open(part)?.sync_all()?;
    Ok(wanted)
}

/// What is written here is nobody's until it is proved: it needs no journal, and one sync at its end.
fn open_new(part: &Path) -> Result<Connection> {
    let conn = open(part)?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    conn.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
    Ok(conn)
}

fn open(part: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(part, flags)?)
}

/// Carries a backup through, step by step.
pub(crate) fn run(backup: &Backup, told: Progress) -> Result<()> {
    loop {
        match backup.step(PAGES)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => return Err(StoreError::Busy),
        }
        let at = backup.progress();
        let (all, left) = (count(at.pagecount), count(at.remaining));
        if told(all.saturating_sub(left), all).is_break() {
            return Err(StoreError::Cancelled);
        }
    }
}

fn count(pages: c_int) -> usize {
    usize::try_from(pages).unwrap_or(0)
}

/// A copy is one file without side files, so that it can be read from a medium that cannot be written.
pub(crate) fn make_single(part: &Path) -> Result<()> {
    let conn = open(part)?;
    conn.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    Ok(())
}

/// The copy reads back sound from the disk itself, and holds what was copied.
pub(crate) fn prove(copy: &Path, wanted: &Holdings) -> Result<()> {
    expect(copy, &verified(copy)?, wanted)
}

/// The copy opens as a register and holds what was copied.
pub(super) fn expect_held(copy: &Path, wanted: &Holdings) -> Result<()> {
    expect(copy, &held_by(copy)?, wanted)
}

fn expect(copy: &Path, held: &Holdings, wanted: &Holdings) -> Result<()> {
    match held == wanted {
        true => Ok(()),
        false => Err(StoreError::Damaged(copy.display().to_string())),
    }
}

/// What a copy holds, read from the disk itself and found sound.
pub(super) fn verified(copy: &Path) -> Result<Holdings> {
    drop(look(copy)?);
    read_anew(copy)?;
    let conn = look(copy)?;
    prove_sound(&conn)?;
    holds(&conn)
}

/// SQLite finds no fault in the file.
pub(crate) fn prove_sound(conn: &Connection) -> Result<()> {
    reading_once(conn, || quick_check(conn))
}

fn quick_check(conn: &Connection) -> Result<()> {
    let answer: String = conn.query_row(include_str!("prove.sql"), [], |row| row.get(0))?;
    match answer.as_str() {
        "ok" => Ok(()),
        problem => Err(StoreError::Damaged(problem.to_owned())),
    }
}

#[cfg(not(unix))]
pub(super) fn read_anew(_: &Path) -> Result<()> {
    Ok(())
}

/// The name of a new file lasts once its folder is on the disk; not every file system syncs folders.
pub(crate) fn sync_folder_of(file: &Path) -> Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}
