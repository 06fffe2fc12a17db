//! The help of a screen (F1): its keys and what each does, from the table that dispatches them.

use super::Dialog;
use crate::app::Model;
use crate::keys;
use crate::viet::fit;

const KEY_COLUMNS: usize = 18;

/// Lays the help of the screen or dialog over it; the help of pages of text lies over help once.
pub fn open(model: &mut Model) {
    let lang = model.lang();
    let lines: Vec<_> = keys::in_context(model.context())
        .filter(|b| !b.keys.is_empty())
        .map(|b| {
            let keys: Vec<_> = b.keys.iter().map(ToString::to_string).collect();
            format!(" {} {}", fit(&keys.join(", "), KEY_COLUMNS), (b.doc)(lang))
        })
        .collect();
    if matches!(model.dialogs.last(), Some(Dialog::Reader(page)) if page.lines == lines) {
        return;
    }
    super::reader::show(model, lang.help_title().to_owned(), lines);
}
