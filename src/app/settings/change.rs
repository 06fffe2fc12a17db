//! What a person chooses once and for all: changed here, remembered at once.

use crate::app::dialogs::Dialog;
use crate::app::{Effect, Model};
use crate::i18n::Lang;

/// Remembers the settings as they are now.
pub(in crate::app) fn remember(model: &Model) -> Vec<Effect> {
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// Shows a theme without choosing it.
pub(in crate::app) fn try_theme(model: &mut Model, at: usize) -> Vec<Effect> {
    if let Some((name, _)) = model.themes.get(at) {
        model.settings.theme.clone_from(name);
    }
    Vec::new()
}

/// Chooses a theme.
pub(in crate::app) fn choose_theme(model: &mut Model, name: String) -> Vec<Effect> {
    model.settings.theme = name;
    remember(model)
}

/// Chooses a language; words that were fetched are fetched anew.
pub(in crate::app) fn choose_lang(model: &mut Model, lang: Lang) -> Vec<Effect> {
    model.settings.lang = lang;
    remember(model)
}

/// Saves the filter of the open panel under a name; a filter of that name is replaced.
pub(in crate::app) fn name_filter(model: &mut Model, name: String) -> Vec<Effect> {
    let Some(Dialog::Filter(panel)) = model.dialogs.last() else { return Vec::new() };
    let filter = panel.draft.clone();
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
