//! The one line that is said to the person.

use super::Model;

/// One line for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How loud.
    pub tone: Tone,
    /// What it says.
    pub text: String,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something is worth knowing.
    Hint,
    /// Something could not be done.
    Problem,
}

impl Model {
    /// Says that something was done.
    pub fn done(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { tone: Tone::Done, text: text.into() });
    }

    /// Says something worth knowing.
    pub fn hint(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { tone: Tone::Hint, text: text.into() });
    }

    /// Says that something could not be done.
    pub fn problem(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { tone: Tone::Problem, text: text.into() });
    }
}
