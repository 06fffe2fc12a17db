//! The terminal as a file of our own: waiting for it blocks nobody else who has it open.

use std::io;
use std::os::fd::{AsFd, OwnedFd};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags, open};
use rustix::io::{Errno, dup};

/// How long the terminal is waited for before anything else is looked at.
const PATIENCE: Timespec = Timespec { tv_sec: 0, tv_nsec: 100_000_000 };

/// The open terminal.
#[derive(Debug)]
pub(super) struct Line(OwnedFd);

impl Line {
    /// The controlling terminal, opened anew; the standard output where there is none.
    pub(super) fn open() -> io::Result<Self> {
        let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        match open("/dev/tty", flags, Mode::empty()) {
            Ok(terminal) => Ok(Self(terminal)),
            Err(_) => Ok(Self(dup(rustix::stdio::stdout())?)),
        }
    }

    /// Writes what the terminal takes now.
    ///
    /// # Errors
    /// `WouldBlock` where it takes nothing now.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        Ok(rustix::io::write(&self.0, bytes)?)
    }

    /// Waits until the terminal takes something, a tenth of a second at most.
    pub(super) fn wait(&self) -> io::Result<()> {
        let mut terminal = [PollFd::from_borrowed_fd(self.0.as_fd(), PollFlags::OUT)];
        match poll(&mut terminal, Some(&PATIENCE)) {
            Ok(_) | Err(Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_line_is_told_and_waited_for_only_so_long() {
        let (_reader, writer) = std::io::pipe().unwrap();
        rustix::fs::fcntl_setfl(&writer, OFlags::NONBLOCK).unwrap();
        let line = Line(writer.into());
        let full = loop {
            if let Err(error) = line.write(&[b'x'; 4096]) {
                break error;
            }
        };
        assert_eq!(full.kind(), io::ErrorKind::WouldBlock);
        let begun = std::time::Instant::now();
        line.wait().unwrap();
        assert!(begun.elapsed() < std::time::Duration::from_secs(5));
    }
}
