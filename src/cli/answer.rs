//! What a command gives back: text or JSON for stdout, and how it ended.

use std::process::ExitCode;

use serde::Serialize;

/// Done, but something was found: rejected rows, failed checks.
pub const FOUND: u8 = 3;
/// Failed, with one message on stderr.
pub const FAILED: u8 = 1;
/// Wrong usage, with one message on stderr.
pub const MISUSED: u8 = 2;

/// What a command gives back.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// For stdout; empty where there is nothing to say.
    pub text: String,
    /// Something was found that the caller has to see to.
    pub found: bool,
    /// The exit code of a session in the terminal; 0 where nothing cut it short.
    pub ended: u8,
}

impl Answer {
    /// Lines of text.
    pub fn lines(lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let lines: Vec<String> = lines.into_iter().map(Into::into).collect();
        Self { text: lines.join("\n"), found: false, ended: 0 }
    }

    /// JSON where it is asked for, else lines.
    pub fn either<L: Into<String>>(
        json: bool,
        value: &impl Serialize,
        lines: impl IntoIterator<Item = L>,
    ) -> Self {
        match serde_json::to_string_pretty(value) {
            Ok(text) if json => Self { text, found: false, ended: 0 },
            _ => Self::lines(lines),
        }
    }

    /// The same, with one more line.
    pub fn with_line(mut self, line: &str) -> Self {
        self.text = [&self.text, line].join("\n");
        self
    }

    /// The same, with something found or not.
    pub fn with_found(self, found: bool) -> Self {
        Self { found, ..self }
    }

    /// How the program ends.
    pub fn exit(&self) -> ExitCode {
        ExitCode::from(if self.found { FOUND } else { self.ended })
    }
}
