//! Section Journal: who did what when, and on a second page who looked. Typing narrows what was fetched; reaching the end
//! fetches more. What is asked for at all: `asked`.

mod asked;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

pub(in crate::app) use self::asked::told;
pub use self::asked::{JournalAsked, JournalMsg};
use crate::app::dialogs::{At, reader};
use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::msg::Msg;
use crate::app::{Model, layout, update};
use crate::domain::history::{Author, HistoryEntry, RowChange};
use crate::domain::id::{HouseholdId, OperationId};
use crate::domain::operation::OperationKind;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::{cut, fold};

/// Entries fetched at first, and more each time that the end is reached.
const PORTION: usize = 200;

/// Columns of a value in the page of changes.
const VALUE_COLUMNS: usize = 60;

/// The pages of the section.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum JournalPage {
    /// Who did what.
    #[default]
    Done,
    /// Who looked at whom.
    Looked,
}

/// A look at a household, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: Author,
    /// Who looked at what of whom, in a sentence.
    pub said: String,
    /// At which household; none where it was every one.
    pub household: Option<HouseholdId>,
}

/// Section Journal.
#[derive(Debug, Default)]
pub struct JournalScreen {
    /// The page that is open.
    pub page: JournalPage,
    /// What is asked for.
    pub asked: JournalAsked,
    /// The entries fetched, newest first, each with the first rows that it changed.
    pub entries: Vec<HistoryEntry>,
    /// The looks fetched, newest first.
    pub looks: Vec<LookLine>,
    /// What was typed to narrow them.
    pub find: LineEdit,
    /// Cursor over the lines shown.
    pub pane: ListPane,
    /// How many were asked for last.
    limit: usize,
    shown: Vec<usize>,
}

impl JournalScreen {
    /// Asks for as many entries as were asked for before.
    pub fn fetch(&mut self) -> Effect {
        self.limit = self.limit.max(PORTION);
        match self.page {
            JournalPage::Done => Effect::Journal(self.asked.clone(), self.limit),
            JournalPage::Looked => Effect::Looks(self.asked.clone(), self.limit),
        }
    }

    /// The entries that what was typed lets through, those of the window only.
    pub fn window(&self) -> impl Iterator<Item = (usize, &HistoryEntry)> {
        self.places().filter_map(|(line, at)| self.entries.get(at).map(|entry| (line, entry)))
    }

    /// The same of looks.
    pub fn looks_in_window(&self) -> impl Iterator<Item = (usize, &LookLine)> {
        self.places().filter_map(|(line, at)| self.looks.get(at).map(|look| (line, look)))
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        self.pane.window().zip(self.shown[self.pane.window()].iter().copied())
    }

    /// How many lines are shown.
    pub fn count(&self) -> usize {
        self.shown.len()
    }

    /// How many lines were fetched.
    pub fn fetched(&self) -> usize {
        match self.page {
            JournalPage::Done => self.entries.len(),
            JournalPage::Looked => self.looks.len(),
        }
    }

    /// Every line that is asked for was fetched.
    fn is_whole(&self) -> bool {
        self.fetched() < self.limit
    }

    /// What was fetched is not what is asked for any more.
    fn clear(&mut self) {
        self.entries.clear();
        self.looks.clear();
        self.limit = 0;
        self.pane.move_to(0);
    }

    fn narrow(&mut self, lang: Lang) {
        let words = fold(self.find.text());
        let fits = |at: &usize| {
            let text = fold(&self.searched(*at, lang));
            words.split(' ').all(|word| text.contains(word))
        };
        self.shown = (0..self.fetched()).filter(|at| words.is_empty() || fits(at)).collect();
        self.pane.set_len(self.shown.len());
    }

    /// What a line is found by.
    fn searched(&self, at: usize, lang: Lang) -> String {
        match self.page {
            JournalPage::Done => {
                let entry = &self.entries[at];
                format!("{} {} {}", entry.author.0, lang.operation(entry.kind), entry.subject)
            }
            JournalPage::Looked => format!("{} {}", self.looks[at].author.0, self.looks[at].said),
        }
    }
}

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

/// Asks what an entry changed. A whole list changes too many rows to be read one by one: it only says
/// where they are found.
pub fn ask_changes(model: &mut Model, entry: usize) -> Vec<Effect> {
    let Some(entry) = model.journal.entries.get(entry) else { return Vec::new() };
    if !matches!(entry.kind, OperationKind::Import | OperationKind::Demo) {
        return vec![Effect::Changes(entry.id)];
    }
    let lang = model.lang();
    let mut lines = heading(entry, &model.at());
    lines.extend([String::new(), format!(" {}", lang.journal_many_rows())]);
    let title = lang.operation(entry.kind).to_owned();
    reader::show(model, title, lines);
    Vec::new()
}

/// Shows what an operation changed; Enter there opens the household that it was about.
pub fn show_changes(model: &mut Model, operation: OperationId, changes: &[RowChange]) {
    let lang = model.lang();
    let Some(entry) = model.journal.entries.iter().find(|e| e.id == operation) else { return };
    let mut lines = heading(entry, &model.at());
    for change in changes {
        lines.push(String::new());
        lines.push(format!(" {}", lang.row_table(&change.table)));
        lines.extend(field_lines(change, &model.at()));
    }
    let household =
        household_of(changes).map(|id| (lang.journal_open_household().to_owned(), Msg::OpenHousehold(id)));
    let title = lang.operation(entry.kind).to_owned();
    reader::show_leading(model, title, lines, household);
}

fn heading(entry: &HistoryEntry, at: &At) -> Vec<String> {
    let lang = at.lang;
    let mut lines = vec![
        format!(" {}", at.settings.dates.moment(entry.at)),
        format!(" {}: {}", lang.journal_by(), entry.author.0),
        format!(" {}", entry.subject),
    ];
    lines.extend(entry.undone.then(|| format!(" {}", lang.journal_undone())));
    lines
}

/// The fields of a row that changed, without those that say nothing in words.
fn field_lines<'a>(change: &'a RowChange, at: &At<'a>) -> impl Iterator<Item = String> + use<'a> {
    let (lang, dates) = (at.lang, at.settings.dates);
    let catalogue = at.register.map(|register| &register.catalogue);
    let said = move |field: &str, value| lang.listed_value(catalogue, (&change.table, field), value, dates);
    let shown = move |field: &str, value| cut(&said(field, value), VALUE_COLUMNS);
    let fields = change.fields.iter();
    let worded = fields.map(move |(field, before, after)| (field, shown(field, before), shown(field, after)));
    worded
        .filter(|(_, before, after)| !(before.is_empty() && after.is_empty()))
        .map(move |(field, before, after)| field_line(lang.field_of(&change.table, field), &before, &after))
}

fn field_line(name: &str, before: &str, after: &str) -> String {
    let name = crate::viet::fit(name, 22);
    if before.is_empty() { format!("   {name} {after}") } else { format!("   {name} {before} → {after}") }
}

/// The household whose row was changed, or that a changed row names.
fn household_of(changes: &[RowChange]) -> Option<HouseholdId> {
    let own = changes.iter().find(|c| c.table == "household").map(|c| c.row);
    let named = || {
        let fields = changes.iter().flat_map(|c| &c.fields);
        let mut named = fields.filter(|(field, ..)| field == "household");
        named.find_map(|(_, before, after)| after.as_i64().or(before.as_i64()))
    };
    own.or_else(named).map(HouseholdId)
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
