//! Files for people: written whole or not at all, readable by their maker only.
//!
//! What is in them is made elsewhere; here is only the way to the disk.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::confinement;

/// Writes a file whole: beside its place under another name, then renamed over it. Whatever goes wrong,
/// the old file stays as it was and no half of the new one is left. Mode 0600: lists and summaries hold
/// personal data.
///
/// # Errors
/// Those of the disk: no such folder, no permission, no room.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put(path, bytes, |_| Ok(())).map(drop)
}

/// The same, and locks the file before it comes to its place: nobody can lock it first while what this gives stays
/// open.
///
/// # Errors
/// Those of [`write_whole`], and of a disk that knows no locks.
pub fn write_held(path: &Path, bytes: &[u8]) -> io::Result<File> {
    put(path, bytes, File::lock)
}

/// Writes beside the place, does what is to be done before, and comes to the place.
fn put(path: &Path, bytes: &[u8], before: impl FnOnce(&File) -> io::Result<()>) -> io::Result<File> {
    confinement::expect(path)?;
    let beside = beside(path)?;
    let written = write_private(&beside, bytes).and_then(|file| {
        before(&file)?;
        fs::rename(&beside, path)?;
        Ok(file)
    });
    if written.is_err() {
        // The first failure is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// A name that nobody else uses, in the same folder, so that renaming stays on one disk.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}.part", rustix::process::getpid().as_raw_nonzero()));
    Ok(path.with_file_name(hidden))
}

fn write_private(path: &Path, bytes: &[u8]) -> io::Result<File> {
    let mut file = create_private(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(file)
}

#[cfg(unix)]
fn create_private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn create_private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("phiếu.pdf");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["phiếu.pdf"]);
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_no_half() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("taken");
        fs::create_dir(&taken).unwrap();
        assert!(write_whole(&taken, b"x").is_err());
        assert!(write_whole(&folder.path().join("nowhere/x"), b"x").is_err());
        assert_eq!(names(folder.path()), ["taken"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_maker_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        write_whole(&path, b"x").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
