//! The help of a screen or dialog (F1): its keys and what each does, from the keys that dispatch them.

use super::reader::{self, ReadLine};
use super::{Dialog, Reader};
use crate::app::{Model, board};
use crate::keys::{self, Action, Bound, Card, Context, Row};
use crate::viet::{width, wrap};

/// Columns of the keys, unless some need more.
const KEY_COLUMNS: usize = 12;
/// Columns around the keys: a blank before them, two behind.
const AROUND: usize = 3;

/// Lays the help of the screen or dialog over it. Over help there is no help: its foot says what it can do.
pub fn open(model: &mut Model) {
    let context = model.context();
    if context == Context::Help {
        return model.hint(model.lang().help_already());
    }
    let card = card(model, context);
    let lines = lines(&card, reader::columns(model));
    let title = model.lang().help_of(card.place);
    let mut page = Reader::fitting(model, title, lines);
    page.help_of = Some(context);
    let print = model.keymap.key(Context::Help, Action::Print);
    page.says = Some(format!("{print} {}", model.lang().key_print_card()));
    model.dialogs.push(Dialog::Reader(page));
}

/// The keys of a place as they are for this person.
pub fn card(model: &Model, context: Context) -> Card {
    let said =
        |bound: &Bound| board::is_offered(model, bound.binding).then(|| board::doc(model, bound.binding));
    keys::card_of(&model.keymap, context, model.settings.mouse, model.lang(), &said)
}

/// Headings, and below each its keys beside what they do, in as many lines as that takes.
fn lines(card: &Card, columns: usize) -> Vec<ReadLine> {
    let rows = card.groups.iter().flat_map(|group| &group.rows);
    let keys = rows.map(|row| width(&row.keys)).max().unwrap_or(0).clamp(KEY_COLUMNS, columns / 3);
    let mut lines = Vec::new();
    for group in &card.groups {
        if !lines.is_empty() {
            lines.push(ReadLine::Plain(String::new()));
        }
        lines.push(ReadLine::Heading(group.heading.to_owned()));
        lines.extend(group.rows.iter().flat_map(|row| row_lines(row, keys, columns)));
    }
    lines
}

/// Both sides are broken where they need more than their room.
fn row_lines(row: &Row, key_columns: usize, columns: usize) -> Vec<ReadLine> {
    let doc = wrap(row.doc, columns.saturating_sub(key_columns + AROUND));
    let keys = wrap(&row.keys, key_columns);
    let rows = doc.len().max(keys.len());
    let part = |of: &[String], at: usize| of.get(at).cloned().unwrap_or_default();
    (0..rows)
        .map(|at| ReadLine::Keys(crate::viet::fit(&part(&keys, at), key_columns), part(&doc, at)))
        .collect()
}
