//! The second place: another disk, a stick. It may be missing at any time; the newest copy is brought there when it is
//! back.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::copy::{prove, whole};
use super::folder::BackupFolder;
use super::holds::held_by;
use crate::domain::backup::BackupRules;
use crate::store::open::{Rights, new_file};
use crate::store::{Result, StoreError};

/// What became of the second place.
#[derive(Debug)]
pub enum SecondPlace {
    /// The commune has none.
    None,
    /// The newest copy lies there.
    Kept {
        /// The copy.
        path: PathBuf,
        /// It lies on the same disk as the register: a stick that is not mounted, or a folder that protects from
        /// nothing that happens to the disk.
        same_disk: bool,
    },
    /// The place is not there: the stick is not plugged in, the disk is not mounted.
    Missing(PathBuf),
    /// The place refused; another session is at it where the reason is [`StoreError::Busy`].
    Failed(PathBuf, StoreError),
}

/// The folders of a register in the second place: its own, or where it cannot be read all of its name.
pub(super) fn folders(rules: &BackupRules, register: &Path) -> Result<Vec<BackupFolder>> {
    let Some(place) = rules.second_place.as_deref().filter(|place| place.is_dir()) else {
        return Ok(Vec::new());
    };
    match held_by(register) {
        Ok(held) => Ok(vec![BackupFolder::in_second_place(place, register, &held.origin)]),
        Err(_) => BackupFolder::all_in_second_place(place, register),
    }
}

/// Brings the newest copy that can be read to the second place, unless it lies there already, and thins it.
pub(super) fn bring(rules: &BackupRules, register: &Path, origin: &str, now: NaiveDateTime) -> SecondPlace {
    let Some(place) = &rules.second_place else { return SecondPlace::None };
    if !place.is_dir() {
        return SecondPlace::Missing(place.clone());
    }
    match brought(rules, place, register, origin, now) {
        Ok(Some(path)) => SecondPlace::Kept { same_disk: is_same_disk(register, place), path },
        Ok(None) => SecondPlace::None,
        Err(error) => SecondPlace::Failed(place.clone(), error),
    }
}

fn brought(
    rules: &BackupRules,
    place: &Path,
    register: &Path,
    origin: &str,
    now: NaiveDateTime,
) -> Result<Option<PathBuf>> {
    let first = BackupFolder::beside(register);
    let second = BackupFolder::in_second_place(place, register, origin);
    second.make()?;
    let _lock = second.lock()?.ok_or(StoreError::Busy)?;
    second.sweep()?;
    let newest = first.copies()?.into_iter().find(|copy| copy.holds.is_some());
    let Some((newest, name)) =
        newest.and_then(|copy| Some((copy.path.clone(), copy.path.file_name()?.to_owned())))
    else {
        return Ok(None);
    };
    let to = second.path().join(name);
    if held_by(&to).is_err() {
        carry(&newest, &to)?;
    }
    second.thin(&rules.keeping, now)?;
    Ok(Some(to))
}

/// Copies a finished copy to another disk, and proves it there. What lies there and cannot be read is replaced.
fn carry(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_file(to)?;
    }
    let wanted = held_by(from)?;
    whole(to, |part| {
        io::copy(&mut File::open(from)?, &mut new_file(part, Rights::Group)?)?;
        File::open(part)?.sync_all()?;
        prove(part, &wanted)
    })
}

#[cfg(unix)]
pub(super) fn is_same_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| fs::metadata(path).map(|about| about.dev()).ok();
    disk(one).is_some() && disk(one) == disk(other)
}

#[cfg(not(unix))]
pub(super) fn is_same_disk(_: &Path, _: &Path) -> bool {
    false
}
