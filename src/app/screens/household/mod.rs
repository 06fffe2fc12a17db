//! The page of one household and its pages.
//!
//! | file | subject |
//! |---|---|
//! | `items` | what the cursor stands on |
//! | `acts` | which form an action opens |
//! | `judged` | what the rules of the register say of it |
//! | `whole` | what the rules say of it, to be read whole |
//! | `papers` | which paper is printed |
//! | `leads` | the board on which more can be done |
//! | `personal` | who looked, what is held of one person |
//! | `past` | the page of a past day |
//! | `remove` | what is asked before something goes |
//! | `refusal` | why an action is not possible now |
//! | `from_list` | the daily acts for the households of the list |
//! | `room` | how the page uses the screen |

mod acts;
mod from_list;
mod items;
mod judged;
mod leads;
mod papers;
mod past;
mod personal;
mod refusal;
mod remove;
pub mod room;
mod whole;

pub(in crate::app) use from_list::{about, act_on_chosen};
pub use items::Item;
pub use judged::Judged;
pub(in crate::app) use papers::print;
pub(in crate::app) use past::show_on;
pub use personal::{Erasing, ErasingMsg};
pub(in crate::app) use personal::{erasing, show_erased, show_looks};
pub(in crate::app) use refusal::why_not;

use chrono::NaiveDate;

use crate::app::draft::{self, DraftOf, KeptDraft};
use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::app::{Model, Msg, board, entry, update};
use crate::domain::dossier::Dossier;
use crate::domain::history::HistoryEntry;
use crate::domain::household::coded;
use crate::domain::id::HouseholdId;
use crate::domain::proposal::Proposal;
use crate::keys::Action;

coded! {
    /// The pages of a household.
    Page {
        /// Tổng quan.
        Overview = "overview",
        /// Nhân khẩu.
        Members = "members",
        /// Rà soát.
        Surveys = "surveys",
        /// Hỗ trợ.
        Supports = "supports",
        /// Vật nuôi.
        Herd = "herd",
        /// Thăm hộ.
        Visits = "visits",
        /// Nhật ký.
        History = "history",
    }
}

/// The page of one household.
#[derive(Debug)]
pub struct HouseholdScreen {
    /// Which household.
    pub id: HouseholdId,
    /// The past day of which the page is; `None` for today.
    pub on: Option<NaiveDate>,
    /// The day to be shown with the next answer.
    wanted: Option<NaiveDate>,
    /// What is known of it, once fetched; of a past day, what was known then.
    pub dossier: Option<Box<Dossier>>,
    /// What the rules of the register say of it on the day of the page; there with the dossier.
    pub judged: Option<Box<Judged>>,
    /// The page that is open.
    pub page: Page,
    /// Cursor over the lines of the page; on the overview only its window counts.
    pub pane: ListPane,
    /// Its journal, fetched when that page is opened.
    pub history: Vec<HistoryEntry>,
    /// What waits for a second person, the oldest first.
    pub waiting: Vec<Proposal>,
    /// The erasure of a person's data that is being asked for.
    erasing: Option<Erasing>,
    /// What is to be done as soon as the dossier is there.
    pending: Option<Pending>,
}

/// What waits for the dossier.
#[derive(Debug)]
enum Pending {
    /// An action on the page.
    Do(Action),
    /// A form in which something was typed is opened again.
    Draft(Box<KeptDraft>),
    /// The next paper of a pile.
    Paper,
}

/// Opens the page of a household.
pub fn open(model: &mut Model, id: HouseholdId) -> Vec<Effect> {
    open_and(model, id, None)
}

/// Opens the page of a household as it stood on a past day.
pub(in crate::app) fn open_on(model: &mut Model, id: HouseholdId, on: Option<NaiveDate>) -> Vec<Effect> {
    let effects = open_and(model, id, None);
    if let Some(screen) = &mut model.household {
        (screen.on, screen.wanted) = (on, on);
    }
    effects
}

/// Opens the page of a household and, once it is known, the form of a draft.
pub(in crate::app) fn open_for_draft(model: &mut Model, id: HouseholdId, kept: KeptDraft) -> Vec<Effect> {
    open_and(model, id, Some(Pending::Draft(Box::new(kept))))
}

/// Opens the page of a household and, once it is known, the form of its paper in a pile.
pub(in crate::app) fn open_for_entry(model: &mut Model, id: HouseholdId) -> Vec<Effect> {
    open_and(model, id, Some(Pending::Paper))
}

/// Opens the page of a household and, once it is known, does this there.
pub(in crate::app) fn open_doing(model: &mut Model, id: HouseholdId, action: Action) -> Vec<Effect> {
    open_and(model, id, Some(Pending::Do(action)))
}

/// Opens the page of a household, and does something there once it is known.
fn open_and(model: &mut Model, id: HouseholdId, pending: Option<Pending>) -> Vec<Effect> {
    model.household = Some(HouseholdScreen {
        id,
        on: None,
        wanted: None,
        dossier: None,
        judged: None,
        page: Page::Overview,
        pane: ListPane::default(),
        history: Vec::new(),
        waiting: Vec::new(),
        erasing: None,
        pending,
    });
    vec![Effect::Dossier(id)]
}

/// An action on the page.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = model.household.as_mut()?;
    match action {
        Action::Back => {
            model.household = None;
            return Some(board::seen_again(model));
        }
        Action::Next | Action::Right => return Some(turn(model, 1)),
        Action::Previous | Action::Left => return Some(turn(model, -1)),
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Home | Action::End => {
            scroll(screen, action);
        }
        Action::Criteria => whole::show(model),
        Action::WhoLooked | Action::PersonData | Action::ErasePerson => return personal::act(model, action),
        _ => return acts::act(model, action),
    }
    Some(Vec::new())
}

/// Moves the cursor; the overview has none and moves its window.
fn scroll(screen: &mut HouseholdScreen, action: Action) {
    let pane = &mut screen.pane;
    if screen.page == Page::Overview {
        // Standing at an edge of the window, a step is a step of the window.
        pane.cursor = if matches!(action, Action::Up | Action::PageUp | Action::Home) {
            pane.top
        } else {
            pane.window().end.saturating_sub(1)
        };
    }
    match action {
        Action::Up => pane.step(-1),
        Action::Down => pane.step(1),
        Action::PageUp => pane.page_by(-1),
        Action::PageDown => pane.page_by(1),
        Action::Home => pane.move_to(0),
        _ => pane.move_to(usize::MAX),
    }
}

/// Takes what was fetched; a household that is gone closes its page, which is said unless what took it
/// away was said already.
pub(in crate::app) fn take(model: &mut Model, dossier: Option<Box<Dossier>>) -> Vec<Effect> {
    let pending = model.household.as_mut().and_then(|screen| screen.pending.take());
    match (dossier, model.household.as_mut()) {
        (Some(dossier), Some(screen)) if dossier.household.id == screen.id => past::show(model, dossier),
        (None, Some(_)) => close_gone(model),
        _ => {}
    }
    fit(model);
    let met = draft::meet(model, |of| matches!(of, DraftOf::Household(..)));
    met.into_iter().chain(go_on(model, pending)).collect()
}

/// Takes what waits for a second person of the household that is shown.
pub(in crate::app) fn take_waiting(model: &mut Model, id: HouseholdId, waiting: Vec<Proposal>) {
    if let Some(screen) = model.household.as_mut().filter(|screen| screen.id == id) {
        screen.waiting = waiting;
    }
}

/// What waited for the household.
fn go_on(model: &mut Model, pending: Option<Pending>) -> Vec<Effect> {
    match pending {
        Some(Pending::Do(action)) if model.household.is_some() => update(model, Msg::Do(action)),
        Some(Pending::Draft(kept)) => draft::resume(model, &kept),
        Some(Pending::Paper) => {
            entry::arrived(model);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn close_gone(model: &mut Model) {
    model.household = None;
    if model.notice.is_none() {
        model.problem(model.lang().fail_gone());
    }
}

/// Takes the journal of the household.
pub(in crate::app) fn take_history(model: &mut Model, entries: Vec<HistoryEntry>) {
    if let Some(screen) = &mut model.household {
        screen.history = past::known(screen.on, entries);
    }
    fit(model);
}

/// What must be fetched anew when something was saved.
pub(in crate::app) fn refresh(screen: &HouseholdScreen) -> Vec<Effect> {
    let mut effects = vec![Effect::Dossier(screen.id)];
    if screen.page == Page::History {
        effects.push(Effect::History(Some(screen.id)));
    }
    effects
}

/// Fits cursor and window to the page and the screen.
pub(in crate::app) fn fit(model: &mut Model) {
    let size = model.size;
    let Some(screen) = &mut model.household else { return };
    if screen.page == Page::Overview {
        screen.pane.set_page(room::page_rows(size).into());
        screen.pane.set_len(room::overview_rows(size).into());
    } else {
        let lines = screen.items().len();
        screen.pane.set_page(room::list_rows(size));
        screen.pane.set_len(lines);
    }
}

fn turn(model: &mut Model, by: isize) -> Vec<Effect> {
    let Some(screen) = &model.household else { return Vec::new() };
    let count = Page::ALL.len();
    let page = Page::ALL[(screen.page as usize + count).saturating_add_signed(by) % count];
    show_page(model, page)
}

/// Opens a page of the household.
pub(in crate::app) fn show_page(model: &mut Model, page: Page) -> Vec<Effect> {
    let Some(screen) = &mut model.household else { return Vec::new() };
    screen.page = page;
    screen.pane = ListPane::default();
    let id = screen.id;
    let effects = if screen.page == Page::History { vec![Effect::History(Some(id))] } else { Vec::new() };
    fit(model);
    effects
}

#[cfg(test)]
mod tests;
