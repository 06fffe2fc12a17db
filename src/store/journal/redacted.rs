//! Operations out of which personal data was taken by law. What was there is gone; the chain stays provable.
//!
//! The hash of such an operation stays: the next one was made over it, and so on to the head. What the operation holds
//! *now* makes another hash, which the erasure has journaled: with it the rest of the operation is proven as before. So
//! nothing can be changed under the cover of an erasure that the journal does not name.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::chain::Link;
use super::close::digest_of;
use crate::domain::id::OperationId;
use crate::store::Result;

/// The hash that an operation makes since something was taken out of it, where an erasure of the journal accounts for it.
pub(crate) fn redacted(conn: &Connection, operation: OperationId) -> Result<Option<Vec<u8>>> {
    // A dump of an older schema is proven before its tables are brought up to date.
    if !conn.table_exists(None::<&str>, "redaction")? {
        return Ok(None);
    }
    let mut statement = conn.prepare_cached(include_str!("redacted_by.sql"))?;
    let named = named_params! { ":operation": operation.0 };
    Ok(statement.query_row(named, |row| row.get("digest")).optional()?)
}

/// Notes that the open operation took something out of another one, as that stands now.
pub(crate) fn note_redacted(conn: &Connection, operation: OperationId) -> Result<()> {
    let digest = made(conn, operation)?;
    conn.prepare_cached(include_str!("redact.sql"))?
        .execute(named_params! { ":operation": operation.0, ":digest": digest })?;
    Ok(())
}

/// The hash that an operation makes as it stands.
fn made(conn: &Connection, operation: OperationId) -> Result<Vec<u8>> {
    Ok(Link::of(conn, operation)?.hash(&digest_of(conn, operation)?))
}
