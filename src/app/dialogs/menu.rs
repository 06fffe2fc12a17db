//! The menu of a screen (F9): every action possible there with its key, and why the others are not;
//! and the sections (F10).

use super::{Dialog, Pick, PickItem};
use crate::app::model::Section;
use crate::app::msg::Msg;
use crate::app::{Model, board, layout, possible};
use crate::keys::{Action, Bound};

/// Lays the menu of the screen over it.
pub fn open(model: &mut Model) {
    let lang = model.lang();
    let listed = |bound: &&Bound| bound.binding.action != Action::Menu && !bound.binding.action.is_motion();
    let bounds = model.keymap.in_context(model.context()).iter().filter(listed);
    let offered = bounds.filter(|bound| board::is_offered(model, bound.binding));
    let items =
        offered.map(|bound| item(model, bound, board::name(model, bound.binding).to_owned())).collect();
    show(model, Pick::new(lang.key_menu(), items, rows(model)));
}

/// Lays the sections over the screen.
pub fn open_sections(model: &mut Model) {
    let lang = model.lang();
    let items = Section::ALL.into_iter().enumerate().map(|(at, section)| PickItem {
        label: section.name(lang).to_owned(),
        note: (at + 1).to_string(),
        then: Ok(Msg::Section(section)),
    });
    let here = Section::ALL.iter().position(|s| *s == model.section).unwrap_or(0);
    let pick = Pick::new(lang.key_sections(), items.collect(), rows(model)).with_cursor(here);
    show(model, pick);
}

/// An action as something to pick, with the reason where it is not possible now.
pub(super) fn item(model: &Model, bound: &Bound, label: String) -> PickItem {
    let action = bound.binding.action;
    PickItem {
        label,
        note: bound.key_name(),
        then: possible::why_not(model, action).map_or(Ok(Msg::Do(action)), Err),
    }
}

/// Rows that a list has in a dialog: the body without border, typed line and foot.
pub fn rows(model: &Model) -> usize {
    usize::from(layout::body_rows(model.size).saturating_sub(4)).max(1)
}

fn show(model: &mut Model, pick: Pick) {
    model.dialogs.push(Dialog::Pick(pick));
}
