//! Section Journal: who did what when. Typing narrows what was fetched; reaching the end fetches more.

use crate::app::Model;
use crate::app::dialogs::{At, reader};
use crate::app::effect::Effect;
use crate::app::layout;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::msg::Msg;
use crate::domain::history::{HistoryEntry, RowChange};
use crate::domain::id::{HouseholdId, OperationId};
use crate::domain::operation::OperationKind;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::{cut, fold};

/// Entries fetched at first, and more each time that the end is reached.
const PORTION: usize = 200;

/// Columns of a value in the page of changes.
const VALUE_COLUMNS: usize = 60;

/// Section Journal.
#[derive(Debug, Default)]
pub struct JournalScreen {
    /// The entries fetched, newest first.
    pub entries: Vec<HistoryEntry>,
    /// What was typed to narrow them.
    pub find: LineEdit,
    /// Cursor over the entries shown.
    pub pane: ListPane,
    /// How many were asked for last.
    asked: usize,
    shown: Vec<usize>,
}

impl JournalScreen {
    /// Asks for as many entries as were asked for before.
    pub fn fetch(&mut self) -> Effect {
        self.asked = self.asked.max(PORTION);
        Effect::Journal(self.asked)
    }

    /// The entries that what was typed lets through, those of the window only.
    pub fn window(&self) -> impl Iterator<Item = (usize, &HistoryEntry)> {
        let places = self.pane.window().zip(&self.shown[self.pane.window()]);
        places.filter_map(|(line, &at)| self.entries.get(at).map(|entry| (line, entry)))
    }

    /// How many entries are shown.
    pub fn count(&self) -> usize {
        self.shown.len()
    }

    /// Every entry of the register was fetched.
    fn is_whole(&self) -> bool {
        self.entries.len() < self.asked
    }

    fn narrow(&mut self, lang: Lang) {
        let words = fold(self.find.text());
        let fits = |entry: &HistoryEntry| {
            let text = fold(&format!("{} {} {}", entry.author.0, lang.operation(entry.kind), entry.subject));
            words.split(' ').all(|word| text.contains(word))
        };
        self.shown =
            (0..self.entries.len()).filter(|&at| words.is_empty() || fits(&self.entries[at])).collect();
        self.pane.set_len(self.shown.len());
    }
}

/// Takes the entries fetched.
pub fn take(model: &mut Model, entries: Vec<HistoryEntry>) {
    let lang = model.lang();
    model.journal.entries = entries;
    model.journal.pane.set_page(layout::journal_rows(model.size));
    model.journal.narrow(lang);
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
        Action::Open => {
            let at = screen.shown.get(screen.pane.cursor).copied()?;
            Some(ask_changes(model, at))
        }
        _ => None,
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
        .map(move |(field, before, after)| field_line(field, &before, &after, lang))
}

fn field_line(field: &str, before: &str, after: &str, lang: Lang) -> String {
    let name = crate::viet::fit(lang.row_field(field), 22);
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
    screen.asked += screen.asked.max(PORTION);
    vec![Effect::Journal(screen.asked)]
}
