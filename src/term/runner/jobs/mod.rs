//! Long work on a thread of its own, with its own connection to the register: one piece at a time, with
//! progress at most ten times a second, stopped by a flag that it looks at between steps. What was
//! stopped leaves nothing half-done: the register's transaction and the file are whole or not there.

mod carry;
mod copies;
mod export;
mod health;
mod print;
mod second;
mod teller;
#[cfg(test)]
mod tests;
mod work;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use chrono::NaiveDateTime;

use crate::app::Msg;
use crate::app::msg::Answer;
use crate::app::work::{Job, Work};
use crate::domain::history::Author;
use crate::i18n::Lang;
use crate::store::Tried;
use crate::viet::DateStyle;
use teller::Teller;

/// Where work is done, by whom, when and in which language.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The register file.
    pub register: PathBuf,
    /// Who asked for it.
    pub author: Author,
    /// The language of its words.
    pub lang: Lang,
    /// How days are written.
    pub dates: DateStyle,
    /// The moment at which it began.
    pub now: NaiveDateTime,
}

/// The one piece of long work.
pub(super) struct Jobs {
    outbox: Sender<Msg>,
    running: Option<Running>,
    tried: SharedTried,
}

/// What bringing a copy back is tried out on, from one question to the next.
type SharedTried = Arc<Mutex<Tried>>;

struct Running {
    stop: Arc<AtomicBool>,
    /// Its last word is on its way; the thread itself may need a moment more.
    ended: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Running {
    fn goes_on(&self) -> bool {
        !self.ended.load(Ordering::Acquire) && !self.thread.is_finished()
    }
}

impl Jobs {
    /// Nothing is under way; answers leave through `outbox`.
    pub(super) fn new(outbox: Sender<Msg>) -> Self {
        Self { outbox, running: None, tried: SharedTried::default() }
    }

    /// Begins a piece of work, unless one is under way; what there is to say at once.
    pub(super) fn start(&mut self, job: Job, place: Place) -> Answer {
        if self.running.as_ref().is_some_and(Running::goes_on) {
            return Answer::Failed(place.lang.work_busy().to_owned());
        }
        let begun = Work::new(job.task());
        let (stop, ended) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let mut teller = Teller::new(begun, self.outbox.clone(), stop.clone());
        let (over, tried) = (ended.clone(), self.tried.clone());
        let thread = std::thread::spawn(move || {
            // Work that trips must still say its last word: the screen waits for it.
            let work = AssertUnwindSafe(|| work::perform(job, &place, &mut teller, &tried));
            let broken = |_| Answer::WorkFailed(place.lang.work_broken().to_owned());
            let answer = catch_unwind(work).unwrap_or_else(broken);
            // First the flag, then the word: whoever hears it may begin the next work.
            over.store(true, Ordering::Release);
            teller.end(answer);
        });
        self.running = Some(Running { stop, ended, thread });
        Answer::Progress(begun)
    }

    /// Nothing is tried out any more: what it was tried out on goes. Work under way has it still.
    pub(super) fn forget_tried(&self) {
        if let Ok(mut tried) = self.tried.try_lock() {
            *tried = Tried::default();
        }
    }

    /// Asks the work to stop; its answer says when it did.
    pub(super) fn cancel(&self) {
        if let Some(running) = &self.running {
            running.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Stops the work and waits for its end: the program is left. Where a hang-up ends it and the work takes
    /// its time, the last resort does not wait: what the work was at is whole or not there.
    pub(super) fn end(&mut self) {
        self.cancel();
        if let Some(running) = self.running.take() {
            // Work that broke off has nothing more to say.
            let _ = running.thread.join();
        }
    }
}
