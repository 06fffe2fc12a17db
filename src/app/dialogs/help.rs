//! The help of a screen (F1): its keys and what each does, from the table that dispatches them.

use super::Dialog;
use crate::app::Model;
use crate::i18n::Lang;
use crate::keys::{self, Binding};
use crate::viet::{fit, wrap};

const KEY_COLUMNS: usize = 18;

/// Lays the help of the screen or dialog over it; the help of pages of text lies over help once.
pub fn open(model: &mut Model) {
    let lang = model.lang();
    let columns = usize::from(model.size.0).saturating_sub(KEY_COLUMNS + 5);
    let bindings = keys::in_context(model.context()).filter(|b| !b.keys.is_empty());
    let lines: Vec<_> = bindings.flat_map(|binding| binding_lines(binding, lang, columns)).collect();
    if matches!(model.dialogs.last(), Some(Dialog::Reader(page)) if page.lines == lines) {
        return;
    }
    super::reader::show(model, lang.help_title().to_owned(), lines);
}

/// The keys, and beside them what they do, in as many lines as that takes.
fn binding_lines(binding: &Binding, lang: Lang, columns: usize) -> Vec<String> {
    let keys: Vec<_> = binding.keys.iter().map(ToString::to_string).collect();
    let mut keys = keys.join(", ");
    let doc = wrap((binding.doc)(lang), columns);
    doc.iter().map(|part| format!(" {} {part}", fit(&std::mem::take(&mut keys), KEY_COLUMNS))).collect()
}
