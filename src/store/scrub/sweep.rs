//! Every page is looked at, while nobody waits; those that hold leftovers are read once more and written without them, a few
//! in one transaction, so that others save in between.
//!
//! Only bytes that mean nothing are changed, and by SQLite's own way to the disk: whoever reads meanwhile reads the same
//! rows, and a power cut at any moment leaves a sound file.

use std::ops::Range;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, named_params};

use super::free::Free;
use super::go_on;
use super::page::{Chain, LINK, Layout, Tree, emptied, four};
use crate::store::open::refuse_shut;
use crate::store::{Progress, Register, Result};

/// Pages in one go: a few milliseconds where all of them are written.
const STEP: u32 = 128;
/// Others come to their turn for as long as one go took, and this at most.
const LONGEST_PAUSE: Duration = Duration::from_millis(50);
/// Where the file's header says how many bytes of each page SQLite leaves to others.
const RESERVED_AT: usize = 20;

/// Whether this SQLite gives pages away.
pub(super) fn can_sweep(conn: &Connection) -> Result<bool> {
    Ok(conn.prepare(include_str!("can_sweep.sql"))?.exists([])?)
}

/// Empties the free room of every page.
pub(super) fn sweep(register: &Register, told: Progress) -> Result<()> {
    let conn = &register.conn;
    let all: u32 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let synchronous: i64 = conn.pragma_query_value(None, "synchronous", |row| row.get(0))?;
    // What a power cut takes back was not answered for yet, and each step need not wait for the disk.
    conn.pragma_update(None, "synchronous", synchronous.min(1))?;
    let swept = in_steps(register, all, told);
    conn.pragma_update(None, "synchronous", synchronous)?;
    swept
}

fn in_steps(register: &Register, all: u32, told: Progress) -> Result<()> {
    for first in (1..=all).step_by(STEP as usize) {
        let held = with_leftovers(&register.conn, first..first.saturating_add(STEP).min(all + 1))?;
        if !held.is_empty() {
            let begun = Instant::now();
            empty(register, &held)?;
            sleep(begun.elapsed().min(LONGEST_PAUSE));
        }
        go_on(told(first as usize, all as usize))?;
    }
    Ok(())
}

/// The pages that hold leftovers, or lead to some, as the file is at this moment.
fn with_leftovers(conn: &Connection, pages: Range<u32>) -> Result<Vec<u32>> {
    let snapshot = conn.unchecked_transaction()?;
    let file = File::of(&snapshot)?;
    let mut held = Vec::new();
    for page in pages {
        if !file.without_leftovers(page)?.is_empty() {
            held.push(page);
        }
    }
    Ok(held)
}

/// Writes pages without leftovers; others may have changed them since they were looked at.
fn empty(register: &Register, held: &[u32]) -> Result<()> {
    let conn = &register.conn;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    let done = write(register, held);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    done
}

fn write(register: &Register, held: &[u32]) -> Result<()> {
    let transaction = Transaction::new_unchecked(&register.conn, TransactionBehavior::Immediate)?;
    refuse_shut(&transaction, &register.path, register.file)?;
    let file = File::of(&transaction)?;
    for page in held {
        for (page, bytes) in file.without_leftovers(*page)? {
            file.write(page, &bytes)?;
        }
    }
    Ok(transaction.commit()?)
}

/// The pages of a file, at one moment.
struct File<'c> {
    conn: &'c Connection,
    layout: Layout,
    free: Free,
    /// Bytes of all pages: no row is longer.
    length: usize,
}

impl<'c> File<'c> {
    fn of(conn: &'c Connection) -> Result<Self> {
        let first = read(conn, 1)?;
        let size = first.len();
        let reserved = first.get(RESERVED_AT).map_or(0, |reserved| usize::from(*reserved));
        let pages: u32 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
        Ok(Self {
            conn,
            layout: Layout { size, usable: size.saturating_sub(reserved) },
            free: Free::of(|page| read(conn, page))?,
            length: size * pages as usize,
        })
    }

    /// A page, and the last ones of the chains that it leads to, as they are to be written; none where nothing is left
    /// lying there.
    fn without_leftovers(&self, number: u32) -> Result<Vec<(u32, Vec<u8>)>> {
        let page = read(self.conn, number)?;
        let whole = self.layout.usable..self.layout.size;
        if let Some(leading) = self.free.leading(number) {
            let left = emptied(&page, &[0..leading.min(whole.start), whole]);
            return Ok(left.map(|left| (number, left)).into_iter().collect());
        }
        let Some(tree) = Tree::of(&page, number, self.layout) else { return Ok(Vec::new()) };
        let mut left: Vec<_> = emptied(&page, &tree.used).map(|left| (number, left)).into_iter().collect();
        for chain in tree.chains {
            left.extend(self.without_tail(chain)?);
        }
        Ok(left)
    }

    /// The last page of a chain without what stands behind the row's end.
    fn without_tail(&self, chain: Chain) -> Result<Option<(u32, Vec<u8>)>> {
        let room = self.layout.usable - LINK;
        let (mut number, mut bytes) = (chain.first, chain.bytes);
        // Only a damaged file has chains that are longer than itself, or end before their end.
        while bytes <= self.length {
            let page = read(self.conn, number)?;
            if bytes <= room {
                let used = [0..LINK + bytes, self.layout.usable..self.layout.size];
                return Ok(emptied(&page, &used).map(|left| (number, left)));
            }
            (number, bytes) = (four(&page, 0).unwrap_or_default(), bytes - room);
        }
        Ok(None)
    }

    fn write(&self, number: u32, bytes: &[u8]) -> Result<()> {
        let mut write = self.conn.prepare_cached(include_str!("write_page.sql"))?;
        write.execute(named_params! { ":page": number, ":data": bytes })?;
        Ok(())
    }
}

/// A page; of one that is not there nothing.
fn read(conn: &Connection, number: u32) -> Result<Vec<u8>> {
    let mut read = conn.prepare_cached(include_str!("read_page.sql"))?;
    let page = read.query_row(named_params! { ":page": number }, |row| row.get(0)).optional()?;
    Ok(page.unwrap_or_default())
}
