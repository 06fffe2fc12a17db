//! One line to type: a name, a file.

use super::Reply;
use crate::app::line_edit::LineEdit;
use crate::app::msg::Msg;
use crate::keys::Action;

/// A line to type and what follows from it.
#[derive(Debug)]
pub struct Prompt {
    /// What is asked.
    pub title: String,
    /// A word on what to type.
    pub hint: String,
    /// What was typed.
    pub line: LineEdit,
    /// Why what was typed before did not do.
    pub fault: Option<String>,
    initial: String,
    then: fn(String) -> Msg,
    verbatim: bool,
    /// What stands there gives way to the first letter.
    fresh: bool,
}

impl Prompt {
    /// Asks for a line that starts as `text`; Enter hands what was typed to `then`.
    pub fn new(
        title: impl Into<String>,
        hint: impl Into<String>,
        text: &str,
        then: fn(String) -> Msg,
    ) -> Self {
        Self {
            title: title.into(),
            hint: hint.into(),
            line: LineEdit::new(text),
            fault: None,
            initial: text.to_owned(),
            then,
            verbatim: false,
            fresh: false,
        }
    }

    /// The same, asked again: why what stands there did not do.
    #[must_use]
    pub fn refused(mut self, why: String) -> Self {
        self.fault = Some(why);
        self
    }

    /// The same, where the first letter typed replaces what stands there, as in a field just come to.
    #[must_use]
    pub fn replaced_by_typing(mut self) -> Self {
        self.fresh = true;
        self
    }

    /// Something was typed.
    pub(super) fn is_typed(&self) -> bool {
        !self.line.is_empty() && self.line.text() != self.initial
    }

    /// The same for the name of a file, whose letters are never made Vietnamese.
    #[must_use]
    pub fn verbatim(mut self) -> Self {
        self.verbatim = true;
        self
    }

    /// Takes words, in which typed keys may become Vietnamese letters.
    pub fn takes_words(&self) -> bool {
        !self.verbatim
    }

    /// An empty line is no answer; Esc leaves without one.
    pub(super) fn act(&mut self, action: Action) -> Reply {
        self.fresh = false;
        match action {
            Action::Open if !self.line.text().trim().is_empty() => {
                return Reply::CloseThen((self.then)(crate::viet::clean(self.line.text())));
            }
            Action::Back => return Reply::Close,
            _ => {
                self.line.act(action);
            }
        }
        Reply::Stay(Vec::new())
    }

    pub(super) fn typed(&mut self, text: &str) -> Reply {
        if std::mem::take(&mut self.fresh) {
            self.line.clear();
        }
        self.line.insert(text);
        Reply::Stay(Vec::new())
    }
}
