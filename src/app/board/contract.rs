//! What a board is: see the module's own page for how one is added.

use std::fmt::Debug;

use super::{BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::work::Printed;
use crate::domain::id::HouseholdId;
use crate::domain::today::TaskKind;
use crate::keys::Action;

/// A list of the sections Support and Herd, read once and whole. Lines are counted from 0 in the order in which the
/// board has them; finding, marking, scrolling, printing and writing out are done for it.
pub trait Board: Debug + Send {
    /// What it is, over it and on paper.
    fn title(&self, at: &At) -> String;

    /// Lines above the list: totals, warnings. Two show on the smallest screens.
    fn headlines(&self, _at: &At) -> Vec<Headline> {
        Vec::new()
    }

    /// Its columns, those without which a line is not understood at weight 0: they must fit into 60.
    fn columns(&self, at: &At) -> Vec<Column>;

    /// How many lines it has.
    fn len(&self) -> usize;

    /// It has no line.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What a line is known by.
    fn key(&self, line: usize) -> LineKey;

    /// The line under the cursor when the board is shown first.
    fn starts_at(&self) -> usize {
        0
    }

    /// The cells of a line, one a column.
    fn cells(&self, line: usize, at: &At) -> Vec<Cell>;

    /// What stands before the first cell of a line of a tree: `│  ├─ `.
    fn rails(&self, _line: usize) -> String {
        String::new()
    }

    /// The last row, which stands out; one cell a column. Empty where there is none.
    fn totals(&self, _at: &At) -> Vec<Cell> {
        Vec::new()
    }

    /// What stands where there is no line: what this is, then how one begins.
    fn empty(&self, at: &At) -> Vec<String>;

    /// Words beyond the cells by which a line is found: a household's code, a person's name.
    fn found_by(&self, _line: usize) -> String {
        String::new()
    }

    /// The household that stands behind a line.
    fn household(&self, _line: usize) -> Option<HouseholdId> {
        None
    }

    /// Some of its lines have a household behind them: then a key leads to its page.
    fn has_households(&self) -> bool {
        (0..self.len()).any(|line| self.household(line).is_some())
    }

    /// A line is among those that a task of section Today counts; a board to which such a task leads tells them apart.
    fn waits(&self, _line: usize, _task: TaskKind, _at: &At) -> bool {
        true
    }

    /// What it offers to be done.
    fn acts(&self) -> Vec<Offered> {
        Vec::new()
    }

    /// Why an offered action, or opening, is not possible now. That a line is needed was looked at before.
    fn why_not(&self, _action: Action, _on: &On, _at: &At) -> Option<String> {
        None
    }

    /// Does an offered action.
    fn act(&self, action: Action, on: &On, at: &At) -> Deed;

    /// Opens a line.
    fn open(&self, line: usize, at: &At) -> Deed;

    /// The time that it speaks of, in words; `None` where it has none.
    fn period(&self, _at: &At) -> Option<String> {
        None
    }

    /// The same of the time before (−1) or after (1); nothing where there is none.
    fn step_period(&self, _by: i32, _at: &At) -> Option<Subject> {
        None
    }

    /// The same of a time that was typed, or what is wrong with it.
    ///
    /// # Errors
    /// What to type instead, in words.
    fn choose_period(&self, _typed: &str, at: &At) -> Result<Subject, String> {
        Err(at.lang.board_no_period().to_owned())
    }

    /// What asking for the time is called, and what can be typed.
    fn period_words(&self, at: &At) -> (&'static str, &'static str) {
        (at.lang.board_period_title(), at.lang.board_period_hint())
    }

    /// Papers beyond the list itself: what each is called, and what is printed or why it cannot be.
    fn papers(&self, _on: &On, _at: &At) -> Vec<(String, Result<Printed, String>)> {
        Vec::new()
    }

    /// A form of this board, opened again from a draft; nothing where the record is gone.
    fn reopen(&self, _form: &BoardForm, _at: &At) -> Option<Dialog> {
        None
    }

    /// The form of a line that is next in a pile, once the one before it was saved.
    fn next_form(&self, _key: &LineKey, _at: &At) -> Option<Dialog> {
        None
    }

    /// The name of a file with it, without its ending and day: `mo-hinh`.
    fn stem(&self) -> String;
}
