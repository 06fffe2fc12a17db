//! The keyboard and the mouse: bytes of the terminal as messages.
//!
//! Our own reading instead of crossterm's, which keeps a paste for ever when its end is lost, drops
//! sequences that a slow line splits, and burns a core after a hang-up. There are no timers: what a
//! byte means follows from the bytes around it and from where a read ended.
//!
//! | place | subject |
//! |---|---|
//! | `reader.rs` | the thread that waits for bytes (on Windows `windows.rs`) |
//! | `decoder/`  | the state machine: bytes in, however they are split, keys out |
//! | `sequences.rs` | which sequence is which key, terminal by terminal |
//! | `pointer.rs` | reports of the mouse |
//! | `letters.rs` | UTF-8 that may be split at every byte |
//! | `paste.rs` | pasted text, also where its end is lost |
//! | `messages.rs` | keys as messages: what was typed in one go as one |

#[cfg(unix)]
mod decoder;
#[cfg(unix)]
mod letters;
#[cfg(unix)]
mod messages;
#[cfg(unix)]
mod paste;
#[cfg(unix)]
mod pointer;
#[cfg(unix)]
mod reader;
#[cfg(unix)]
mod sequences;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(super) use reader::watch;
#[cfg(windows)]
pub(super) use windows::watch;

use crate::keys::{Key, Mouse};

/// What the terminal said, decoded.
#[cfg(unix)]
#[derive(Debug, Clone, PartialEq, Eq)]
enum Raw {
    /// A key was pressed. Characters are NFC; a combining mark that came apart is a character of its own.
    Key(Key),
    /// The Esc before was none: a sequence began with it, whose key follows.
    NotEsc,
    /// Text was pasted; NFC, control characters as they came.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal answered that it is well (`ESC [ 0 n`): all that was sent before has arrived.
    StatusOk,
}

#[cfg(all(test, unix))]
mod tests;
