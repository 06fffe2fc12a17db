//! One review round: its work list, how far it has come, meetings, postings, decisions.
//!
//! | file | subject |
//! |---|---|
//! | `list` | the work list: find line, filter, marks |
//! | `criteria` | what the list can be filtered by |
//! | `both`, `both_table` | the page of two standards; the same as a table |
//! | `items` | the lines of the other pages |
//! | `counts` | the page of progress: a number under the cursor |
//! | `acts` | what an action opens |
//! | `printing` | the papers of the round |
//! | `closing` | what stands against closing the round |
//! | `reading` | opening a round and taking what was fetched |
//! | `refusal` | why an action is not possible now |
//! | `room` | how the page uses the screen |

mod acts;
mod both;
mod both_table;
mod closing;
mod counts;
mod criteria;
mod items;
mod list;
mod printing;
mod reading;
mod refusal;
pub mod room;
mod touched;

pub(in crate::app) use both::take_facts;
pub use both::{BothLine, BothStandards};
pub use both_table::table as both_table;
pub use counts::{COLUMNS, Column, CountLine};
pub use criteria::{Criterion, Narrowed};
pub use items::Item;
pub use list::{TaskLine, WorkList};
pub use reading::{open, standard_of};
pub(in crate::app) use reading::{open_for_draft, open_unconcluded, refresh, take};
pub(in crate::app) use refusal::{enters, why_not};
pub(in crate::app) use touched::touched;

use crate::app::draft::KeptDraft;
use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::model::Section;
use crate::app::screens::today;
use crate::app::{Model, Msg, update};
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
    from_today: bool,
    /// A form in which something was typed is opened again as soon as the round is there.
    pending: Option<Box<KeptDraft>>,
}

/// What is told to the open round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundMsg {
    /// A round is to be opened.
    Open(String),
    /// A criterion of the list was chosen.
    Narrow(Criterion),
    /// The list is to show these households.
    Show(Narrowed),
    /// A page is to be opened.
    Page(Page),
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
}

/// Fits cursors and windows to the page and the screen.
pub(in crate::app) fn fit(model: &mut Model) {
    let size = model.size;
    let Some(screen) = &mut model.round else { return };
    screen.list.pane.set_page(room::list_rows(size));
    screen.list.pane.set_len(screen.list.shown.len());
    let lines = screen.line_count();
    screen.pane.set_page(match screen.open_page() {
        Page::Standards => room::both_rows(size, screen.both.count_rows()),
        _ => room::page_rows(size),
    });
    screen.pane.set_len(lines);
}

/// Follows what was told.
pub(in crate::app) fn told(model: &mut Model, msg: RoundMsg) -> Vec<Effect> {
    match msg {
        RoundMsg::Open(code) => {
            model.section = Section::Reviews;
            model.household = None;
            let effects = open(model, code);
            if let Some(screen) = &mut model.round {
                screen.from_today = false;
            }
            return effects;
        }
        RoundMsg::Narrow(criterion) => criteria::toggle(model, &criterion),
        RoundMsg::Show(narrowed) => show(model, narrowed),
        RoundMsg::Page(page) => show_page(model, page),
    }
    Vec::new()
}

/// Shows the households of the list that are wanted.
fn show(model: &mut Model, narrowed: Narrowed) {
    if let Some(screen) = &mut model.round {
        screen.list.find.clear();
        // A filter that goes leaves the page as it is.
        if narrowed != Narrowed::default() || !screen.finds() {
            screen.page = Page::List;
        }
        screen.list.narrowed = narrowed;
    }
    narrow(model);
}

/// Opens a page.
pub(in crate::app) fn show_page(model: &mut Model, page: Page) {
    let Some(screen) = &mut model.round else { return };
    screen.page = page;
    screen.pane = ListPane::default();
    fit(model);
}

/// Typing finds a household of the list, whatever page is open; on that of two standards one of its own.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(screen) = &mut model.round else { return today::typed(model, text) };
    if !screen.finds() {
        screen.page = Page::List;
    }
    edit(model, |line| line.insert(text))
}

fn edit(model: &mut Model, change: impl FnOnce(&mut LineEdit)) -> Vec<Effect> {
    if let Some(screen) = &mut model.round {
        change(&mut screen.list.find);
        screen.open_pane().move_to(0);
    }
    narrow(model);
    Vec::new()
}

/// Applies find line and filter anew; the cursor stays on its household where that is still there.
fn narrow(model: &mut Model) {
    if let Some(screen) = &mut model.round
        && let Some(dossier) = screen.dossier.as_deref()
    {
        screen.list.narrow(dossier);
        screen.narrow_both();
    }
    fit(model);
}

/// An action on the page.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = model.round.as_mut()?;
    match action {
        Action::Back => return Some(back(model)),
        Action::Next => turn(model, 1),
        Action::Previous => turn(model, -1),
        Action::Left | Action::Right if screen.open_page() == Page::Progress => screen.step_column(action),
        Action::Left => turn(model, -1),
        Action::Right => turn(model, 1),
        _ if screen.act_on_pane(action) => {}
        Action::Mark => screen.toggle_mark(),
        Action::MarkAll => screen.mark_all(),
        Action::Erase => return Some(edit(model, LineEdit::backspace)),
        Action::Clear if screen.list.find.is_empty() => show(model, Narrowed::default()),
        Action::Clear => return Some(edit(model, LineEdit::clear)),
        Action::ClearFilter => show(model, Narrowed::default()),
        Action::Filter => criteria::open(model, 0),
        _ => return acts::act(model, action),
    }
    Some(Vec::new())
}

/// Esc empties the find line, then the filter, then takes the marks away, then goes back to the rounds; where the round
/// shows what a task of section Today counts, back to that at once.
fn back(model: &mut Model) -> Vec<Effect> {
    let Some(screen) = &mut model.round else { return Vec::new() };
    let listed = screen.finds();
    if listed && !screen.list.find.is_empty() {
        return edit(model, LineEdit::clear);
    }
    let is_task = screen.list.narrowed == Narrowed::to([Criterion::Unconcluded]);
    if screen.from_today && listed && is_task && screen.list.marked.is_empty() {
        model.round = None;
        return update(model, Msg::Section(Section::Today));
    }
    if listed && screen.list.narrowed != Narrowed::default() {
        show(model, Narrowed::default());
    } else if listed && !screen.list.marked.is_empty() {
        screen.list.marked.clear();
    } else {
        model.round = None;
        return vec![Effect::Rounds];
    }
    Vec::new()
}

fn turn(model: &mut Model, by: isize) {
    let Some(screen) = &model.round else { return };
    let pages = screen.pages();
    let count = pages.len();
    let page = pages[(screen.page as usize + count).saturating_add_signed(by) % count];
    show_page(model, page);
}

impl RoundScreen {
    /// The list that the cursor moves through.
    pub(in crate::app) fn open_pane(&mut self) -> &mut ListPane {
        if self.open_page() == Page::List { &mut self.list.pane } else { &mut self.pane }
    }

    fn act_on_pane(&mut self, action: Action) -> bool {
        self.open_pane().act(action)
    }

    fn step_column(&mut self, action: Action) {
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

#[cfg(test)]
mod tests;
