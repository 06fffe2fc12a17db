//! What SQLite says, as a kind of ours.

use rusqlite::ErrorCode;
use rusqlite::types::FromSqlError;

use super::{Refusal, StoreError};
use crate::store::open::ReadOnlyReason;

/// What the triggers of the schema say of a write into a closed round.
const ROUND_CLOSED: &str = "the round is closed";

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let extended = error.sqlite_error().map(|inner| inner.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            Some(ErrorCode::ConstraintViolation) if error.to_string().contains(ROUND_CLOSED) => {
                Self::Refused(Refusal::RoundClosed)
            }
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // Room for what the sessions share could not be had.
            Some(ErrorCode::SystemIoFailure) if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) => {
                Self::DiskFull
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(ReadOnlyReason::Medium),
            Some(ErrorCode::OperationInterrupted) => Self::Interrupted,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::Io(std::io::Error::other(error.to_string()))
            }
            _ => Self::from_value_error(error),
        }
    }
}

impl From<FromSqlError> for StoreError {
    fn from(error: FromSqlError) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl StoreError {
    /// A stored value that no code of ours wrote is damage; everything else is passed on.
    fn from_value_error(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => Self::Damaged(error.to_string()),
            other => Self::Database(other),
        }
    }

    /// Whether a foreign key stood in the way.
    pub(in crate::store) fn is_foreign_key(&self) -> bool {
        self.extended_code() == Some(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
    }

    /// Whether a uniqueness rule stood in the way.
    pub(in crate::store) fn is_unique(&self) -> bool {
        use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
        matches!(self.extended_code(), Some(SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY))
    }

    /// Whether a rule of the tables stood in the way.
    pub(in crate::store) fn is_constraint(&self) -> bool {
        matches!(self, Self::Database(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation))
    }

    fn extended_code(&self) -> Option<i32> {
        match self {
            Self::Database(error) => error.sqlite_error().map(|inner| inner.extended_code),
            _ => None,
        }
    }
}
