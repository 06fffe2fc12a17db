//! A damaged register, and the copy that takes its place: it is set aside as it is, with its log and its mark, and only
//! once the copy is written and proved. At every moment one of both stands at its place, but between two renamings.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::copy::Part;
use super::copy::sync_folder_of;
use super::erasures::{ErasedAgain, Known, again, of_damaged};
use super::folder::BackupFolder;
use super::restore::{Replaced, stands};
use super::trace::By;
use crate::domain::backup::KnownErasure;
use crate::store::damage::{self, FileId, MARK};
use crate::store::import::Progress;
use crate::store::open::{Identity, identity, make_parents, take_name, with_suffix};
use crate::store::{Clock, Result, StoreError};
use crate::viet::local_time;

/// What SQLite keeps beside a register: a log that stayed behind would be taken for that of the next file.
const LOGS: [&str; 2] = ["-wal", "-shm"];
/// The register behind it.
const ALL: [&str; 3] = ["-wal", "-shm", ""];

/// Puts the copy in the place of a file of which none can be made. `present` holds it against everybody else, where it can
/// be opened.
pub(super) fn replace(
    source: &Connection,
    present: Option<Connection>,
    path: &Path,
    by: By,
    told: Progress,
) -> Result<Replaced> {
    let stood = FileId::of(path).ok_or_else(|| StoreError::NotFound(path.to_owned()))?;
    // Whose data was erased may still be readable there.
    let known = of_damaged(source, present.as_ref(), path)?;
    let (part, replaced) = written(source, &known, path, by, told)?;
    // From here on it is moved: the lock on it has done its work.
    drop(present);
    if !stood.stands_at(path) {
        return Err(StoreError::AlreadyExists(path.to_owned()));
    }
    if identity(path)? != Identity::Other && !damage::is_known(path) {
        // For as long as it stands there without its log, nobody writes into it.
        damage::mark(path, by.clock.now(), "")?;
    }
    let aside = Aside::of(path, &ALL, by.clock)?;
    part.come_to(path)?;
    Ok(Replaced { kept: Some(aside.stays()), ..replaced })
}

/// Puts the copy where no register stands: on a new computer not even the folder. A log without its file would be taken for
/// that of the copy.
pub(super) fn make_new(source: &Connection, path: &Path, by: By, told: Progress) -> Result<Replaced> {
    make_parents(path)?;
    let (part, _) = ready(source, &[], path, by, told)?;
    if stands(path) {
        return Err(StoreError::AlreadyExists(path.to_owned()));
    }
    let aside = Aside::of(path, &LOGS, by.clock)?;
    part.come_to(path)?;
    aside.stays();
    Ok(Replaced::default())
}

/// The copy beside its place, without what was erased by law since.
fn written(
    source: &Connection,
    known: &Known,
    path: &Path,
    by: By,
    told: Progress,
) -> Result<(Part, Replaced)> {
    let unread = !known.all;
    let (part, erased) = ready(source, &known.erasures, path, by, told)?;
    let erased_again = known.erasures.len() - erased.left.len();
    Ok((part, Replaced { kept: None, erased_again, to_erase: erased.left, unread }))
}

/// The same with what could not be erased.
fn ready(
    source: &Connection,
    erasures: &[KnownErasure],
    path: &Path,
    by: By,
    told: Progress,
) -> Result<(Part, ErasedAgain)> {
    let erased = again(source, path, by, erasures, &mut *told)?;
    let part = Part::of_copy(&erased.register.conn, path, &mut *told)?;
    // A small copy is written in one step, of which nobody hears: whoever waits is asked once more before anything moves.
    match told(1, 1).is_break() {
        true => Err(StoreError::Cancelled),
        false => Ok((part, erased)),
    }
}

/// A damaged file in the folder of copies. Its name says that it is no copy: it is never thinned out. It goes back to its
/// place unless it is said that it stays.
struct Aside {
    from: PathBuf,
    kept: PathBuf,
    moved: Vec<&'static str>,
}

impl Aside {
    /// Moves there what stands at a path with one of these endings, if anything does.
    fn of(path: &Path, endings: &[&'static str], clock: Clock) -> Result<Self> {
        let folder = BackupFolder::beside(path);
        let kept = folder.damaged_name(local_time(clock.now()));
        let mut aside = Self { from: path.to_owned(), kept, moved: Vec::new() };
        if endings.iter().any(|ending| stands(&with_suffix(path, ending))) {
            folder.make()?;
        }
        endings.iter().try_for_each(|ending| aside.take(ending))?;
        Ok(aside)
    }

    fn take(&mut self, ending: &'static str) -> Result<()> {
        let file = with_suffix(&self.from, ending);
        if stands(&file) {
            take_name(&file, &with_suffix(&self.kept, ending))?;
            self.moved.push(ending);
        }
        Ok(())
    }

    /// Where it is from now on, with its mark; the log alone where there was no more.
    fn stays(mut self) -> PathBuf {
        // Without it nobody writes into a damaged file either: it is no copy.
        if self.moved.contains(&"") {
            let _ = self.take(MARK);
        }
        self.moved.clear();
        // Not every disk syncs folders.
        let _ = sync_folder_of(&self.kept);
        self.kept.clone()
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        for ending in self.moved.iter().rev() {
            // The first error is the one that is told.
            let _ = take_name(&with_suffix(&self.kept, ending), &with_suffix(&self.from, ending));
        }
    }
}
