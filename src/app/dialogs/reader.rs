//! A page of text to read: help, changes of the journal, what a check found.

use super::{Dialog, Reply};
use crate::app::list_pane::ListPane;
use crate::app::msg::Msg;
use crate::app::{Model, layout};
use crate::keys::{Action, Context};
use crate::viet::{width, wrap};

/// A page of text.
#[derive(Debug)]
pub struct Reader {
    /// What it is.
    pub title: String,
    /// Its lines.
    pub lines: Vec<ReadLine>,
    /// The window over them.
    pub pane: ListPane,
    /// What Enter leads to, and the word for it at the foot; without it Enter closes the page.
    pub leads_to: Option<(String, Box<Msg>)>,
    /// The place whose help it is, where it is help.
    pub help_of: Option<Context>,
    /// What else can be done here, for the foot.
    pub says: Option<String>,
}

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadLine {
    /// Words.
    Plain(String),
    /// Words over what follows.
    Heading(String),
    /// Keys in their column, and what they do.
    Keys(String, String),
}

impl ReadLine {
    /// Its words, as they stand on the screen.
    pub fn text(&self) -> String {
        match self {
            Self::Plain(words) => words.clone(),
            Self::Heading(words) => format!(" {words}"),
            Self::Keys(keys, words) => format!(" {keys}  {words}"),
        }
    }
}

impl Reader {
    /// A text of which as many lines show as fit on the screen.
    pub fn fitting(model: &Model, title: impl Into<String>, lines: Vec<ReadLine>) -> Self {
        let mut pane = ListPane::default();
        pane.set_page(rows(model.size));
        pane.set_len(lines.len());
        Self { title: title.into(), lines, pane, leads_to: None, help_of: None, says: None }
    }

    /// Where its keys are looked up.
    pub fn context(&self) -> Context {
        if self.help_of.is_some() { Context::Help } else { Context::Reader }
    }

    /// The terminal has another size: the last line can still be reached. Lines stay broken as they are.
    pub(super) fn resize(&mut self, size: (u16, u16)) {
        self.pane.page = rows(size);
        self.scroll_to(self.pane.top);
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
            Action::Print if self.help_of.is_some() => return self.print(),
            _ => return Reply::Unused,
        }
        Reply::Stay(Vec::new())
    }

    fn print(&self) -> Reply {
        self.help_of.map_or(Reply::Unused, |context| Reply::StayThen(Msg::PrintCard(context)))
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
    let columns = columns(model);
    let lines = lines.iter().flat_map(|line| broken(line, columns)).map(ReadLine::Plain).collect();
    let leads_to = leads_to.map(|(words, msg)| (words, Box::new(msg)));
    let reader = Reader { leads_to, ..Reader::fitting(model, title, lines) };
    model.dialogs.push(Dialog::Reader(reader));
}

/// Rows of a page of text: the box around it takes two.
fn rows(size: (u16, u16)) -> usize {
    usize::from(layout::body_rows(size).saturating_sub(2)).max(1)
}

/// Columns of a page of text: those of the screen without the box.
pub fn columns(model: &Model) -> usize {
    usize::from(model.size.0).saturating_sub(2)
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
