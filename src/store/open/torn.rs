//! A register that cannot be opened any more, and what can still be read of it.

use std::path::Path;

use rusqlite::Connection;

use super::connection::{Mode, connect};
use super::identity::{Identity, identity_to_open};
use super::{Access, ReadOnlyReason, file, network};
use crate::store::register::Register;
use crate::store::{Clock, Result, StoreError, damage, schema};

impl Register {
    /// Opens a register; one that is damaged so that it cannot be opened is opened to read what still can be.
    ///
    /// # Errors
    /// As [`Register::open`].
    pub fn open_or_look(path: &Path, clock: Clock) -> Result<Self> {
        match Self::open(path, clock) {
            Err(StoreError::Damaged(what)) => {
                Self::look_at_torn(path, clock).map_err(|_| StoreError::Damaged(what))
            }
            opened => opened,
        }
    }

    /// Opens a damaged register to read what still can be: the file is only read, as it lies. Lists may be short of what
    /// was destroyed, and reading that fails.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where nothing of use can be read; as [`Register::open`].
    pub fn look_at_torn(path: &Path, clock: Clock) -> Result<Self> {
        let conn = torn(path)?;
        let version = schema::version(&conn)?;
        if version != schema::VERSION {
            return Err(StoreError::Damaged(format!("schema {version}")));
        }
        let access = Access::ReadOnly(ReadOnlyReason::Damaged { marked: damage::is_known(path) });
        let register = Self::new(conn, path.to_owned(), clock, access);
        register.commune()?;
        register.hamlets()?;
        Ok(register)
    }
}

/// Reads what can be read of a file, of whatever version. A log that cannot be read is left out.
pub(in crate::store) fn torn(path: &Path) -> Result<Connection> {
    file::expect_plain_file(path)?;
    network::refuse_network(path)?;
    if identity_to_open(path)? == Identity::Other {
        return Err(StoreError::NotARegister(path.to_owned()));
    }
    match file::has_wal(path) {
        true => connect(path, Mode::Torn { with_log: true })
            .or_else(|_| connect(path, Mode::Torn { with_log: false })),
        false => connect(path, Mode::Torn { with_log: false }),
    }
}
