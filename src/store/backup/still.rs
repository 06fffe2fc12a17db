//! A register that stands still: all that was saved lies in the file itself, and nobody writes that file while a snapshot
//! of it is held. Then a copy is made of bytes, which is many times as fast as page by page, and what is read back can be
//! held against it byte for byte.
//!
//! Whoever reads while the log is empty reads the file alone, and SQLite's own lock keeps everybody from bringing the
//! log into it. Others go on saving, into the log.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::{Connection, Row, Transaction};

use super::holds::holds;
use crate::domain::backup::Holdings;
use crate::store::Result;
use crate::store::open::{Mode, bytes_of, connect, with_suffix};

/// So often the log is emptied before a copy page by page has to do: others may save again and again in between.
const TRIES: usize = 10;
const PAUSE: Duration = Duration::from_millis(10);

/// A snapshot that is the file, byte for byte.
pub(super) struct Still<'c> {
    /// Keeps it still.
    _snapshot: Transaction<'c>,
    /// Another connection on the same snapshot, for another thread; none where the first one has the file alone.
    pub second: Option<Connection>,
    /// What it holds.
    pub holds: Holdings,
    /// The register.
    pub path: PathBuf,
    /// Its bytes.
    pub file: Arc<File>,
    /// How many.
    pub length: u64,
}

impl<'c> Still<'c> {
    /// Takes a snapshot of what a connection has open; `None` where it cannot be had as a file that stands still.
    pub fn of(from: &'c Connection) -> Result<Option<Self>> {
        let Some(path) = from.path().filter(|path| !path.is_empty()).map(PathBuf::from) else {
            return Ok(None);
        };
        let log = with_suffix(&path, "-wal");
        for _ in 0..TRIES {
            if is_empty(&log) || empty(from) {
                let snapshot = from.unchecked_transaction()?;
                let holds = holds(&snapshot)?;
                let second = begun(&snapshot, &path)?;
                // Nothing was saved since the snapshots were taken: they are of the file alone.
                if is_empty(&log) {
                    return Self::whole(snapshot, second, holds, path);
                }
            }
            std::thread::sleep(PAUSE);
        }
        Ok(None)
    }

    fn whole(
        snapshot: Transaction<'c>,
        second: Option<Connection>,
        holds: Holdings,
        path: PathBuf,
    ) -> Result<Option<Self>> {
        let bytes: i64 = snapshot.query_row(include_str!("bytes.sql"), [], |row| row.get(0))?;
        let Some(file) = bytes_of(&path)? else { return Ok(None) };
        let length = file.metadata()?.len();
        Ok((i64::try_from(length) == Ok(bytes)).then_some(Self {
            _snapshot: snapshot,
            second,
            holds,
            path,
            file,
            length,
        }))
    }
}

/// Whether there is nothing in the log beside the file.
fn is_empty(log: &Path) -> bool {
    fs::metadata(log).map_or(true, |about| about.len() == 0)
}

/// Brings the log into the file and empties it, without waiting for anybody: who saves or reads at this moment comes
/// first. Whether it was done; where it cannot be, that is found again where it matters.
fn empty(conn: &Connection) -> bool {
    let try_it = || -> Result<bool> {
        let patience: u32 = conn.pragma_query_value(None, "busy_timeout", |row| row.get(0))?;
        conn.busy_timeout(Duration::ZERO)?;
        let done = emptied(conn);
        conn.busy_timeout(Duration::from_millis(patience.into()))?;
        done
    };
    try_it().unwrap_or(false)
}

/// The most of it is done while others may save; what is left takes their turn for a moment.
fn emptied(conn: &Connection) -> Result<bool> {
    let busy = |row: &Row| row.get::<_, bool>(0);
    conn.query_row(include_str!("bring_log.sql"), [], busy)?;
    Ok(!conn.query_row(include_str!("empty_log.sql"), [], busy)?)
}

/// A further connection with a snapshot; none where the first one keeps everybody out.
fn begun(first: &Connection, path: &Path) -> Result<Option<Connection>> {
    let locking: String = first.pragma_query_value(None, "locking_mode", |row| row.get(0))?;
    if locking == "exclusive" {
        return Ok(None);
    }
    let begin = || -> Result<Connection> {
        let conn = connect(path, Mode::ReadOnly)?;
        conn.execute_batch(include_str!("begin.sql"))?;
        Ok(conn)
    };
    // On a medium that cannot be written one has to do.
    Ok(begin().ok())
}
