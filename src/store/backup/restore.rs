//! Putting a copy in the place of a register: never under anybody's hands, and what stood there is kept.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;

use super::copy::{prove_sound, run};
use super::damaged;
use super::erasures::{again, unknown_to};
use super::folder::BackupFolder;
use super::holds::holds;
use super::keep_copy;
use super::leftovers::sweep_beside;
use super::trace::By;
use crate::domain::backup::{KnownErasure, Occasion};
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::store::colleague::team;
use crate::store::damage;
use crate::store::import::Progress;
use crate::store::open::{OwnFile, ReadOnlyReason, alone, is_same_file, look};
use crate::store::register::Register;
use crate::store::{Clock, Result, StoreError, schema};
use crate::viet::local_time;

/// A register after a copy was put in its place.
pub struct Restored {
    /// Open.
    pub register: Register,
    /// Where what stood there before is kept; `None` where nothing stood there.
    pub kept: Option<PathBuf>,
    /// How many erasures by law were done again.
    pub erased_again: usize,
    /// Those that whoever restores has to do again by hand.
    pub to_erase: Vec<KnownErasure>,
    /// What stood there could not be read to its end: there may be more erasures that nobody can tell.
    pub erasures_unread: bool,
}

impl Register {
    /// Puts a copy in the place of a register and opens it. What stood there is kept in the folder of copies, and whose
    /// data was erased by law there is erased again here; the journal of what stands there then says who put back which
    /// copy. It happens whole or not at all, also where the power fails in between. `told` hears of pages.
    ///
    /// # Errors
    /// [`StoreError::OpenElsewhere`] where any session has the register open; [`StoreError::Denied`] where the author is not its keeper; [`StoreError::ReadOnly`] for a copy that
    /// a newer program wrote; those of reading the copy; as [`Register::backup`] for what stood there. The register is
    /// as it was then.
    pub fn restore(
        copy_of: &Path,
        path: &Path,
        author: &Author,
        clock: Clock,
        told: Progress,
    ) -> Result<Restored> {
        let name = copy_of.file_name().unwrap_or_default().to_string_lossy();
        Self::restore_called(&name, copy_of, path, (author, clock), told)
    }

    /// The same of a copy that bears another name for people: one that was encrypted lies opened under one that nobody
    /// knows.
    ///
    /// # Errors
    /// As [`Register::restore`].
    pub fn restore_called(
        name: &str,
        copy_of: &Path,
        path: &Path,
        (author, clock): (&Author, Clock),
        told: Progress,
    ) -> Result<Restored> {
        let by = By { author, clock, copy: name };
        let source = sound(copy_of)?;
        let Replaced { kept, erased_again, to_erase, unread } = match stands(path) {
            true => replace(&source, (copy_of, path), by, told)?,
            false => damaged::make_new(&source, path, by, told)?,
        };
        // What was known of the file that stood there is not known of this one.
        damage::clear(path);
        // The copy stands there by now: what an earlier try has left is no reason to tell otherwise.
        let _ = sweep_beside(path).and_then(|()| BackupFolder::beside(path).sweep());
        let register = Self::open(path, clock)?;
        Ok(Restored { register, kept, erased_again, to_erase, erasures_unread: unread })
    }
}

/// What became of what stood there.
#[derive(Default)]
pub(super) struct Replaced {
    pub kept: Option<PathBuf>,
    pub erased_again: usize,
    pub to_erase: Vec<KnownErasure>,
    /// There may be erasures that could not be read.
    pub unread: bool,
}

/// Whether anything has this name.
pub(super) fn stands(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// The copy, proved before anything is touched.
fn sound(copy: &Path) -> Result<Connection> {
    let conn = look(copy)?;
    let version = schema::version(&conn)?;
    if version > schema::VERSION {
        return Err(StoreError::ReadOnly(ReadOnlyReason::Newer { version }));
    }
    prove_sound(&conn)?;
    Ok(conn)
}

/// Puts the copy over what stands there; where that is kept. What is damaged is never copied: it is moved away as it is.
fn replace(source: &Connection, (copy_of, path): (&Path, &Path), by: By, told: Progress) -> Result<Replaced> {
    // It would be held against itself.
    if is_same_file(copy_of, path) {
        return Err(StoreError::Io(std::io::Error::other(OwnFile(copy_of.to_owned()))));
    }
    let Some(present) = held(source, path, by)? else {
        return damaged::replace(source, None, path, by, told);
    };
    let kept = match damage::is_known(path) {
        true => Err(StoreError::Damaged(String::new())),
        false => kept_whole(&present, path, by.clock),
    };
    match kept {
        Ok(kept) => replace_whole(source, (present, kept), path, by, told),
        Err(error @ StoreError::Damaged(_)) => {
            damage::suspect(&present, path, by.clock, &error);
            damaged::replace(source, Some(present), path, by, told)
        }
        Err(error) => Err(error),
    }
}

/// The copy over a sound register, of which a copy is kept; what was erased by law since is erased again.
fn replace_whole(
    source: &Connection,
    (present, kept): (Connection, PathBuf),
    path: &Path,
    by: By,
    told: Progress,
) -> Result<Replaced> {
    let known = unknown_to(source, &present)?;
    let erased = again(source, path, by, &known, &mut *told)?;
    fill(&erased.register.conn, present, told)?;
    let (erased_again, to_erase) = (known.len() - erased.left.len(), erased.left);
    Ok(Replaced { kept: Some(kept), erased_again, to_erase, unread: false })
}

/// What stands there, held against everybody else; nothing where it cannot be opened as a register. Who its keeper is, a
/// damaged register may not be able to say: then the copy says it.
fn held(source: &Connection, path: &Path, by: By) -> Result<Option<Connection>> {
    let present = match alone(path) {
        Ok(present) => present,
        Err(StoreError::Damaged(_) | StoreError::NotARegister(_)) => {
            return expect_keeper(source, by).map(|()| None);
        }
        Err(error) => return Err(error),
    };
    // The log of a damaged file stays beside it as it is.
    present.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    match expect_keeper(&present, by) {
        Err(StoreError::Damaged(_)) => expect_keeper(source, by)?,
        may => may?,
    }
    Ok(Some(present))
}

/// A copy of what stands there.
fn kept_whole(present: &Connection, path: &Path, clock: Clock) -> Result<PathBuf> {
    let kept = keep_copy(present, path, Occasion::Restore, clock, &mut |_, _| ControlFlow::Continue(()))?;
    present.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(kept)
}

/// Who keeps a register alone may put another in its place. A register of before
/// [`schema::WITH_COLLEAGUES`] knows none.
fn expect_keeper(present: &Connection, by: By) -> Result<()> {
    match schema::version(present)? >= schema::WITH_COLLEAGUES {
        true => {
            let today = local_time(by.clock.now()).date();
            Ok(team(present)?.may(by.author, OperationKind::RestoreRegister, today)?)
        }
        false => Ok(()),
    }
}

/// Writes the pages of the copy over those of the register, in one transaction.
fn fill(source: &Connection, mut present: Connection, told: Progress) -> Result<()> {
    let wanted = holds(source)?;
    run(&Backup::new(source, &mut present)?, told)?;
    prove_sound(&present)?;
    match holds(&present)? == wanted {
        true => Ok(()),
        false => Err(StoreError::Damaged(String::new())),
    }
}
