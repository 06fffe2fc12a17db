//! What an entry changed, to be read field by field.

use crate::app::Model;
use crate::app::dialogs::{At, reader};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::domain::history::{HistoryEntry, RowChange};
use crate::domain::id::{HouseholdId, OperationId};
use crate::domain::operation::OperationKind;
use crate::viet::cut;

/// Columns of a value in the page of changes.
const VALUE_COLUMNS: usize = 60;

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
