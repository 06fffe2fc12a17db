//! The page of one round: what it holds, which of its pages is open, where the cursor stands.

use super::{BothStandards, COLUMNS, Item, WorkList};
use crate::app::draft::KeptDraft;
use crate::app::list_pane::ListPane;
use crate::domain::household::coded;
use crate::domain::id::HouseholdId;
use crate::domain::round::{Progress, RoundDossier, StageKind, TaskFacts};
use crate::keys::Action;

coded! {
    /// The pages of a round.
    Page {
        /// Danh sách.
        List = "list",
        /// Tiến độ.
        Progress = "progress",
        /// Họp dân.
        Meetings = "meetings",
        /// Niêm yết và khiếu nại.
        Postings = "postings",
        /// Quyết định.
        Decisions = "decisions",
        /// Hai chuẩn: only of a round that is judged by two.
        Standards = "standards",
    }
}

#[expect(clippy::derivable_impls, reason = "the enum is made by a macro")]
impl Default for Page {
    fn default() -> Self {
        Self::List
    }
}

/// The page of a round.
#[derive(Debug, Default)]
pub struct RoundScreen {
    /// Its code.
    pub code: String,
    /// What is known of it, once fetched.
    pub dossier: Option<Box<RoundDossier>>,
    /// The page that is open.
    pub page: Page,
    /// The work list.
    pub list: WorkList,
    /// What its surveys come to under both of its standards.
    pub both: BothStandards,
    /// How far it has come.
    pub progress: Progress,
    /// Cursor over the lines of the other pages.
    pub pane: ListPane,
    /// The number under the cursor on the page of progress.
    pub column: usize,
    /// It was opened from the task of section Today: Esc leads back there.
    pub(super) from_today: bool,
    /// A form in which something was typed is opened again as soon as the round is there.
    pub(super) pending: Option<Box<KeptDraft>>,
}

impl RoundScreen {
    /// The open page; the list where the round lost its second standard meanwhile.
    pub fn open_page(&self) -> Page {
        if self.pages().contains(&self.page) { self.page } else { Page::List }
    }

    /// The pages that it has: one of two standards only where it is judged by two.
    pub fn pages(&self) -> &'static [Page] {
        let two = self.dossier.as_ref().is_some_and(|dossier| dossier.round.second_standard.is_some());
        if two { Page::ALL } else { &Page::ALL[..Page::Standards as usize] }
    }

    /// Typing and the filter choose among the households of the open page.
    pub fn finds(&self) -> bool {
        matches!(self.open_page(), Page::List | Page::Standards)
    }

    /// Something can still be entered into it.
    pub fn is_open(&self) -> bool {
        self.dossier.as_ref().is_some_and(|dossier| dossier.round.is_open())
    }

    /// The household under the cursor, on whatever page.
    pub fn household(&self) -> Option<HouseholdId> {
        match self.open_page() {
            Page::List => self.current_task().map(|facts| facts.task.household),
            Page::Standards => {
                let tasks = &self.dossier.as_ref()?.tasks;
                tasks.get(self.both_line()?.place).map(|facts| facts.task.household)
            }
            _ => match self.item()? {
                Item::Complaint(at) => self.dossier.as_ref()?.complaints.get(at).map(|c| c.household),
                _ => None,
            },
        }
    }

    /// The household of the list under the cursor.
    pub fn current_task(&self) -> Option<&TaskFacts> {
        let at = *self.list.shown.get(self.list.pane.cursor)?;
        self.dossier.as_ref()?.tasks.get(at)
    }

    /// The facts of a household on the list.
    pub fn facts(&self, household: HouseholdId) -> Option<&TaskFacts> {
        self.dossier.as_ref()?.tasks.iter().find(|facts| facts.task.household == household)
    }

    /// The list that the cursor moves through.
    pub(in crate::app) fn open_pane(&mut self) -> &mut ListPane {
        if self.open_page() == Page::List { &mut self.list.pane } else { &mut self.pane }
    }

    /// Moves the cursor; whether the action does.
    pub(super) fn act_on_pane(&mut self, action: Action) -> bool {
        self.open_pane().act(action)
    }

    /// Goes to the number beside, on the page of progress.
    pub(super) fn step_column(&mut self, action: Action) {
        let last = COLUMNS.len() - 1;
        self.column = match action {
            Action::Left => self.column.saturating_sub(1),
            _ => (self.column + 1).min(last),
        };
    }

    /// Households that wait for something.
    pub fn count_of(&self, stage: StageKind) -> u32 {
        self.progress.total.of(stage)
    }
}
