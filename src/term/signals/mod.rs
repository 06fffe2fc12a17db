//! Signals: those that end the program (the line hung up, the machine shuts down), those by which a shell stops
//! it and lets it go on, and the one that says that the window has another size.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};

#[cfg(unix)]
mod unix;
#[cfg(unix)]
pub(super) use unix::watch;
#[cfg(windows)]
mod windows;
#[cfg(windows)]
pub(super) use windows::watch;

/// The number by which shells know a hang-up.
const HANG_UP: i32 = 1;

/// How the program came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The person left.
    Left,
    /// A signal of this number; a terminal that vanished without one counts as hung up.
    By(i32),
}

impl Ended {
    /// 0 where the person left, else 128 and the signal, as shells say it: 129 hung up, 143 terminated.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Left => 0,
            Self::By(signal) => u8::try_from(128 + signal).unwrap_or(u8::MAX),
        }
    }
}

/// What the signals said so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Heard(Arc<Said>);

#[derive(Debug, Default)]
struct Said {
    /// The signal that ends the program; 0 while none did.
    end: AtomicI32,
    /// The program was stopped and goes on.
    continued: AtomicBool,
}

impl Heard {
    /// By which signal the program ends; where none came its terminal vanished.
    pub(super) fn ended(&self) -> Ended {
        match self.0.end.load(Ordering::Acquire) {
            0 => Ended::By(HANG_UP),
            signal => Ended::By(signal),
        }
    }

    /// The program is to end by this signal.
    #[cfg(unix)]
    fn end(&self, signal: i32) {
        self.0.end.store(signal, Ordering::Release);
    }

    /// The program was stopped and goes on.
    #[cfg(unix)]
    fn go_on(&self) {
        self.0.continued.store(true, Ordering::Release);
    }

    /// The program was stopped since this was asked last: the terminal is to be taken again.
    pub(super) fn was_continued(&self) -> bool {
        self.0.continued.swap(false, Ordering::AcqRel)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_that_vanished_counts_as_hung_up() {
        assert_eq!(Heard::default().ended().exit_code(), 129);
        assert_eq!(Ended::Left.exit_code(), 0);
    }
}
