//! Keys typed ahead. Who types from paper does not look up: where a form could not be saved, the keys that follow it
//! at once were meant for the next paper. They are kept until its form is open, so that they never land in the form
//! that is still there. Behind the last paper there is no form for them: they are dropped.

use std::collections::VecDeque;

use crate::app::Msg;

/// Keys that wait for the next form.
#[derive(Debug, Default)]
pub struct Held {
    keys: VecDeque<Msg>,
    unseen: Option<Unseen>,
    /// The form that they wait for is open.
    due: bool,
}

/// What stands on the screen and was not seen yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unseen {
    /// A form that could not be saved.
    Refused,
    /// That there is no form to type into.
    NoForm,
    /// A question that nobody expected.
    Question,
}

impl Held {
    /// What is typed now was typed without a look at the screen.
    pub fn is_unseen(&self) -> bool {
        self.unseen.is_some()
    }

    /// How many keys wait.
    pub fn count(&self) -> usize {
        self.keys.iter().map(strokes).sum()
    }

    /// A form could not be saved: what follows waits for the next one.
    pub(super) fn refuse(&mut self) {
        self.unseen = Some(Unseen::Refused);
        self.due = false;
    }

    /// There is no form any more: what waits, and what follows at once, is not wanted.
    pub(super) fn end(&mut self) {
        self.keys.clear();
        self.unseen = Some(Unseen::NoForm);
    }

    /// A question stands where nobody expected one: what is typed before it can have been seen was not meant for it.
    pub(super) fn ask(&mut self) {
        self.unseen = Some(Unseen::Question);
    }

    /// What waits is not wanted.
    pub(super) fn forget(&mut self) {
        self.keys.clear();
    }

    /// Whoever types has looked up.
    pub(super) fn seen(&mut self) {
        self.unseen = None;
    }

    /// The form that keys wait for is open.
    pub(super) fn release(&mut self) {
        self.due = true;
        self.unseen = None;
    }

    /// Whoever types has looked up and wants none of what waits; how many keys that were.
    pub(super) fn give_up(&mut self) -> usize {
        let dropped = self.count();
        self.keys.clear();
        if self.unseen == Some(Unseen::Refused) {
            self.unseen = None;
        }
        dropped
    }

    /// Takes a key that was typed without a look at the screen.
    pub(in crate::app) fn keep(&mut self, key: Msg) {
        if self.unseen == Some(Unseen::Refused) {
            self.keys.push_back(key);
        }
    }

    /// The next key whose form is open.
    pub fn take_due(&mut self) -> Option<Msg> {
        if self.due && self.unseen.is_none() { self.keys.pop_front() } else { None }
    }
}

/// Keys that arrived together are one message.
fn strokes(msg: &Msg) -> usize {
    match msg {
        Msg::Typed(text) | Msg::Paste(text) => text.chars().count(),
        _ => 1,
    }
}
