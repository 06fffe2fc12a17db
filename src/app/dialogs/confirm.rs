//! A question with named answers: Enter, Esc, Tab and the arrows answer it.

use super::Reply;
use crate::app::msg::Msg;
use crate::keys::Action;

/// A question. The careful answer stands first and is under the cursor.
#[derive(Debug)]
pub struct Confirm {
    /// What is asked, naming what would go.
    pub question: String,
    /// Answers with what follows; the first one changes nothing.
    pub answers: Vec<(String, Option<Msg>)>,
    /// The answer under the cursor.
    pub cursor: usize,
}

impl Confirm {
    /// A question whose first answer is `keep` (nothing happens), the second `go` (then `msg`).
    pub fn new(question: impl Into<String>, keep: &str, go: &str, msg: Msg) -> Self {
        Self {
            question: question.into(),
            answers: vec![(keep.to_owned(), None), (go.to_owned(), Some(msg))],
            cursor: 0,
        }
    }

    /// An answer that is pressed is taken.
    pub(super) fn point(&mut self, answer: usize) -> Reply {
        self.cursor = answer.min(self.answers.len().saturating_sub(1));
        self.act(Action::Open)
    }

    pub(super) fn act(&mut self, action: Action) -> Reply {
        let count = self.answers.len();
        match action {
            Action::Next => self.cursor = (self.cursor + 1) % count,
            Action::Previous => self.cursor = (self.cursor + count - 1) % count,
            Action::Left | Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Right | Action::Down => self.cursor = (self.cursor + 1).min(count - 1),
            Action::Back => return Reply::Close,
            Action::Open => {
                let answer = self.answers.swap_remove(self.cursor);
                return answer.1.map_or(Reply::Close, Reply::CloseThen);
            }
            _ => return Reply::Unused,
        }
        Reply::Stay(Vec::new())
    }
}
