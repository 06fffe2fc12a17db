//! Rows to a register: every rule of the tables, every reference, the chain.

use std::path::Path;

use rusqlite::{Connection, params_from_iter};

use super::layout::Layout;
use super::read;
use crate::domain::backup::{DumpFacts, DumpFault, RowFault};
use crate::store::check::{Problem, chain_problems};
use crate::store::import::Progress;
use crate::store::open::{Mode, connect, make_file, use_wal};
use crate::store::register::Register;
use crate::store::{Clock, Result, StoreError, backup, index, schema};

/// After so many rows whoever waits is told.
const STEP: u64 = 1_000;

impl Register {
    /// Makes a register at a path from a dump, and opens it. A dump of an older schema is brought up to date. `told`
    /// hears of rows done, of how many.
    ///
    /// # Errors
    /// [`StoreError::Dump`] with what is wrong and where; [`StoreError::AlreadyExists`] where anything stands at the
    /// path; [`StoreError::Cancelled`] where `told` said to stop; those of the disk. No half of a register is left.
    pub fn rebuild(folder: &Path, to: &Path, clock: Clock, told: Progress) -> Result<Self> {
        let facts = read::facts(folder)?;
        backup::whole(to, |part| {
            make_file(part)?;
            let conn = connect(part, Mode::ReadWrite)?;
            conn.pragma_update(None, "synchronous", "OFF")?;
            schema::take_to(&conn, facts.schema)?;
            fill(&conn, folder, &facts, told)?;
            expect_sound(&conn, &facts)?;
            schema::migrate(&conn)?;
            index::rebuild(&conn)?;
            drop(conn);
            Ok(std::fs::File::open(part)?.sync_all()?)
        })?;
        use_wal(&connect(to, Mode::ReadWrite)?)?;
        Self::open(to, clock)
    }
}

/// Writes every row as it stands, in one transaction: triggers would write the journal a second time.
fn fill(conn: &Connection, folder: &Path, facts: &DumpFacts, told: Progress) -> Result<()> {
    let layouts = Layout::all(conn)?;
    let tables = read::matched(facts, &layouts)?;
    conn.pragma_update(None, "foreign_keys", "OFF")?;
    let transaction = conn.unchecked_transaction()?;
    let triggers = schema::take_triggers(&transaction)?;
    let all = facts.tables.iter().map(|table| table.rows).sum::<u64>();
    let mut done = 0_u64;
    for pair in tables {
        let mut insert = transaction.prepare(&pair.1.insert())?;
        let take = &mut |values: &[rusqlite::types::Value]| {
            insert.execute(params_from_iter(values)).map(drop).map_err(|_| RowFault::Refused)
        };
        read::rows(folder, pair, take, &mut || {
            done += 1;
            match done.is_multiple_of(STEP) && told(count(done), count(all)).is_break() {
                true => Err(StoreError::Cancelled),
                false => Ok(()),
            }
        })?;
    }
    triggers.iter().try_for_each(|trigger| transaction.execute_batch(trigger))?;
    transaction.commit()?;
    Ok(conn.pragma_update(None, "foreign_keys", "ON")?)
}

fn count(rows: u64) -> usize {
    usize::try_from(rows).unwrap_or(usize::MAX)
}

/// Every reference leads somewhere, and the chain leads to the head that was written.
fn expect_sound(conn: &Connection, facts: &DumpFacts) -> Result<()> {
    let mut statement = conn.prepare(include_str!("../check/references.sql"))?;
    let dangling = statement.query_map([], |row| Ok((row.get(0)?, row.get(2)?)))?.next();
    if let Some((table, parent)) = dangling.transpose()? {
        return Err(DumpFault::Reference { table, parent }.into());
    }
    if let Some(Problem { place, .. }) = chain_problems(conn)?.first() {
        return Err(DumpFault::Chain(place.parse().unwrap_or(0)).into());
    }
    let held = backup::holds(conn)?;
    match held.head == facts.head {
        true => Ok(()),
        false => Err(DumpFault::Chain(held.operations.into()).into()),
    }
}
