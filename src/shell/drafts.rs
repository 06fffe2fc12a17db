//! A person's private folder of drafts: one JSON file each, for nobody else to read.
//!
//! Folder 0700, files 0600, written whole, and on the disk before a write returns: what is kept while the line
//! hangs up is there after a power cut too. Never in the register's folder, which colleagues share. Each draft
//! has a name of its own, so that two sessions never overwrite each other's. What is in a draft is decided
//! elsewhere.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::output::{write_held, write_whole};
use crate::viet::local_time;

/// Drafts hold personal data: after this time they go even where nobody decided about them.
const KEPT_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// The ending of a draft's file.
const ENDING: &str = "json";

/// A draft in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// Its name in the folder.
    pub name: String,
    /// When it was written, on the clocks of Việt Nam.
    pub at: NaiveDateTime,
    /// What it holds.
    pub value: T,
}

/// The folder of drafts.
#[derive(Debug, Clone)]
pub struct DraftFolder(PathBuf);

impl DraftFolder {
    /// The drafts in this folder, which need not exist yet.
    pub fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// Keeps a draft under a name; the one of that name is replaced. Gives the moment.
    ///
    /// # Errors
    /// Those of the disk; the old draft stays then.
    pub fn keep<T: Serialize>(&self, name: &str, value: &T) -> io::Result<NaiveDateTime> {
        let (path, bytes) = self.prepared(name, value)?;
        write_whole(&path, &bytes)?;
        self.settle()?;
        Ok(local_time(Utc::now()))
    }

    /// Keeps a draft under a name as [`DraftFolder::keep`] does, taken up at once: nobody else is offered it while the
    /// file that this gives stays open.
    ///
    /// # Errors
    /// Those of the disk; the old draft stays then.
    pub fn keep_held<T: Serialize>(&self, name: &str, value: &T) -> io::Result<File> {
        let (path, bytes) = self.prepared(name, value)?;
        let held = write_held(&path, &bytes)?;
        self.settle()?;
        Ok(held)
    }

    fn prepared<T: Serialize>(&self, name: &str, value: &T) -> io::Result<(PathBuf, Vec<u8>)> {
        make_private(&self.0)?;
        Ok((self.path(name)?, serde_json::to_vec(value).map_err(io::Error::other)?))
    }

    /// The name too must outlive a power cut.
    fn settle(&self) -> io::Result<()> {
        File::open(&self.0)?.sync_all()
    }

    /// Forgets a draft; one that is gone already is forgotten.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn forget(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.path(name)?) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Forgets every draft that no session has taken up and whose text says so; how many.
    pub fn forget_those(&self, about: impl Fn(&str) -> bool) -> usize {
        let files = fs::read_dir(&self.0).into_iter().flatten().filter_map(Result::ok);
        let free = files.map(|file| file.path()).filter(|path| is_free(path));
        let named = free.filter(|path| fs::read_to_string(path).is_ok_and(|text| about(&text)));
        named.filter(|path| fs::remove_file(path).is_ok()).count()
    }

    /// Takes a draft up: nobody else is offered it while the file that this gives stays open. `None` where it
    /// is gone, or taken up already.
    pub fn take<T: DeserializeOwned>(&self, name: &str) -> Option<(Kept<T>, File)> {
        let path = self.path(name).ok()?;
        let file = File::open(&path).ok()?;
        file.try_lock().ok()?;
        // It may have been replaced or forgotten before the lock was there.
        Some((read(&path)?, file))
    }

    /// All drafts that can be read and that no session has taken up, the oldest first. Those that are too old
    /// are removed.
    pub fn all<T: DeserializeOwned>(&self) -> Vec<Kept<T>> {
        self.remove_old(SystemTime::now());
        let files = fs::read_dir(&self.0).into_iter().flatten().filter_map(Result::ok);
        let free = files.map(|file| file.path()).filter(|path| is_free(path));
        let mut kept: Vec<Kept<T>> = free.filter_map(|path| read(&path)).collect();
        kept.sort_by_key(|kept| kept.at);
        kept
    }

    /// Removes what was written longer ago than drafts are kept, halves of broken writes too.
    fn remove_old(&self, now: SystemTime) {
        for file in fs::read_dir(&self.0).into_iter().flatten().filter_map(Result::ok) {
            let written = file.metadata().and_then(|known| known.modified()).ok();
            let age = written.and_then(|written| now.duration_since(written).ok());
            if age.is_some_and(|age| age > KEPT_FOR) {
                // What cannot be removed now is tried again at the next start.
                let _ = fs::remove_file(file.path());
            }
        }
    }

    /// Names never lead out of the folder.
    fn path(&self, name: &str) -> io::Result<PathBuf> {
        let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if plain {
            Ok(self.0.join(format!("{name}.{ENDING}")))
        } else {
            Err(io::ErrorKind::InvalidInput.into())
        }
    }
}

/// A name that no other session of this person uses, in this process or another: by the moment, the process
/// and how many names the process has given.
pub fn new_name() -> String {
    static GIVEN: AtomicU64 = AtomicU64::new(0);
    let number = GIVEN.fetch_add(1, Ordering::Relaxed);
    let process = rustix::process::getpid().as_raw_nonzero();
    format!("{}-{process}-{number}", Utc::now().format("%Y%m%dT%H%M%S%3f"))
}

/// No session has taken it up.
fn is_free(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| file.try_lock_shared().is_ok())
}

/// A file that is not a draft, or one of another version of the program, is left alone.
fn read<T: DeserializeOwned>(path: &Path) -> Option<Kept<T>> {
    if path.extension()? != ENDING {
        return None;
    }
    let name = path.file_stem()?.to_str()?.to_owned();
    let written: DateTime<Utc> = fs::metadata(path).ok()?.modified().ok()?.into();
    let value = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    Some(Kept { name, at: local_time(written), value })
}

#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    // It may have been made by something else.
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).create(folder)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn folder() -> (tempfile::TempDir, DraftFolder) {
        let place = tempfile::tempdir().unwrap();
        let drafts = DraftFolder::new(place.path().join("thoatngheo/drafts"));
        (place, drafts)
    }

    fn values(drafts: &DraftFolder) -> Vec<String> {
        drafts.all::<String>().into_iter().map(|kept| kept.value).collect()
    }

    #[test]
    fn a_draft_comes_back_until_it_is_forgotten() {
        let (_place, drafts) = folder();
        assert!(values(&drafts).is_empty());
        drafts.keep("a", &"Bò khoẻ").unwrap();
        drafts.keep("a", &"Bò khoẻ, chuồng ướt").unwrap();
        assert_eq!(values(&drafts), ["Bò khoẻ, chuồng ướt"]);
        drafts.forget("a").unwrap();
        drafts.forget("a").unwrap();
        assert!(values(&drafts).is_empty());
    }

    #[test]
    fn names_of_one_moment_differ() {
        let names: HashSet<String> = (0..1000).map(|_| new_name()).collect();
        assert_eq!(names.len(), 1000);
        let (_place, drafts) = folder();
        drafts.keep(&new_name(), &"một").unwrap();
        drafts.keep(&new_name(), &"hai").unwrap();
        assert_eq!(values(&drafts).len(), 2);
    }

    #[test]
    fn a_draft_that_one_session_took_up_is_offered_to_no_other() {
        let (_place, drafts) = folder();
        drafts.keep("a", &"Bò khoẻ").unwrap();
        let (taken, held) = drafts.take::<String>("a").unwrap();
        assert_eq!(taken.value, "Bò khoẻ");
        assert!(values(&drafts).is_empty() && drafts.take::<String>("a").is_none());
        drop(held);
        assert_eq!(values(&drafts), ["Bò khoẻ"]);
        drafts.forget("a").unwrap();
        assert!(drafts.take::<String>("a").is_none());
    }

    #[test]
    fn a_draft_that_is_kept_while_it_is_typed_is_offered_to_nobody_until_its_session_ends() {
        let (_place, drafts) = folder();
        let first = drafts.keep_held("a", &"Bò kh").unwrap();
        let second = drafts.keep_held("a", &"Bò khoẻ").unwrap();
        drop(first);
        assert!(values(&drafts).is_empty() && drafts.take::<String>("a").is_none());
        drop(second);
        assert_eq!(values(&drafts), ["Bò khoẻ"]);
    }

    #[test]
    fn a_name_never_leads_out_of_the_folder() {
        let (_place, drafts) = folder();
        for name in ["", "../x", "a/b", "a.b"] {
            assert!(drafts.keep(name, &1).is_err() && drafts.forget(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn what_is_older_than_thirty_days_is_removed_and_what_is_broken_is_passed_over() {
        let (_place, drafts) = folder();
        drafts.keep("old", &"cũ").unwrap();
        drafts.keep("new", &"mới").unwrap();
        fs::write(drafts.0.join("broken.json"), b"{").unwrap();
        let days = |days: u64| SystemTime::now() - Duration::from_secs(days * 24 * 60 * 60);
        let aged =
            |name: &str, age| File::open(drafts.0.join(name)).unwrap().set_modified(days(age)).unwrap();
        aged("old.json", 31);
        aged("new.json", 29);
        assert_eq!(values(&drafts), ["mới"]);
        assert!(!drafts.0.join("old.json").exists());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_them() {
        use std::os::unix::fs::PermissionsExt;
        let (_place, drafts) = folder();
        fs::create_dir_all(&drafts.0).unwrap();
        fs::set_permissions(&drafts.0, fs::Permissions::from_mode(0o755)).unwrap();
        drafts.keep("a", &1).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&drafts.0), 0o700);
        assert_eq!(mode(&drafts.0.join("a.json")), 0o600);
    }
}
