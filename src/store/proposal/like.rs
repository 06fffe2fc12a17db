//! Facts like those of a proposal that have arisen since: the same support, payment or class may have been entered by
//! somebody else in other words, and approved before.

use rusqlite::{Connection, Row, named_params};
use serde_json::{Map, Value};

use super::again::texts;
use super::put_down::RowText;
use crate::domain::history::HistoryEntry;
use crate::domain::id::OperationId;
use crate::domain::proposal::{Likeness, Proposal, ProposedRow, likeness_of, may_be_like};
use crate::store::journal::history_entry;
use crate::store::{Register, Result, StoreError};

impl Register {
    /// What was entered since a proposal was made and may be the same: each operation once, the oldest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn like_since(&self, number: i64) -> Result<Vec<HistoryEntry>> {
        like_since(&self.conn, number, OperationId(number))
    }
}

/// Refuses where facts like those of a proposal have arisen beyond what the person knows of.
pub(super) fn expect_known(conn: &Connection, proposal: &Proposal, known: Option<OperationId>) -> Result<()> {
    let since = known.unwrap_or(OperationId(proposal.number));
    let like = like_since(conn, proposal.number, since)?;
    if like.is_empty() { Ok(()) } else { Err(StoreError::LikeSince(like)) }
}

fn like_since(conn: &Connection, number: i64, since: OperationId) -> Result<Vec<HistoryEntry>> {
    let rows = texts(conn, number)?.iter().map(RowText::proposed).collect::<Result<Vec<_>>>()?;
    let own: Vec<Likeness> = rows.iter().filter_map(likeness).collect();
    let mut found: Vec<HistoryEntry> = Vec::new();
    if own.is_empty() {
        return Ok(found);
    }
    let mut statement = conn.prepare_cached(include_str!("made_since.sql"))?;
    let mut made = statement.query(named_params! { ":since": since.0 })?;
    while let Some(row) = made.next()? {
        if is_like(row, &own)? {
            let entry = history_entry(row)?;
            found.extend((found.last().map(|last| last.id) != Some(entry.id)).then_some(entry));
        }
    }
    Ok(found)
}

fn likeness(row: &ProposedRow) -> Option<Likeness> {
    let after = row.after.as_ref().filter(|_| row.before.is_none())?;
    likeness_of(&row.table, after)
}

fn is_like(row: &Row, own: &[Likeness]) -> Result<bool> {
    let table: String = row.get("table_name")?;
    if !may_be_like(&table) {
        return Ok(false);
    }
    let text: String = row.get("after")?;
    let after: Map<String, Value> =
        serde_json::from_str(&text).map_err(|error| StoreError::Damaged(format!("journal: {error}")))?;
    Ok(likeness_of(&table, &after).is_some_and(|made| own.contains(&made)))
}
