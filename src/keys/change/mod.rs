//! What a person changed of the keys: a text of TOML that lies in the configuration folder as `keys.toml`.
//!
//! ```toml
//! [keys]              # wherever the action has keys
//! support = ["F6"]    # two actions may change places
//! survey = ["F5"]
//!
//! [keys.form]         # in forms only
//! repeat = ["F3"]
//! ```
//!
//! A change that cannot hold is told with its line and dropped; the rest holds. What goes one step back,
//! opens, moves and erases can never be lost, and every action that has a key keeps one.

mod fault;
mod read;
#[cfg(test)]
mod tests;

pub use fault::{Fault, Reason};

use super::keymap::Clash;
use super::{Action, Context, Key, Keymap};

/// Other keys for an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The action.
    pub action: Action,
    /// Where.
    pub scope: Scope,
    /// Its keys from now on.
    pub keys: Vec<Key>,
}

/// Where a change holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Wherever the action has a key.
    Everywhere,
    /// In one context.
    In(Context),
}

/// The table with the changes of a `keys.toml`, and what stands against those that were dropped, in the
/// order of their lines.
pub fn changed(text: &str) -> (Keymap, Vec<Fault>) {
    let (changes, mut faults) = read::changes(text);
    let mut kept = Vec::new();
    for change in changes {
        match against(&change) {
            Some(reason) => faults.push(Fault { line: change.line, reason }),
            None => kept.push(change),
        }
    }
    // What is said of one context goes before what is said of all.
    kept.sort_by_key(|change| (change.scope != Scope::Everywhere, change.line));
    let keymap = without_clashes(kept, &mut faults);
    faults.sort_by_key(|fault| fault.line);
    (keymap, faults)
}

/// Why a change cannot hold, whatever the others are.
fn against(change: &Change) -> Option<Reason> {
    if change.keys.is_empty() {
        return Some(Reason::NoKey(change.action));
    }
    let table = Keymap::default();
    let places = || {
        Context::ALL.iter().filter(|c| change.scope == Scope::Everywhere || change.scope == Scope::In(**c))
    };
    let mut bounds =
        places().flat_map(|c| table.in_context(*c)).filter(|b| b.binding.action == change.action);
    let Some(first) = bounds.next() else { return Some(Reason::NotThere(change.action)) };
    let fixed = |keys: &[Key]| Key::FIXED.into_iter().filter(|key| keys.contains(key)).collect::<Vec<_>>();
    let wanted = fixed(&change.keys);
    let differs =
        |keys: &[Key]| Key::FIXED.into_iter().find(|key| keys.contains(key) != wanted.contains(key));
    std::iter::once(first).chain(bounds).find_map(|bound| differs(&bound.keys)).map(Reason::Fixed)
}

/// Applies the changes; as long as a key stands for two actions, the change that brought it there goes: of
/// two the one that is written later.
fn without_clashes(mut changes: Vec<Change>, faults: &mut Vec<Fault>) -> Keymap {
    loop {
        let mut keymap = Keymap::default();
        changes.iter().for_each(|change| keymap.apply(change));
        let Some(clash) = keymap.clash() else { return keymap };
        let Some(at) = guilty(&changes, &clash) else { return Keymap::default() };
        let gone = changes.remove(at);
        let other = if clash.actions[0] == gone.action { clash.actions[1] } else { clash.actions[0] };
        let reason = Reason::Clash { key: clash.key, context: clash.context, other };
        faults.push(Fault { line: gone.line, reason });
    }
}

fn guilty(changes: &[Change], clash: &Clash) -> Option<usize> {
    let brings = |change: &Change| {
        clash.actions.contains(&change.action)
            && change.keys.contains(&clash.key)
            && (change.scope == Scope::Everywhere || change.scope == Scope::In(clash.context))
    };
    let guilty = changes.iter().enumerate().filter(|(_, change)| brings(change));
    guilty.max_by_key(|(_, change)| change.line).map(|(at, _)| at)
}
