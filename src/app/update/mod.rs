//! A message to a changed model and effects.

mod esc;
mod letters;

pub use esc::EscDid;
use letters::{pasted, pressed_beside, typed_fast, typed_letter};

use super::ahead::is_typed;
use super::answered::{answered, refresh};
use super::dialogs::{self, Confirm, Dialog};
use super::model::Section;
use super::screens::{household, households, journal, reports, round, rounds, system, today, welcome};
use super::settings::Setting;
use super::{
    Effect, Model, Msg, as_of, board, carry, draft, entry, health, layout, lead, pointer, possible, second,
    settings, work,
};
use crate::keys::{Action, Context, Key, Keymap};

/// Takes a message.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = heard(model, msg).map_or_else(Vec::new, |msg| taken(model, msg));
    effects.extend(entry::follow(model));
    let put_off = carry::follow(model, &effects);
    effects.extend(put_off);
    draft::mention(model);
    effects
}

/// What is typed is not heard where the screen is too small to show what it does, and waits where it was typed without a
/// look at the screen.
fn heard(model: &mut Model, msg: Msg) -> Option<Msg> {
    let stays = is_typed(&msg) && !steps_out_for_good(model, &msg);
    if stays && is_too_small(model) {
        return None;
    }
    if goes_back(model, &msg) && entry::give_up_held(model) {
        return None;
    }
    if stays && model.entry.held.is_unseen() {
        model.entry.held.keep(msg);
        return None;
    }
    Some(msg)
}

fn taken(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(model, key),
        Msg::NotEsc => esc::taken_back(model),
        Msg::Typed(letters) => typed_fast(model, &letters),
        Msg::Paste(text) => pasted(model, &text),
        Msg::Mouse(_) => Vec::new(),
        Msg::PrintCard(context) => dialogs::print::open_card(model, context),
        Msg::Pointed(pointed) => pointer::pointed(model, pointed),
        Msg::ResetWidths => households::reset_widths(model),
        Msg::Keys(keymap, said) => take_keys(model, *keymap, said),
        Msg::Resize(columns, rows) => resize(model, columns, rows),
        Msg::Do(action) => act(model, action),
        Msg::Lead(place, action) => lead::lead(model, place, action),
        Msg::Open(dialog) => {
            model.dialogs.push(dialog);
            Vec::new()
        }
        Msg::CloseForm => draft::leave_form(model),
        Msg::Draft(msg) => draft::told(model, msg),
        Msg::Carry(msg) => carry::told(model, msg),
        Msg::Entry(msg) => entry::told(model, msg),
        Msg::OpenHousehold(id) => household::open(model, id),
        Msg::Round(msg) => round::told(model, msg),
        Msg::Board(msg) => board::told(model, msg),
        Msg::Journal(msg) => journal::told(model, msg),
        Msg::Erasing(msg) => household::erasing(model, msg),
        Msg::Health(msg) => health::told(model, msg),
        Msg::SortBy(sort) => households::sort_by(model, sort),
        Msg::ToggleColumn(column) => households::toggle_column(model, column),
        Msg::AsOf(day) => as_of::choose(model, day),
        Msg::AsOfBegun(typed) => as_of::begin_typed(model, &typed),
        Msg::AsOfTyped(typed) => as_of::take_typed(model, &typed),
        Msg::ApplyFilter(filter) => households::show_filtered(model, filter),
        Msg::RefuseProposal(reason) => second::refuse(model, reason),
        Msg::NameFilter(name) => settings::name_filter(model, name),
        Msg::ForgetFilter(name) => settings::forget_filter(model, &name),
        Msg::OpenSettings(row) => settings::open(model, row),
        Msg::Choose(settings) => settings::choose(model, *settings),
        Msg::AskScreen => settings::ask_once(model),
        Msg::ChoosePeriod(typed) => reports::choose(model, &typed),
        Msg::OpenRegister(path) => welcome::open_register(model, path),
        Msg::OpenSystem(line) => system::open_from_elsewhere(model, line),
        Msg::Section(section) => enter(model, section),
        Msg::Import(msg) => dialogs::import::told(model, msg),
        Msg::Agreed(effects) => agreed(model, effects),
        Msg::Answer(answer) => answered(model, answer),
        Msg::RegisterChanged => refresh(model),
        Msg::Leave | Msg::HangUp => leave(model),
    }
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    if model.work.is_some() {
        return work::act(model, model.keymap.resolve(Context::Work, key));
    }
    model.notice = None;
    let mut effects = settings::step_aside(model, Some(key));
    let action = model.keymap.resolve(model.context(), key);
    pressed_beside(model, key, action);
    let before = (key == Key::Esc).then(|| esc::before(model));
    effects.extend(match (action, key) {
        // Hands that copy in a spreadsheet press it: it asks, whatever is open.
        (Some(Action::Quit), Key::Ctrl('c')) if !is_too_small(model) => ask_to_quit(model),
        (Some(action), _) => act(model, action),
        (None, Key::Char(letter)) => typed_letter(model, letter),
        (None, Key::F(_)) => say_unused(model, key),
        _ => Vec::new(),
    });
    model.esc = before.and_then(|before| esc::did(model, before));
    effects
}

/// A function key that does nothing here says so: what is typed after it would go where nobody meant it to.
fn say_unused(model: &mut Model, key: Key) -> Vec<Effect> {
    let (lang, key) = (model.lang(), key.to_string());
    let words = if model.dialogs.is_empty() { lang.why_key_unused(key) } else { lang.why_key_not_here(key) };
    model.problem(words);
    Vec::new()
}

/// Takes the person's keys; what stands against them is laid over the screen to be read.
fn take_keys(model: &mut Model, keymap: Keymap, said: Vec<String>) -> Vec<Effect> {
    model.keymap = keymap;
    if !said.is_empty() {
        let title = model.lang().keys_faults_title().to_owned();
        dialogs::reader::show(model, title, said);
    }
    Vec::new()
}

fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if action == Action::Typing {
        return settings::cycle_typing(model);
    }
    if let Some(reason) = possible::why_not(model, action) {
        model.problem(reason);
        return Vec::new();
    }
    let effects = dialogs::act(model, action)
        .or_else(|| if model.dialogs.is_empty() { on_screen(model, action) } else { None })
        .unwrap_or_else(|| anywhere(model, action));
    if action == Action::Save && effects.is_empty() {
        entry::refused(model);
    }
    effects
}

fn on_screen(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    if model.household.is_some() {
        return household::act(model, action);
    }
    match model.section {
        Section::Welcome => welcome::act(model, action),
        Section::Today => today::act(model, action),
        Section::Households => {
            households::act(model, action).or_else(|| household::act_on_chosen(model, action))
        }
        Section::Reviews if model.round.is_some() => round::act(model, action),
        Section::Reviews => rounds::act(model, action),
        Section::Support | Section::Herd => board::act(model, action),
        Section::Reports => reports::act(model, action),
        Section::Journal => journal::act(model, action),
        Section::System => system::act(model, action),
    }
}

/// What holds on every screen.
fn anywhere(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Help => dialogs::help::open(model),
        Action::Menu => dialogs::menu::open(model),
        Action::Palette => dialogs::palette::open(model),
        Action::Sections => dialogs::menu::open_sections(model),
        Action::Import => return dialogs::import::open(model),
        Action::Print if model.household.is_some() => return household::print(model),
        Action::Print => return dialogs::print::open(model),
        Action::Export => return dialogs::export::open(model),
        Action::AsOf => return as_of::open(model),
        Action::Settings => return settings::open(model, Setting::Lang),
        Action::Drafts => draft::list(model),
        Action::Undo => return vec![Effect::Undo],
        Action::Redo => return vec![Effect::Redo],
        Action::Quit => return quit(model),
        Action::Back if model.dialogs.is_empty() && model.section != Section::Today => {
            return enter(model, Section::Today);
        }
        _ => {}
    }
    Vec::new()
}

fn resize(model: &mut Model, columns: u16, rows: u16) -> Vec<Effect> {
    model.size = (columns, rows);
    household::fit(model);
    journal::resized(model);
    rounds::resized(model);
    round::fit(model);
    board::resized(model);
    reports::resized(model);
    system::resized(model);
    dialogs::resized(model);
    households::resized(model)
}

/// Fills the screen with a section.
pub(super) fn enter(model: &mut Model, section: Section) -> Vec<Effect> {
    households::leave_given(model);
    board::entered(model);
    model.section = section;
    model.household = None;
    refresh(model)
}

fn agreed(model: &mut Model, effects: Vec<Effect>) -> Vec<Effect> {
    if let Some(Dialog::Form(form)) = model.dialogs.last_mut() {
        form.saving = true;
    }
    effects
}

/// Leaving asks only where something is not finished, and asks once.
fn quit(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang();
    let typed = model.dialogs.iter().any(Dialog::has_typed);
    let question = if typed { lang.quit_question() } else { lang.quit_unfinished() };
    if !typed && !model.dialogs.iter().any(Dialog::is_unfinished) {
        return leave(model);
    }
    if !model.dialogs.last().is_some_and(Dialog::asks_to_leave) {
        let confirm = Confirm::new(question, lang.form_keep_typing(), lang.quit_anyway(), Msg::Leave);
        model.dialogs.push(Dialog::Confirm(confirm));
    }
    Vec::new()
}

/// Asks before leaving, also where nothing would be lost.
fn ask_to_quit(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang();
    if model.dialogs.iter().any(|dialog| dialog.has_typed() || dialog.is_unfinished()) {
        return quit(model);
    }
    if model.dialogs.last().is_some_and(Dialog::asks_to_leave) {
        return Vec::new();
    }
    let confirm = Confirm::new(lang.quit_plainly(), lang.quit_stay(), lang.quit_anyway(), Msg::Leave);
    model.dialogs.push(Dialog::Confirm(confirm));
    Vec::new()
}

/// Nothing can be seen of what a key would do: it does nothing until there is room again.
fn is_too_small(model: &Model) -> bool {
    model.size.0 < layout::SMALLEST.0 || model.size.1 < layout::SMALLEST.1
}

fn steps_out_for_good(model: &Model, msg: &Msg) -> bool {
    is_key_of(model, msg, Action::Quit)
}

fn goes_back(model: &Model, msg: &Msg) -> bool {
    is_key_of(model, msg, Action::Back)
}

fn is_key_of(model: &Model, msg: &Msg, action: Action) -> bool {
    matches!(msg, Msg::Key(key) if model.keymap.resolve(model.context(), *key) == Some(action))
}

fn leave(model: &mut Model) -> Vec<Effect> {
    model.quitting = true;
    vec![Effect::Quit]
}

#[cfg(test)]
mod tests;
