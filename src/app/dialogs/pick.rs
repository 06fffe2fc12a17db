//! A list to pick from: the menu, the palette, sections, orders. Typing narrows it.

use super::{Reply, rank};
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

/// What trying out an item does.
#[derive(Debug)]
struct Tried {
    on: fn(usize) -> Msg,
    back: Option<Box<Msg>>,
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
    ranked: bool,
    /// What follows from the cursor standing on an item, and from leaving without a choice.
    tried: Option<Tried>,
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
            ranked: false,
            tried: None,
            shown: Vec::new(),
            items: items.into_iter().map(Some).collect(),
        };
        pick.pane.set_page(rows);
        pick.narrow();
        pick
    }

    /// The same with the cursor on an item.
    #[must_use]
    pub fn with_cursor(mut self, at: usize) -> Self {
        self.pane.move_to(at);
        self
    }

    /// The same, found by letters in their order, the best match first.
    #[must_use]
    pub fn ranked(mut self) -> Self {
        self.ranked = true;
        self
    }

    /// The same, where each item is tried out while the cursor stands on it: `on` is given its place
    /// among all items, and `back` undoes the trying when nothing was chosen.
    #[must_use]
    pub fn trying(mut self, on: fn(usize) -> Msg, back: Msg) -> Self {
        self.tried = Some(Tried { on, back: Some(Box::new(back)) });
        self
    }

    /// The items that what was typed lets through.
    pub fn shown(&self) -> impl Iterator<Item = &PickItem> {
        self.shown.iter().filter_map(|&at| self.items[at].as_ref())
    }

    /// Columns of the widest label, whatever narrowing hides.
    pub fn widest_label(&self) -> usize {
        self.items.iter().flatten().map(|item| crate::viet::width(&item.label)).max().unwrap_or(0)
    }

    /// Columns of the widest note, whatever narrowing hides.
    pub fn widest_note(&self) -> usize {
        self.items.iter().flatten().map(|item| crate::viet::width(&item.note)).max().unwrap_or(0)
    }

    pub(super) fn act(&mut self, action: Action) -> Reply {
        match action {
            _ if self.pane.act(action) => return self.stand(),
            Action::Erase => self.edit(LineEdit::backspace),
            Action::Clear => self.edit(LineEdit::clear),
            Action::Back if !self.typed.is_empty() => self.edit(LineEdit::clear),
            Action::Back => return self.leave(),
            Action::Open => return self.choose(),
            _ => return Reply::Unused,
        }
        self.stand()
    }

    /// The cursor stands on an item: it is tried out where the list does so.
    fn stand(&self) -> Reply {
        match (&self.tried, self.shown.get(self.pane.cursor)) {
            (Some(tried), Some(&at)) => Reply::StayThen((tried.on)(at)),
            _ => Reply::Stay(Vec::new()),
        }
    }

    fn leave(&mut self) -> Reply {
        let back = self.tried.as_mut().and_then(|tried| tried.back.take());
        back.map_or(Reply::Close, |msg| Reply::CloseThen(*msg))
    }

    /// Typing narrows the list; a number that names an item chooses it at once in short lists.
    pub(super) fn typed(&mut self, text: &str) -> Reply {
        if let Some(at) = self.numbered(text) {
            self.pane.move_to(at);
            return self.choose();
        }
        self.edit(|line| line.insert(text));
        self.stand()
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
        self.shown = if self.ranked && !words.is_empty() {
            rank::best_first(&words, self.items.iter().map(searched))
        } else {
            let fits = |at: &usize| {
                let text = searched(&self.items[*at]);
                words.split(' ').all(|word| text.contains(word))
            };
            (0..self.items.len()).filter(fits).collect()
        };
        self.pane.set_len(self.shown.len());
        if self.ranked {
            self.pane.move_to(0);
        }
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

/// What an item is found by.
fn searched(item: &Option<PickItem>) -> String {
    item.as_ref().map(|item| fold(&format!("{} {}", item.label, item.note))).unwrap_or_default()
}
