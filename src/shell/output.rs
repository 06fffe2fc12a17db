//! Files for people: written whole or not at all, readable by their maker only.
//!
//! What is in them is made elsewhere; here is only the way to the disk.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::{confinement, sealed};
use crate::store::{OwnFile, Rights, expect_replaceable, hidden_beside, new_file};

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
    expect_free(path)?;
    if path.file_name().is_none() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    // On the same disk, so that it can be renamed.
    let beside = hidden_beside(path, ".part");
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

/// What stands there may be written over: no register, nothing of one, no copy, open or encrypted.
///
/// # Errors
/// With [`OwnFile`] inside.
pub fn expect_free(path: &Path) -> io::Result<()> {
    expect_replaceable(path)?;
    match path.is_file() && sealed::is_sealed(path) {
        true => Err(io::Error::other(OwnFile(path.to_owned()))),
        false => Ok(()),
    }
}

fn write_private(path: &Path, bytes: &[u8]) -> io::Result<File> {
    let mut file = new_file(path, Rights::Own)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(file)
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

    #[test]
    fn no_register_and_no_copy_is_ever_written_over() {
        use crate::domain::history::Author;
        use crate::domain::place::Commune;
        use crate::store::{Clock, Register};
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("so.db");
        drop(Register::create(&register, &Commune::default(), &Author("lan".into()), Clock::System).unwrap());
        let sealed = folder.path().join("mang-di.age");
        fs::write(&sealed, "age-encryption.org/v1\n…").unwrap();
        for path in [register, sealed] {
            let bytes = fs::read(&path).unwrap();
            assert!(write_whole(&path, b"x").is_err(), "{}", path.display());
            assert!(fs::read(&path).unwrap() == bytes);
        }
        assert_eq!(names(folder.path()).len(), 2);
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
