//! What threatens a register before anything has gone wrong: a disk that is nearly full, a clock that was set back.

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::OptionalExtension;

use super::register::Register;
use super::{Result, reserve};

/// Less room than this is too little for any register.
const LEAST: u64 = 200 * 1024 * 1024;
/// A copy, an import, and the log beside them need so many times the size of the register.
const TIMES: u64 = 5;
/// Clocks that are set to each other differ by less, in minutes.
const CLOCKS_AGREE: i64 = 5;

/// What threatens a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The disk is nearly full.
    DiskLow {
        /// Bytes that are left.
        left: u64,
        /// Whether the reserve stands beside the register still.
        reserve: bool,
    },
    /// The clock was set back: the last entry of the journal lies ahead.
    ClockBack {
        /// When that was made.
        last: DateTime<Utc>,
    },
}

impl Trouble {
    /// Whether the disk of a register is nearly full: less is left than 200 MB, or than five times the register.
    pub fn of_disk(path: &Path) -> Option<Self> {
        let size = fs::metadata(path).map_or(0, |about| about.len());
        let left = room(path).filter(|left| is_low(*left, size))?;
        Some(Self::DiskLow { left, reserve: reserve::stands(path) })
    }
}

fn is_low(left: u64, size: u64) -> bool {
    left < LEAST.max(size.saturating_mul(TIMES))
}

/// Bytes that this user may still write to the disk of a file; nothing where the system does not say.
#[cfg(unix)]
fn room(path: &Path) -> Option<u64> {
    let about = rustix::fs::statvfs(path).ok()?;
    Some(about.f_bavail.saturating_mul(about.f_frsize))
}

#[cfg(not(unix))]
fn room(_: &Path) -> Option<u64> {
    None
}

impl Register {
    /// Everything that threatens the register now.
    ///
    /// # Errors
    /// Those of a file that cannot be read.
    pub fn troubles(&self) -> Result<Vec<Trouble>> {
        Ok(self.clock_back()?.into_iter().chain(Trouble::of_disk(&self.path)).collect())
    }

    /// Entries made from now on would lie before the last one by their time; by their numbers they come after it, and
    /// that is the order of the journal, of undo and of the chain.
    fn clock_back(&self) -> Result<Option<Trouble>> {
        let mut statement = self.conn.prepare_cached(include_str!("last_moment.sql"))?;
        let last: Option<String> = statement.query_row([], |row| row.get(0)).optional()?;
        let last = last.and_then(|at| DateTime::parse_from_rfc3339(&at).ok()).map(|at| at.to_utc());
        let ahead = |last: &DateTime<Utc>| *last - self.clock.now() > TimeDelta::minutes(CLOCKS_AGREE);
        Ok(last.filter(ahead).map(|last| Trouble::ClockBack { last }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Clock;
    use crate::store::testing::*;

    #[test]
    fn a_disk_is_low_below_200_megabytes_or_five_times_the_register() {
        let megabyte = 1024 * 1024;
        assert!(is_low(199 * megabyte, 0));
        assert!(!is_low(200 * megabyte, 40 * megabyte));
        assert!(is_low(499 * megabyte, 100 * megabyte));
        assert!(!is_low(500 * megabyte, 100 * megabyte));
    }

    #[test]
    fn a_clock_that_was_set_back_is_told_and_the_order_of_the_numbers_stays() {
        let mut bench = Bench::new();
        assert_eq!(bench.register.clock_back().unwrap(), None);
        let before = bench.hamlet("Khu 4");
        let Clock::Fixed(now) = clock() else { unreachable!() };
        let mut register = Register::open(&bench.path(), Clock::Fixed(now - TimeDelta::days(400))).unwrap();
        assert_eq!(register.clock_back().unwrap(), Some(Trouble::ClockBack { last: now }));

        let hamlet = crate::domain::place::Hamlet { name: "Khu 5".into(), ..Default::default() };
        let add = crate::domain::operation::Operation::SaveHamlet(crate::domain::stored::Edit::new(hamlet));
        let done = register.perform(&minh(), &add).unwrap();
        assert_ne!(done.created.hamlets(), [before]);
        let authors: Vec<_> = register.history(None, 2).unwrap().into_iter().map(|e| e.author).collect();
        assert_eq!(authors, [minh(), lan()], "the newest first, whatever the clock said");
        assert_eq!(register.check().unwrap(), []);
        register.undo(&minh()).unwrap();
        assert_eq!(register.hamlets().unwrap().len(), 1);
    }

    #[test]
    fn clocks_that_differ_by_a_little_are_no_trouble() {
        let bench = Bench::new();
        let Clock::Fixed(now) = clock() else { unreachable!() };
        let register = Register::open(&bench.path(), Clock::Fixed(now - TimeDelta::minutes(4))).unwrap();
        assert_eq!(register.clock_back().unwrap(), None);
    }
}
