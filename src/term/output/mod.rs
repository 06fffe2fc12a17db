//! The way out to the terminal: a frame in one write, and never stuck for ever on a line that takes nothing.

use std::io;

use ratatui::layout::Size;

use super::backend::Outlet;
use super::ending::Ending;
use super::lag;

#[cfg(unix)]
mod unix;
#[cfg(unix)]
use unix::Line;
#[cfg(windows)]
mod windows;
#[cfg(windows)]
use windows::Line;

/// The size of a terminal that does not say its own.
const USUAL: Size = Size::new(80, 24);

/// Columns and rows of the terminal; the usual ones where it does not say them, as serial lines do.
pub(super) fn size() -> io::Result<Size> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(if width == 0 || height == 0 { USUAL } else { Size::new(width, height) })
}

/// Sends bytes where the terminal takes them within a tenth of a second: at its end the program waits for
/// nobody, and a terminal that is gone is no failure.
pub(super) fn send_at_once(bytes: &[u8]) {
    let Ok(line) = Line::open() else { return };
    if line.write(bytes).is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock) {
        // Nothing more can be done where it still takes nothing.
        let _ = line.wait().and_then(|()| line.write(bytes));
    }
}

/// The terminal as an outlet.
#[derive(Debug)]
pub(super) struct Output {
    line: Line,
    ending: Ending,
    behind: Vec<u8>,
    to_ask: bool,
}

impl Output {
    /// The terminal that the program was started on.
    pub(super) fn open(ending: Ending) -> io::Result<Self> {
        Ok(Self { line: Line::open()?, ending, behind: Vec::new(), to_ask: false })
    }

    /// Bytes that leave behind the next frame, in the same write.
    pub(super) fn append(&mut self, bytes: &[u8]) {
        self.behind.extend_from_slice(bytes);
    }

    /// Whether the question after the line's health is to leave behind the next frame, last of all.
    pub(super) fn ask(&mut self, ask: bool) {
        self.to_ask = ask;
    }

    /// The question has not left yet.
    pub(super) fn is_to_ask(&self) -> bool {
        self.to_ask
    }
}

impl Outlet for Output {
    /// Waits for a line that takes nothing until the program ends: what is left then nobody sees any more.
    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut frame = bytes.to_vec();
        frame.append(&mut self.behind);
        if std::mem::take(&mut self.to_ask) {
            frame.extend_from_slice(lag::QUESTION);
        }
        let mut rest = frame.as_slice();
        while !rest.is_empty() && !self.ending.has_begun() {
            match self.line.write(rest) {
                Ok(count) => rest = &rest[count..],
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => self.line.wait()?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        size()
    }
}
