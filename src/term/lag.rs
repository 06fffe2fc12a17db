//! How long the line takes there and back, by asking the terminal behind a frame whether it is well. A terminal
//! that never answers is asked once; nothing waits for it.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// "Are you well?" The answer comes behind everything that was sent before the question.
pub(super) const QUESTION: &[u8] = b"\x1b[5n";

/// From one question to the next at least.
const BETWEEN_QUESTIONS: Duration = Duration::from_secs(2);

/// Answers that must agree: a single slow one says little.
const ANSWERS: usize = 3;

/// A line that takes longer is slow: keys and screen visibly part.
const SLOW: Duration = Duration::from_millis(300);

/// What is known of the line.
#[derive(Debug, Default)]
pub(super) struct Lag {
    /// Somebody works from afar; at the machine itself nothing is asked.
    remote: bool,
    asked: Option<Instant>,
    waiting: bool,
    answers: VecDeque<Duration>,
    told: bool,
}

impl Lag {
    /// Nothing is known yet.
    pub(super) fn new(remote: bool) -> Self {
        Self { remote, ..Self::default() }
    }

    /// Whether to ask behind the frame that is drawn now.
    pub(super) fn wants_to_ask(&self, now: Instant) -> bool {
        let rested = self.asked.is_none_or(|asked| now.duration_since(asked) >= BETWEEN_QUESTIONS);
        self.remote && !self.told && !self.waiting && rested
    }

    /// The question left.
    pub(super) fn asked(&mut self, now: Instant) {
        (self.asked, self.waiting) = (Some(now), true);
    }

    /// The answer came. One that nobody asked for says nothing.
    pub(super) fn answered(&mut self, at: Instant) {
        let Some(asked) = self.asked.filter(|_| self.waiting) else { return };
        self.waiting = false;
        self.answers.push_back(at.saturating_duration_since(asked));
        if self.answers.len() > ANSWERS {
            self.answers.pop_front();
        }
    }

    /// An answer is under way.
    pub(super) fn is_waiting(&self) -> bool {
        self.waiting
    }

    /// The line is slow, and nobody was told yet.
    pub(super) fn is_news(&self) -> bool {
        let mut sorted: Vec<_> = self.answers.iter().copied().collect();
        sorted.sort();
        !self.told && sorted.len() == ANSWERS && sorted[ANSWERS / 2] > SLOW
    }

    /// The person was told; that is enough for this session.
    pub(super) fn told(&mut self) {
        self.told = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(milliseconds: &[u64]) -> Lag {
        let mut lag = Lag::new(true);
        let mut now = Instant::now();
        for time in milliseconds {
            assert!(lag.wants_to_ask(now));
            lag.asked(now);
            lag.answered(now + Duration::from_millis(*time));
            now += BETWEEN_QUESTIONS;
        }
        lag
    }

    #[test]
    fn a_line_is_slow_when_most_answers_are() {
        assert!(after(&[400, 20, 350]).is_news());
        assert!(!after(&[400, 20, 30]).is_news());
        assert!(!after(&[900, 900]).is_news());
    }

    #[test]
    fn only_the_last_answers_count() {
        assert!(!after(&[900, 900, 900, 20, 20]).is_news());
        assert!(after(&[20, 20, 20, 400, 400]).is_news());
    }

    #[test]
    fn a_terminal_that_does_not_answer_is_asked_once() {
        let mut lag = Lag::new(true);
        let now = Instant::now();
        lag.asked(now);
        assert!(!lag.wants_to_ask(now + Duration::from_secs(600)) && lag.is_waiting());
    }

    #[test]
    fn the_person_is_told_once() {
        let mut lag = after(&[400, 400, 400]);
        lag.told();
        assert!(!lag.is_news() && !lag.wants_to_ask(Instant::now() + Duration::from_secs(60)));
    }

    #[test]
    fn at_the_machine_itself_nothing_is_asked() {
        assert!(!Lag::new(false).wants_to_ask(Instant::now()));
    }

    #[test]
    fn an_answer_without_a_question_says_nothing() {
        let mut lag = Lag::new(true);
        lag.answered(Instant::now());
        assert!(!lag.is_news() && lag.wants_to_ask(Instant::now()));
    }
}
