//! Signals that end the program: the line hung up, the machine shuts down.

use std::sync::mpsc::Sender;

use signal_hook::consts::{SIGHUP, SIGTERM};
use signal_hook::iterator::Signals;

use super::ending::Ending;
use crate::app::Msg;

/// Watches on a thread of its own: after a hang-up crossterm's reading never returns.
pub(super) fn watch(events: Sender<Msg>, ending: Ending) -> std::io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGTERM])?;
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            ending.begin();
            // Nobody is left to hear it where the loop has ended.
            let _ = events.send(Msg::HangUp);
        }
    });
    Ok(())
}
