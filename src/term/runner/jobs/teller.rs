//! Says how far work has come, and hears whether to go on.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crate::app::Msg;
use crate::app::msg::Answer;
use crate::app::work::Work;

/// The least time between two words on progress.
const PAUSE: Duration = Duration::from_millis(100);

/// Says how far work has come.
pub(super) struct Teller {
    work: Work,
    outbox: Sender<Msg>,
    stop: Arc<AtomicBool>,
    told: Instant,
}

impl Teller {
    /// Says it of `work` through `outbox`; `stop` is set where the person wants an end.
    pub(super) fn new(work: Work, outbox: Sender<Msg>, stop: Arc<AtomicBool>) -> Self {
        Self { work, outbox, stop, told: Instant::now() }
    }

    /// So many steps of so many are done.
    pub(super) fn tell(&mut self, done: usize, all: usize) -> ControlFlow<()> {
        if self.told.elapsed() >= PAUSE {
            self.told = Instant::now();
            (self.work.done, self.work.all) = (done as u64, all as u64);
            self.send(Answer::Progress(self.work));
        }
        self.go_on()
    }

    /// Whether nobody asked to stop.
    pub(super) fn go_on(&self) -> ControlFlow<()> {
        if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// The last word.
    pub(super) fn end(&self, answer: Answer) {
        self.send(answer);
    }

    fn send(&self, answer: Answer) {
        // Nobody is left to hear it where the program has ended.
        let _ = self.outbox.send(Msg::Answer(answer));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::app::work::Task;

    #[test]
    fn progress_is_told_at_most_ten_times_a_second() {
        let (outbox, inbox) = channel();
        let mut teller = Teller::new(Work::new(Task::Print), outbox, Arc::default());
        let until = Instant::now() + Duration::from_millis(350);
        let mut steps = 0;
        while Instant::now() < until {
            steps += 1;
            assert!(teller.tell(steps, 1_000_000).is_continue());
        }
        let told = inbox.try_iter().count();
        assert!((1..=4).contains(&told), "{told}");
    }

    #[test]
    fn a_wish_to_stop_is_heard_at_once() {
        let stop = Arc::new(AtomicBool::new(false));
        let mut teller = Teller::new(Work::new(Task::Print), channel().0, stop.clone());
        stop.store(true, Ordering::Relaxed);
        assert!(teller.tell(1, 2).is_break());
    }
}
