//! What belongs to a register that this process has open: the file, what lies beside it, its copies. Somebody may name any
//! of it by mistake: as a list to import, as a copy to bring back, as the place of a paper.
//!
//! It is neither read nor written then, and above all not opened: on Unix whoever closes a file loses all locks of the process
//! on it, SQLite's too, and a colleague could put a copy over a register that is open here (see `identity`). Every file that a
//! person names is therefore opened by [`open_named`], and every one that is written over is asked about first.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::file::with_suffix;
use super::identity::{Identity, identity};
use crate::store::StoreError;

/// What lies beside a register as a file: SQLite's own, the mark of damage, the reserve.
const BESIDE: [&str; 6] = ["", "-wal", "-shm", "-journal", ".damaged", ".reserve"];
/// The folder of copies beside it.
const COPIES: &str = ".backups";

/// The registers that are open, one entry for each time.
static OPEN: Mutex<Vec<Open>> = Mutex::new(Vec::new());

#[derive(Clone)]
struct Open {
    path: PathBuf,
    which: Option<Which>,
}

/// A file that belongs to the register itself was named.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} belongs to the register")]
pub struct OwnFile(pub PathBuf);

/// Counts a register as open for as long as it lives.
pub(in crate::store) struct Held(Open);

impl Held {
    /// The register of a path.
    pub fn of(path: &Path) -> Self {
        let open = Open { path: path.to_owned(), which: Which::of(path) };
        registers(|all| all.push(open.clone()));
        Self(open)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let Open { path, which } = &self.0;
        registers(|all| {
            if let Some(at) = all.iter().position(|open| open.path == *path && open.which == *which) {
                all.swap_remove(at);
            }
        });
    }
}

fn registers<R>(with: impl FnOnce(&mut Vec<Open>) -> R) -> R {
    with(&mut OPEN.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Opens a file that a person named, to read it.
///
/// # Errors
/// Those of the disk; with [`OwnFile`] inside where it belongs to an open register.
pub fn open_named(path: &Path) -> io::Result<File> {
    expect_not_own(path)?;
    File::open(path)
}

/// The text of a file that a person named.
///
/// # Errors
/// As [`open_named`]; those of what is no text.
pub fn text_named(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    open_named(path)?.read_to_string(&mut text)?;
    Ok(text)
}

/// A path leads to nothing that belongs to an open register. Nothing is opened to find out.
///
/// # Errors
/// With [`OwnFile`] inside.
pub fn expect_not_own(path: &Path) -> io::Result<()> {
    match is_own(path) {
        true => Err(io::Error::other(OwnFile(path.to_owned()))),
        false => Ok(()),
    }
}

/// What stands at a path, where anything does, may be written over: it does not belong to an open register, and is no register
/// and no copy of one.
///
/// # Errors
/// With [`OwnFile`] inside.
pub fn expect_replaceable(path: &Path) -> io::Result<()> {
    expect_not_own(path)?;
    if !fs::metadata(path).is_ok_and(|about| about.is_file()) {
        return Ok(());
    }
    let is_register = match identity(path) {
        Ok(identity) => identity != Identity::Other,
        // What cannot be read cannot be told from a copy, but may be written over by who made it.
        Err(StoreError::Io(_)) => false,
        Err(_) => true,
    };
    match is_register || is_among_copies(path) {
        true => Err(io::Error::other(OwnFile(path.to_owned()))),
        false => Ok(()),
    }
}

/// Whether two paths lead to one file.
pub(crate) fn is_same_file(one: &Path, other: &Path) -> bool {
    Which::of(one).is_some_and(|file| Which::of(other) == Some(file))
}

fn is_own(path: &Path) -> bool {
    let Some(named) = Which::of(path) else { return false };
    let belongs = |open: &Open| {
        open.which.as_ref() == Some(&named)
            || BESIDE
                .iter()
                .any(|ending| Which::of(&with_suffix(&open.path, ending)).as_ref() == Some(&named))
    };
    registers(|all| all.clone()).iter().any(belongs)
}

/// Whether a file lies in the folder of copies of an open register: a damaged register that was set aside there, or its log,
/// does not say of itself what it is.
fn is_among_copies(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some(folder) = Which::of(folder) else { return false };
    let is_theirs = |open: &Open| Which::of(&with_suffix(&open.path, COPIES)).as_ref() == Some(&folder);
    registers(|all| all.clone()).iter().any(is_theirs)
}

/// Which file or folder a path leads to, links followed.
#[cfg(unix)]
#[derive(Debug, Clone, PartialEq, Eq)]
struct Which(u64, u64);

#[cfg(unix)]
impl Which {
    fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let about = fs::metadata(path).ok()?;
        Some(Self(about.dev(), about.ino()))
    }
}

/// Which file or folder a path leads to, by its one real name.
#[cfg(not(unix))]
#[derive(Debug, Clone, PartialEq, Eq)]
struct Which(PathBuf);

#[cfg(not(unix))]
impl Which {
    fn of(path: &Path) -> Option<Self> {
        path.canonicalize().ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::domain::backup::Occasion;
    use crate::store::testing::Bench;

    fn is_refused(answer: io::Result<()>) -> bool {
        answer.is_err_and(|error| error.get_ref().is_some_and(|inner| inner.is::<OwnFile>()))
    }

    #[test]
    fn what_belongs_to_an_open_register_is_not_opened_under_any_spelling() {
        let bench = Bench::new();
        let (path, folder) = (bench.path(), bench.folder.path());
        std::os::unix::fs::symlink(&path, folder.join("list.csv")).unwrap();
        fs::create_dir(folder.join("sub")).unwrap();
        fs::write(with_suffix(&path, ".damaged"), "").unwrap();
        let names = ["so.db", "so.db-wal", "so.db-shm", "so.db.damaged", "sub/../so.db", "list.csv"];
        for name in names {
            assert!(is_refused(open_named(&folder.join(name)).map(drop)), "{name}");
            assert!(is_refused(expect_replaceable(&folder.join(name))), "{name}");
        }
        fs::write(folder.join("other.csv"), "Mã hộ").unwrap();
        assert_eq!(text_named(&folder.join("other.csv")).unwrap(), "Mã hộ");
        assert!(expect_replaceable(&folder.join("other.csv")).is_ok());
        assert!(expect_replaceable(&folder.join("new.csv")).is_ok());
    }

    #[test]
    fn a_register_that_was_closed_or_moved_is_told_by_what_it_is() {
        let bench = Bench::new();
        let away = bench.folder.path().join("away.db");
        fs::rename(bench.path(), &away).unwrap();
        assert!(is_refused(open_named(&away).map(drop)), "it is open still");
        drop(bench.register);
        assert!(open_named(&away).is_ok());
        assert!(is_refused(expect_replaceable(&away)), "but nothing is written over it");
    }

    #[test]
    fn copies_are_read_and_never_written_over() {
        let bench = Bench::new();
        let copy = bench.register.keep_copy(Occasion::Hand, &mut |_, _| ControlFlow::Continue(())).unwrap();
        let elsewhere = bench.folder.path().join("usb.db");
        fs::copy(&copy, &elsewhere).unwrap();
        let log = with_suffix(&copy, "-wal");
        fs::write(&log, "a log that was set aside").unwrap();
        for file in [&copy, &elsewhere, &log] {
            assert!(open_named(file).is_ok());
            assert!(is_refused(expect_replaceable(file)), "{}", file.display());
        }
    }
}
