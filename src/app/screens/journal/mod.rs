//! Section Journal: who did what when, and on a second page who looked. Typing narrows what was fetched; reaching the end
//! fetches more. What is asked for at all: `asked`; what an entry changed: `changes`.

mod asked;
mod changes;
mod screen;

pub(in crate::app) use self::asked::told;
pub use self::asked::{JournalAsked, JournalMsg};
pub use self::changes::{ask_changes, show_changes};
use self::screen::PORTION;
pub use self::screen::{JournalPage, JournalScreen, LookLine};
use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::msg::Msg;
use crate::app::{Model, layout, update};
use crate::domain::history::HistoryEntry;
use crate::keys::Action;

/// Takes the entries fetched. What is shown on the first screen is of the whole journal, and so is the section behind it.
pub fn take(model: &mut Model, asked: JournalAsked, entries: Vec<HistoryEntry>) {
    if model.section == crate::app::model::Section::Journal && model.journal.asked != asked {
        return;
    }
    model.journal.asked = asked;
    model.journal.entries = entries;
    fit(model);
}

/// Takes the looks fetched, unless something else is asked for by now.
pub fn take_looks(model: &mut Model, asked: &JournalAsked, looks: Vec<LookLine>) {
    if model.journal.asked == *asked {
        model.journal.looks = looks;
        fit(model);
    }
}

fn fit(model: &mut Model) {
    let lang = model.lang();
    model.journal.pane.set_page(layout::journal_rows(model.size));
    model.journal.narrow(lang);
}

/// The other page.
fn turn(model: &mut Model) -> Vec<Effect> {
    let screen = &mut model.journal;
    screen.page = match screen.page {
        JournalPage::Done => JournalPage::Looked,
        JournalPage::Looked => JournalPage::Done,
    };
    let asked = screen.asked.clone();
    asked::show(model, asked)
}

/// The terminal has another size.
pub fn resized(model: &mut Model) {
    model.journal.pane.set_page(layout::journal_rows(model.size));
}

/// Typing narrows the entries.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    edit(model, |line| line.insert(text))
}

/// Why an action is not possible in the section now.
pub fn why_not(model: &Model, action: Action) -> Option<String> {
    let nothing = model.journal.shown.is_empty();
    (action == Action::Open && nothing).then(|| model.lang().why_nothing_listed().to_owned())
}

/// An action on the section.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = &mut model.journal;
    match action {
        _ if screen.pane.act(action) => Some(more_at_end(screen)),
        Action::Erase => Some(edit(model, LineEdit::backspace)),
        Action::Clear => Some(edit(model, LineEdit::clear)),
        Action::Back if !screen.find.is_empty() => Some(edit(model, LineEdit::clear)),
        Action::Next | Action::Previous => Some(turn(model)),
        Action::Filter => {
            asked::ask(model);
            Some(Vec::new())
        }
        Action::Open => {
            let at = screen.shown.get(screen.pane.cursor).copied()?;
            Some(open(model, at))
        }
        _ => None,
    }
}

fn open(model: &mut Model, line: usize) -> Vec<Effect> {
    match model.journal.page {
        JournalPage::Done => ask_changes(model, line),
        JournalPage::Looked => match model.journal.looks.get(line).and_then(|look| look.household) {
            Some(household) => update(model, Msg::OpenHousehold(household)),
            None => {
                model.hint(model.lang().journal_looked_at_all());
                Vec::new()
            }
        },
    }
}

fn edit(model: &mut Model, change: impl FnOnce(&mut LineEdit)) -> Vec<Effect> {
    let lang = model.lang();
    change(&mut model.journal.find);
    model.journal.narrow(lang);
    model.journal.pane.move_to(0);
    more_at_end(&mut model.journal)
}

/// What the journal fetches as its cursor has moved.
pub fn moved(model: &mut Model) -> Vec<Effect> {
    more_at_end(&mut model.journal)
}

fn more_at_end(screen: &mut JournalScreen) -> Vec<Effect> {
    let at_end = screen.pane.cursor + 1 >= screen.shown.len();
    if !at_end || screen.is_whole() {
        return Vec::new();
    }
    screen.limit += screen.limit.max(PORTION);
    vec![screen.fetch()]
}

#[cfg(test)]
mod tests;
