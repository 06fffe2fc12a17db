//! The command palette (Ctrl-K): every action of every screen by its name and what it does, found by
//! a few letters in their order. What belongs to another screen is listed with the place to go to.

use super::{Dialog, Pick, PickItem, menu};
use crate::app::Model;
use crate::app::model::Section;
use crate::app::msg::Msg;
use crate::i18n::Lang;
use crate::keys::{self, Action, Binding, Context};

/// Lays the palette over the screen.
pub fn open(model: &mut Model) {
    let lang = model.lang();
    let mut items = here(model);
    items.extend(Section::ALL.into_iter().map(|section| PickItem {
        label: lang.palette_go_to(section.name(lang)),
        note: String::new(),
        then: Ok(Msg::Section(section)),
    }));
    items.extend(elsewhere(model));
    let pick = Pick::new(lang.key_palette(), items, menu::rows(model)).ranked();
    model.dialogs.push(Dialog::Pick(pick));
}

fn here(model: &Model) -> Vec<PickItem> {
    keys::in_context(model.screen_context())
        .filter(|b| is_command(b.action))
        .map(|b| menu::item(model, b, label(b, model.lang())))
        .collect()
}

/// The actions that no key reaches from this screen, each once, with the screens that have it.
fn elsewhere(model: &Model) -> Vec<PickItem> {
    let lang = model.lang();
    let reachable = |action| keys::of_action(model.screen_context(), action).is_some();
    let mut seen: Vec<Action> = Vec::new();
    let mut items = Vec::new();
    for binding in keys::TABLE.iter().filter(|b| is_command(b.action) && !reachable(b.action)) {
        let places = places(binding, lang);
        if places.is_empty() || seen.contains(&binding.action) {
            continue;
        }
        seen.push(binding.action);
        items.push(PickItem {
            label: label(binding, lang),
            note: binding.keys.first().map(ToString::to_string).unwrap_or_default(),
            then: Err(lang.palette_only_in(places.join(", "))),
        });
    }
    items
}

fn is_command(action: Action) -> bool {
    action != Action::Palette && !menu::is_motion(action)
}

fn label(binding: &Binding, lang: Lang) -> String {
    format!("{} · {}", (binding.name)(lang), (binding.doc)(lang))
}

fn places(binding: &Binding, lang: Lang) -> Vec<&'static str> {
    let name = |context: &Context| match context {
        Context::Today => Some(lang.section_today()),
        Context::Households => Some(lang.section_households()),
        Context::Household => Some(lang.palette_household_page()),
        Context::Journal => Some(lang.section_journal()),
        Context::System => Some(lang.section_system()),
        Context::Filter => Some(lang.filter_title()),
        Context::Import => Some(lang.key_import()),
        _ => None,
    };
    binding.contexts.iter().filter_map(name).collect()
}
