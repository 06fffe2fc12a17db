//! A list to pick from: the menu, the palette, sections, orders. Typing narrows it.

use super::Reply;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::msg::Msg;
use crate::keys::Action;
use crate::viet::fold;

/// One thing to pick.
#[derive(Debug)]
pub struct PickItem {
    /// What it is called.
    pub label: String,
    /// Its key, its code: shown at the right.
    pub note: String,
    /// What follows, or why it is not possible now.
    pub then: Result<Msg, String>,
}

/// A list to pick from.
#[derive(Debug)]
pub struct Pick {
    /// What is picked.
    pub title: String,
    /// What was typed to narrow the list.
    pub typed: LineEdit,
    /// Cursor over the items shown.
    pub pane: ListPane,
    /// Why the item under the cursor cannot be picked, after an attempt.
    pub refused: Option<String>,
    items: Vec<Option<PickItem>>,
    shown: Vec<usize>,
}

impl Pick {
    /// A list of items, of which `rows` fit on the screen.
    pub fn new(title: impl Into<String>, items: Vec<PickItem>, rows: usize) -> Self {
        let mut pick = Self {
            title: title.into(),
            typed: LineEdit::default(),
            pane: ListPane::default(),
            refused: None,
            shown: Vec::new(),
            items: items.into_iter().map(Some).collect(),
        };
        pick.pane.set_page(rows);
        pick.narrow();
        pick
    }

    /// The items that what was typed lets through.
    pub fn shown(&self) -> impl Iterator<Item = &PickItem> {
        self.shown.iter().filter_map(|&at| self.items[at].as_ref())
    }

    pub(super) fn act(&mut self, action: Action) -> Reply {
        match action {
            Action::Up => self.pane.step(-1),
            Action::Down => self.pane.step(1),
            Action::PageUp => self.pane.page_by(-1),
            Action::PageDown => self.pane.page_by(1),
            Action::Home => self.pane.move_to(0),
            Action::End => self.pane.move_to(usize::MAX),
            Action::Erase => self.edit(LineEdit::backspace),
            Action::Clear => self.edit(LineEdit::clear),
            Action::Back if !self.typed.is_empty() => self.edit(LineEdit::clear),
            Action::Back => return Reply::Close,
            Action::Open => return self.choose(),
            _ => return Reply::Unused,
        }
        Reply::Stay(Vec::new())
    }

    /// Typing narrows the list; a number that names an item chooses it at once in short lists.
    pub(super) fn typed(&mut self, text: &str) -> Reply {
        if let Some(at) = self.numbered(text) {
            self.pane.move_to(at);
            return self.choose();
        }
        self.edit(|line| line.insert(text));
        Reply::Stay(Vec::new())
    }

    fn numbered(&self, text: &str) -> Option<usize> {
        let number: usize = text.parse().ok()?;
        (self.typed.is_empty() && self.items.len() <= 9 && (1..=self.shown.len()).contains(&number))
            .then(|| number - 1)
    }

    fn edit(&mut self, change: impl FnOnce(&mut LineEdit)) {
        change(&mut self.typed);
        self.narrow();
    }

    fn narrow(&mut self) {
        let words = fold(self.typed.text());
        let fits = |item: &PickItem| {
            let text = fold(&format!("{} {}", item.label, item.note));
            words.split(' ').all(|word| text.contains(word))
        };
        self.shown = (0..self.items.len()).filter(|&at| self.items[at].as_ref().is_some_and(&fits)).collect();
        self.pane.set_len(self.shown.len());
        self.refused = None;
    }

    fn choose(&mut self) -> Reply {
        let Some(&at) = self.shown.get(self.pane.cursor) else { return Reply::Stay(Vec::new()) };
        if let Some(Err(reason)) = self.items[at].as_ref().map(|item| item.then.as_ref()) {
            self.refused = Some(reason.clone());
            return Reply::Stay(Vec::new());
        }
        match self.items[at].take().map(|item| item.then) {
            Some(Ok(msg)) => Reply::CloseThen(msg),
            _ => Reply::Close,
        }
    }
}
