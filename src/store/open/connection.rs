//! A connection to a register file and how it is set.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::store::{Result, StoreError};

/// The oldest SQLite that is trusted with WAL: older ones can silently lose commits.
const OLDEST_SQLITE: i32 = 3_051_003;
/// How long another program may hold the register before we say so.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);
/// Statements kept ready.
const STATEMENTS: usize = 160;

/// Memory for pages of the file: lists and pages of a large register are read again and again.
pub(crate) const CACHE_KIB: i64 = 8 * 1024;

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Read and change.
    ReadWrite,
    /// Read and change, with nobody else at it until the connection is closed.
    Alone,
    /// Read, with the locks of others respected.
    ReadOnly,
    /// Read as it lies: nobody can change it.
    Immutable,
    /// Read what can still be read of a file that cannot be opened otherwise.
    Torn {
        /// With what stands in the log beside it; else as it lies.
        with_log: bool,
    },
}

/// The version of SQLite where it is older than what is trusted.
pub fn old_sqlite() -> Option<&'static str> {
    (rusqlite::version_number() < OLDEST_SQLITE).then(rusqlite::version)
}

/// Opens a file that exists.
pub(crate) fn connect(path: &Path, mode: Mode) -> Result<Connection> {
    refuse_old_sqlite(rusqlite::version_number())?;
    let access = match mode {
        Mode::ReadWrite | Mode::Alone => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Mode::ReadOnly | Mode::Immutable | Mode::Torn { .. } => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let flags = access
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let conn = Connection::open_with_flags(uri(path, mode)?, flags)?;
    conn.busy_timeout(PATIENCE)?;
    if mode == Mode::Alone {
        take_alone(&conn)?;
    }
    match mode {
        Mode::Torn { .. } => settle_torn(&conn)?,
        _ => settle(&conn)?,
    }
    expect_readable(&conn, mode)?;
    if mode == Mode::Alone {
        stay_alone(&conn)?;
    }
    Ok(conn)
}

/// What cannot be read of the tables' description is passed over, and a length that the header lies about: said before
/// anything else is. It is only read, so that there is nothing to defend.
fn settle_torn(conn: &Connection) -> Result<()> {
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(conn.execute_batch(concat!(include_str!("torn.sql"), include_str!("connection.sql")))?)
}

/// Sets a connection as every one is set that works on a register.
pub(crate) fn settle(conn: &Connection) -> Result<()> {
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.execute_batch(include_str!("connection.sql"))?;
    conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
    Ok(())
}

/// The first read takes the file for this connection alone, or finds that another one has it open: it must be told
/// before. Who has it open has it for long: there is no use in waiting.
fn take_alone(conn: &Connection) -> Result<()> {
    conn.busy_timeout(Duration::ZERO)?;
    Ok(conn.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?)
}

/// A file without a log is only shared after the first read: a write that changes nothing takes it whole, and what was taken
/// stays until the connection is closed.
fn stay_alone(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch(include_str!("alone.sql"))?)
}

/// Whether the write-ahead log is on: it stays on in a file that was open once.
pub(super) fn has_wal_on(conn: &Connection) -> Result<bool> {
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    Ok(mode == "wal")
}

/// Turns the write-ahead log on: readers and the writer never wait for each other.
pub(crate) fn use_wal(conn: &Connection) -> Result<()> {
    let mode: String = conn.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    match mode.as_str() {
        "wal" => Ok(()),
        other => Err(StoreError::Io(std::io::Error::other(format!("journal mode {other}")))),
    }
}

fn refuse_old_sqlite(version: i32) -> Result<()> {
    match version >= OLDEST_SQLITE {
        true => Ok(()),
        false => Err(StoreError::SqliteTooOld(rusqlite::version().to_owned())),
    }
}

/// The first read says whether the file can be read at all; a file that only looks writable says so too.
fn expect_readable(conn: &Connection, mode: Mode) -> Result<()> {
    let _: i64 = conn.query_row(include_str!("first_read.sql"), [], |row| row.get(0))?;
    match matches!(mode, Mode::ReadWrite | Mode::Alone) && conn.is_readonly(rusqlite::MAIN_DB)? {
        true => Err(StoreError::ReadOnly(super::ReadOnlyReason::Medium)),
        false => Ok(()),
    }
}

/// Memory for pages of a file that is read once from its begin to its end.
const READ_ONCE_KIB: i64 = 512;

/// Does what reads the file once: what was read is not asked for again, and a few pages, used again and again, stay near
/// the processor.
pub(crate) fn reading_once<R>(conn: &Connection, read: impl FnOnce() -> Result<R>) -> Result<R> {
    let memory: i64 = conn.pragma_query_value(None, "cache_size", |row| row.get(0))?;
    conn.pragma_update(None, "cache_size", -READ_ONCE_KIB)?;
    let done = read();
    conn.pragma_update(None, "cache_size", memory)?;
    done
}

/// The path as another connection reads it beside its own file, with the locks of others respected.
pub(crate) fn uri_to_read(path: &Path) -> Result<String> {
    Ok(format!("{}?mode=ro", uri(path, Mode::ReadOnly)?))
}

/// The path as a URI, so that `immutable` can be said; its special characters are escaped.
fn uri(path: &Path, mode: Mode) -> Result<String> {
    let full = std::path::absolute(path)?;
    let text = full.to_str().ok_or_else(|| StoreError::NotFound(path.to_owned()))?;
    let escaped = text.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    Ok(match mode {
        Mode::Immutable | Mode::Torn { with_log: false } => format!("file:{escaped}?immutable=1"),
        Mode::ReadWrite | Mode::Alone | Mode::ReadOnly | Mode::Torn { with_log: true } => {
            format!("file:{escaped}")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_can_lose_commits_is_refused() {
        assert!(matches!(refuse_old_sqlite(3_051_002), Err(StoreError::SqliteTooOld(_))));
        assert!(refuse_old_sqlite(rusqlite::version_number()).is_ok());
    }

    #[test]
    fn odd_names_of_folders_are_escaped() {
        let uri = uri(Path::new("/xã/50% #1?/so.db"), Mode::Immutable).unwrap();
        assert_eq!(uri, "file:/xã/50%25 %231%3f/so.db?immutable=1");
    }
}
