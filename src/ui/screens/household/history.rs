//! The journal of the household: when, who, what, and which fields.

use super::Scene;
use super::list::{Lines, Remark, remark};
use crate::app::screens::household::Item;
use crate::domain::history::{HistoryEntry, RowChange};
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};

/// The lines of the page.
pub(super) struct History<'a>(pub Scene<'a>);

impl Lines for History<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.0.look.lang;
        vec![
            Column::fixed(lang.col_when(), 16),
            Column::fixed(lang.col_who(), 14),
            Column::share(lang.col_what()),
            Column::share(lang.col_fields()).from(100),
        ]
    }

    fn row(&self, item: Item) -> Row {
        let entry = if let Item::History(i) = item { self.0.screen.history.get(i) } else { None };
        entry.map_or_else(|| Row::Text(String::new(), Role::Text), |entry| self.entry(entry))
    }

    fn remarks(&self, item: Item) -> Vec<Remark> {
        let Item::History(i) = item else { return Vec::new() };
        let changes = self.0.screen.history.get(i).map(|entry| entry.changes.as_slice()).unwrap_or_default();
        changes.iter().flat_map(|change| self.changes(change)).collect()
    }

    fn empty(&self) -> String {
        self.0.look.lang.empty_history().to_owned()
    }
}

impl History<'_> {
    fn entry(&self, entry: &HistoryEntry) -> Row {
        let lang = self.0.look.lang;
        let role = if entry.undone { Role::Dim } else { Role::Text };
        let undone = if entry.undone { lang.was_undone() } else { "" };
        Row::Cells(vec![
            (self.0.look.moment(entry.at), role),
            (entry.author.0.clone(), role),
            (format!("{}{undone}", lang.operation(entry.kind)), role),
            (self.changed_fields(entry), Role::Dim),
        ])
    }

    fn changed_fields(&self, entry: &HistoryEntry) -> String {
        let fields = entry.changes.iter().flat_map(|change| &change.fields);
        fields.map(|(name, ..)| self.0.look.lang.row_field(name).to_owned()).collect::<Vec<_>>().join(", ")
    }

    /// The fields of a row that changed, without those that say nothing in words.
    fn changes(&self, change: &RowChange) -> impl Iterator<Item = Remark> {
        let (lang, dates) = (self.0.look.lang, self.0.look.dates);
        let catalogue = self.0.model.register.as_ref().map(|register| &register.catalogue);
        let shown =
            move |name: &str, value| lang.listed_value(catalogue, (&change.table, name), value, dates);
        let fields = change.fields.iter();
        let worded = fields.map(move |(name, before, after)| (name, shown(name, before), shown(name, after)));
        worded.filter(|(_, before, after)| !(before.is_empty() && after.is_empty())).map(
            move |(name, before, after)| {
                remark(
                    lang.field_of(&change.table, name),
                    format!("{} → {}", or_dash(before), or_dash(after)),
                )
            },
        )
    }
}

/// A dash where there was no value.
fn or_dash(words: String) -> String {
    if words.is_empty() { "–".to_owned() } else { words }
}
