//! How far long work has come, on stderr where that is a terminal.

use std::io::{IsTerminal, Write, stderr};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use super::interrupt::Stop;

/// How often the line is written anew.
const STEP: Duration = Duration::from_millis(200);

/// The line on stderr, and the ear for Ctrl-C.
pub struct Progress {
    what: &'static str,
    shown: bool,
    last: Instant,
    stop: Option<Stop>,
}

impl Progress {
    /// Progress of some things: `households`.
    pub fn of(what: &'static str) -> Self {
        Self { what, shown: stderr().is_terminal(), last: Instant::now(), stop: Stop::listen().ok() }
    }

    /// So many are done, of so many (0 while nobody knows); `false` where someone wants the work to stop.
    pub fn at(&mut self, done: usize, all: usize) -> bool {
        if self.shown && all > 0 && (self.last.elapsed() >= STEP || done == all) {
            self.last = Instant::now();
            // A terminal that is gone is no reason to stop the work.
            let _ = write!(stderr(), "\r{done}/{all} {}   ", self.what);
        }
        !self.stop.as_ref().is_some_and(Stop::is_asked)
    }

    /// The same for work that is told by a flow of control.
    pub fn go_on(&mut self, done: usize, all: usize) -> ControlFlow<()> {
        if self.at(done, all) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(stderr(), "\r{:40}\r", "");
        }
    }
}
