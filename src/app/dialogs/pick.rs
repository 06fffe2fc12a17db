//! A list to pick from: the menu, the palette, sections, orders. Typing narrows it.

use super::rank::{self, Hit};
use super::{Dialog, Reply};
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

/// What the notes of a list are to those who type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notes {
    /// Words like those of the label.
    Words,
    /// Codes: typed whole, one chooses its item at once.
    Codes,
    /// Nothing to be found by: counts.
    Remarks,
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
    /// For each item its words in the other language, where it is found by letters in their order.
    other_words: Option<Vec<String>>,
    /// What follows from the cursor standing on an item, and from leaving without a choice.
    tried: Option<Tried>,
    /// What typed digits begin, where they name no item.
    digits: Option<fn(String) -> Msg>,
    /// What its notes are to those who type.
    notes: Notes,
    items: Vec<Option<PickItem>>,
    shown: Vec<Hit>,
}

/// An item as it shows now.
#[derive(Debug)]
pub struct Shown<'a> {
    /// The item.
    pub item: &'a PickItem,
    /// The letters of its label that were found, counted in letters with their marks; none where it was found by words
    /// of the other language.
    pub letters: Vec<usize>,
}

impl Pick {
    /// A list of items, of which `rows` fit on the screen.
    pub fn new(title: impl Into<String>, items: Vec<PickItem>, rows: usize) -> Self {
        let mut pick = Self {
            title: title.into(),
            typed: LineEdit::default(),
            pane: ListPane::default(),
            refused: None,
            other_words: None,
            tried: None,
            digits: None,
            notes: Notes::Words,
            shown: Vec::new(),
            items: items.into_iter().map(Some).collect(),
        };
        pick.pane.set_page(rows);
        pick.narrow();
        pick
    }

    /// A short list of dialogs, each of which its number opens too.
    pub fn of_dialogs(title: &str, dialogs: Vec<(&str, Dialog)>) -> Dialog {
        let rows = dialogs.len();
        let item = |(number, (label, dialog)): (usize, (&str, Dialog))| PickItem {
            label: label.to_owned(),
            note: (number + 1).to_string(),
            then: Ok(Msg::Open(dialog)),
        };
        Dialog::Pick(Self::new(title, dialogs.into_iter().enumerate().map(item).collect(), rows))
    }

    /// The same with the cursor on an item.
    #[must_use]
    pub fn with_cursor(mut self, at: usize) -> Self {
        self.pane.move_to(at);
        self
    }

    /// The same, found by letters in their order, the best match first; each item by its words in the
    /// other language too.
    #[must_use]
    pub fn ranked(mut self, other_words: Vec<String>) -> Self {
        self.other_words = Some(other_words);
        self
    }

    /// The same, where each item is tried out while the cursor stands on it: `on` is given its place
    /// among all items, and `back` undoes the trying when nothing was chosen.
    #[must_use]
    pub fn trying(mut self, on: fn(usize) -> Msg, back: Msg) -> Self {
        self.tried = Some(Tried { on, back: Some(Box::new(back)) });
        self
    }

    /// The same, where each item has a code of its own as its note: typed whole, it chooses the item at once.
    #[must_use]
    pub fn by_note(mut self) -> Self {
        self.notes = Notes::Codes;
        self
    }

    /// The same, where notes only count: nothing is found by them.
    #[must_use]
    pub fn by_label(mut self) -> Self {
        self.notes = Notes::Remarks;
        self
    }

    /// The same, where the first digit names no item but begins what can be typed in place of choosing.
    #[must_use]
    pub fn or_typed(mut self, digits: fn(String) -> Msg) -> Self {
        self.digits = Some(digits);
        self
    }

    /// The items that what was typed lets through.
    pub fn shown(&self) -> impl Iterator<Item = Shown<'_>> {
        self.shown.iter().filter_map(|hit| self.items[hit.at].as_ref().map(|item| as_shown(hit, item)))
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
            (Some(tried), Some(hit)) => Reply::StayThen((tried.on)(hit.at)),
            _ => Reply::Stay(Vec::new()),
        }
    }

    fn leave(&mut self) -> Reply {
        let back = self.tried.as_mut().and_then(|tried| tried.back.take());
        back.map_or(Reply::Close, |msg| Reply::CloseThen(*msg))
    }

    /// A line that is pressed is chosen.
    pub(super) fn point(&mut self, line: usize) -> Reply {
        self.pane.move_to(line);
        self.choose()
    }

    /// Typing narrows the list; a number that names an item chooses it at once in short lists.
    pub(super) fn typed(&mut self, text: &str) -> Reply {
        let begins = self.typed.is_empty() && text.starts_with(|first: char| first.is_ascii_digit());
        if let Some(digits) = self.digits.filter(|_| begins) {
            return Reply::CloseThen(digits(text.to_owned()));
        }
        if let Some(at) = self.numbered(text) {
            self.pane.move_to(at);
            return self.choose();
        }
        self.edit(|line| line.insert(text));
        if let Some(place) = self.noted() {
            self.pane.move_to(place);
            return self.choose();
        }
        self.stand()
    }

    /// The place of the item whose code was typed.
    fn noted(&self) -> Option<usize> {
        let is_typed =
            |hit: &Hit| self.items[hit.at].as_ref().is_some_and(|item| item.note == self.typed.text());
        self.shown.iter().position(is_typed).filter(|_| self.notes == Notes::Codes && !self.typed.is_empty())
    }

    fn numbered(&self, text: &str) -> Option<usize> {
        let number: usize = text.parse().ok()?;
        (self.typed.is_empty()
            && self.notes != Notes::Codes
            && self.items.len() <= 9
            && (1..=self.shown.len()).contains(&number))
        .then(|| number - 1)
    }

    fn edit(&mut self, change: impl FnOnce(&mut LineEdit)) {
        change(&mut self.typed);
        self.narrow();
    }

    fn narrow(&mut self) {
        let words = fold(self.typed.text());
        self.shown = match &self.other_words {
            Some(other) if !words.is_empty() => rank::best_first(&words, self.wordings(other)),
            _ => self.with_words(&words),
        };
        self.pane.set_len(self.shown.len());
        if self.other_words.is_some() {
            self.pane.move_to(0);
        }
        self.refused = None;
    }

    fn wordings<'a>(&'a self, other: &'a [String]) -> impl Iterator<Item = Vec<&'a str>> {
        let wordings = |(at, item): (usize, &'a Option<PickItem>)| {
            let own = item.as_ref().map_or("", |item| item.label.as_str());
            let key = item.as_ref().map_or("", |item| item.note.as_str());
            [Some(own), other.get(at).map(String::as_str), Some(key)].into_iter().flatten().collect()
        };
        self.items.iter().enumerate().map(wordings)
    }

    /// The items that hold every word, in their order.
    fn with_words(&self, words: &str) -> Vec<Hit> {
        let fits = |at: &usize| {
            let text = searched(self.items[*at].as_ref(), self.notes);
            words.split(' ').all(|word| text.contains(word))
        };
        let hit = |at| Hit { at, wording: 0, letters: Vec::new() };
        (0..self.items.len()).filter(fits).map(hit).collect()
    }

    fn choose(&mut self) -> Reply {
        let Some(at) = self.shown.get(self.pane.cursor).map(|hit| hit.at) else {
            return Reply::Stay(Vec::new());
        };
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

/// What it shows stays in the person's own language, also where words of the other one find it.
fn as_shown<'a>(hit: &Hit, item: &'a PickItem) -> Shown<'a> {
    let letters = if hit.wording == 0 { hit.letters.clone() } else { Vec::new() };
    Shown { item, letters }
}

/// What an item is found by.
fn searched(item: Option<&PickItem>, notes: Notes) -> String {
    let Some(item) = item else { return String::new() };
    let note = if notes == Notes::Remarks { "" } else { &item.note };
    fold(&format!("{} {note}", item.label))
}
