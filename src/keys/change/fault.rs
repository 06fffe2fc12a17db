//! What stands against a change of keys, and its words.

use crate::i18n::Lang;
use crate::keys::key::KeyFault;
use crate::keys::{Action, Context, Key, TABLE};

/// A line of a `keys.toml` that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// Why.
    pub reason: Reason,
}

/// Why a line of a `keys.toml` does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The file cannot be read as TOML; the reader's words.
    NoToml(String),
    /// Neither `keys` nor a context.
    UnknownPlace(String),
    /// No action has this code.
    UnknownAction(String),
    /// A key is written as a text.
    NoText,
    /// This is no key, or none to be used.
    Key(String, KeyFault),
    /// The action has no key in that context.
    NotThere(Action),
    /// The action would have no key left.
    NoKey(Action),
    /// What this key does cannot be changed.
    Fixed(Key),
    /// The key stands for another action there.
    Clash {
        /// The key.
        key: Key,
        /// Where.
        context: Context,
        /// What it stands for.
        other: Action,
    },
}

impl Fault {
    /// What is wrong with which line, and what to do.
    pub fn words(&self, lang: Lang) -> String {
        lang.keys_fault(self.line, self.reason.words(lang))
    }
}

impl Reason {
    fn words(&self, lang: Lang) -> String {
        match self {
            Self::NoToml(words) => lang.keys_no_toml(words),
            Self::UnknownPlace(name) => {
                lang.keys_unknown_place(name, codes(Context::ALL.iter().map(|c| c.code())))
            }
            Self::UnknownAction(name) => lang.keys_unknown_action(name),
            Self::NoText => lang.keys_no_text().to_owned(),
            Self::Key(text, KeyFault::Unknown) => lang.keys_unknown_key(text),
            Self::Key(text, KeyFault::Types) => lang.keys_types(text),
            Self::Key(text, KeyFault::Ambiguous) => lang.keys_ambiguous(text),
            Self::NotThere(action) => lang.keys_not_there(name(*action, lang)),
            Self::NoKey(action) => lang.keys_none_left(name(*action, lang)),
            Self::Fixed(key) => lang.keys_fixed(key),
            Self::Clash { key, context, other } => {
                lang.keys_clash(key, name(*other, lang), other.code(), context.name(lang))
            }
        }
    }
}

fn codes<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    codes.collect::<Vec<_>>().join(", ")
}

/// What the action is called, in the first line of the table that has it.
fn name(action: Action, lang: Lang) -> &'static str {
    TABLE
        .iter()
        .find(|binding| binding.action == action)
        .map_or(action.code(), |binding| (binding.name)(lang))
}
