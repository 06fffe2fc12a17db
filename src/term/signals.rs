//! Signals: those that end the program (the line hung up, the machine shuts down), those by which a shell stops
//! it and lets it go on, and the one that says that the window has another size.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::mpsc::Sender;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::ending::Ending;
use super::restore;
use crate::app::Msg;

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
            0 => Ended::By(SIGHUP),
            signal => Ended::By(signal),
        }
    }

    /// The program was stopped since this was asked last: the terminal is to be taken again.
    pub(super) fn was_continued(&self) -> bool {
        self.0.continued.swap(false, Ordering::AcqRel)
    }
}

/// Watches on a thread of its own, which lives until nobody listens.
///
/// # Errors
/// Those of the operating system.
pub(super) fn watch(events: Sender<Msg>, ending: Ending) -> std::io::Result<Heard> {
    let heard = Heard::default();
    let said = heard.clone();
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT, SIGWINCH])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            if message(signal, &ending, &said.0).is_some_and(|msg| events.send(msg).is_err()) {
                return;
            }
        }
    });
    Ok(heard)
}

fn message(signal: i32, ending: &Ending, said: &Said) -> Option<Msg> {
    match signal {
        SIGTSTP => {
            restore::give_back();
            // Where stopping is not possible the program simply goes on.
            let _ = emulate_default_handler(SIGTSTP);
            None
        }
        SIGCONT => {
            said.continued.store(true, Ordering::Release);
            size()
        }
        SIGWINCH => size(),
        end => {
            said.end.store(end, Ordering::Release);
            ending.begin();
            Some(Msg::HangUp)
        }
    }
}

/// The size of the window, which may have changed while the program was stopped.
fn size() -> Option<Msg> {
    crossterm::terminal::size().ok().map(|(columns, rows)| Msg::Resize(columns, rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_a_signal_ended_says_which() {
        let (ending, said) = (Ending::default(), Heard::default());
        assert_eq!(said.ended().exit_code(), 129);
        assert!(matches!(message(SIGTERM, &ending, &said.0), Some(Msg::HangUp)));
        assert!(ending.has_begun());
        assert_eq!(said.ended().exit_code(), 143);
        assert_eq!(Ended::Left.exit_code(), 0);
    }

    #[test]
    fn going_on_is_heard_once_and_ends_nothing() {
        let (ending, said) = (Ending::default(), Heard::default());
        message(SIGCONT, &ending, &said.0);
        assert!(said.was_continued() && !said.was_continued() && !ending.has_begun());
    }
}
