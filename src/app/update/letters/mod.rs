//! Letters that are typed or pasted: to the dialog on top, else to the screen. Built-in typing
//! ([`crate::viet::typing`]) stands here, between the keys and what takes the letters: it takes letters away
//! and types others, as an input method outside would, so that nothing behind it knows of it.

use super::{act, press};
use crate::app::dialogs::{self, Dialog};
use crate::app::form::{Field, FieldKind, FormDialog};
use crate::app::line_edit::LineEdit;
use crate::app::model::Section;
use crate::app::screens::{households, journal, round, today, welcome};
use crate::app::{Effect, Model, board, settings};
use crate::keys::{Action, Key};
use crate::viet::typing::Typing;

/// Types or pastes text. Line breaks in it are blanks: they never stand for Enter.
pub(super) fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    if !model.dialogs.is_empty() {
        return dialogs::typed(model, text).unwrap_or_default();
    }
    match (model.household.is_some(), model.section) {
        (false, Section::Welcome) => welcome::typed(model, text),
        (false, Section::Today) => today::typed(model, text),
        (false, Section::Households) => households::typed(model, text),
        (false, Section::Reviews) => round::typed(model, text),
        (false, Section::Support | Section::Herd) => board::typed(model, text),
        (false, Section::Journal) => journal::typed(model, text),
        // The next person at the counter says a name: finding begins from any page.
        (true, _) | (false, Section::Reports | Section::System) => {
            model.household = None;
            today::typed(model, text)
        }
    }
}

/// Takes a paste: it is never changed by built-in typing. While something long is running there is nothing
/// to paste into.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    model.word.end();
    model.esc = None;
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
    if model.work.is_none() && model.settings.typing == Typing::Off && takes_runs(model) {
        model.notice = None;
        model.esc = None;
        return typed(model, letters);
    }
    letters.chars().flat_map(|letter| press(model, Key::Char(letter))).collect()
}

/// Takes the letter of one key, which built-in typing may change together with those before it.
pub(super) fn typed_letter(model: &mut Model, letter: char) -> Vec<Effect> {
    let takes_words = match before_cursor(model) {
        Some(before) if !before.ends_with(model.word.shown()) => {
            model.word.end();
            true
        }
        before => before.is_some(),
    };
    if model.settings.typing == Typing::Off || !takes_words {
        return typed(model, letter.encode_utf8(&mut [0; 4]));
    }
    let change = model.word.press(letter, model.settings.typing);
    let mut effects: Vec<_> = (0..change.erase).flat_map(|_| act(model, Action::Erase)).collect();
    effects.extend(typed(model, &change.insert));
    effects
}

/// What a key means for the word that is being typed, unless it types a letter.
pub(super) fn pressed_beside(model: &mut Model, key: Key, action: Option<Action>) {
    match (action, key) {
        (Some(Action::Erase), _) => model.word.erase(model.settings.typing),
        (None, Key::Char(_)) => {}
        _ => model.word.end(),
    }
}

/// The text before the cursor where words are typed; nothing where codes, numbers and dates are, or nothing.
fn before_cursor(model: &Model) -> Option<&str> {
    let today = model.dialogs.is_empty() && model.household.is_none() && model.section == Section::Today;
    line(model).map(LineEdit::before_cursor).or(today.then_some(""))
}

/// The line that words are typed into.
pub(super) fn line(model: &Model) -> Option<&LineEdit> {
    match (model.dialogs.last(), model.section) {
        (Some(dialog), _) => line_of(dialog),
        (None, _) if model.household.is_some() => None,
        (None, Section::Households) => Some(&model.households.find),
        (None, Section::Reviews) => model.round.as_ref().map(|screen| &screen.list.find),
        (None, Section::Support | Section::Herd) => board::top(model).map(|open| &open.find),
        (None, Section::Journal) => Some(&model.journal.find),
        (None, Section::Today | Section::Welcome | Section::Reports | Section::System) => None,
    }
}

fn line_of(dialog: &Dialog) -> Option<&LineEdit> {
    match dialog {
        Dialog::Form(form) => focused(form).filter(|field| field.takes_words()).map(|field| &field.line),
        Dialog::Pick(pick) => Some(&pick.typed),
        Dialog::Filter(panel) => Some(&panel.typed),
        Dialog::Prompt(prompt) => prompt.takes_words().then_some(&prompt.line),
        _ => None,
    }
}

/// Several letters at once mean the same as one after the other: a line to find by, a field of free text.
/// Elsewhere a digit may answer, or several letters may be taken for a paste.
fn takes_runs(model: &Model) -> bool {
    match model.dialogs.last() {
        None => matches!(
            model.section,
            Section::Today
                | Section::Households
                | Section::Reviews
                | Section::Support
                | Section::Herd
                | Section::Journal
        ),
        Some(Dialog::Form(form)) => focused(form).is_some_and(|field| matches!(field.kind, FieldKind::Text)),
        Some(_) => false,
    }
}

fn focused(form: &FormDialog) -> Option<&Field> {
    form.form.fields.get(form.form.focus)
}

#[cfg(test)]
mod tests;
