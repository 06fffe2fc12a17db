//! The line to the terminal as the loop sees it: when to draw, what to fetch when keys rest, how slow it is.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::lag::Lag;
use super::pace::{Pace, Rest};
use crate::app::dialogs::{Confirm, Dialog};
use crate::app::settings::Settings;
use crate::app::{Effect, Model, Msg};

/// How long an answer that is under way is waited for at the end: it would be left to the shell.
const LAST_ANSWER: Duration = Duration::from_millis(200);

/// Frames, previews, answers.
#[derive(Debug)]
pub(super) struct Line {
    pace: Pace,
    rest: Rest,
    lag: Lag,
    answers: Receiver<Instant>,
}

impl Line {
    /// A line, and where its answers to the question after its health are told.
    pub(super) fn new() -> (Self, Sender<Instant>) {
        let (tell, answers) = channel();
        (Self { pace: Pace::default(), rest: Rest::default(), lag: Lag::new(is_remote()), answers }, tell)
    }

    /// How long to wait for more before the frame is drawn.
    pub(super) fn until_frame(&self, settings: &Settings) -> Option<Duration> {
        self.pace.left(settings.slow_line, Instant::now())
    }

    /// How long to wait for something before the next fetching, at most so long.
    pub(super) fn patience(&self, most: Duration) -> Duration {
        self.rest.left(Instant::now()).map_or(most, |left| left.min(most))
    }

    /// Keeps a preview for when keys rest; everything else is performed at once.
    pub(super) fn hold_back(&mut self, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Preview(household) => {
                self.rest.wish(household, Instant::now());
                None
            }
            effect => Some(effect),
        }
    }

    /// The preview that is to be fetched now: keys rest, and the cursor stands where it stood.
    pub(super) fn due(&mut self, model: &Model) -> Option<Effect> {
        let household = self.rest.take_due(Instant::now())?;
        (model.households.current() == Some(household)).then_some(Effect::Preview(household))
    }

    /// Whether to ask behind this frame how the line is.
    pub(super) fn wants_to_ask(&self, settings: &Settings) -> bool {
        !settings.slow_line && self.lag.wants_to_ask(Instant::now())
    }

    /// A frame was drawn, with the question behind it where `asked`.
    pub(super) fn drawn(&mut self, asked: bool) {
        let now = Instant::now();
        self.pace.drawn(now);
        if asked {
            self.lag.asked(now);
        }
    }

    /// The question whether to send less, once, when the line is found slow and nothing else is open.
    pub(super) fn offer(&mut self, model: &Model) -> Option<Msg> {
        self.answers.try_iter().for_each(|at| self.lag.answered(at));
        let free = !model.settings.slow_line && model.dialogs.is_empty() && model.work.is_none();
        if !free || !self.lag.is_news() {
            return None;
        }
        self.lag.told();
        let (lang, settings) = (model.lang(), Settings { slow_line: true, ..model.settings.clone() });
        let then = Msg::Choose(Box::new(settings));
        let confirm =
            Confirm::new(lang.slow_line_question(), lang.slow_line_no(), lang.slow_line_yes(), then);
        Some(Msg::Open(Dialog::Confirm(confirm)))
    }

    /// Waits a moment for an answer that is under way.
    pub(super) fn settle(&self) {
        if self.lag.is_waiting() {
            // Where none comes there is nothing to read away.
            let _ = self.answers.recv_timeout(LAST_ANSWER);
        }
    }
}

/// The person sits at another machine.
fn is_remote() -> bool {
    ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| std::env::var_os(name).is_some())
}
