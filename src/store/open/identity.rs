//! What a file says it is, read from its first hundred bytes: a foreign file is never opened as a database.
//!
//! On Unix a process that closes a file loses all its locks on it, whichever of its parts took them: SQLite's too. A
//! register that was opened or made here once is therefore read through a file that stays open as long as the process runs. Without
//! its lock a session does not keep others from putting a copy in the register's place.

use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use crate::store::{Result, schema};

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identity {
    /// A register.
    Register,
    /// A register whose header says what no program writes: it is not opened, because SQLite would set it right.
    Damaged,
    /// Anything else.
    Other,
}

const MAGIC: &[u8] = b"SQLite format 3\0";
/// Where the header keeps the application id: four bytes, big-endian.
const APPLICATION_ID_AT: std::ops::Range<usize> = 68..72;

/// Where the header keeps by which rules the file is written and read: both the same, the old ones or the log's.
const RULES_AT: std::ops::Range<usize> = 18..20;

/// Reads what a file is.
pub(crate) fn identity(path: &Path) -> Result<Identity> {
    of_header(&kept::header(path, false)?)
}

/// The same of a register that is about to be opened.
pub(crate) fn identity_to_open(path: &Path) -> Result<Identity> {
    of_header(&kept::header(path, true)?)
}

/// Keeps a new register open as one that is opened.
pub(super) fn keep(path: &Path) -> Result<()> {
    Ok(kept::header(path, true).map(drop)?)
}

/// The bytes of a register that is open here, to be read without SQLite: the file stays open. `None` where it cannot be read
/// at any place by several at once, and where nothing stands at its path any more.
pub(crate) fn bytes_of(path: &Path) -> Result<Option<Arc<File>>> {
    match kept::file(path, true) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        file => Ok(file?),
    }
}

/// The same of a copy, which is closed again: no connection of this process holds a lock on it.
pub(crate) fn bytes_of_copy(path: &Path) -> Result<Option<Arc<File>>> {
    Ok(kept::file(path, false)?)
}

fn of_header(header: &[u8]) -> Result<Identity> {
    let id = header.get(APPLICATION_ID_AT);
    let ours = header.starts_with(MAGIC) && id == Some(schema::APPLICATION_ID.to_be_bytes().as_slice());
    let whole = matches!(header.get(RULES_AT), Some([1, 1] | [2, 2]));
    Ok(match (ours, whole) {
        (false, _) => Identity::Other,
        (true, false) => Identity::Damaged,
        (true, true) => Identity::Register,
    })
}

/// The length of what is read.
const HEADER: usize = 100;

#[cfg(unix)]
mod kept {
    use std::fs::{self, File};
    use std::io;
    use std::os::unix::fs::{FileExt, MetadataExt};
    use std::path::Path;
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

    use super::HEADER;

    /// A file that stays open, by its disk and number.
    type Kept = ((u64, u64), Arc<File>);

    /// The registers that were opened here.
    static OPENED: Mutex<Vec<Kept>> = Mutex::new(Vec::new());

    /// The begin of a file; `keep` it open where it is about to be opened as a register. A file that is not kept is closed
    /// before anybody else here can open it to keep it, and take a lock on it.
    pub fn header(path: &Path, keep: bool) -> io::Result<Vec<u8>> {
        let mut all = all();
        let file = opened(&mut all, path, keep)?;
        let header = begin(&file);
        drop(file);
        header
    }

    /// A file, to be read at any place.
    pub fn file(path: &Path, keep: bool) -> io::Result<Option<Arc<File>>> {
        opened(&mut all(), path, keep).map(Some)
    }

    fn all() -> MutexGuard<'static, Vec<Kept>> {
        OPENED.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opened(opened: &mut Vec<Kept>, path: &Path, keep: bool) -> io::Result<Arc<File>> {
        let about = fs::metadata(path)?;
        let which = (about.dev(), about.ino());
        if let Some((_, file)) = opened.iter().find(|(known, _)| *known == which) {
            return Ok(file.clone());
        }
        let file = Arc::new(File::open(path)?);
        if keep {
            opened.push((which, file.clone()));
        }
        Ok(file)
    }

    fn begin(file: &File) -> io::Result<Vec<u8>> {
        let mut header = vec![0; HEADER];
        let mut read = 0;
        while read < HEADER {
            match file.read_at(&mut header[read..], read as u64)? {
                0 => break,
                more => read += more,
            }
        }
        header.truncate(read);
        Ok(header)
    }
}

#[cfg(not(unix))]
mod kept {
    use std::fs::File;
    use std::io::{self, Read};
    use std::path::Path;

    use std::sync::Arc;

    use super::HEADER;

    /// Two threads cannot read one file at two places here.
    pub fn file(_: &Path, _: bool) -> io::Result<Option<Arc<File>>> {
        Ok(None)
    }

    /// Locks go with the handle here.
    pub fn header(path: &Path, _: bool) -> io::Result<Vec<u8>> {
        let mut header = Vec::with_capacity(HEADER);
        File::open(path)?.take(HEADER as u64).read_to_end(&mut header)?;
        Ok(header)
    }
}
