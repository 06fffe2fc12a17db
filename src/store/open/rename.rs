//! A file comes to its place, and never over another that came there first: a colleague may have made one since it was looked.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::store::{Result, StoreError};

/// Gives a file or folder a name that nothing else has.
///
/// # Errors
/// [`StoreError::AlreadyExists`]; those of the disk. Then it has the name of before.
pub(crate) fn take_name(from: &Path, to: &Path) -> Result<()> {
    named(from, to).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => StoreError::AlreadyExists(to.to_owned()),
        _ => StoreError::Io(error),
    })
}

#[cfg(target_os = "linux")]
fn named(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // Not every disk knows how.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => in_two_steps(from, to),
        named => Ok(named?),
    }
}

#[cfg(not(target_os = "linux"))]
fn named(from: &Path, to: &Path) -> io::Result<()> {
    in_two_steps(from, to)
}

/// The name is taken with an empty file first; a folder is never put over one that holds anything.
fn in_two_steps(from: &Path, to: &Path) -> io::Result<()> {
    if fs::symlink_metadata(from)?.is_dir() {
        return match fs::symlink_metadata(to) {
            Ok(_) => Err(ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(from, to),
        };
    }
    drop(File::create_new(to)?);
    fs::rename(from, to).inspect_err(|_| {
        // The first error is the one that is told.
        let _ = fs::remove_file(to);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_taken_meanwhile_stays_with_who_took_it() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        for way in [named as fn(&Path, &Path) -> io::Result<()>, in_two_steps] {
            fs::write(place("mine"), "mine").unwrap();
            fs::write(place("so.db"), "theirs").unwrap();
            assert_eq!(way(&place("mine"), &place("so.db")).unwrap_err().kind(), ErrorKind::AlreadyExists);
            assert_eq!(fs::read_to_string(place("so.db")).unwrap(), "theirs");
            way(&place("mine"), &place("free")).unwrap();
            assert_eq!(fs::read_to_string(place("free")).unwrap(), "mine");
            assert!(!place("mine").exists());
            for file in ["so.db", "free"] {
                fs::remove_file(place(file)).unwrap();
            }
        }
    }

    #[test]
    fn a_folder_comes_to_its_place_too() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        for way in [named as fn(&Path, &Path) -> io::Result<()>, in_two_steps] {
            fs::create_dir(place("part")).unwrap();
            fs::create_dir(place("taken")).unwrap();
            assert_eq!(way(&place("part"), &place("taken")).unwrap_err().kind(), ErrorKind::AlreadyExists);
            way(&place("part"), &place("dump")).unwrap();
            fs::remove_dir(place("dump")).unwrap();
            fs::remove_dir(place("taken")).unwrap();
        }
    }
}
