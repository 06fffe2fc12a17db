//! Letters that are typed or pasted: to the dialog on top, else to the screen.

use super::press;
use crate::app::dialogs::{self, Dialog};
use crate::app::form::FieldKind;
use crate::app::model::Section;
use crate::app::screens::{households, journal, today, welcome};
use crate::app::{Effect, Model, settings};
use crate::keys::Key;

/// Types or pastes text. Line breaks in it are blanks: they never stand for Enter.
pub(super) fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    if !model.dialogs.is_empty() {
        return dialogs::typed(model, text).unwrap_or_default();
    }
    match (model.household.is_some(), model.section) {
        (false, Section::Welcome) => welcome::typed(model, text),
        (false, Section::Today) => today::typed(model, text),
        (false, Section::Households) => households::typed(model, text),
        (false, Section::Journal) => journal::typed(model, text),
        _ => Vec::new(),
    }
}

/// Takes a paste. While something long is running there is nothing to paste into.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    if model.work.is_some() {
        return Vec::new();
    }
    let mut effects = settings::step_aside(model, None);
    effects.extend(typed(model, text));
    effects
}

/// Takes letters that arrived together: at once where that is the same as one after the other, which
/// saves a search for each of them.
pub(super) fn typed_fast(model: &mut Model, letters: &str) -> Vec<Effect> {
    if model.work.is_none() && takes_runs(model) {
        model.notice = None;
        return typed(model, letters);
    }
    letters.chars().flat_map(|letter| press(model, Key::Char(letter))).collect()
}

/// Several letters at once mean the same as one after the other: a line to find by, a field of free text.
/// Elsewhere a digit may answer, or several letters may be taken for a paste.
fn takes_runs(model: &Model) -> bool {
    match model.dialogs.last() {
        None => matches!(model.section, Section::Today | Section::Households | Section::Journal),
        Some(Dialog::Form(form)) => {
            form.form.fields.get(form.form.focus).is_some_and(|field| matches!(field.kind, FieldKind::Text))
        }
        Some(_) => false,
    }
}
