//! A message to a changed model and effects.

use super::dialogs::{self, Dialog, Pick, PickItem, Reader};
use super::model::Section;
use super::msg::Answer;
use super::screens::{household, households, journal, system, today};
use super::{Effect, Model, Msg, layout, possible};
use crate::keys::{self, Action, Key};

/// Takes a message.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(model, key),
        Msg::Paste(text) => typed(model, &text),
        Msg::Resize(columns, rows) => resize(model, columns, rows),
        Msg::Do(action) => act(model, action),
        Msg::Open(dialog) => {
            model.dialogs.push(dialog);
            Vec::new()
        }
        Msg::CloseForm => {
            model.dialogs.pop();
            Vec::new()
        }
        Msg::OpenHousehold(id) => household::open(model, id),
        Msg::SortBy(sort) => households::sort_by(model, sort),
        Msg::Section(section) => enter(model, section),
        Msg::Agreed(effects) => agreed(model, effects),
        Msg::Answer(answer) => answered(model, answer),
        Msg::RegisterChanged => refresh(model),
        Msg::HangUp => {
            model.quitting = true;
            Vec::new()
        }
    }
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    model.notice = None;
    match (keys::resolve(model.context(), key), key) {
        (Some(action), _) => act(model, action),
        (None, Key::Char(c)) => typed(model, c.encode_utf8(&mut [0; 4])),
        _ => Vec::new(),
    }
}

fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(reason) = possible::why_not(model, action) {
        model.problem(reason);
        return Vec::new();
    }
    dialogs::act(model, action)
        .or_else(|| if model.dialogs.is_empty() { on_screen(model, action) } else { None })
        .unwrap_or_else(|| anywhere(model, action))
}

fn on_screen(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    if model.household.is_some() {
        return household::act(model, action);
    }
    match model.section {
        Section::Welcome => None,
        Section::Today => today::act(model, action),
        Section::Households => {
            households::act(model, action).or_else(|| household::act_on_chosen(model, action))
        }
        Section::Journal => journal::act(model, action),
        Section::System => system::act(model, action),
    }
}

/// What holds on every screen.
fn anywhere(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Help => show_help(model),
        Action::Menu => show_menu(model),
        Action::Sections => show_sections(model),
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

fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    if !model.dialogs.is_empty() {
        return dialogs::typed(model, text).unwrap_or_default();
    }
    match (model.household.is_some(), model.section) {
        (false, Section::Today) => today::typed(model, text),
        (false, Section::Households) => households::typed(model, text),
        _ => Vec::new(),
    }
}

fn resize(model: &mut Model, columns: u16, rows: u16) -> Vec<Effect> {
    model.size = (columns, rows);
    household::fit(model);
    households::resized(model)
}

fn enter(model: &mut Model, section: Section) -> Vec<Effect> {
    model.section = section;
    model.household = None;
    refresh(model)
}

/// Fetches anew what is on the screen, after a save or when a colleague saved.
pub(super) fn refresh(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::UndoSteps];
    if let Some(screen) = &model.household {
        effects.extend(household::refresh(screen));
    }
    match model.section {
        Section::Today => effects.push(Effect::Situation),
        Section::Households => effects.extend(model.households.search()),
        Section::Journal => effects.push(Effect::History(None)),
        Section::Welcome | Section::System => {}
    }
    effects
}

fn agreed(model: &mut Model, effects: Vec<Effect>) -> Vec<Effect> {
    if let Some(Dialog::Form(form)) = model.dialogs.last_mut() {
        form.saving = true;
    }
    effects
}

fn answered(model: &mut Model, answer: Answer) -> Vec<Effect> {
    match answer {
        Answer::Opened(opened) => {
            model.register = Some(*opened);
            model.dialogs.clear();
            return enter(model, Section::Today);
        }
        Answer::Found(found) => return model.households.found(found),
        Answer::Rows(rows) => model.households.take_rows(rows),
        Answer::Dossier(dossier) => return household::take(model, dossier),
        Answer::Neighbour(code, found) => dialogs::take_neighbour(model, &code, found.as_ref()),
        Answer::Situation(situation) => today::take(model, situation),
        Answer::History(entries) if model.household.is_some() => household::take_history(model, entries),
        Answer::History(entries) => journal::take(model, entries),
        Answer::UndoSteps(undo, redo) => (model.undo, model.redo) = (undo, redo),
        Answer::Saved(saved) => return after_save(model, saved.household),
        Answer::Undone(step) => {
            model.done(model.lang().undone(model.lang().operation(step.kind), step.subject));
            return refresh(model);
        }
        Answer::Conflict(conflict) => return show_conflict(model, &conflict),
        Answer::Failed(words) => failed(model, words),
        Answer::Progress(done, all) => model.work = Some((done, all)),
        Answer::Cancelled => {
            model.work = None;
            model.hint(model.lang().work_cancelled());
        }
    }
    Vec::new()
}

fn after_save(model: &mut Model, household: Option<crate::domain::id::HouseholdId>) -> Vec<Effect> {
    model.work = None;
    if let Some(Dialog::Form(form)) = model.dialogs.pop_if(|d| matches!(d, Dialog::Form(_))) {
        model.last.remember(form.purpose.kind(), &form.form);
    }
    model.done(model.lang().saved());
    let mut effects = Vec::new();
    if let Some(id) = household.filter(|id| model.household.as_ref().is_none_or(|screen| screen.id != *id)) {
        effects.extend(household::open(model, id));
    }
    effects.extend(refresh(model));
    effects
}

fn failed(model: &mut Model, words: String) {
    model.work = None;
    if let Some(Dialog::Form(form)) = model.dialogs.last_mut() {
        form.saving = false;
    }
    model.problem(words);
}

/// The form stays open below the page that shows both values; once that was read it may be saved
/// again, over the revision that is fetched here.
fn show_conflict(model: &mut Model, conflict: &super::msg::Conflict) -> Vec<Effect> {
    if let Some(Dialog::Form(form)) = model.dialogs.last_mut() {
        form.saving = false;
        form.overtaken = true;
    }
    let lang = model.lang();
    let mut lines = vec![lang.conflict_intro(&conflict.by, &conflict.at), String::new()];
    for (field, theirs, ours) in &conflict.fields {
        lines.push(lang.conflict_field(field));
        lines.push(lang.conflict_theirs(theirs));
        lines.push(lang.conflict_ours(ours));
    }
    show_text(model, lang.conflict_title().to_owned(), lines);
    refresh(model)
}

/// Lays a page of text over the screen.
pub(super) fn show_text(model: &mut Model, title: String, lines: Vec<String>) {
    let rows = usize::from(layout::body_rows(model.size));
    model.dialogs.push(Dialog::Reader(Reader::new(title, lines, rows)));
}

fn show_help(model: &mut Model) {
    let lang = model.lang();
    let context = model.context();
    let lines = keys::in_context(context)
        .filter(|b| !b.keys.is_empty())
        .map(|b| {
            let keys: Vec<_> = b.keys.iter().map(ToString::to_string).collect();
            format!("{}  {}", crate::viet::fit(&keys.join(", "), 16), (b.doc)(lang))
        })
        .collect();
    show_text(model, lang.help_title().to_owned(), lines);
}

fn show_menu(model: &mut Model) {
    let lang = model.lang();
    let items = keys::in_context(model.screen_context())
        .filter(|b| b.action != Action::Menu && !is_motion(b.action))
        .map(|b| PickItem {
            label: (b.name)(lang).to_owned(),
            note: b.keys.first().map(ToString::to_string).unwrap_or_default(),
            then: possible::why_not(model, b.action).map_or(Ok(Msg::Do(b.action)), Err),
        })
        .collect();
    let rows = usize::from(layout::body_rows(model.size));
    model.dialogs.push(Dialog::Pick(Pick::new(lang.key_menu(), items, rows)));
}

fn is_motion(action: Action) -> bool {
    use Action::{Back, Clear, Down, End, Erase, Home, Left, Next, PageDown, PageUp, Previous, Right, Up};
    matches!(
        action,
        Back | Clear | Down | End | Erase | Home | Left | Next | PageDown | PageUp | Previous | Right | Up
    )
}

fn show_sections(model: &mut Model) {
    let lang = model.lang();
    let items = Section::ALL
        .into_iter()
        .enumerate()
        .map(|(at, section)| PickItem {
            label: section.name(lang).to_owned(),
            note: (at + 1).to_string(),
            then: Ok(Msg::Section(section)),
        })
        .collect();
    let rows = usize::from(layout::body_rows(model.size));
    model.dialogs.push(Dialog::Pick(Pick::new(lang.key_sections(), items, rows)));
}

/// Leaving asks only where something typed would be lost.
fn quit(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang();
    let typing = model.dialogs.iter().any(|d| matches!(d, Dialog::Form(_)));
    if !typing {
        model.quitting = true;
        return vec![Effect::Quit];
    }
    let confirm = dialogs::Confirm::new(
        lang.quit_question(),
        lang.form_keep_typing(),
        lang.quit_anyway(),
        Msg::Agreed(vec![Effect::Quit]),
    );
    model.dialogs.push(Dialog::Confirm(confirm));
    Vec::new()
}
