//! A copy of a register that stands still, and its proof: what lies on the disk is byte for byte what SQLite found sound.
//!
//! Of a large register SQLite looks the file over while its bytes are written and read back. On the register's own disk
//! each step is read back as soon as it is written; on another one, a stick that may lie about its size, only once
//! everything is written.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;

use super::bytes::{self, Bytes, Copy};
use super::copy::{expect_held, prove, prove_sound};
use super::second::is_same_disk;
use super::still::Still;
use crate::domain::backup::Holdings;
use crate::store::import::Progress;
use crate::store::open::make_file;
use crate::store::{Result, StoreError};

/// From this size on several threads are worth it.
pub(super) const LARGE: u64 = 32 << 20;
/// How often the caller hears, and how soon it is obeyed.
const PAUSE: Duration = Duration::from_millis(25);
/// What the caller counts in.
const PAGE: u64 = 4096;

/// Writes the copy of a register and proves it; one of `large` bytes or more is written by several threads.
pub(super) fn copy(mut still: Still, part: &Path, large: u64, told: Progress) -> Result<Holdings> {
    make_file(part)?;
    let from = Bytes { file: &still.file, length: still.length };
    match still.second.take().filter(|_| still.length >= large) {
        Some(second) => {
            let same_disk = is_same_disk(&still.path, part);
            side_by_side(&Work::of(from, part, same_disk), second, told)?;
            expect_held(part, &still.holds)?;
        }
        None => {
            in_turn(&Work::of(from, part, false), told)?;
            prove(part, &still.holds)?;
        }
    }
    Ok(still.holds)
}

/// A copy under way.
struct Work<'w> {
    from: Bytes<'w>,
    part: &'w Path,
    /// It may be read back while it is written.
    at_once: bool,
    written: AtomicU64,
    compared: AtomicU64,
    stopped: AtomicBool,
}

impl<'w> Work<'w> {
    fn of(from: Bytes<'w>, part: &'w Path, at_once: bool) -> Self {
        Self {
            from,
            part,
            at_once,
            written: AtomicU64::new(0),
            compared: AtomicU64::new(0),
            stopped: AtomicBool::new(false),
        }
    }

    fn go_on(&self) -> Result<()> {
        match self.stopped.load(Ordering::Relaxed) {
            true => Err(StoreError::Cancelled),
            false => Ok(()),
        }
    }

    /// Tells how far it is, but for the end, which the result tells; where whoever hears it wants an end, it is stopped.
    fn tell(&self, told: Progress) {
        let done = (self.written.load(Ordering::Relaxed) + self.compared.load(Ordering::Relaxed)) / 2;
        let done = done.min(self.from.length.saturating_sub(1)) / PAGE;
        if told(count(done), count(self.from.length / PAGE)).is_break() {
            self.stopped.store(true, Ordering::Relaxed);
        }
    }

    fn write(&self, copy: &mut Copy, heard: bytes::Heard) -> Result<()> {
        bytes::write(self.from, copy, &mut |at| {
            self.written.store(at, Ordering::Relaxed);
            heard(at)
        })?;
        copy.sync()
    }

    /// Reads the copy back. `ready` waits for so many bytes to be written.
    fn compare(&self, ready: bytes::Heard, heard: bytes::Heard) -> Result<()> {
        let mut copy = Copy::to_read(self.part, self.from.length)?;
        let same = bytes::compare(self.from, &mut copy, ready, &mut |at| {
            self.compared.store(at, Ordering::Relaxed);
            heard(at)
        })?;
        match same {
            true => Ok(()),
            false => Err(StoreError::Damaged(self.part.display().to_string())),
        }
    }
}

fn count(pages: u64) -> usize {
    usize::try_from(pages).unwrap_or(usize::MAX)
}

/// One after the other.
fn in_turn(work: &Work, told: Progress) -> Result<()> {
    let mut heard = |_| {
        work.tell(told);
        work.go_on()
    };
    work.write(&mut Copy::to_write(work.part, work.from.length)?, &mut heard)?;
    work.compare(&mut |_| Ok(()), &mut heard)
}

/// SQLite looks the file over, and the bytes go their way.
fn side_by_side(work: &Work, second: Connection, told: Progress) -> Result<()> {
    let interrupt = second.get_interrupt_handle();
    thread::scope(|threads| {
        let (tell, hear) = mpsc::channel();
        let tell_bytes = tell.clone();
        threads.spawn(move || tell_bytes.send(bytes_there_and_back(work)));
        threads.spawn(move || tell.send(prove_sound(&second)));
        hear_out(&hear, told, work, &|| interrupt.interrupt())
    })
}

/// Hears everybody to the end. The first failure, or the caller's word, stops the others.
fn hear_out(hear: &Receiver<Result<()>>, told: Progress, work: &Work, interrupt: &dyn Fn()) -> Result<()> {
    let mut result = Ok(());
    loop {
        match hear.recv_timeout(PAUSE) {
            Ok(ended) => result = result.and(ended),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return result,
        }
        if result.is_ok() {
            work.tell(told);
            result = work.go_on();
        }
        if result.is_err() {
            work.stopped.store(true, Ordering::Relaxed);
            interrupt();
        }
    }
}

/// Writes the copy and reads it back.
fn bytes_there_and_back(work: &Work) -> Result<()> {
    let mut copy = Copy::to_write(work.part, work.from.length)?;
    let (tell, hear) = mpsc::channel();
    let mut goes_on = |_| work.go_on();
    if !(work.at_once && copy.direct) {
        work.write(&mut copy, &mut goes_on)?;
        return work.compare(&mut goes_on, &mut |_| work.go_on());
    }
    thread::scope(|threads| {
        let compared =
            threads.spawn(move || work.compare(&mut |at| reached(&hear, at), &mut |_| work.go_on()));
        let written = work.write(&mut copy, &mut |at| {
            // Nobody listens any more where a step differed.
            let _ = tell.send(at);
            work.go_on()
        });
        drop(tell);
        let compared = compared.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        written.and(compared)
    })
}

/// Waits until so many bytes are written.
fn reached(hear: &Receiver<u64>, wanted: u64) -> Result<()> {
    loop {
        // Whoever writes has failed, and tells why.
        if hear.recv().map_err(|_| StoreError::Interrupted)? >= wanted {
            return Ok(());
        }
    }
}
