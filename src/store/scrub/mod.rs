//! Free room in the file, emptied: what was erased or changed before is not left lying where no row stands any more.
//!
//! | file | subject |
//! |---|---|
//! | `page` | which bytes of a page hold something |
//! | `free` | the pages that are in no tree any more |
//! | `sweep` | every page looked at, and those that hold leftovers written without them, a few at a time |
//!
//! SQLite overwrites what it frees where it is told so, but copies of rows stay behind where pages were filled and parted,
//! and a register of before may have free pages that were never overwritten. Writing the whole file anew would rid it of
//! both, and keep everybody waiting for as long as that takes: here nobody waits for more than a few pages.

mod free;
mod page;
mod sweep;
#[cfg(test)]
mod tests;

use std::ops::ControlFlow;
use std::thread::sleep;
use std::time::Duration;

use rusqlite::named_params;

use crate::store::{Progress, Register, Result, StoreError};

/// So many pages of the index of words are merged in one go: a few milliseconds.
const MERGED_PAGES: i64 = 200;

/// So often the log is tried to be emptied, and so long after each time: somebody may be reading out of it.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);

impl Register {
    /// Words of before stand in the index until its parts are merged, copies of rows where pages were parted, and both in
    /// the log: all three are emptied. Others read and save meanwhile. `told` hears pages done, of how many; what was
    /// done until it says to stop stays done.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where another session reads out of the log for long, [`StoreError::Cancelled`],
    /// [`StoreError::DiskFull`], [`StoreError::ReadOnly`].
    pub fn scrub(&self, told: Progress) -> Result<()> {
        self.refuse_read_only()?;
        self.merge_words(&mut *told)?;
        match sweep::can_sweep(&self.conn)? {
            true => sweep::sweep(self, told)?,
            false => self.conn.execute_batch(include_str!("vacuum.sql"))?,
        }
        self.empty_log()
    }

    /// Part by part, so that others save in between.
    fn merge_words(&self, told: Progress) -> Result<()> {
        let mut pages = -MERGED_PAGES;
        loop {
            let before = self.conn.total_changes();
            let mut merge = self.conn.prepare_cached(include_str!("merge_words.sql"))?;
            merge.execute(named_params! { ":pages": pages })?;
            // A part that was merged changes rows beside the one that the order itself counts as.
            if self.conn.total_changes() - before < 2 {
                return Ok(());
            }
            go_on(told(0, 0))?;
            pages = MERGED_PAGES;
        }
    }

    /// Takes the log into the file and cuts it off. Nobody waits for it: whoever reads or saves at this moment comes first.
    fn empty_log(&self) -> Result<()> {
        let patience: u32 = self.conn.pragma_query_value(None, "busy_timeout", |row| row.get(0))?;
        self.conn.busy_timeout(Duration::ZERO)?;
        let emptied = self.try_to_empty_log(TRIES);
        self.conn.busy_timeout(Duration::from_millis(patience.into()))?;
        emptied
    }

    fn try_to_empty_log(&self, tries: u32) -> Result<()> {
        for _ in 0..tries {
            self.checkpoint("PASSIVE")?;
            if !self.checkpoint("TRUNCATE")? {
                return Ok(());
            }
            sleep(PAUSE);
        }
        Err(StoreError::Busy)
    }

    /// Takes the log into the file; whether somebody was in the way.
    fn checkpoint(&self, how: &str) -> Result<bool> {
        Ok(self.conn.pragma_update_and_check(None, "wal_checkpoint", how, |row| row.get(0))?)
    }
}

fn go_on(heard: ControlFlow<()>) -> Result<()> {
    match heard {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(StoreError::Cancelled),
    }
}
