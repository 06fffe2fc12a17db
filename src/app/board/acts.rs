//! What the keys do on a board.

use super::narrowing::Narrowing;
use super::{
    Board, BoardMsg, Deed, OpenBoard, Page, Subject, listing, narrowing, offer, pages, period, screen,
};
use crate::app::dialogs::{At, reader};
use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::model::Section;
use crate::app::screens::{household, households, rounds};
use crate::app::{Model, Msg, update};
use crate::keys::Action;

/// An action on the board on top.
pub(in crate::app) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Back => return Some(back(model)),
        Action::Next => return Some(screen::turn(model, 1)),
        Action::Previous => return Some(screen::turn(model, -1)),
        Action::Left => return Some(period::step(model, -1)),
        Action::Right => return Some(period::step(model, 1)),
        Action::Erase => screen::edit_find(model, LineEdit::backspace),
        Action::Clear => screen::edit_find(model, LineEdit::clear),
        Action::Period => period::ask(model),
        Action::Filter => narrowing::ask(model),
        Action::Pages => pages::ask(model),
        _ => return on_lines(model, action),
    }
    Some(Vec::new())
}

fn on_lines(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    if screen::with_top(model, |open, _| moves(open, action)) == Some(true) {
        return Some(Vec::new());
    }
    match action {
        // Writing out is the same on every screen.
        Action::Export => None,
        Action::Print => Some(listing::print(model)),
        Action::Open => on_board(model, |open, board, at| Some(board.open(open.line()?, at))),
        Action::HouseholdPage => {
            on_board(model, |open, board, _| board.household(open.line()?).map(Deed::Household))
        }
        _ => {
            offer::own(model, action)?;
            on_board(model, |open, board, at| Some(board.act(action, &open.on(), at)))
        }
    }
}

/// The cursor or a mark moves.
fn moves(open: &mut OpenBoard, action: Action) -> bool {
    match action {
        Action::Mark => open.toggle_mark(),
        Action::MarkAll => open.mark_all(),
        _ => return open.pane.act(action),
    }
    true
}

/// Asks the board on top what is to be done, and does it.
fn on_board(
    model: &mut Model,
    ask: impl FnOnce(&OpenBoard, &dyn Board, &At) -> Option<Deed>,
) -> Option<Vec<Effect>> {
    let open = super::top(model)?;
    let deed = ask(open, open.board.as_deref()?, &model.at())?;
    Some(follow(model, deed))
}

/// Does what follows from an action on a board.
pub(super) fn follow(model: &mut Model, deed: Deed) -> Vec<Effect> {
    match deed {
        Deed::Dialog(dialog) => rounds::open_form(model, dialog),
        Deed::Deeper(subject) => deeper(model, subject),
        Deed::Instead(subject) => instead(model, subject),
        Deed::Household(id) => household::open(model, id),
        Deed::OnHousehold(id, action) => household::open_doing(model, id, action),
        Deed::Households(ids, headline) => households::show_given(model, ids, headline, None),
        Deed::Read(Page { title, lines, leads_to }) => {
            reader::show_leading(model, title, lines, leads_to);
            Vec::new()
        }
        Deed::Effects(effects) => effects,
        Deed::Next { effects, to } => {
            screen::with_top(model, |open, at| open.go_to(&to, at));
            effects
        }
        Deed::Then(msg) => update(model, msg),
        Deed::Print(printed) => listing::set_up(model, printed),
        Deed::Say(words) => {
            model.hint(words);
            Vec::new()
        }
    }
}

fn deeper(model: &mut Model, subject: Subject) -> Vec<Effect> {
    if let Some(stack) = screen::stack(model) {
        stack.push(OpenBoard::new(subject));
    }
    screen::fetch(model)
}

/// The same of another time: what was read stays until the answer is there, the place is kept.
pub(super) fn instead(model: &mut Model, subject: Subject) -> Vec<Effect> {
    if let Some(open) = screen::stack(model).and_then(|stack| stack.last_mut()) {
        open.subject = subject;
        open.stale = true;
    }
    screen::fetch(model)
}

/// Esc empties the find line, then takes the marks away, then shows all lines of a narrowed board, then goes back to the
/// board below; from a page's own board to the page of the household that it was opened from, else to section Today. A
/// board that shows what a task of section Today counts goes back to it at once.
fn back(model: &mut Model) -> Vec<Effect> {
    let Some(stack) = screen::stack(model) else { return leave(model) };
    let Some(open) = stack.last_mut() else { return leave(model) };
    if !open.find.is_empty() {
        screen::edit_find(model, LineEdit::clear);
        return Vec::new();
    }
    if !open.marked.is_empty() {
        open.marked.clear();
        return Vec::new();
    }
    if !open.narrowing.is_empty() {
        let goes_back = open.narrowing.is_of_task_alone() && stack.len() == 1;
        let shown = narrow(model, Narrowing::clear);
        return if goes_back { leave(model) } else { shown };
    }
    if stack.len() > 1 {
        stack.pop();
        return screen::fetch(model);
    }
    leave(model)
}

fn narrow(model: &mut Model, change: impl FnOnce(&mut Narrowing)) -> Vec<Effect> {
    screen::with_top(model, |open, at| open.narrow_to(change, at));
    Vec::new()
}

fn leave(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = screen::back_to_household(model) {
        return effects;
    }
    update(model, Msg::Section(Section::Today))
}

/// Follows what was told.
pub(in crate::app) fn told(model: &mut Model, msg: BoardMsg) -> Vec<Effect> {
    match msg {
        BoardMsg::Page(page) => screen::show_page(model, page),
        BoardMsg::Show(subject) => screen::show(model, subject),
        BoardMsg::Period(typed) => period::take(model, &typed),
        BoardMsg::Narrow(column, words) => narrow(model, |to| to.toggle(column, words)),
        BoardMsg::NarrowNot => narrow(model, Narrowing::clear),
        BoardMsg::Print(printed) => listing::set_up(model, *printed),
        BoardMsg::Behind(households, headline) => follow(model, Deed::Households(households, headline)),
    }
}
