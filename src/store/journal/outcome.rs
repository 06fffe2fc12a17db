//! What became of a save whose `COMMIT` failed: SQLite only says that it did not end well, and what was written to the
//! log may be taken for a save by whoever reads the log next.
//!
//! The journal is read again: an operation that stands in it is saved. One that does not is made sure never to come
//! back, by writing over its place in the log. Where even that fails nobody knows, and that is what is said.

use rusqlite::{Connection, ErrorCode, OptionalExtension, Transaction, TransactionBehavior, named_params};

use super::Done;
use crate::store::{Result, StoreError, schema};

/// How the transaction of an operation ended.
pub(super) enum Ended {
    /// It is saved, or nothing was to be saved.
    Well(Done),
    /// `COMMIT` failed.
    InDoubt {
        /// What the operation did, if it is saved.
        done: Done,
        /// The hash that it closed the chain with.
        hash: Vec<u8>,
        /// What SQLite said.
        failure: rusqlite::Error,
    },
}

impl Ended {
    /// What the operation did, once it is known that it is saved.
    ///
    /// # Errors
    /// What SQLite said where it is certain that nothing was saved, [`StoreError::Unknown`] where that is not certain.
    pub fn resolved(self, conn: &Connection) -> Result<Done> {
        let (done, hash, failure) = match self {
            Self::Well(done) => return Ok(done),
            Self::InDoubt { done, hash, failure } => (done, hash, failure),
        };
        match stands(conn, &done, &hash) {
            Ok(true) => Ok(done),
            Ok(false) if is_certain(&failure) || write_over(conn).is_ok() => Err(failure.into()),
            Ok(false) | Err(_) => Err(StoreError::Unknown(Box::new(failure.into()))),
        }
    }
}

/// A full disk or another's lock end a transaction before the last page of it, without which the log holds no save.
fn is_certain(failure: &rusqlite::Error) -> bool {
    matches!(failure.sqlite_error_code(), Some(ErrorCode::DiskFull | ErrorCode::DatabaseBusy))
}

/// Whether the journal has the operation, with its hash: its number alone may be another's by now.
fn stands(conn: &Connection, done: &Done, hash: &[u8]) -> Result<bool> {
    let Some(operation) = done.operation else { return Ok(false) };
    let mut statement = conn.prepare_cached(include_str!("hash_of.sql"))?;
    let found: Option<Option<Vec<u8>>> =
        statement.query_row(named_params! { ":operation": operation.0 }, |row| row.get(0)).optional()?;
    Ok(found.flatten().is_some_and(|found| found == hash))
}

/// Commits something that changes nothing: it takes the place in the log that the failed one had.
fn write_over(conn: &Connection) -> Result<()> {
    let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let version = schema::version(&transaction)?;
    transaction.pragma_update(None, "user_version", version)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;
    use crate::domain::id::OperationId;
    use crate::store::testing::Bench;

    fn in_doubt(operation: Option<OperationId>, hash: Vec<u8>, code: i32) -> Ended {
        let failure = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        Ended::InDoubt { done: Done { operation, ..Done::default() }, hash, failure }
    }

    fn last_hash(bench: &Bench, operation: Option<OperationId>) -> Vec<u8> {
        let id = operation.map(|operation| operation.0);
        let mut statement = bench.register.conn.prepare(include_str!("hash_of.sql")).unwrap();
        statement.query_row(named_params! { ":operation": id }, |row| row.get(0)).unwrap()
    }

    #[test]
    fn what_stands_in_the_journal_is_saved_whatever_commit_said() {
        let mut bench = Bench::new();
        bench.hamlet("Khu 4");
        let operation = bench.register.history(None, 1).unwrap().first().map(|entry| entry.id);
        let hash = last_hash(&bench, operation);
        let done = in_doubt(operation, hash, ffi::SQLITE_IOERR_FSYNC).resolved(&bench.register.conn).unwrap();
        assert_eq!(done.operation, operation);
    }

    #[test]
    fn what_does_not_stand_there_is_written_over_and_not_saved_for_certain() {
        let bench = Bench::new();
        let before = bench.colleague();
        let version = before.data_version().unwrap();
        let failed = in_doubt(Some(OperationId(1)), vec![7; 32], ffi::SQLITE_IOERR_FSYNC)
            .resolved(&bench.register.conn);
        assert!(matches!(failed, Err(StoreError::Io(_))), "the number alone is not enough");
        assert_ne!(before.data_version().unwrap(), version, "something took its place in the log");
        assert_eq!(bench.register.check().unwrap(), []);
    }

    #[test]
    fn where_it_can_neither_be_found_nor_written_over_nobody_knows() {
        let bench = Bench::new();
        let holder = bench.colleague();
        bench.register.conn.busy_timeout(std::time::Duration::ZERO).unwrap();
        holder.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
        let failed = in_doubt(None, Vec::new(), ffi::SQLITE_IOERR_FSYNC).resolved(&bench.register.conn);
        assert!(matches!(failed, Err(StoreError::Unknown(_))));
        let full = in_doubt(None, Vec::new(), ffi::SQLITE_FULL).resolved(&bench.register.conn);
        assert!(matches!(full, Err(StoreError::DiskFull)), "nothing of it is in the log");
    }
}
