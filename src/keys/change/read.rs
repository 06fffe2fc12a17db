//! Reads a `keys.toml`: its changes in the order of their lines, and what is no change at all.

use toml::de::{DeTable, DeValue};

use super::{Change, Fault, Reason, Scope};
use crate::keys::{Action, Context, Key};

/// A text with the line of each of its places.
struct Text<'a>(&'a str);

impl Text<'_> {
    fn line_at(&self, byte: usize) -> usize {
        1 + self.0.as_bytes().iter().take(byte).filter(|b| **b == b'\n').count()
    }
}

/// The changes and the faults of a text. A text that is no TOML has one fault and no change.
pub(super) fn changes(text: &str) -> (Vec<Change>, Vec<Fault>) {
    let mut found = Found { text: Text(text), changes: Vec::new(), faults: Vec::new() };
    match DeTable::parse(text) {
        Ok(root) => found.root(root.get_ref()),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            found.fault(at, Reason::NoToml(error.message().to_owned()));
        }
    }
    found.changes.sort_by_key(|change| change.line);
    (found.changes, found.faults)
}

struct Found<'a> {
    text: Text<'a>,
    changes: Vec<Change>,
    faults: Vec<Fault>,
}

impl Found<'_> {
    fn fault(&mut self, at: usize, reason: Reason) {
        self.faults.push(Fault { line: self.text.line_at(at), reason });
    }

    fn root(&mut self, root: &DeTable) {
        for (name, value) in root {
            match value.get_ref() {
                DeValue::Table(table) if name.get_ref() == "keys" => self.table(table, Scope::Everywhere),
                _ => self.fault(name.span().start, Reason::UnknownPlace(name.get_ref().to_string())),
            }
        }
    }

    fn table(&mut self, table: &DeTable, scope: Scope) {
        for (name, value) in table {
            let (word, at) = (name.get_ref().as_ref(), name.span().start);
            match (value.get_ref(), Context::from_code(word), Action::from_code(word)) {
                (DeValue::Table(inner), Some(context), _) if scope == Scope::Everywhere => {
                    self.table(inner, Scope::In(context));
                }
                (DeValue::Table(_), ..) => self.fault(at, Reason::UnknownPlace(word.to_owned())),
                (_, _, None) => self.fault(at, Reason::UnknownAction(word.to_owned())),
                (keys, _, Some(action)) => self.change(keys, action, scope, at),
            }
        }
    }

    fn change(&mut self, keys: &DeValue, action: Action, scope: Scope, at: usize) {
        match named(keys) {
            Ok(keys) => self.changes.push(Change { line: self.text.line_at(at), action, scope, keys }),
            Err(reason) => self.fault(at, reason),
        }
    }
}

/// The keys of a value: one text, or several.
fn named(value: &DeValue) -> Result<Vec<Key>, Reason> {
    let texts: Vec<&DeValue> = match value {
        DeValue::Array(several) => several.iter().map(|one| one.get_ref()).collect(),
        one => vec![one],
    };
    let key = |value: &DeValue| {
        let text = value.as_str().ok_or(Reason::NoText)?;
        Key::parse(text).map_err(|fault| Reason::Key(text.to_owned(), fault))
    };
    texts.into_iter().map(key).collect()
}
