//! The command palette (Ctrl-K): every action of every screen by its name and what it does, found by a few
//! letters in their order, in either language. What belongs to another screen leads there.

use super::{Dialog, Pick, PickItem, menu};
use crate::app::Model;
use crate::app::board::{self, BoardMsg, Subject};
use crate::app::lead::{Place, place_of};
use crate::app::model::Section;
use crate::app::msg::Msg;
use crate::app::screens::system::Line as SystemLine;
use crate::app::settings::Setting;
use crate::i18n::Lang;
use crate::keys::{Action, Binding, TABLE};

/// Something to pick with its words in the other language.
type Entry = (PickItem, String);

/// Lays the palette over the screen or over the dialog on top.
pub fn open(model: &mut Model) {
    let mut entries = here(model);
    if model.register.is_some() {
        entries.extend(sections(model));
        entries.extend(of_system(model));
        entries.extend(elsewhere(model));
    }
    entries.extend(settings(model));
    let (items, other_words) = entries.into_iter().unzip();
    let pick = Pick::new(model.lang().key_palette(), items, menu::rows(model)).ranked(other_words);
    model.dialogs.push(Dialog::Pick(pick));
}

/// What the keys do here.
fn here(model: &Model) -> Vec<Entry> {
    let bounds = model.keymap.in_context(model.context()).iter();
    bounds
        .filter(|bound| is_command(bound.binding.action) && board::is_offered(model, bound.binding))
        .map(|bound| {
            (menu::item(model, bound, named_here(bound.binding, model)), other(bound.binding, model))
        })
        .collect()
}

/// What an action is called where it stands now.
fn named_here(binding: &Binding, model: &Model) -> String {
    format!("{} · {}", board::name(model, binding), board::doc(model, binding))
}

/// The sections, and the pages of those that consist of boards.
fn sections(model: &Model) -> Vec<Entry> {
    let (lang, other) = (model.lang(), model.lang().other());
    let entry = |section: Section| {
        let item = PickItem {
            label: lang.palette_go_to(section.name(lang)),
            note: String::new(),
            then: leaving(model, Msg::Section(section)),
        };
        (item, other.palette_go_to(section.name(other)))
    };
    Section::ALL.into_iter().map(entry).chain(pages(model)).collect()
}

fn pages(model: &Model) -> impl Iterator<Item = Entry> + '_ {
    let subjects = Section::ALL.into_iter().flat_map(Subject::pages);
    subjects.map(|subject| {
        let label = |lang: Lang| {
            lang.palette_go_to(format!("{} › {}", subject.section().name(lang), subject.name(lang)))
        };
        let then = leaving(model, Msg::Board(BoardMsg::Show(subject)));
        (PickItem { label: label(model.lang()), note: String::new(), then }, label(model.lang().other()))
    })
}

/// The pages of section System, found by their names and by what they are for.
fn of_system(model: &Model) -> Vec<Entry> {
    let label = |line: SystemLine, lang: Lang| {
        let (name, doc) = line.words(lang)?;
        Some(format!("{} · {doc}", lang.palette_go_to(format!("{} › {name}", lang.section_system()))))
    };
    let entry = |line| {
        let (then, note) = (leaving(model, Msg::OpenSystem(line)), String::new());
        let item = PickItem { label: label(line, model.lang())?, note, then };
        Some((item, label(line, model.lang().other())?))
    };
    SystemLine::PAGES.into_iter().filter_map(entry).collect()
}

/// Each setting, found by its name and by what it is for.
fn settings(model: &Model) -> Vec<Entry> {
    let label =
        |row: Setting, lang: Lang| format!("{} · {}", lang.settings_entry(row.name(lang)), row.doc(lang));
    let entry = |row| {
        let then = leaving(model, Msg::OpenSettings(row));
        let item = PickItem { label: label(row, model.lang()), note: String::new(), then };
        (item, label(row, model.lang().other()))
    };
    Setting::ALL.into_iter().map(entry).collect()
}

/// The actions that no key reaches from here, each once a screen, leading to the screen that has it.
fn elsewhere(model: &Model) -> Vec<Entry> {
    let here = |action| {
        let bound = model.keymap.of_action(model.context(), action);
        bound.is_some_and(|bound| board::is_offered(model, bound.binding))
    };
    let mut seen: Vec<(Action, Place)> = Vec::new();
    let mut entries = Vec::new();
    for binding in TABLE.iter().filter(|b| is_command(b.action) && !here(b.action)) {
        let Some(place) = place_of(binding).filter(|place| !seen.contains(&(binding.action, *place))) else {
            continue;
        };
        seen.push((binding.action, place));
        entries.push((led_item(model, binding, place), other(binding, model)));
    }
    entries
}

fn led_item(model: &Model, binding: &Binding, place: Place) -> PickItem {
    PickItem {
        label: label(binding, model.lang()),
        note: format!("{} {}", place.name(model.lang()), model.keymap.key(place.context(), binding.action)),
        then: leaving(model, Msg::Lead(place, binding.action)),
    }
}

/// What leads away is not possible over a dialog: what is typed there would be left behind.
fn leaving(model: &Model, msg: Msg) -> Result<Msg, String> {
    if model.dialogs.is_empty() { Ok(msg) } else { Err(model.lang().palette_close_first().to_owned()) }
}

fn is_command(action: Action) -> bool {
    action != Action::Palette && !action.is_motion()
}

fn label(binding: &Binding, lang: Lang) -> String {
    format!("{} · {}", (binding.name)(lang), (binding.doc)(lang))
}

fn other(binding: &Binding, model: &Model) -> String {
    label(binding, model.lang().other())
}

#[cfg(test)]
mod tests;
