//! No key is silent: wherever an action can be asked for, it does something or says why it does not.

mod rights;
mod states;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use self::states::{Make, states};
use crate::app::{Msg, update};
use crate::keys::{Action, Context, Keymap};

/// What the keys did in one state.
struct Walk {
    name: String,
    context: Context,
    /// The screen itself, nothing lies over it.
    is_screen: bool,
    /// The actions tried, and whether each did something.
    did: BTreeMap<Action, bool>,
}

/// Every state was walked once for all tests of this file. Moving is tried until it moved something anywhere.
static WALKS: LazyLock<Vec<Walk>> = LazyLock::new(|| {
    let mut moved = BTreeSet::new();
    states().into_iter().map(|(name, make)| walk(name, &make, &mut moved)).collect()
});

fn walk(name: String, make: &Make, moved: &mut BTreeSet<(Context, Action)>) -> Walk {
    let mut model = make();
    model.notice = None;
    let context = model.context();
    let before = format!("{model:?}");
    let mut did = BTreeMap::new();
    let in_state = model.keymap.in_context(context).iter().map(|bound| bound.binding.action);
    for action in in_state.collect::<BTreeSet<_>>() {
        if action.is_motion() && action != Action::Open && moved.contains(&(context, action)) {
            continue;
        }
        let does = does_something(make, &before, action);
        did.insert(action, does);
        if does {
            moved.insert((context, action));
        }
    }
    Walk { name, context, is_screen: model.dialogs.is_empty(), did }
}

/// Something is seen, said, or asked of the world.
fn does_something(make: &Make, before: &str, action: Action) -> bool {
    let mut model = make();
    model.notice = None;
    let effects = update(&mut model, Msg::Do(action));
    !effects.is_empty() || format!("{model:?}") != before
}

#[test]
fn no_action_is_silent() {
    let silent = |walk: &Walk| {
        let actions = walk.did.iter().filter(|(action, did)| !action.is_motion() && !**did);
        actions.map(|(action, _)| format!("{}: {action:?}", walk.name)).collect::<Vec<_>>()
    };
    let all: Vec<_> = WALKS.iter().flat_map(silent).collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// Moving ends at an edge without a word, but no key is bound where it can never move anything.
#[test]
fn every_key_does_something_somewhere() {
    for context in Context::ALL.iter().filter(|c| !matches!(c, Context::Anywhere | Context::Work)) {
        let there: Vec<_> = WALKS.iter().filter(|walk| walk.context == *context).collect();
        assert!(!there.is_empty(), "no state of {context:?}");
        for bound in Keymap::default().in_context(*context) {
            let action = bound.binding.action;
            assert!(there.iter().any(|walk| walk.did.get(&action) == Some(&true)), "{context:?}: {action:?}");
        }
    }
}

/// Enter, Delete and the like say why where they do nothing, too.
#[test]
fn opening_is_never_silent_on_a_screen() {
    for walk in WALKS.iter().filter(|walk| walk.is_screen) {
        assert_ne!(walk.did.get(&Action::Open), Some(&false), "{}", walk.name);
    }
}
