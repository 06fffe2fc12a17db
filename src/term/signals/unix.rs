//! The signals of Unix, on a thread of their own.

use std::sync::mpsc::Sender;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::Heard;
use crate::app::Msg;
use crate::term::ending::Ending;
use crate::term::{output, restore};

/// Watches on a thread of its own, which lives until nobody listens.
///
/// # Errors
/// Those of the operating system.
pub(in crate::term) fn watch(events: Sender<Msg>, ending: Ending) -> std::io::Result<Heard> {
    let heard = Heard::default();
    let said = heard.clone();
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT, SIGWINCH])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            if message(signal, &ending, &said).is_some_and(|msg| events.send(msg).is_err()) {
                return;
            }
        }
    });
    Ok(heard)
}

fn message(signal: i32, ending: &Ending, heard: &Heard) -> Option<Msg> {
    match signal {
        SIGTSTP => {
            restore::give_back();
            // Where stopping is not possible the program simply goes on.
            let _ = emulate_default_handler(SIGTSTP);
            None
        }
        SIGCONT => {
            heard.go_on();
            size()
        }
        SIGWINCH => size(),
        end => {
            heard.end(end);
            ending.begin();
            Some(Msg::HangUp)
        }
    }
}

/// The size of the window, which may have changed while the program was stopped.
fn size() -> Option<Msg> {
    output::size().ok().map(|size| Msg::Resize(size.width, size.height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_a_signal_ended_says_which() {
        let (ending, said) = (Ending::default(), Heard::default());
        assert!(matches!(message(SIGTERM, &ending, &said), Some(Msg::HangUp)));
        assert!(ending.has_begun());
        assert_eq!(said.ended().exit_code(), 143);
    }

    #[test]
    fn going_on_is_heard_once_and_ends_nothing() {
        let (ending, said) = (Ending::default(), Heard::default());
        message(SIGCONT, &ending, &said);
        assert!(said.was_continued() && !said.was_continued() && !ending.has_begun());
    }
}
