//! The keys as they are for one person: the table, with what the person changed.

use super::change::{Change, Scope};
use super::{Action, Binding, Context, Key, TABLE};

/// A line of the table in one context, with its keys there.
#[derive(Debug, Clone)]
pub struct Bound {
    /// The line.
    pub binding: &'static Binding,
    /// The keys, the usual one first; none where it is reached by menu and palette.
    pub keys: Vec<Key>,
}

impl PartialEq for Bound {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.binding, other.binding) && self.keys == other.keys
    }
}

impl Eq for Bound {}

/// Which key does what where. What is shown of keys, and what is done on a key, is looked up here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    /// One place a context, in the order of [`Context::ALL`].
    contexts: Vec<Vec<Bound>>,
}

impl Default for Keymap {
    /// The table as it stands.
    fn default() -> Self {
        let bound = |binding: &'static Binding| Bound { binding, keys: binding.keys.to_vec() };
        let of = |context: Context| TABLE.iter().filter(|b| b.holds_in(context)).map(bound).collect();
        Self { contexts: Context::ALL.iter().map(|context| of(*context)).collect() }
    }
}

/// A key that stands for two actions in one context.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clash {
    pub context: Context,
    pub key: Key,
    pub actions: [Action; 2],
}

impl Keymap {
    /// Every line that holds in a context, in the table's order.
    pub fn in_context(&self, context: Context) -> &[Bound] {
        self.contexts.get(context as usize).map_or(&[], Vec::as_slice)
    }

    /// What a key stands for in a context.
    pub fn resolve(&self, context: Context, key: Key) -> Option<Action> {
        let bound = self.in_context(context).iter().find(|bound| bound.keys.contains(&key));
        bound.map(|bound| bound.binding.action)
    }

    /// The lines on the bar of a context.
    pub fn bar(&self, context: Context) -> impl Iterator<Item = &Bound> {
        self.in_context(context).iter().filter(|bound| bound.binding.bar)
    }

    /// The line of an action in a context.
    pub fn of_action(&self, context: Context, action: Action) -> Option<&Bound> {
        self.in_context(context).iter().find(|bound| bound.binding.action == action)
    }

    /// The usual key of an action in a context, as it is engraved. An action without one is reached by the
    /// menu: then that one's key.
    pub fn key(&self, context: Context, action: Action) -> String {
        let usual = |action| self.of_action(context, action).and_then(|bound| bound.keys.first());
        usual(action).or_else(|| usual(Action::Menu)).map(ToString::to_string).unwrap_or_default()
    }

    /// The same map with one change more.
    pub(super) fn apply(&mut self, change: &Change) {
        for (context, bounds) in Context::ALL.iter().zip(&mut self.contexts) {
            if change.scope == Scope::Everywhere || change.scope == Scope::In(*context) {
                let meant = bounds.iter_mut().filter(|bound| bound.binding.action == change.action);
                meant.for_each(|bound| bound.keys.clone_from(&change.keys));
            }
        }
    }

    /// A key that stands for two actions in a context, if there is one.
    pub(super) fn clash(&self) -> Option<Clash> {
        Context::ALL.iter().find_map(|context| clash_in(*context, self.in_context(*context)))
    }
}

fn clash_in(context: Context, bounds: &[Bound]) -> Option<Clash> {
    let all: Vec<_> = bounds.iter().flat_map(|b| b.keys.iter().map(|key| (*key, b.binding.action))).collect();
    all.iter().enumerate().find_map(|(at, (key, action))| {
        let other = all[at + 1..].iter().find(|(other, of)| other == key && of != action)?;
        Some(Clash { context, key: *key, actions: [*action, other.1] })
    })
}

impl Bound {
    /// The keys as they are engraved: `F2, Ctrl-S`; empty where there is none.
    pub fn key_names(&self) -> String {
        let names: Vec<_> = self.keys.iter().map(ToString::to_string).collect();
        names.join(", ")
    }

    /// The usual key as it is engraved; empty where there is none.
    pub fn key_name(&self) -> String {
        self.keys.first().map(ToString::to_string).unwrap_or_default()
    }
}
