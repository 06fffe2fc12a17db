//! What the section holds: what is asked for, what was fetched, what of it shows.

use chrono::{DateTime, Utc};

use super::JournalAsked;
use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::domain::history::{Author, HistoryEntry};
use crate::domain::id::HouseholdId;
use crate::i18n::Lang;
use crate::viet::fold;

/// Entries fetched at first, and more each time that the end is reached.
pub(super) const PORTION: usize = 200;

/// The pages of the section.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum JournalPage {
    /// Who did what.
    #[default]
    Done,
    /// Who looked at whom.
    Looked,
}

/// A look at a household, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: Author,
    /// Who looked at what of whom, in a sentence.
    pub said: String,
    /// At which household; none where it was every one.
    pub household: Option<HouseholdId>,
}

/// Section Journal.
#[derive(Debug, Default)]
pub struct JournalScreen {
    /// The page that is open.
    pub page: JournalPage,
    /// What is asked for.
    pub asked: JournalAsked,
    /// The entries fetched, newest first, each with the first rows that it changed.
    pub entries: Vec<HistoryEntry>,
    /// The looks fetched, newest first.
    pub looks: Vec<LookLine>,
    /// What was typed to narrow them.
    pub find: LineEdit,
    /// Cursor over the lines shown.
    pub pane: ListPane,
    /// How many were asked for last.
    pub(super) limit: usize,
    /// Those that what was typed lets through.
    pub(super) shown: Vec<usize>,
}

impl JournalScreen {
    /// Asks for as many entries as were asked for before.
    pub fn fetch(&mut self) -> Effect {
        self.limit = self.limit.max(PORTION);
        match self.page {
            JournalPage::Done => Effect::Journal(self.asked.clone(), self.limit),
            JournalPage::Looked => Effect::Looks(self.asked.clone(), self.limit),
        }
    }

    /// The entries that what was typed lets through, those of the window only.
    pub fn window(&self) -> impl Iterator<Item = (usize, &HistoryEntry)> {
        self.places().filter_map(|(line, at)| self.entries.get(at).map(|entry| (line, entry)))
    }

    /// The same of looks.
    pub fn looks_in_window(&self) -> impl Iterator<Item = (usize, &LookLine)> {
        self.places().filter_map(|(line, at)| self.looks.get(at).map(|look| (line, look)))
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        self.pane.window().zip(self.shown[self.pane.window()].iter().copied())
    }

    /// How many lines are shown.
    pub fn count(&self) -> usize {
        self.shown.len()
    }

    /// How many lines were fetched.
    pub fn fetched(&self) -> usize {
        match self.page {
            JournalPage::Done => self.entries.len(),
            JournalPage::Looked => self.looks.len(),
        }
    }

    /// Every line that is asked for was fetched.
    pub(super) fn is_whole(&self) -> bool {
        self.fetched() < self.limit
    }

    /// What was fetched is not what is asked for any more.
    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.looks.clear();
        self.limit = 0;
        self.pane.move_to(0);
    }

    /// Shows what the typed words let through.
    pub(super) fn narrow(&mut self, lang: Lang) {
        let words = fold(self.find.text());
        let fits = |at: &usize| {
            let text = fold(&self.searched(*at, lang));
            words.split(' ').all(|word| text.contains(word))
        };
        self.shown = (0..self.fetched()).filter(|at| words.is_empty() || fits(at)).collect();
        self.pane.set_len(self.shown.len());
    }

    /// What a line is found by.
    fn searched(&self, at: usize, lang: Lang) -> String {
        match self.page {
            JournalPage::Done => {
                let entry = &self.entries[at];
                format!("{} {} {}", entry.author.0, lang.operation(entry.kind), entry.subject)
            }
            JournalPage::Looked => format!("{} {}", self.looks[at].author.0, self.looks[at].said),
        }
    }
}
