//! What waits, or waited, for a second person holds rows of its own beside the journal: a person's data goes out of them
//! too. The proposal's digest is set anew by the erasure, in the journal; the work itself, which could no longer be done
//! as it was written, is let go, and what is left of the rows stands for it.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::rewrite::side_without;
use crate::domain::personal::Traces;
use crate::domain::proposal::Proposal;
use crate::store::journal::Tx;
use crate::store::proposal::{digest, texts};
use crate::store::{Result, row};

/// Takes a person's data out of the rows of every proposal. The proposals in which any was, and those about a home of
/// theirs, which bear the head's name, are theirs from now on: what they are called goes with the journal.
pub(super) fn take_out(tx: &mut Tx, traces: &mut Traces) -> Result<()> {
    for stored in row::all::<Proposal>(tx.conn, include_str!("proposals.sql"), [])? {
        let (was_in_rows, was_in_work) =
            (rows_of(tx.conn, traces, stored.number)?, is_in_work(tx.conn, traces, stored.number)?);
        if was_in_rows || was_in_work {
            tx.conn
                .prepare_cached(include_str!("drop_work.sql"))?
                .execute(named_params! { ":proposal": stored.number })?;
        }
        if was_in_rows || was_in_work || is_for(tx.conn, traces, stored.number)? {
            traces.owned(stored.id.0);
        }
        if was_in_rows {
            let digest = digest(&texts(tx.conn, stored.number)?);
            tx.update(&stored, &Proposal { digest, ..stored.value.clone() })?;
        }
    }
    Ok(())
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

/// Whether any was in the rows of a proposal.
fn rows_of(conn: &Connection, traces: &Traces, number: i64) -> Result<bool> {
    let mut update = conn.prepare_cached(include_str!("rewrite_proposed.sql"))?;
    let mut any = false;
    for (row, place) in texts(conn, number)?.into_iter().zip(1_i64..) {
        let before = side_without(traces, &row.table, row.row, row.before.as_deref())?;
        let after = side_without(traces, &row.table, row.row, row.after.as_deref())?;
        if before.is_some() || after.is_some() {
            update.execute(named_params! {
                ":proposal": number, ":place": place,
                ":before": before.or(row.before), ":after": after.or(row.after),
            })?;
            any = true;
        }
    }
    Ok(any)
}
