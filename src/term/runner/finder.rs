//! Longer reads on a thread of its own with a connection of its own: the next letter interrupts the
//! search of the last one.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use crate::app::Msg;
use crate::app::effect::Found;
use crate::app::msg::Answer;
use crate::domain::query::Query;
use crate::store::{Clock, Interrupt, Register};

/// What the thread is asked.
#[derive(Debug)]
pub(super) enum Question {
    /// A search of the list.
    Search { generation: u64, query: Query, today: NaiveDate },
    /// The situation with the years before.
    Years { today: NaiveDate },
}

impl Question {
    fn is_search(&self) -> bool {
        matches!(self, Self::Search { .. })
    }
}

/// The thread that searches.
pub(super) struct Finder {
    questions: Sender<Question>,
    interrupt: Arc<OnceLock<Interrupt>>,
}

impl Finder {
    /// Starts the thread on a register file.
    pub(super) fn start(path: PathBuf, outbox: Sender<Msg>) -> Self {
        let (questions, inbox) = channel();
        let interrupt = Arc::new(OnceLock::new());
        let handle = interrupt.clone();
        std::thread::spawn(move || {
            if let Ok(register) = Register::open(&path, Clock::System) {
                // Only this thread sets it.
                let _ = handle.set(register.interrupt_handle());
                serve(&register, &inbox, &outbox);
            }
        });
        Self { questions, interrupt }
    }

    /// Asks; what is running for an older question is interrupted, and asked again if it still matters.
    pub(super) fn ask(&self, question: Question) {
        // A thread that could not open the register is gone: the opening itself has said why.
        let _ = self.questions.send(question);
        if let Some(interrupt) = self.interrupt.get() {
            interrupt.interrupt();
        }
    }
}

/// Answers questions until nobody asks or listens any more. The newest search goes first and makes older
/// ones needless; the years wait until no search is left.
fn serve(register: &Register, inbox: &Receiver<Question>, outbox: &Sender<Msg>) {
    let mut waiting: Vec<Question> = Vec::new();
    loop {
        if waiting.is_empty() {
            match inbox.recv() {
                Ok(question) => waiting.push(question),
                Err(_) => return,
            }
        }
        inbox.try_iter().for_each(|question| take_in(&mut waiting, question));
        let Some(question) = waiting.last() else { continue };
        // An interrupted question stays and is asked again, unless a newer one takes its place.
        let Some(answer) = answer(register, question) else { continue };
        waiting.pop();
        if outbox.send(Msg::Answer(answer)).is_err() {
            return;
        }
    }
}

fn take_in(waiting: &mut Vec<Question>, question: Question) {
    waiting.retain(|old| old.is_search() != question.is_search());
    let at = if question.is_search() { waiting.len() } else { 0 };
    waiting.insert(at, question);
}

/// `None` where it was interrupted.
fn answer(register: &Register, question: &Question) -> Option<Answer> {
    match question {
        Question::Search { generation, query, today } => {
            let found = register.find(query, *today).ok()?;
            Some(Answer::Found(Found { generation: *generation, found }))
        }
        Question::Years { today } => register.situation_with_years(*today).ok().map(Answer::Situation),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(generation: u64) -> Question {
        Question::Search { generation, query: Query::default(), today: NaiveDate::default() }
    }

    #[test]
    fn the_newest_search_goes_first_and_the_years_wait() {
        let mut waiting = Vec::new();
        take_in(&mut waiting, search(1));
        take_in(&mut waiting, Question::Years { today: NaiveDate::default() });
        take_in(&mut waiting, search(2));
        assert_eq!(waiting.len(), 2);
        assert!(matches!(waiting.last(), Some(Question::Search { generation: 2, .. })));
    }
}
