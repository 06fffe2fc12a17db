//! A page of text to read: help, a print preview.

use super::{Dialog, Reply};
use crate::app::list_pane::ListPane;
use crate::app::msg::Msg;
use crate::app::{Model, layout};
use crate::keys::Action;
use crate::viet::{width, wrap};

/// A page of text.
#[derive(Debug)]
pub struct Reader {
    /// What it is.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// The window over them.
    pub pane: ListPane,
    /// What Enter leads to, and the word for it at the foot; without it Enter closes the page.
    pub leads_to: Option<(String, Box<Msg>)>,
}

impl Reader {
    /// A text of which `rows` lines fit on the screen.
    pub fn new(title: impl Into<String>, lines: Vec<String>, rows: usize) -> Self {
        let mut pane = ListPane::default();
        pane.set_page(rows);
        pane.set_len(lines.len());
        Self { title: title.into(), lines, pane, leads_to: None }
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
            Action::Open => {
                return self.leads_to.take().map_or(Reply::Close, |(_, msg)| Reply::CloseThen(*msg));
            }
            Action::Back => return Reply::Close,
            _ => return Reply::Unused,
        }
        Reply::Stay(Vec::new())
    }

    fn scroll_to(&mut self, top: usize) {
        self.pane.top = top.min(self.lines.len().saturating_sub(self.pane.page));
    }
}

/// Lays a page of text over the screen.
pub fn show(model: &mut Model, title: String, lines: Vec<String>) {
    show_leading(model, title, lines, None);
}

/// Lays a page of text over the screen, from which Enter leads on.
pub fn show_leading(model: &mut Model, title: String, lines: Vec<String>, leads_to: Option<(String, Msg)>) {
    // The box around the page takes two rows.
    let rows = usize::from(layout::body_rows(model.size).saturating_sub(2));
    let columns = usize::from(model.size.0).saturating_sub(2);
    let lines = lines.iter().flat_map(|line| broken(line, columns)).collect();
    let leads_to = leads_to.map(|(words, msg)| (words, Box::new(msg)));
    let reader = Reader { leads_to, ..Reader::new(title, lines, rows) };
    model.dialogs.push(Dialog::Reader(reader));
}

/// A line in as many as its words need, each under the beginning of the first.
fn broken(line: &str, columns: usize) -> Vec<String> {
    if width(line) <= columns {
        return vec![line.to_owned()];
    }
    let text = line.trim_start_matches(' ');
    let indent = line.len() - text.len();
    let parts = wrap(text, columns.saturating_sub(indent));
    parts.iter().map(|part| format!("{:indent$}{part}", "")).collect()
}
