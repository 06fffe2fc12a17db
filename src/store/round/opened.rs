//! The rounds as they were opened: what forms need to know of them.

use rusqlite::Connection;

use crate::domain::id::RoundId;
use crate::domain::round::Round;
use crate::domain::stored::Stored;
use crate::store::{Result, row};

/// Every round that was opened, the newest first.
pub(crate) fn opened(conn: &Connection) -> Result<Vec<Stored<RoundId, Round>>> {
    row::all(conn, include_str!("opened.sql"), [])
}
