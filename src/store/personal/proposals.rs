//! What waits, or waited, for a second person holds rows of its own beside the journal: a person's data goes out of them
//! too. The proposal's digest is set anew by the erasure, in the journal; the work itself, which could no longer be done
//! as it was written, is let go, and what is left of the rows stands for it.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::rewrite::side_without;
use crate::domain::id::ProposalId;
use crate::domain::personal::Traces;
use crate::domain::proposal::Proposal;
use crate::domain::stored::Stored;
use crate::store::journal::Tx;
use crate::store::proposal::{digest, texts};
use crate::store::{Result, row};

/// A proposal without a person's data.
#[derive(Debug, PartialEq)]
pub(super) struct Without {
    stored: Stored<ProposalId, Proposal>,
    /// Its rows in which any was, by their places.
    rows: Vec<(i64, [Option<String>; 2])>,
    /// What the journal knows its rows by from then on.
    digest: String,
}

/// Finds a person's data in every proposal. The proposals in which any is, and those about a home of theirs, which bear
/// the head's name, are theirs: what they are called goes with the journal.
pub(super) fn look_through(conn: &Connection, traces: &mut Traces) -> Result<Vec<Without>> {
    let mut found = Vec::new();
    for stored in row::all::<Proposal>(conn, include_str!("proposals.sql"), [])? {
        let (rows, digest) = rows_without(conn, traces, &stored)?;
        let is_in_it = !rows.is_empty() || is_in_work(conn, traces, stored.number)?;
        if is_in_it || is_for(conn, traces, stored.number)? {
            traces.owned(stored.id.0);
        }
        if is_in_it {
            found.push(Without { stored, rows, digest });
        }
    }
    Ok(found)
}

impl Without {
    /// Writes it.
    pub fn write(&self, tx: &mut Tx) -> Result<()> {
        let number = self.stored.number;
        let dropped = named_params! { ":proposal": number };
        tx.conn.prepare_cached(include_str!("drop_work.sql"))?.execute(dropped)?;
        let mut update = tx.conn.prepare_cached(include_str!("rewrite_proposed.sql"))?;
        for (place, [before, after]) in &self.rows {
            update.execute(named_params! {
                ":proposal": number, ":place": place, ":before": before, ":after": after,
            })?;
        }
        drop(update);
        let digest = self.digest.clone();
        tx.update(&self.stored, &Proposal { digest, ..self.stored.value.clone() })
    }
}

/// Whether a proposal is about a household in which they live or lived.
fn is_for(conn: &Connection, traces: &Traces, number: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("is_for.sql"))?;
    let households = statement.query_map(named_params! { ":proposal": number }, |row| row.get(0))?;
    let households: Vec<i64> = households.collect::<rusqlite::Result<_>>()?;
    Ok(households.into_iter().any(|household| traces.is_home(household)))
}

/// Whether the work of a proposal about a home of theirs names them.
fn is_in_work(conn: &Connection, traces: &Traces, number: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("work_of.sql"))?;
    let work = statement.query_row(named_params! { ":proposal": number }, |row| row.get::<_, String>(0));
    let named = work.optional()?.is_some_and(|work| traces.without(&work).is_some());
    Ok(named && is_for(conn, traces, number)?)
}

/// Rows that are rewritten, by their places, each with what stood and stands in it.
type Rewritten = Vec<(i64, [Option<String>; 2])>;

/// The rows of a proposal in which any is, without it; and the digest of all of them then.
fn rows_without(conn: &Connection, traces: &Traces, proposal: &Proposal) -> Result<(Rewritten, String)> {
    let (mut texts, mut rewritten) = (texts(conn, proposal.number)?, Vec::new());
    for (row, place) in texts.iter_mut().zip(1_i64..) {
        let before = side_without(traces, &row.table, row.row, row.before.as_deref())?;
        let after = side_without(traces, &row.table, row.row, row.after.as_deref())?;
        if before.is_some() || after.is_some() {
            row.before = before.or(row.before.take());
            row.after = after.or(row.after.take());
            rewritten.push((place, [row.before.clone(), row.after.clone()]));
        }
    }
    let digest = if rewritten.is_empty() { proposal.digest.clone() } else { digest(&texts) };
    Ok((rewritten, digest))
}
