//! The rows of chosen hamlets, written into an empty register: what goes along, what does not, and what only a stub
//! goes along of.
//!
//! A copy is filled from nothing rather than emptied of the rest: what was never written can be found by nobody who
//! finds the laptop, and it takes as long as the hamlets are large, not as the commune is. Households of other hamlets,
//! their people, supports and animals come only where a row that goes along names them, and then without names,
//! numbers, addresses and notes. The journal of before stays at home whole, because it names others; so do proposals,
//! notes of other copies, and every table that is not written here.

#[cfg(test)]
mod tests;

use std::path::Path;

use rusqlite::{Connection, named_params};

use crate::domain::carry::ChainHead;
use crate::domain::id::{HamletId, OperationId};
use crate::store::open::uri_to_read;
use crate::store::{Result, StoreError};

/// Every statement that writes, in an order in which parents come before children.
const WRITTEN: [&str; 3] =
    [include_str!("office.sql"), include_str!("people.sql"), include_str!("support.sql")];

/// Where the office's register stood when it was read.
pub(super) struct Origin {
    /// By which it is known.
    pub origin: String,
    /// The last operation.
    pub head: ChainHead,
}

/// Makes the office's register readable beside an empty one, under the name `office`.
pub(super) fn attach(conn: &Connection, office: &Path) -> Result<()> {
    let file = uri_to_read(office)?;
    conn.execute(include_str!("attach.sql"), named_params! { ":file": file })?;
    Ok(conn.execute_batch(include_str!("tables.sql"))?)
}

/// Takes it away again.
pub(super) fn detach(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch(include_str!("detach.sql"))?)
}

/// Writes the rows of these hamlets, inside a transaction that keeps the office's register the same from the first row
/// to the last.
pub(super) fn fill(conn: &Connection, hamlets: &[HamletId]) -> Result<Origin> {
    let origin = origin(conn)?;
    let hamlets = serde_json::json!(hamlets).to_string();
    conn.execute(include_str!("chosen.sql"), named_params! { ":hamlets": hamlets })?;
    conn.execute_batch(include_str!("sets.sql"))?;
    WRITTEN.iter().try_for_each(|sql| conn.execute_batch(sql))?;
    Ok(origin)
}

fn origin(conn: &Connection) -> Result<Origin> {
    conn.query_row(include_str!("head.sql"), [], |row| {
        let (operation, hash, origin): (i64, Vec<u8>, Vec<u8>) =
            (row.get("operation")?, row.get("hash")?, row.get("origin")?);
        let head = ChainHead { operation: OperationId(operation), hash: super::hex(&hash) };
        Ok(Origin { origin: super::hex(&origin), head })
    })
    .map_err(StoreError::from)
}
