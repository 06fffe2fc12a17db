//! A page of text to read: help, a print preview.

use super::Reply;
use crate::app::list_pane::ListPane;
use crate::keys::Action;

/// A page of text.
#[derive(Debug)]
pub struct Reader {
    /// What it is.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// The window over them.
    pub pane: ListPane,
}

impl Reader {
    /// A text of which `rows` lines fit on the screen.
    pub fn new(title: impl Into<String>, lines: Vec<String>, rows: usize) -> Self {
        let mut pane = ListPane::default();
        pane.set_page(rows);
        pane.set_len(lines.len());
        Self { title: title.into(), lines, pane }
    }

    pub(super) fn act(&mut self, action: Action) -> Reply {
        let page = self.pane.page;
        match action {
            Action::Up => self.scroll_to(self.pane.top.saturating_sub(1)),
            Action::Down => self.scroll_to(self.pane.top + 1),
            Action::PageUp => self.scroll_to(self.pane.top.saturating_sub(page)),
            Action::PageDown => self.scroll_to(self.pane.top + page),
            Action::Home => self.scroll_to(0),
            Action::End => self.scroll_to(usize::MAX),
            Action::Back | Action::Open => return Reply::Close,
            _ => return Reply::Unused,
        }
        Reply::Stay(Vec::new())
    }

    fn scroll_to(&mut self, top: usize) {
        self.pane.top = top.min(self.lines.len().saturating_sub(self.pane.page));
    }
}
