//! Taking the terminal and giving it back: one sequence each, in this one place.
//!
//! Every way out comes by here: leaving, an error, a panic of the thread that draws, a signal, a line that is
//! stuck. What the program may ever have switched on is switched off, whether or not it was on.

use std::io;
use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::keeper::Keeper;
use super::output::send_at_once;
use crate::i18n::Lang;

/// The second screen, empty; pasted text comes in brackets.
const TAKE: &[u8] = b"\x1b[?1049h\x1b[H\x1b[2J\x1b[?2004h";

/// No bracketed paste, no mouse reports, no scroll margins, cursor within the whole screen, lines wrap, plain
/// letters, an empty screen for terminals that have no second one, the first screen, the cursor shown.
const GIVE_BACK: &[u8] = b"\x1b[?2004l\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l\
    \x1b[r\x1b[?6l\x1b[?7h\x1b[m\x1b[H\x1b[J\x1b[?1049l\x1b[?25h";

/// The program has the terminal. It is given back once: twice would wipe the screen of who comes after.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal is taken as long as this lives.
#[derive(Debug)]
pub(super) struct Taken(());

impl Taken {
    /// Takes the terminal again, after something else used it.
    ///
    /// # Errors
    /// Those of a terminal that is none.
    pub(super) fn again(&self) -> io::Result<()> {
        // Raw mode that is on already counts as on, whatever the shell made of it while the program was stopped.
        disable_raw_mode()?;
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        send_at_once(TAKE);
        Ok(())
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        give_back();
    }
}

/// Takes the terminal.
///
/// # Errors
/// Those of a terminal that is none.
pub(super) fn take() -> io::Result<Taken> {
    let taken = Taken(());
    taken.again()?;
    Ok(taken)
}

/// Gives the terminal back. Where it is gone there is nothing to give back to: errors do not matter. A line
/// that takes no more is not waited for.
pub(super) fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // Not by way of the standard library: the thread that failed may hold its lock.
    send_at_once(GIVE_BACK);
    let _ = disable_raw_mode();
}

/// From now on a panic of this thread, which draws, gives the terminal back, keeps what is typed in open forms,
/// and says where it happened; never what with, because that may be a person's name. On other threads a
/// tripped reader of a damaged file is caught and told in words: the screen stays, nothing is written over it.
pub(super) fn on_panic(keeper: Keeper, lang: Lang) {
    let drawing = std::thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() == drawing {
            keeper.keep_open_if_free();
            give_back();
            eprintln!("{}", words(info, lang));
        }
    }));
}

fn words(info: &PanicHookInfo<'_>, lang: Lang) -> String {
    let place = info.location().map(|place| format!("{}:{}", place.file(), place.line()));
    lang.panic_words(place.unwrap_or_default())
}

#[cfg(test)]
mod tests;
