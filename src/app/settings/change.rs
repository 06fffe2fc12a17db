//! What a person chooses once and for all: changed here, remembered at once.

use super::Settings;
use crate::app::board;
use crate::app::dialogs::Dialog;
use crate::app::screens::{households, reports};
use crate::app::{Effect, Model};
use crate::keys::Action;
use crate::viet::typing::Typing;

/// Remembers the settings as they are now.
pub(in crate::app) fn remember(model: &Model) -> Vec<Effect> {
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// These are the settings from now on.
pub(in crate::app) fn choose(model: &mut Model, settings: Settings) -> Vec<Effect> {
    let other_rows = model.settings.slow_line != settings.slow_line;
    let other_words = model.settings.lang != settings.lang;
    model.settings = settings;
    if other_words {
        // The columns of a table are as wide as its words.
        reports::resized(model);
        board::resized(model);
    }
    let mut effects = remember(model);
    if other_rows {
        // The list has other rows with a preview than without.
        effects.extend(households::resized(model));
    }
    effects
}

/// The choices of the page as they were at the beginning. What the screen can show stays as it was found
/// out, and what is no row of the page: saved filters, columns, order.
pub(super) fn as_at_the_beginning(settings: &Settings) -> Settings {
    Settings {
        signs: settings.signs,
        letters: settings.letters,
        screen_asked: settings.screen_asked,
        filters: settings.filters.clone(),
        hidden_columns: settings.hidden_columns.clone(),
        column_widths: settings.column_widths.clone(),
        sort: settings.sort,
        last_folder: settings.last_folder.clone(),
        ..Settings::default()
    }
}

/// The next way of built-in typing, with a word on how it goes.
pub(in crate::app) fn cycle_typing(model: &mut Model) -> Vec<Effect> {
    let (lang, key) = (model.lang(), model.key(Action::Typing));
    model.settings.typing = model.settings.typing.next();
    model.word.end();
    model.hint(match model.settings.typing {
        Typing::Off => lang.typing_off(key),
        Typing::Telex => lang.typing_telex(key),
        Typing::Vni => lang.typing_vni(key),
    });
    remember(model)
}

/// Saves the filter of the open panel under a name; a filter of that name is replaced.
pub(in crate::app) fn name_filter(model: &mut Model, name: String) -> Vec<Effect> {
    let Some(Dialog::Filter(panel)) = model.dialogs.last() else { return Vec::new() };
    let filter = panel.draft.of_all();
    model.settings.filters.retain(|(other, _)| *other != name);
    model.settings.filters.push((name.clone(), filter));
    model.done(model.lang().filter_saved(name));
    filters_changed(model)
}

/// Forgets a saved filter; what the list shows does not change.
pub(in crate::app) fn forget_filter(model: &mut Model, name: &str) -> Vec<Effect> {
    model.settings.filters.retain(|(other, _)| other != name);
    filters_changed(model)
}

fn filters_changed(model: &mut Model) -> Vec<Effect> {
    let saved = model.settings.filters.clone();
    if let Some(mut dialog) = model.dialogs.pop() {
        if let Dialog::Filter(panel) = &mut dialog {
            panel.saved_changed(&model.at(), &saved);
        }
        model.dialogs.push(dialog);
    }
    remember(model)
}
