//! `keys`: the key table, as the help screens show it.

use crate::cli::answer::Answer;
use crate::cli::session::Session;
use crate::i18n::Lang;
use crate::keys::{Binding, TABLE};
use crate::viet;

/// Columns of the keys and of the name.
const KEYS: usize = 20;
const NAME: usize = 16;

/// One line a binding, in the table's order.
pub fn run(session: &Session) -> Answer {
    let mut lines: Vec<String> = Vec::new();
    for line in TABLE.iter().map(|binding| line(binding, session.lang)) {
        // Some bindings stand twice, for contexts that read alike.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    Answer::lines(lines)
}

fn line(binding: &Binding, lang: Lang) -> String {
    let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
    let keys = if keys.is_empty() { lang.keys_by_menu().to_owned() } else { keys.join(", ") };
    let (name, doc) = ((binding.name)(lang), (binding.doc)(lang));
    format!("{}  {}  {doc}", viet::fit(&keys, KEYS), viet::fit(name, NAME))
}
