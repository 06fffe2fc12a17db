//! A folder of copies: its names, its lock, thinning. Files with other names are nobody's business here.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{NaiveDateTime, TimeDelta, Timelike};

use super::copy::{PART, sync_folder_of};
use super::holds::held_by;
use super::leftovers;
use crate::domain::backup::{BackupCopy, CopyName, Keeping, Kept, Occasion, damaged_begin, damaged_file};
use crate::store::Result;
use crate::store::open::{make_file, make_parents, with_suffix};

/// The file whose lock says that somebody makes or removes copies here.
const LOCK: &str = ".lock";
/// Letters of the first operation's hash in the name of a folder in a second place.
const MARK: usize = 8;

/// A folder of copies of one register.
#[derive(Debug, Clone)]
pub struct BackupFolder {
    folder: PathBuf,
    stem: String,
    second: bool,
}

impl BackupFolder {
    /// The folder beside a register: `so.db` → `so.db.backups`.
    pub fn beside(register: &Path) -> Self {
        Self { folder: with_suffix(register, ".backups"), stem: stem_of(register), second: false }
    }

    /// The folder for a register in a second place. Several registers may share the place, and several communes may
    /// call theirs alike: its first operation tells it from all others.
    pub(super) fn in_second_place(place: &Path, register: &Path, origin: &str) -> Self {
        let stem = stem_of(register);
        let mark: String = origin.chars().take(MARK).collect();
        Self { folder: place.join(format!("{stem}-{mark}")), stem, second: true }
    }

    /// Every folder for registers of this name in a second place.
    ///
    /// # Errors
    /// The place cannot be read.
    pub fn all_in_second_place(place: &Path, register: &Path) -> Result<Vec<Self>> {
        let stem = stem_of(register);
        let mut folders = Vec::new();
        for entry in fs::read_dir(place)? {
            let (name, folder) = {
                let entry = entry?;
                (entry.file_name(), entry.path())
            };
            let mark = name.to_str().and_then(|name| name.strip_prefix(&stem)?.strip_prefix('-'));
            if mark.is_some_and(|mark| mark.len() == MARK && mark.bytes().all(|b| b.is_ascii_hexdigit())) {
                folders.push(Self { folder, stem: stem.clone(), second: true });
            }
        }
        Ok(folders)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Makes the folder where it is missing: open to the group, with the setgid bit of the one above. Sticks know of
    /// no rights.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn make(&self) -> Result<()> {
        match (self.folder.is_dir(), self.second) {
            (true, _) => Ok(()),
            (false, true) => Ok(fs::create_dir(&self.folder)?),
            (false, false) => make_parents(&self.folder.join(LOCK)),
        }
    }

    /// The path of a new copy: the moment, or the first second after it that no copy has, so that the newest is
    /// always one.
    pub(super) fn free_name(&self, occasion: Occasion, now: NaiveDateTime) -> Result<PathBuf> {
        let taken: Vec<NaiveDateTime> = self.files()?.into_iter().map(|(_, name)| name.at).collect();
        let mut at = now.with_nanosecond(0).unwrap_or(now);
        while taken.contains(&at) {
            at += TimeDelta::seconds(1);
        }
        Ok(self.folder.join(CopyName { at, occasion }.file(&self.stem)))
    }

    /// The path of a damaged file that is set aside: of that moment, or the first second after it that is free.
    pub(super) fn damaged_name(&self, now: NaiveDateTime) -> PathBuf {
        let mut at = now;
        loop {
            let kept = self.folder.join(damaged_file(&self.stem, at));
            if !["", "-wal"].iter().any(|ending| with_suffix(&kept, ending).exists()) {
                return kept;
            }
            at += TimeDelta::seconds(1);
        }
    }

    /// Damaged files of the register that were set aside here, with their logs. Nothing removes them by itself.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn set_aside(&self) -> Result<Vec<PathBuf>> {
        let begin = damaged_begin(&self.stem);
        let entries = self.entries()?.into_iter();
        let aside = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(&begin));
        let mut aside: Vec<PathBuf> = aside.map(|entry| entry.path()).collect();
        aside.sort();
        Ok(aside)
    }

    /// Every copy with what it holds, the newest first; none where there is no folder.
    ///
    /// # Errors
    /// A folder that cannot be read. A copy that cannot be read holds nothing.
    pub fn copies(&self) -> Result<Vec<BackupCopy>> {
        let files = self.files()?.into_iter();
        let mut copies: Vec<BackupCopy> = files.map(|(path, name)| self.copy(path, name)).collect();
        copies.sort_by(|one, other| (other.at, &other.path).cmp(&(one.at, &one.path)));
        Ok(copies)
    }

    fn copy(&self, path: PathBuf, name: CopyName) -> BackupCopy {
        BackupCopy {
            at: name.at,
            occasion: name.occasion,
            bytes: fs::metadata(&path).map_or(0, |about| about.len()),
            second: self.second,
            holds: held_by(&path).ok(),
            path,
        }
    }

    /// Paths and names of the copies.
    pub(super) fn files(&self) -> Result<Vec<(PathBuf, CopyName)>> {
        let mut files = Vec::new();
        for entry in self.entries()? {
            let file = entry.file_name().to_string_lossy().into_owned();
            if let Some(name) = CopyName::of(&file, &self.stem) {
                files.push((entry.path(), name));
            }
        }
        Ok(files)
    }

    fn entries(&self) -> Result<Vec<fs::DirEntry>> {
        match fs::read_dir(&self.folder) {
            Ok(entries) => Ok(entries.collect::<std::io::Result<_>>()?),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }

    /// Holds the folder until the file is dropped; `None` where another session has it.
    pub(super) fn lock(&self) -> Result<Option<File>> {
        let path = self.folder.join(LOCK);
        if !path.exists() {
            // Whoever else makes it at the same moment makes the same.
            let _ = make_file(&path);
        }
        let file = File::open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Removes what copies that broke off have left.
    pub(super) fn sweep(&self) -> Result<()> {
        let parts = self.entries()?.into_iter();
        let parts = parts.filter(|entry| entry.file_name().to_string_lossy().ends_with(PART));
        parts.for_each(|part| leftovers::sweep(&part));
        Ok(())
    }

    /// Removes the copies that are not kept; how many. Only who holds the lock may.
    pub(super) fn thin(&self, keeping: &Keeping, now: NaiveDateTime) -> Result<usize> {
        let copies = self.copies()?;
        let kept: Vec<Kept> = copies.iter().map(BackupCopy::kept).collect();
        let go = keeping.thinned(&kept, now);
        for at in &go {
            fs::remove_file(&copies[*at].path)?;
        }
        sync_folder_of(&self.folder.join(LOCK))?;
        Ok(go.len())
    }
}

fn stem_of(register: &Path) -> String {
    register.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
