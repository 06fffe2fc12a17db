//! The register as a file: which paths are refused, with which rights files and folders are made.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::store::error::Link;
use crate::store::{Result, StoreError};

/// Refuses what is not one plain file with one name. Locks and side files go by the name: under a second
/// name another program would not see them, and the register would be torn.
pub(super) fn expect_plain_file(path: &Path) -> Result<()> {
    let about = fs::symlink_metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreError::NotFound(path.to_owned()),
        _ => StoreError::Io(error),
    })?;
    let refused = |link| Err(StoreError::LinkRefused { path: path.to_owned(), link });
    match () {
        () if about.file_type().is_symlink() => refused(Link::Symbolic),
        () if !about.is_file() => Err(StoreError::NotARegister(path.to_owned())),
        () if names(&about) > 1 => refused(Link::Hard),
        () => Ok(()),
    }
}

/// Makes an empty file for a register: readable and writable by owner and group, whatever the umask says,
/// because SQLite gives its side files the same rights.
pub(crate) fn make_file(path: &Path) -> Result<()> {
    let made =
        OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => StoreError::AlreadyExists(path.to_owned()),
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
                StoreError::ReadOnly(super::ReadOnlyReason::Medium)
            }
            _ => StoreError::Io(error),
        })?;
    share_file(&made)
}

/// Makes the folders above a file that are missing, open to the group.
pub(crate) fn make_parents(path: &Path) -> Result<()> {
    let missing: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| is_missing(folder)).collect();
    missing.into_iter().rev().try_for_each(make_folder)
}

/// Makes a folder, open to the group. Where another session made it at the same moment, it is there.
fn make_folder(folder: &Path) -> Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        made => {
            made?;
            share_folder(folder)
        }
    }
}

fn is_missing(folder: &Path) -> bool {
    !folder.as_os_str().is_empty() && !folder.exists()
}

/// Takes away a file that could not be finished, with its side files.
pub(crate) fn remove_all(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        // Nothing to be done where even this fails; the first error is the one that is told.
        let _ = fs::remove_file(with_suffix(path, suffix));
    }
}

/// Whether there are changes beside the file that are not in it yet.
pub(super) fn has_wal(path: &Path) -> bool {
    fs::metadata(with_suffix(path, "-wal")).is_ok_and(|about| about.len() > 0)
}

/// Whether a session may have the file open: it has side files then.
pub(crate) fn has_side_files(path: &Path) -> bool {
    ["-wal", "-shm"].iter().any(|suffix| with_suffix(path, suffix).exists())
}

/// The name under which a file or folder is made beside its place: hidden, this process's own, and nobody else's in it.
pub(crate) fn hidden_beside(path: &Path, ending: &str) -> PathBuf {
    static MADE: AtomicU64 = AtomicU64::new(0);
    let (process, number) =
        (rustix::process::getpid().as_raw_nonzero(), MADE.fetch_add(1, Ordering::Relaxed));
    let mut hidden = OsString::from(".");
    hidden.push(path.file_name().unwrap_or_default());
    hidden.push(format!(".{process}-{number}{ending}"));
    path.with_file_name(hidden)
}

/// A file that is new, for whoever `rights` says where the disk knows of rights.
pub(crate) fn new_file(path: &Path, rights: Rights) -> io::Result<File> {
    open_new(OpenOptions::new().write(true).create_new(true), path, rights)
}

/// Who may read and write a new file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Rights {
    /// Its maker alone.
    Own,
    /// Its group too, as far as the maker's mask allows.
    Group,
}

/// The path of a file beside another: `so.db` → `so.db-wal`.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

#[cfg(unix)]
mod rights {
    use std::fs::{self, File, Metadata, OpenOptions, Permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    use rustix::fs::{Access, access};

    use super::Rights;
    use crate::store::Result;

    pub fn open_new(how: &mut OpenOptions, path: &Path, rights: Rights) -> io::Result<File> {
        let mode = match rights {
            Rights::Own => 0o600,
            Rights::Group => 0o660,
        };
        how.mode(mode).open(path)
    }

    /// How many names the file has.
    pub fn names(about: &Metadata) -> u64 {
        about.nlink()
    }

    /// Whether file and folder can be written: SQLite needs both.
    pub fn is_writable(path: &Path) -> bool {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        access(path, Access::WRITE_OK).is_ok() && access(folder, Access::WRITE_OK).is_ok()
    }

    pub fn share_file(file: &File) -> Result<()> {
        Ok(file.set_permissions(Permissions::from_mode(0o660))?)
    }

    /// Keeps the setgid bit that a folder takes over from the one above.
    pub fn share_folder(folder: &Path) -> Result<()> {
        let inherited = fs::metadata(folder)?.permissions().mode() & 0o2000;
        Ok(fs::set_permissions(folder, Permissions::from_mode(0o770 | inherited))?)
    }
}

#[cfg(not(unix))]
mod rights {
    use std::fs::{File, Metadata, OpenOptions};
    use std::io;
    use std::path::Path;

    use super::Rights;
    use crate::store::Result;

    pub fn open_new(how: &mut OpenOptions, path: &Path, _: Rights) -> io::Result<File> {
        how.open(path)
    }

    pub fn names(_: &Metadata) -> u64 {
        1
    }

    pub fn is_writable(path: &Path) -> bool {
        std::fs::metadata(path).is_ok_and(|about| !about.permissions().readonly())
    }

    /// Rights come from the folder.
    pub fn share_file(_: &File) -> Result<()> {
        Ok(())
    }

    pub fn share_folder(_: &Path) -> Result<()> {
        Ok(())
    }
}

pub(super) use rights::is_writable;
use rights::{names, open_new, share_file, share_folder};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_two_sessions_make_at_once_is_there_for_both() {
        let place = tempfile::tempdir().unwrap();
        for number in 0..200 {
            let file = place.path().join(format!("{number}.backups/copy.db"));
            std::thread::scope(|scope| {
                let both = [(); 2].map(|()| scope.spawn(|| make_parents(&file)));
                both.into_iter().for_each(|made| made.join().unwrap().unwrap());
            });
        }
    }
}
