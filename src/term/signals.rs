//! Signals: those that end the program (the line hung up, the machine shuts down), and the one that says
//! that the window has another size.

use std::sync::mpsc::Sender;

use signal_hook::consts::{SIGHUP, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;

use super::ending::Ending;
use crate::app::Msg;

/// Watches on a thread of its own, which lives until nobody listens.
pub(super) fn watch(events: Sender<Msg>, ending: Ending) -> std::io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGWINCH])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            if signal != SIGWINCH {
                ending.begin();
            }
            if message(signal).is_some_and(|msg| events.send(msg).is_err()) {
                return;
            }
        }
    });
    Ok(())
}

fn message(signal: i32) -> Option<Msg> {
    match signal {
        SIGWINCH => crossterm::terminal::size().ok().map(|(columns, rows)| Msg::Resize(columns, rows)),
        _ => Some(Msg::HangUp),
    }
}
