//! The section on the screen: which board is on top, asking for it, taking what was read.

use super::pages::Left;
use super::{Board, Boards, LineKey, OpenBoard, Pages, Subject, homes};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{self, DraftOf, KeptDraft};
use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::model::Section;
use crate::app::screens::rounds;
use crate::app::{Model, Msg, update};
use crate::domain::id::HouseholdId;
use crate::domain::today::TaskKind;

/// The board that fills the screen, or lies below a household's page.
pub fn top(model: &Model) -> Option<&OpenBoard> {
    model.boards.top(model.section)
}

/// The boards of the open page.
pub(super) fn stack(model: &mut Model) -> Option<&mut Vec<OpenBoard>> {
    model.boards.of_mut(model.section)?.stack_mut()
}

/// Changes the boards with what they may know of the world.
fn with_boards<T>(model: &mut Model, change: impl FnOnce(&mut Boards, &At) -> T) -> T {
    let mut boards = std::mem::take(&mut model.boards);
    let changed = change(&mut boards, &model.at());
    model.boards = boards;
    changed
}

/// Changes the board on top.
pub(super) fn with_top<T>(model: &mut Model, change: impl FnOnce(&mut OpenBoard, &At) -> T) -> Option<T> {
    let section = model.section;
    with_boards(model, |boards, at| {
        let open = boards.of_mut(section)?.stack_mut()?.last_mut()?;
        Some(change(open, at))
    })
}

/// Asks for the board on top where it was not read yet or has changed since. What was asked for while another board
/// was seen may never be answered: a newer question has taken its place.
pub(in crate::app) fn fetch(model: &mut Model) -> Vec<Effect> {
    let (section, last) = (model.section, model.boards.generation);
    if let Some(pages) = model.boards.of_mut(section) {
        pages.begin(section);
    }
    let Some(open) = stack(model).and_then(|stack| stack.last_mut()) else { return Vec::new() };
    if !open.stale && open.awaited.is_none_or(|awaited| awaited == last) {
        return Vec::new();
    }
    let (generation, subject) = (last + 1, open.subject);
    open.stale = false;
    open.awaited = Some(generation);
    model.boards.generation = generation;
    vec![Effect::Board { generation, subject }]
}

/// Something was saved: every board is read anew as soon as it is seen.
pub(in crate::app) fn overtaken(model: &mut Model) {
    model.boards.all_mut().for_each(|open| open.stale = true);
}

/// A form was saved over the board on top: the cursor goes to the line that is next, whose form is to open where a pile
/// is entered (`opens`), else the line that is new is looked for.
pub(in crate::app) fn saved(model: &mut Model, next: Option<LineKey>, opens: bool) {
    if model.household.is_some() {
        return;
    }
    with_top(model, |open, at| match next {
        Some(next) => {
            open.go_to(&next, at);
            open.opens = Some(next).filter(|_| opens);
        }
        None => open.seeks_new = true,
    });
}

/// Something was done for these households: their marks go on the board on top.
pub(in crate::app) fn unmark(model: &mut Model, served: &[HouseholdId]) {
    with_top(model, |open, _| open.unmark(served));
}

/// The form of the line that is next in a pile, now that the board on top was read.
fn next_form(model: &mut Model) -> Option<Dialog> {
    let key = with_top(model, |open, _| open.opens.take_if(|_| open.awaited.is_none()))??;
    let board = top(model)?.board.as_deref().filter(|_| model.dialogs.is_empty())?;
    board.next_form(&key, &model.at())
}

/// A household's page over the section was closed: the board is seen again.
pub(in crate::app) fn seen_again(model: &mut Model) -> Vec<Effect> {
    if model.household.is_none() { fetch(model) } else { Vec::new() }
}

/// The section is on the screen again as it was left: the list of given households over it was closed.
pub(in crate::app) fn return_to(model: &mut Model, section: Section) -> Vec<Effect> {
    model.section = section;
    model.household = None;
    fetch(model)
}

/// Takes what was read, unless a later answer is awaited.
pub(in crate::app) fn take(
    model: &mut Model,
    generation: u64,
    read: Result<Box<dyn Board>, String>,
) -> Vec<Effect> {
    let size = model.size;
    let resumes = with_boards(model, |boards, at| {
        let open = boards.all_mut().find(|open| open.awaited == Some(generation))?;
        open.awaited = None;
        match read {
            Ok(board) => open.take(board, at, size),
            Err(words) => open.refuse(words),
        }
        open.resumes.take()
    });
    let mut effects = draft::meet(model, |of| matches!(of, DraftOf::Board(..)));
    effects.extend(homes::ask(model));
    match resumes {
        Some(kept) => effects.extend(draft::resume(model, &kept)),
        None => {
            effects.extend(next_form(model).map(|form| rounds::open_form(model, form)).into_iter().flatten())
        }
    }
    effects
}

/// Nothing can be read: what is awaited never comes.
pub(in crate::app) fn failed(model: &mut Model, words: &str) {
    for open in model.boards.all_mut().filter(|open| open.awaited.is_some()) {
        open.awaited = None;
        open.refuse(words.to_owned());
    }
}

/// The terminal has another size, or the words another language.
pub(in crate::app) fn resized(model: &mut Model) {
    let size = model.size;
    with_boards(model, |boards, at| boards.all_mut().for_each(|open| open.fit(at, size)));
}

/// The list that the mouse scrolls.
pub(in crate::app) fn pane(model: &mut Model) -> Option<&mut ListPane> {
    stack(model)?.last_mut().map(|open| &mut open.pane)
}

/// Changes the find line of the board on top.
pub(super) fn edit_find(model: &mut Model, change: impl FnOnce(&mut LineEdit)) {
    with_top(model, |open, at| open.find(change, at));
}

/// Text typed on a board goes into its find line.
pub(in crate::app) fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    edit_find(model, |line| line.insert(text));
    Vec::new()
}

/// To the page before or behind the open one.
pub(super) fn turn(model: &mut Model, by: isize) -> Vec<Effect> {
    let Some(pages) = model.boards.of(model.section) else { return Vec::new() };
    let count = pages.count().max(1);
    let page = (pages.page() + count).saturating_add_signed(by) % count;
    show_page(model, page)
}

/// Opens a page of the section, as it was left.
pub(in crate::app) fn show_page(model: &mut Model, page: usize) -> Vec<Effect> {
    let section = model.section;
    if let Some(pages) = model.boards.of_mut(section).filter(|pages| page < pages.count()) {
        pages.page = page;
    }
    fetch(model)
}

/// Shows a board, from whatever screen.
pub(in crate::app) fn show(model: &mut Model, subject: Subject) -> Vec<Effect> {
    lay_out(model, subject, None)
}

/// Shows what a task of section Today counts on a board, all else put aside.
pub(in crate::app) fn show_task(model: &mut Model, subject: Subject, task: TaskKind) -> Vec<Effect> {
    let effects = lay_out(model, subject, None);
    with_top(model, |open, at| {
        open.find(LineEdit::clear, at);
        open.marked.clear();
        open.narrow_to(|narrowing| narrowing.narrow_to_task(task), at);
        open.pane.move_to(0);
    });
    effects
}

/// Shows a board, from whatever screen, with the cursor on the line of a key. Esc leads back to the page of a household
/// that it was opened from.
pub(in crate::app) fn show_line(model: &mut Model, subject: Subject, key: LineKey) -> Vec<Effect> {
    let section = subject.section();
    let left = left(model);
    if let Some(pages) = model.boards.of_mut(section) {
        pages.begin(section);
        pages.show(subject);
        if let Some(open) = pages.stack_mut().and_then(|stack| stack.last_mut()) {
            open.seeks = Some(key);
            open.stale = true;
        }
    }
    let effects = update(model, Msg::Section(section));
    model.boards.left = left;
    effects
}

/// The page of a household on the screen, to come back to.
fn left(model: &mut Model) -> Option<Left> {
    let section = model.section;
    let page = model.boards.of(section).map_or(0, Pages::page);
    model.household.take().map(|household| Left { household, section, page })
}

/// Back to the page of a household that the boards were opened from, read anew.
pub(super) fn back_to_household(model: &mut Model) -> Option<Vec<Effect>> {
    let Left { household, section, page } = model.boards.left.take()?;
    let asked = Effect::Dossier(household.id);
    if let Some(pages) = model.boards.of_mut(section) {
        pages.page = page;
    }
    model.section = section;
    model.household = Some(household);
    Some(vec![asked])
}

/// A section is entered on a way of its own: no page of a household is behind it.
pub(in crate::app) fn entered(model: &mut Model) {
    model.boards.left = None;
}

/// Shows the board of a draft; with its answer the form is opened again.
pub(in crate::app) fn open_for_draft(model: &mut Model, subject: Subject, kept: KeptDraft) -> Vec<Effect> {
    lay_out(model, subject, Some(Box::new(kept)))
}

/// Lays the stack of a board out before its section is entered, so that only the board on top is asked for.
fn lay_out(model: &mut Model, subject: Subject, resumes: Option<Box<KeptDraft>>) -> Vec<Effect> {
    let section = subject.section();
    if let Some(pages) = model.boards.of_mut(section) {
        pages.begin(section);
        pages.show(subject);
        if let Some(open) = pages.stack_mut().and_then(|stack| stack.last_mut()) {
            open.resumes = resumes;
        }
    }
    update(model, Msg::Section(section))
}
