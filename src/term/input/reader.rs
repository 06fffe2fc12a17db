//! The thread that waits for bytes of the terminal.
//!
//! A terminal that is gone says so by a hang-up, by the end of the file or by an error of reading: the
//! thread tells the loop once and ends. It never spins.

use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::decoder::Decoder;
use super::messages::messages;
use crate::app::Msg;
use crate::term::ending::Ending;

/// Bytes read in one go at most.
const BLOCK: usize = 4096;

/// Reads the terminal on a thread of its own until it is gone, and says so with [`Msg::HangUp`].
///
/// `on_status` is called on that thread whenever the terminal answers `ESC [ 5 n`: everything that was
/// sent before the question has arrived there by then.
///
/// # Errors
/// Where there is no terminal.
pub(in crate::term) fn watch(
    events: Sender<Msg>,
    ending: Ending,
    mut on_status: impl FnMut() + Send + 'static,
) -> io::Result<()> {
    let terminal = terminal()?;
    std::thread::spawn(move || {
        let mut hand_on = |told: Vec<Msg>, status| {
            if status {
                on_status();
            }
            told.into_iter().all(|msg| events.send(msg).is_ok())
        };
        // A session without its keyboard is over, however it lost it.
        let read = AssertUnwindSafe(|| read_until_gone(&terminal, &mut hand_on));
        if catch_unwind(read).unwrap_or(true) {
            ending.begin();
            // Nobody is left to hear it where the loop has ended.
            let _ = events.send(Msg::HangUp);
        }
    });
    Ok(())
}

/// The terminal that the person sits at, also where the standard input is a file.
fn terminal() -> io::Result<OwnedFd> {
    let input = io::stdin();
    if input.is_terminal() { input.as_fd().try_clone_to_owned() } else { Ok(File::open("/dev/tty")?.into()) }
}

/// Hands on what is read, together with whether the terminal said that it is well, until the terminal is
/// gone or nobody listens; whether it is gone. A key that is pressed while the program ends is no hang-up.
fn read_until_gone(terminal: &OwnedFd, hand_on: &mut dyn FnMut(Vec<Msg>, bool) -> bool) -> bool {
    let mut decoder = Decoder::default();
    let mut block = [0; BLOCK];
    let mut listened = true;
    while listened {
        match rustix::io::read(terminal, &mut block) {
            Err(Errno::INTR | Errno::AGAIN) => {}
            Ok(0) | Err(_) => return true,
            Ok(count) => decoder.feed(&block[..count]),
        }
        // A sequence that the line brought in two pieces is read as one where the second is already here.
        let more = waits(terminal, Some(&NOW));
        let read = if more { decoder.so_far() } else { decoder.settle() };
        let (told, status) = messages(read);
        listened = hand_on(told, status);
        if !more && listened {
            waits(terminal, None);
        }
    }
    false
}

const NOW: Timespec = Timespec { tv_sec: 0, tv_nsec: 0 };

/// Waits until something can be read, or the terminal is gone: reading then says so.
fn waits(terminal: &OwnedFd, at_most: Option<&Timespec>) -> bool {
    let mut polled = [PollFd::new(terminal, PollFlags::IN)];
    matches!(poll(&mut polled, at_most), Ok(1..))
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::os::unix::net::UnixStream;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use portable_pty::{PtySize, native_pty_system};

    use super::*;
    use crate::keys::Key;

    const SOON: Duration = Duration::from_secs(5);

    /// Reads on a thread, as the program does.
    fn watched(terminal: OwnedFd) -> (std::thread::JoinHandle<bool>, std::sync::mpsc::Receiver<Msg>) {
        let (events, inbox) = channel();
        let thread = std::thread::spawn(move || {
            read_until_gone(&terminal, &mut |told, _| told.into_iter().all(|msg| events.send(msg).is_ok()))
        });
        (thread, inbox)
    }

    #[test]
    fn keys_come_as_they_are_typed() {
        let (mut line, terminal) = UnixStream::pair().unwrap();
        let (thread, inbox) = watched(terminal.into());
        for (bytes, key) in [("a", Key::Char('a')), ("\x1b[B", Key::Down), ("\x1b", Key::Esc)] {
            line.write_all(bytes.as_bytes()).unwrap();
            assert!(matches!(inbox.recv_timeout(SOON), Ok(Msg::Key(came)) if came == key), "{key}");
        }
        drop(line);
        assert!(thread.join().unwrap());
    }

    #[test]
    fn a_key_that_nobody_hears_any_more_is_no_hang_up() {
        let (mut line, terminal) = UnixStream::pair().unwrap();
        let (thread, inbox) = watched(terminal.into());
        drop(inbox);
        line.write_all(b"a").unwrap();
        assert!(!thread.join().unwrap());
    }

    #[test]
    fn a_terminal_that_is_closed_ends_the_thread() {
        let pty = native_pty_system().openpty(PtySize::default()).unwrap();
        let terminal = File::options().read(true).open(pty.master.tty_name().unwrap()).unwrap();
        let (thread, inbox) = watched(terminal.into());
        drop(pty);
        assert!(inbox.recv_timeout(SOON).is_err(), "nothing was typed");
        assert!(thread.join().unwrap());
    }
}
