//! What the mouse does. Drawing says what each place of the screen stands for; here that becomes what the
//! keys would do.
//!
//! A click on a line puts the cursor there, a click on the line under the cursor opens it; what is a button
//! (a section, a page, a key at the foot, a line of a menu, an answer) acts at once. The wheel scrolls. All
//! of it only where the person switched the mouse on, because it takes away the terminal's own copying.

mod edge;
#[cfg(test)]
mod tests;

pub use edge::{Dragged, Edge, WIDTHS};

use super::board::{self, BoardMsg};
use super::dialogs::import::Tab;
use super::dialogs::{self, Dialog};
use super::effect::Effect;
use super::list_pane::ListPane;
use super::model::{Model, Section};
use super::msg::Msg;
use super::screens::household::{self, Page};
use super::screens::round::{self, Page as RoundPage};
use super::screens::{households, journal, reports, today, welcome};
use crate::keys::Action;

/// What a place of the screen stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A section by its name.
    Section(Section),
    /// A page of a household by its name.
    Page(Page),
    /// A page of a review round by its name.
    RoundPage(RoundPage),
    /// A page of a section of boards by its name.
    BoardPage(usize),
    /// A kind of lines in the preview of an import.
    Tab(Tab),
    /// A key on the bar.
    Act(Action),
    /// A cell of an official table.
    Cell {
        /// The line, a total behind the last row.
        line: usize,
        /// The column.
        column: usize,
    },
    /// A line of the list on the screen, or of the dialog over it.
    Line(usize),
    /// An answer of a question.
    Answer(usize),
    /// A field of a form, a choice of a dialog.
    Field(usize),
    /// The right edge of a column's head; the column begins at `left`.
    Edge {
        /// The column.
        edge: Edge,
        /// Where it begins.
        left: u16,
    },
}

/// Something that the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointed {
    /// How many dialogs lay over the screen that the person saw.
    pub over: usize,
    /// What it did.
    pub what: Did,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    /// The button went down on something.
    Press(Target),
    /// It moved to a column with the button down.
    Drag(u16),
    /// The button came up.
    Release,
    /// The wheel turned by so many notches, away from the person when negative.
    Wheel(isize),
}

/// Lines that a notch of the wheel scrolls.
const NOTCH: isize = 3;

/// Takes what the mouse did. What was pointed at on a screen that has changed since does nothing.
pub(super) fn pointed(model: &mut Model, pointed: Pointed) -> Vec<Effect> {
    if !model.settings.mouse || model.work.is_some() || pointed.over != model.dialogs.len() {
        return Vec::new();
    }
    match pointed.what {
        Did::Press(target) => press(model, target),
        Did::Drag(column) => edge::drag(model, column),
        Did::Release => edge::release(model),
        Did::Wheel(notches) => wheel(model, notches),
    }
}

fn press(model: &mut Model, target: Target) -> Vec<Effect> {
    model.notice = None;
    match target {
        Target::Section(section) => super::update(model, Msg::Section(section)),
        Target::Act(action) => super::update(model, Msg::Do(action)),
        Target::Page(page) => household::show_page(model, page),
        Target::RoundPage(page) => {
            round::show_page(model, page);
            Vec::new()
        }
        Target::BoardPage(page) => super::update(model, Msg::Board(BoardMsg::Page(page))),
        Target::Edge { edge, left } => {
            model.dragged = Some(Dragged { edge, left });
            Vec::new()
        }
        Target::Cell { line, column } => reports::point(model, line, column),
        Target::Line(at) if model.dialogs.is_empty() => on_line(model, at),
        Target::Line(_) | Target::Tab(_) | Target::Answer(_) | Target::Field(_) => {
            dialogs::point(model, target).unwrap_or_default()
        }
    }
}

/// A line of the screen: the cursor goes there; where it stands already, the line is opened.
fn on_line(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(pane) = pane(model) else { return Vec::new() };
    if pane.cursor == at {
        return super::update(model, Msg::Do(Action::Open));
    }
    pane.move_to(at);
    moved(model)
}

/// Lists scroll with their cursor; what has none does what the arrows do.
fn wheel(model: &mut Model, notches: isize) -> Vec<Effect> {
    let by = notches * NOTCH;
    if model.dialogs.is_empty()
        && let Some(pane) = pane(model)
    {
        pane.shift(by);
        return moved(model);
    }
    let (down, up, steps) = match model.dialogs.last() {
        Some(Dialog::Form(_)) => (Action::Next, Action::Previous, notches),
        Some(Dialog::Confirm(_)) => return Vec::new(),
        _ => (Action::Down, Action::Up, by),
    };
    let action = if steps > 0 { down } else { up };
    (0..steps.unsigned_abs()).flat_map(|_| super::update(model, Msg::Do(action))).collect()
}

/// The list on the screen.
fn pane(model: &mut Model) -> Option<&mut ListPane> {
    if model.household.is_some() {
        let listed = model.household.as_mut().filter(|screen| screen.page != Page::Overview);
        return listed.map(|screen| &mut screen.pane);
    }
    Some(match model.section {
        Section::Welcome => welcome::pane(model),
        Section::Today => today::pane(model),
        Section::Households => &mut model.households.pane,
        Section::Reviews => match &mut model.round {
            Some(screen) => screen.open_pane(),
            None => &mut model.rounds.pane,
        },
        Section::Support | Section::Herd => return board::pane(model),
        Section::Reports if model.reports.open.is_some() => return None,
        Section::Reports => &mut model.reports.pane,
        Section::Journal => &mut model.journal.pane,
        Section::System => &mut model.system.pane,
    })
}

/// What a list fetches as its cursor has moved.
fn moved(model: &mut Model) -> Vec<Effect> {
    match (model.household.is_some(), model.section) {
        (false, Section::Households) => households::moved(model),
        (false, Section::Journal) => journal::moved(model),
        _ => Vec::new(),
    }
}
