//! Operations out of which personal data was taken by law. What was there is gone; the chain stays provable.
//!
//! The hash of such an operation stays: the next one was made over it, and so on to the head. What the operation holds
//! *now* makes another hash, which the erasure has journaled: with it the rest of the operation is proven as before. So
//! nothing can be changed under the cover of an erasure that the journal does not name.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::chain::{Changes, Link};
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

/// Notes that the open operation took something out of another one, which makes this hash since.
pub(crate) fn note_redacted(conn: &Connection, operation: OperationId, digest: &[u8]) -> Result<()> {
    conn.prepare_cached(include_str!("redact.sql"))?
        .execute(named_params! { ":operation": operation.0, ":digest": digest })?;
    Ok(())
}

/// The other sides of a row that was changed, by its number; none where it stays as it is.
type OtherSides<'f, 'a> = &'f dyn Fn(i64) -> Option<[Option<&'a str>; 2]>;

/// The hash that an operation makes with another subject, and with other sides of some of its rows, by their numbers.
pub(crate) fn made_with<'a>(
    conn: &Connection,
    operation: OperationId,
    (subject, sides): (Option<&str>, OtherSides<'_, 'a>),
) -> Result<Vec<u8>> {
    let mut changes = Changes::default();
    let mut statement = conn.prepare_cached(include_str!("changes_of.sql"))?;
    let mut rows = statement.query(named_params! { ":operation": operation.0 })?;
    while let Some(row) = rows.next()? {
        let (table, id) = (row.get_ref("table_name")?.as_str()?, row.get("row_id")?);
        match sides(row.get("seq")?) {
            Some(sides) => changes.add(table, id, sides),
            None => {
                let (before, after) = (row.get_ref("before")?, row.get_ref("after")?);
                changes.add(table, id, [before.as_str_or_null()?, after.as_str_or_null()?]);
            }
        }
    }
    let mut link = Link::of(conn, operation)?;
    subject.into_iter().for_each(|subject| link.entry.rename(subject));
    Ok(link.hash(&changes.finish()))
}
