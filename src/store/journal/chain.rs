//! The chain: each operation's hash covers the one before it, so that nothing in the journal can be
//! changed, taken out or slipped in without `check` seeing it.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use sha2::{Digest, Sha256};

use crate::domain::id::OperationId;
use crate::store::Result;

/// The digest of an operation's changes, in order.
#[derive(Default)]
pub(crate) struct Changes(Sha256);

impl Changes {
    /// Takes in one row, before and after.
    pub fn add(&mut self, table: &str, row: i64, sides: [Option<&str>; 2]) {
        self.add_bytes(table.as_bytes(), row, sides.map(|side| side.map(str::as_bytes)));
    }

    /// The same of texts that are only bytes here.
    pub fn add_bytes(&mut self, table: &[u8], row: i64, sides: [Option<&[u8]>; 2]) {
        take_in(&mut self.0, Some(table));
        self.0.update(row.to_be_bytes());
        sides.into_iter().for_each(|side| take_in(&mut self.0, side));
    }

    /// The digest.
    pub fn finish(self) -> Vec<u8> {
        self.0.finalize().to_vec()
    }
}

/// What the journal says of an operation itself; `undone_by` comes later and stays outside.
pub(crate) struct Entry {
    id: i64,
    at: String,
    author: String,
    kind: String,
    subject: String,
    reverses: Option<i64>,
}

impl Entry {
    /// From a row of the journal.
    pub fn read(row: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            at: row.get("at")?,
            author: row.get("author")?,
            kind: row.get("kind")?,
            subject: row.get("subject")?,
            reverses: row.get("reverses")?,
        })
    }

    /// Calls it something else.
    pub fn rename(&mut self, subject: &str) {
        self.subject = subject.to_owned();
    }
}

/// An operation and the hash before it.
pub(crate) struct Link {
    /// The operation.
    pub entry: Entry,
    /// The hash of the operation before it; empty for the first.
    pub previous: Vec<u8>,
}

impl Link {
    /// Reads an operation and what it follows.
    pub fn of(conn: &Connection, operation: OperationId) -> Result<Self> {
        let id = named_params! { ":operation": operation.0 };
        let entry = conn.prepare_cached(include_str!("entry.sql"))?.query_row(id, Entry::read)?;
        let previous: Option<Vec<u8>> = conn
            .prepare_cached(include_str!("previous_hash.sql"))?
            .query_row(id, |row| row.get(0))
            .optional()?;
        Ok(Self { entry, previous: previous.unwrap_or_default() })
    }

    /// The hash of the operation with its changes.
    pub fn hash(&self, changes: &[u8]) -> Vec<u8> {
        let mut hash = Sha256::new();
        hash.update(&self.previous);
        hash.update(self.entry.id.to_be_bytes());
        for text in [&self.entry.at, &self.entry.author, &self.entry.kind, &self.entry.subject] {
            take_in(&mut hash, Some(text.as_bytes()));
        }
        hash.update(self.entry.reverses.unwrap_or(0).to_be_bytes());
        hash.update(changes);
        hash.finalize().to_vec()
    }

    /// Writes the hash, which is given back: from now on the operation is final.
    pub fn close(&self, conn: &Connection, changes: &[u8]) -> Result<Vec<u8>> {
        let hash = self.hash(changes);
        conn.prepare_cached(include_str!("close.sql"))?.execute(named_params! {
            ":operation": self.entry.id, ":hash": hash,
        })?;
        Ok(hash)
    }
}

/// Absent and empty differ, and no text can run over into the next.
fn take_in(hash: &mut Sha256, text: Option<&[u8]>) {
    match text {
        None => hash.update([0]),
        Some(text) => {
            hash.update([1]);
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
    }
}
