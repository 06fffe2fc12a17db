//! How the columns of an office's list were read the last time, by the signature of its headers.

use rusqlite::{OptionalExtension, named_params};

use super::Result;
use super::register::Register;

impl Register {
    /// The mapping that was used for headers of this signature.
    pub fn mapping(&self, signature: &str) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached(include_str!("mapping.sql"))?;
        Ok(statement.query_row(named_params! { ":signature": signature }, |row| row.get(0)).optional()?)
    }

    /// Remembers the mapping for headers of this signature. A habit, not a fact: not in the journal.
    pub fn remember_mapping(&mut self, signature: &str, mapping: &str) -> Result<()> {
        self.refuse_read_only()?;
        self.conn
            .prepare_cached(include_str!("remember.sql"))?
            .execute(named_params! { ":signature": signature, ":mapping": mapping })?;
        Ok(())
    }
}
