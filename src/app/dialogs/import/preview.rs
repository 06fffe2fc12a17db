//! The preview of an import: what would become of each household of the list, before anything is done.

use std::sync::Arc;

use super::detail::{self, Detail};
use crate::app::dialogs::At;
use crate::app::list_pane::ListPane;
use crate::domain::intake::{Counts, ImportPlan, Issue, Note, PlannedHousehold, ReadNote, Verdict};
use crate::i18n::Lang;

/// The preview.
#[derive(Debug)]
pub struct Preview {
    /// What would be done.
    pub plan: Arc<ImportPlan>,
    /// The kind that is shown.
    pub tab: Tab,
    /// Cursor over the lines of that kind.
    pub pane: ListPane,
    /// The line that is looked at closely.
    pub detail: Option<Detail>,
    read_notes: Vec<ReadNote>,
    shown: Vec<usize>,
    decided: bool,
}

/// The kinds of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Households to enter.
    New,
    /// Households to change.
    Changed,
    /// Households of which the list says nothing new.
    Unchanged,
    /// Possible duplicates.
    Duplicates,
    /// Rejected rows.
    Rejected,
    /// What was mended or looks odd.
    Notes,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Changed, Self::Unchanged, Self::Duplicates, Self::Rejected, Self::Notes];

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::New => lang.import_tab_new(),
            Self::Changed => lang.import_tab_changed(),
            Self::Unchanged => lang.import_tab_unchanged(),
            Self::Duplicates => lang.import_tab_duplicates(),
            Self::Rejected => lang.import_tab_rejected(),
            Self::Notes => lang.import_tab_notes(),
        }
    }

    fn takes(self, verdict: &Verdict) -> bool {
        matches!(
            (self, verdict),
            (Self::New, Verdict::New)
                | (Self::Changed, Verdict::Changed(_))
                | (Self::Unchanged, Verdict::Unchanged { .. })
                | (Self::Duplicates, Verdict::PossibleDuplicate { .. })
        )
    }
}

/// A line of the preview.
#[derive(Debug, Clone, Copy)]
pub enum Line<'a> {
    /// A household of the list.
    Household(&'a PlannedHousehold),
    /// Why a row is rejected.
    Issue(&'a Issue),
    /// A remark on a row.
    Note(&'a Note),
    /// A remark on the file.
    OfFile(&'a ReadNote),
}

impl Preview {
    /// The preview of a plan, of which `rows` lines fit on the screen. It begins with what needs the
    /// officer most.
    pub fn new(plan: ImportPlan, read_notes: Vec<ReadNote>, rows: usize) -> Self {
        let mut preview = Self {
            plan: Arc::new(plan),
            tab: Tab::New,
            pane: ListPane::default(),
            detail: None,
            read_notes,
            shown: Vec::new(),
            decided: false,
        };
        preview.pane.set_page(rows);
        let order = [Tab::Duplicates, Tab::Rejected, Tab::Changed, Tab::New, Tab::Unchanged];
        let first = order.into_iter().find(|tab| preview.count(*tab) > 0);
        preview.show(first.unwrap_or(Tab::Notes));
        preview
    }

    /// How much the plan would do as things stand.
    pub fn counts(&self) -> Counts {
        self.plan.counts()
    }

    /// The plan would change something.
    pub fn does_something(&self) -> bool {
        let counts = self.counts();
        counts.households_new + counts.households_changed + counts.members_new > 0
    }

    /// The officer decided on a possible duplicate.
    pub fn is_decided(&self) -> bool {
        self.decided
    }

    /// Lines of a kind.
    pub fn count(&self, tab: Tab) -> usize {
        match tab {
            Tab::Rejected => self.plan.issues.len(),
            Tab::Notes => self.read_notes.len() + self.plan.notes.len(),
            kind => self.plan.households.iter().filter(|h| kind.takes(&h.verdict)).count(),
        }
    }

    /// Shows a kind.
    pub fn show(&mut self, tab: Tab) {
        self.tab = tab;
        self.shown = match tab {
            Tab::Rejected | Tab::Notes => (0..self.count(tab)).collect(),
            kind => {
                let taken = self.plan.households.iter().enumerate().filter(|(_, h)| kind.takes(&h.verdict));
                taken.map(|(at, _)| at).collect()
            }
        };
        self.pane.set_len(self.shown.len());
        self.pane.move_to(0);
    }

    /// Goes to the next kinds, or back, that have something to show.
    pub fn turn(&mut self, by: isize) {
        let count = Tab::ALL.len();
        let mut at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        for _ in 0..count {
            at = (at + count).saturating_add_signed(by) % count;
            if self.count(Tab::ALL[at]) > 0 {
                return self.show(Tab::ALL[at]);
            }
        }
    }

    /// The line at a place of the list.
    pub fn line(&self, place: usize) -> Option<Line<'_>> {
        let at = *self.shown.get(place)?;
        match self.tab {
            Tab::Rejected => self.plan.issues.get(at).map(Line::Issue),
            Tab::Notes => match at.checked_sub(self.read_notes.len()) {
                None => self.read_notes.get(at).map(Line::OfFile),
                Some(at) => self.plan.notes.get(at).map(Line::Note),
            },
            _ => self.plan.households.get(at).map(Line::Household),
        }
    }

    /// Looks closely at the line under the cursor.
    pub fn look(&mut self, at: &At, rows: usize) {
        self.detail = self.line(self.pane.cursor).map(|line| detail::of(line, at, rows));
    }

    /// Takes what the officer chose in the detail, and goes on to the next line.
    pub fn decide(&mut self) {
        let Some(detail) = self.detail.take() else { return };
        let (Some(choice), Some(&at)) = (detail.chosen(), self.shown.get(self.pane.cursor)) else { return };
        Arc::make_mut(&mut self.plan).choose(at, choice);
        self.decided = true;
        self.pane.step(1);
    }
}
