//! Putting a copy in the place of a register: never under anybody's hands, and what stood there is kept.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;

use super::copy::{copy, prove_sound, run};
use super::erasures::{again, unknown_to};
use super::folder::BackupFolder;
use super::holds::holds;
use super::keep_copy;
use crate::domain::backup::{KnownErasure, Occasion};
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::store::colleague::team;
use crate::store::damage::{self, MARK};
use crate::store::import::Progress;
use crate::store::open::{ReadOnlyReason, alone, has_side_files, look, make_parents, with_suffix};
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
}

impl Register {
    /// Puts a copy in the place of a register and opens it. What stood there is kept in the folder of copies, and whose
    /// data was erased by law there is erased again here. It
    /// happens whole or not at all, also where the power fails in between. `told` hears of pages.
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
        let source = sound(copy_of)?;
        let Replaced { kept, erased_again, to_erase } = match path.exists() {
            true => replace(&source, path, (author, clock), told)?,
            false => make_new(&source, path, clock, told)?,
        };
        // What was known of the file that stood there is not known of this one.
        damage::clear(path);
        Ok(Restored { register: Self::open(path, clock)?, kept, erased_again, to_erase })
    }
}

/// Where nothing stands: on a new computer not even the folder. A log without its file would be taken for that of the copy.
fn make_new(source: &Connection, path: &Path, clock: Clock, told: Progress) -> Result<Replaced> {
    make_parents(path)?;
    if has_side_files(path) {
        set_aside(path, clock)?;
    }
    copy(source, path, told).map(|_| Replaced::default())
}

/// What became of what stood there.
#[derive(Default)]
struct Replaced {
    kept: Option<PathBuf>,
    erased_again: usize,
    to_erase: Vec<KnownErasure>,
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
fn replace(source: &Connection, path: &Path, by: (&Author, Clock), told: Progress) -> Result<Replaced> {
    let Some(present) = held(source, path, by)? else {
        return replace_damaged(source, &[], path, by, told);
    };
    let kept = match damage::is_known(path) {
        true => Err(StoreError::Damaged(String::new())),
        false => kept_whole(&present, path, by.1),
    };
    match kept {
        Ok(kept) => replace_whole(source, (present, kept), path, by, told),
        Err(error @ StoreError::Damaged(_)) => {
            damage::suspect(&present, path, by.1, &error);
            // Whose data was erased may still be readable there.
            let known = unknown_to(source, &present).unwrap_or_default();
            drop(present);
            replace_damaged(source, &known, path, by, told)
        }
        Err(error) => Err(error),
    }
}

/// The copy over a sound register, of which a copy is kept; what was erased by law since is erased again.
fn replace_whole(
    source: &Connection,
    (present, kept): (Connection, PathBuf),
    path: &Path,
    by: (&Author, Clock),
    told: Progress,
) -> Result<Replaced> {
    let known = unknown_to(source, &present)?;
    if known.is_empty() {
        fill(source, present, told)?;
        return Ok(Replaced { kept: Some(kept), ..Replaced::default() });
    }
    let erased = again(source, path, by, &known, &mut *told)?;
    fill(&erased.register.conn, present, told)?;
    let (erased_again, to_erase) = (known.len() - erased.left.len(), erased.left);
    Ok(Replaced { kept: Some(kept), erased_again, to_erase })
}

/// What stands there, held against everybody else; nothing where it cannot be opened as a register. Who its keeper is, a
/// damaged register may not be able to say: then the copy says it.
fn held(source: &Connection, path: &Path, (author, clock): (&Author, Clock)) -> Result<Option<Connection>> {
    let present = match alone(path) {
        Ok(present) => present,
        Err(StoreError::Damaged(_) | StoreError::NotARegister(_)) => {
            return expect_keeper(source, author, clock).map(|()| None);
        }
        Err(error) => return Err(error),
    };
    // The log of a damaged file stays beside it as it is.
    present.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    match expect_keeper(&present, author, clock) {
        Err(StoreError::Damaged(_)) => expect_keeper(source, author, clock)?,
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

/// Whoever may not change the commune may not put another register in its place. A register of before
/// [`schema::WITH_COLLEAGUES`] knows none.
fn expect_keeper(present: &Connection, author: &Author, clock: Clock) -> Result<()> {
    match schema::version(present)? >= schema::WITH_COLLEAGUES {
        true => {
            let today = local_time(clock.now()).date();
            Ok(team(present)?.may(author, OperationKind::SaveCommune, today)?)
        }
        false => Ok(()),
    }
}

/// A file of which no copy can be made is moved away as it is; where the copy cannot be written, it comes back.
fn replace_damaged(
    source: &Connection,
    known: &[KnownErasure],
    path: &Path,
    by: (&Author, Clock),
    told: Progress,
) -> Result<Replaced> {
    let kept = set_aside(path, by.1)?;
    match written_anew(source, known, path, by, told) {
        Ok(replaced) => Ok(Replaced { kept: Some(kept), ..replaced }),
        Err(error) => {
            // The first error is the one that is told.
            let _ = move_all(&kept, path);
            Err(error)
        }
    }
}

/// The copy where nothing stands any more, without what was erased by law since.
fn written_anew(
    source: &Connection,
    known: &[KnownErasure],
    path: &Path,
    by: (&Author, Clock),
    told: Progress,
) -> Result<Replaced> {
    if known.is_empty() {
        return copy(source, path, told).map(|_| Replaced::default());
    }
    let erased = again(source, path, by, known, &mut *told)?;
    copy(&erased.register.conn, path, told)?;
    Ok(Replaced { kept: None, erased_again: known.len() - erased.left.len(), to_erase: erased.left })
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

/// Moves a damaged file into the folder of copies, as it is, with its log and its mark. Its name says that it is no copy:
/// it is never thinned out.
fn set_aside(path: &Path, clock: Clock) -> Result<PathBuf> {
    let folder = BackupFolder::beside(path);
    folder.make()?;
    let kept = folder.damaged_name(local_time(clock.now()));
    move_all(path, &kept)?;
    Ok(kept)
}

/// Moves a file with its side files, these first: a log that stayed behind would be taken for that of the next file.
fn move_all(from: &Path, to: &Path) -> Result<()> {
    for ending in ["-wal", "-shm", MARK, ""] {
        let file = with_suffix(from, ending);
        if file.exists() {
            fs::rename(file, with_suffix(to, ending))?;
        }
    }
    Ok(())
}
