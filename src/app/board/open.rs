//! A board on the screen: cursor, marks, find line, and what is awaited of the register.

use std::collections::BTreeSet;

use super::narrowing::Narrowing;
use super::{Board, Fitted, LineKey, On, Subject, room, shown};
use crate::app::dialogs::At;
use crate::app::draft::KeptDraft;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::domain::id::HouseholdId;
use crate::viet::fold;

/// An open board.
#[derive(Debug)]
pub struct OpenBoard {
    /// What was asked for.
    pub subject: Subject,
    /// What was read; nothing until the first answer.
    pub board: Option<Box<dyn Board>>,
    /// Why it could not be read.
    pub refused: Option<String>,
    /// Cursor and window over the lines shown.
    pub pane: ListPane,
    /// The find line.
    pub find: LineEdit,
    /// What it is narrowed to.
    pub narrowing: Narrowing,
    /// The marked lines.
    pub marked: BTreeSet<LineKey>,
    /// How its columns stand on the screen.
    pub fitted: Fitted,
    /// The lines that find line and narrowing let through, as the board counts them.
    lines: Vec<usize>,
    /// The answer that is awaited; all others are dropped.
    pub(super) awaited: Option<u64>,
    /// What it shows has changed since it was read.
    pub(super) stale: bool,
    /// A form of it was saved: the cursor goes to the line that is new with the next answer.
    pub(super) seeks_new: bool,
    /// The line whose form opens with the next answer: a pile is entered.
    pub(super) opens: Option<LineKey>,
    /// The line to which the cursor goes with the next answer: who led here means it.
    pub(in crate::app) seeks: Option<LineKey>,
    /// A form in which something was typed is opened again with the next answer.
    pub(super) resumes: Option<Box<KeptDraft>>,
    /// What each line is found by, folded; made when the first letter is typed.
    found_by: Vec<String>,
}

impl OpenBoard {
    /// A board that was not read yet.
    pub(super) fn new(subject: Subject) -> Self {
        Self {
            subject,
            board: None,
            refused: None,
            pane: ListPane::default(),
            find: LineEdit::default(),
            narrowing: Narrowing::default(),
            marked: BTreeSet::new(),
            fitted: Fitted::default(),
            lines: Vec::new(),
            awaited: None,
            stale: true,
            seeks_new: false,
            opens: None,
            seeks: None,
            resumes: None,
            found_by: Vec::new(),
        }
    }

    /// The lines shown, as the board counts them.
    pub fn lines(&self) -> &[usize] {
        &self.lines
    }

    /// The line under the cursor, as the board counts it.
    pub fn line(&self) -> Option<usize> {
        self.lines.get(self.pane.cursor).copied()
    }

    /// What the line under the cursor is known by.
    pub fn key(&self) -> Option<LineKey> {
        Some(self.board.as_ref()?.key(self.line()?))
    }

    /// The first answer is still awaited.
    pub fn is_reading(&self) -> bool {
        self.board.is_none() && self.refused.is_none()
    }

    /// The lines that an action is done to. A mark on a line that is not found now counts too.
    pub fn on(&self) -> On {
        let marked = self.board.as_ref().map(|board| {
            (0..board.len()).filter(|line| self.marked.contains(&board.key(*line))).collect::<Vec<_>>()
        });
        let marked = marked.filter(|_| !self.marked.is_empty()).unwrap_or_default();
        On { line: self.line(), marked }
    }

    /// The lines that go on paper: the marked ones, else all that are shown.
    pub fn chosen(&self) -> Vec<usize> {
        let marked = self.on().marked;
        if marked.is_empty() { self.lines.clone() } else { marked }
    }

    /// Takes what was read: cursor and marks stay on their lines as far as those are there.
    pub(super) fn take(&mut self, board: Box<dyn Board>, at: &At, size: (u16, u16)) {
        let (kept, cursor) = (self.key(), self.pane.cursor);
        let is_first = self.board.is_none();
        let before = self.board.take().map(|old| keys(old.as_ref()));
        let now = keys(board.as_ref());
        let new = before.filter(|_| std::mem::take(&mut self.seeks_new));
        let new = new.and_then(|before| now.iter().find(|key| !before.contains(*key)).cloned());
        self.marked.retain(|key| now.contains(key));
        self.board = Some(board);
        self.refused = None;
        self.found_by.clear();
        let meant = new.or(self.seeks.take());
        if meant.is_some() {
            // The line that was just saved, or that is meant, must be seen.
            self.find.clear();
            self.narrowing.clear();
        }
        if let Some(board) = self.board.as_deref() {
            self.narrowing.keep_known(board, at);
        }
        self.narrow(at);
        self.fit(at, size);
        let wanted = meant.or(kept).or_else(|| self.first_meant(is_first));
        let place = wanted.and_then(|key| self.place_of(&key));
        self.pane.move_to(place.unwrap_or(cursor));
    }

    /// The next form of a pile opens as soon as the board is read: what is typed by then is meant for it.
    pub fn opens_form(&self) -> bool {
        self.opens.is_some()
    }

    /// Something was done for these households.
    pub(super) fn unmark(&mut self, served: &[HouseholdId]) {
        let Some(board) = self.board.as_deref() else { return };
        let of = |line: &usize| board.household(*line).is_some_and(|household| served.contains(&household));
        for line in (0..board.len()).filter(of) {
            self.marked.remove(&board.key(line));
        }
    }

    /// The line on which a board begins that is shown first.
    fn first_meant(&self, is_first: bool) -> Option<LineKey> {
        let board = self.board.as_ref().filter(|board| is_first && !board.is_empty())?;
        Some(board.key(board.starts_at()))
    }

    /// It could not be read.
    pub(super) fn refuse(&mut self, words: String) {
        self.opens = None;
        self.refused = Some(words);
    }

    /// The place of a line among those shown.
    fn place_of(&self, key: &LineKey) -> Option<usize> {
        let board = self.board.as_ref()?;
        self.lines.iter().position(|line| board.key(*line) == *key)
    }

    /// Shows the lines that every typed word begins a word of, among those that the board is narrowed to.
    fn narrow(&mut self, at: &At) {
        let words: Vec<String> = fold(self.find.text()).split_whitespace().map(str::to_owned).collect();
        let Some(board) = self.board.as_deref() else { return };
        if !words.is_empty() && self.found_by.is_empty() {
            self.found_by = (0..board.len()).map(|line| found_by(board, line, at)).collect();
        }
        let finds = |line: usize| {
            let begins =
                |word: &String| self.found_by[line].split(' ').any(|own| own.starts_with(word.as_str()));
            words.iter().all(begins)
        };
        let lets = |line: &usize| finds(*line) && self.narrowing.lets(board, *line, at);
        self.lines = (0..board.len()).filter(lets).collect();
        self.pane.set_len(self.lines.len());
    }

    /// Changes what it is narrowed to; the cursor stays on its line where that is shown.
    pub(super) fn narrow_to(&mut self, change: impl FnOnce(&mut Narrowing), at: &At) {
        let kept = self.key();
        change(&mut self.narrowing);
        self.narrow(at);
        let place = kept.and_then(|key| self.place_of(&key));
        self.pane.move_to(place.unwrap_or(0));
    }

    /// Changes the find line.
    pub(super) fn find(&mut self, change: impl FnOnce(&mut LineEdit), at: &At) {
        let kept = self.key();
        change(&mut self.find);
        self.narrow(at);
        let place = kept.filter(|_| self.find.is_empty()).and_then(|key| self.place_of(&key));
        self.pane.move_to(place.unwrap_or(0));
    }

    /// Shows every line again, the cursor on the line of a key.
    pub(super) fn go_to(&mut self, key: &LineKey, at: &At) {
        self.find.clear();
        if self.place_of(key).is_none() {
            self.narrowing.clear();
        }
        self.narrow(at);
        if let Some(place) = self.place_of(key) {
            self.pane.move_to(place);
        }
    }

    /// Fits columns and window to the screen.
    pub(super) fn fit(&mut self, at: &At, size: (u16, u16)) {
        self.fitted = self.board.as_deref().map(|board| Fitted::of(board, at, size)).unwrap_or_default();
        self.pane.set_page(room::list_rows(self, at, size));
    }

    pub(super) fn toggle_mark(&mut self) {
        if let Some(key) = self.key() {
            if !self.marked.remove(&key) {
                self.marked.insert(key);
            }
            self.pane.step(1);
        }
    }

    /// Marks all lines shown; where all are, unmarks them.
    pub(super) fn mark_all(&mut self) {
        let Some(board) = self.board.as_deref() else { return };
        let shown: Vec<_> = self.lines.iter().map(|line| board.key(*line)).collect();
        if shown.iter().all(|key| self.marked.contains(key)) {
            self.marked.retain(|key| !shown.contains(key));
        } else {
            self.marked.extend(shown);
        }
    }
}

fn keys(board: &dyn Board) -> BTreeSet<LineKey> {
    (0..board.len()).map(|line| board.key(line)).collect()
}

/// Everything that a line says, folded, its words parted by single blanks.
fn found_by(board: &dyn Board, line: usize, at: &At) -> String {
    let cells = board.cells(line, at);
    let said = cells.iter().map(|cell| shown(&cell.value, at)).chain([board.found_by(line)]);
    fold(&said.collect::<Vec<_>>().join(" "))
}
