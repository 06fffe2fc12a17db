//! A session that may touch one folder only: that of its person on a shared server.
//!
//! There the program runs as the account that owns the register, so that the operating system would let it read and write
//! everything of that account: the register's copies, the folders of colleagues. The line of `authorized_keys` that starts
//! it says `--confine FOLDER`, and from then on every path that a person can name leads there or nowhere. What the program
//! itself names beside the register (copies, notices, the commune's rules) stays as it is.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::OnceLock;

static FOLDER: OnceLock<PathBuf> = OnceLock::new();

/// Confines the program to a folder, for as long as it runs; the folder is made where it is missing, for its owner alone.
///
/// # Errors
/// Those of the disk; a program that is confined already.
pub fn begin(folder: &Path) -> io::Result<()> {
    make_private(folder)?;
    let folder = folder.canonicalize()?;
    FOLDER.set(folder).map_err(|_| io::ErrorKind::AlreadyExists.into())
}

/// The folder; nothing where the program is not confined.
pub fn folder() -> Option<&'static Path> {
    FOLDER.get().map(PathBuf::as_path)
}

/// Whether a person may name a path.
pub fn allows(path: &Path) -> bool {
    folder().is_none_or(|folder| is_within(folder, path))
}

/// The same as an error of the disk.
///
/// # Errors
/// [`io::ErrorKind::PermissionDenied`] for a path outside.
pub fn expect(path: &Path) -> io::Result<()> {
    match allows(path) {
        true => Ok(()),
        false => Err(io::ErrorKind::PermissionDenied.into()),
    }
}

/// Whether a path leads into a folder, links followed; what does not exist yet goes by the folder it would stand in.
fn is_within(folder: &Path, path: &Path) -> bool {
    let there = path.ancestors().find_map(|place| Some((place, place.canonicalize().ok()?)));
    let Some((place, real)) = there else { return false };
    let missing = path.strip_prefix(place).unwrap_or(Path::new(""));
    // A link that leads nowhere yet could lead anywhere once something is written through it.
    let is_link = fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink());
    let plain = missing.components().all(|part| matches!(part, Component::Normal(_)));
    real.starts_with(folder) && plain && (missing.as_os_str().is_empty() || !is_link)
}

#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_leads_into_the_folder_is_allowed() {
        let place = tempfile::tempdir().unwrap();
        let own = place.path().join("lan");
        fs::create_dir(&own).unwrap();
        fs::create_dir(place.path().join("lanh")).unwrap();
        fs::write(own.join("list.xlsx"), "").unwrap();
        let own = own.canonicalize().unwrap();
        let within = |path: &str| is_within(&own, &own.join(path));
        assert!(within("list.xlsx") && within("new.pdf") && within("new/folder/list.pdf") && within(""));
        assert!(!within("../lanh") && !within("../lanh/list.pdf") && !within("new/../../lanh/list.pdf"));
        assert!(!within("/etc/passwd") && !is_within(&own, Path::new("somewhere")));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_that_leads_outside_is_not_allowed_even_where_it_leads_nowhere_yet() {
        use std::os::unix::fs::symlink;
        let place = tempfile::tempdir().unwrap();
        let own = place.path().join("lan");
        fs::create_dir(&own).unwrap();
        let own = own.canonicalize().unwrap();
        symlink("/etc/passwd", own.join("there")).unwrap();
        symlink(place.path().join("later.pdf"), own.join("nowhere")).unwrap();
        symlink(place.path(), own.join("up")).unwrap();
        assert!(!is_within(&own, &own.join("there")));
        assert!(!is_within(&own, &own.join("nowhere")));
        assert!(!is_within(&own, &own.join("up/new.pdf")));
    }

    #[test]
    fn without_a_folder_everything_is_allowed() {
        assert_eq!(folder(), None);
        assert!(expect(Path::new("/etc/passwd")).is_ok());
    }
}
