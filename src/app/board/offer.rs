//! Which actions the board on top offers, how it names them, and why one is not possible now.

use super::{Board, Needs, Offered, OpenBoard, narrowing, screen};
use crate::app::Model;
use crate::app::dialogs::At;
use crate::app::model::Section;
use crate::i18n::Lang;
use crate::keys::{Action, Binding, Context};

/// What the board on top offers of an action of its own: not moving, marking, printing and the like.
pub(super) fn own(model: &Model, action: Action) -> Option<Offered> {
    let board = screen::top(model)?.board.as_deref()?;
    board.acts().into_iter().find(|offered| offered.action == action)
}

/// The keys are looked up on a board now.
fn on_board(model: &Model) -> bool {
    model.dialogs.is_empty() && model.screen_context() == Context::Board
}

/// Whether menu, bar, palette and help show an action: elsewhere than on a board always.
pub fn is_offered(model: &Model, binding: &Binding) -> bool {
    !on_board(model) || !binding.contexts.contains(&Context::Board) || offers(model, binding.action)
}

/// Whether the board on top has an action at all.
fn offers(model: &Model, action: Action) -> bool {
    let board = || screen::top(model).and_then(|open| open.board.as_deref());
    match action {
        _ if action.is_motion() => true,
        Action::Print | Action::Export | Action::Pages => true,
        Action::Filter => board().is_some_and(|board| narrowing::is_possible(board, &model.at())),
        Action::Mark | Action::MarkAll => board().is_some_and(takes_marks),
        Action::HouseholdPage => board().is_some_and(Board::has_households),
        Action::Period => board().is_some_and(|board| board.period(&model.at()).is_some()),
        action => own(model, action).is_some(),
    }
}

/// Something can be done to several of its lines at once.
pub fn takes_marks(board: &dyn Board) -> bool {
    board.acts().iter().any(|offered| offered.needs == Needs::Lines)
}

/// What an action is called where it stands now.
pub fn name(model: &Model, binding: &Binding) -> &'static str {
    words(model, binding).map_or(binding.name, |(name, _)| name)(model.lang())
}

/// A sentence on what an action does where it stands now.
pub fn doc(model: &Model, binding: &Binding) -> &'static str {
    words(model, binding).map_or(binding.doc, |(_, doc)| doc)(model.lang())
}

/// A word of the catalogue.
type Word = fn(Lang) -> &'static str;

fn words(model: &Model, binding: &Binding) -> Option<(Word, Word)> {
    own(model, binding.action).filter(|_| on_board(model))?.words
}

/// The action would change the register.
pub(in crate::app) fn changes(model: &Model, action: Action) -> bool {
    match action {
        Action::Open => opens_form(model),
        action => own(model, action).is_some_and(|offered| !offered.only_reads),
    }
}

/// Enter opens a form, or does what is done to the line, asking first or not.
fn opens_form(model: &Model) -> bool {
    use crate::app::dialogs::Dialog;
    let line = screen::top(model).and_then(|open| Some((open.board.as_deref()?, open.line()?)));
    line.is_some_and(|(board, line)| {
        use super::Deed;
        matches!(
            board.open(line, &model.at()),
            Deed::Dialog(Dialog::Form(_) | Dialog::Confirm(_)) | Deed::Next { .. }
        )
    })
}

/// Why an action is not possible on the board on top now.
pub(in crate::app) fn why_not(model: &Model, action: Action) -> Option<String> {
    let (lang, at) = (model.lang(), model.at());
    let acts = model.keymap.of_action(Context::Board, action)?.binding.contexts.contains(&Context::Board);
    if !acts {
        return None;
    }
    let Some(open) = screen::top(model) else { return Some(lang.board_no_page().to_owned()) };
    match (&open.board, &open.refused) {
        _ if is_of_screen(action) => of_screen(model, open, action),
        (_, Some(refused)) => Some(refused.clone()),
        (None, None) => Some(lang.board_reading().to_owned()),
        (Some(board), None) => on_read(model, open, board.as_ref(), action, &at),
    }
}

/// What needs no board that was read.
fn is_of_screen(action: Action) -> bool {
    (action.is_motion() && action != Action::Open) || action == Action::Pages
}

fn of_screen(model: &Model, open: &OpenBoard, action: Action) -> Option<String> {
    let lang = model.lang();
    let pages = model.boards.of(model.section).map_or(0, super::Pages::count);
    match action {
        Action::Erase | Action::Clear if open.find.is_empty() => Some(lang.board_nothing_typed().to_owned()),
        Action::Next | Action::Previous | Action::Pages if pages < 2 => {
            Some(lang.board_one_page().to_owned())
        }
        Action::Left => no_step(open, -1, &model.at()),
        Action::Right => no_step(open, 1, &model.at()),
        _ => None,
    }
}

/// Why the time cannot be moved on or back.
fn no_step(open: &OpenBoard, by: i32, at: &At) -> Option<String> {
    let Some(board) = open.board.as_deref().filter(|board| board.period(at).is_some()) else {
        return Some(at.lang.board_no_period().to_owned());
    };
    board.step_period(by, at).is_none().then(|| at.lang.board_no_other_period().to_owned())
}

fn on_read(model: &Model, open: &OpenBoard, board: &dyn Board, action: Action, at: &At) -> Option<String> {
    if !offers(model, action) {
        return Some(at.lang.board_not_here().to_owned());
    }
    let needs = match action {
        Action::Open | Action::HouseholdPage | Action::Mark => Needs::Line,
        Action::MarkAll | Action::Print | Action::Export => Needs::Lines,
        action => own(model, action).map_or(Needs::Nothing, |offered| offered.needs),
    };
    let on = open.on();
    let lacks = match needs {
        Needs::Nothing => false,
        Needs::Line => on.line.is_none(),
        Needs::Lines => on.lines().is_empty(),
    };
    if lacks {
        return Some(at.lang.board_no_line().to_owned());
    }
    if action == Action::HouseholdPage && on.line.and_then(|line| board.household(line)).is_none() {
        return Some(at.lang.board_no_household().to_owned());
    }
    board.why_not(action, &on, at)
}

impl Section {
    /// It shows boards.
    pub fn has_boards(self) -> bool {
        matches!(self, Self::Support | Self::Herd)
    }
}
