//! One review round: its work list, how far it has come, meetings, postings, decisions.
//!
//! | file | subject |
//! |---|---|
//! | `screen` | what the page holds, which of its pages is open |
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
mod screen;
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
pub use screen::{Page, RoundScreen};
pub(in crate::app) use touched::touched;

use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::model::Section;
use crate::app::screens::today;
use crate::app::{Model, Msg, update};
use crate::keys::Action;

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

#[cfg(test)]
mod tests;
