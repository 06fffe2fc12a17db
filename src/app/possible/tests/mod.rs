//! No key is silent: wherever an action can be asked for, it does something or says why it does not.

mod rights;
mod states;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::sync::LazyLock;

use self::states::{Make, states};
use crate::app::{Model, Msg, update};
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

/// Every state was walked once for all tests of this file, which wait for it: by as many threads as there are processors.
static WALKS: LazyLock<Vec<Walk>> = LazyLock::new(|| {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        let walking: Vec<_> = (0..threads).map(|first| scope.spawn(move || walks(first, threads))).collect();
        walking.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
});

/// The walks of every so many states. Moving is tried until it moved something anywhere.
fn walks(first: usize, every: usize) -> Vec<Walk> {
    let mut moved = BTreeSet::new();
    let own = states().into_iter().skip(first).step_by(every);
    own.map(|(name, make)| walk(name, &make, &mut moved)).collect()
}

fn walk(name: String, make: &Make, moved: &mut BTreeSet<(Context, Action)>) -> Walk {
    let mut model = make();
    model.notice = None;
    let (context, is_screen) = (model.context(), model.dialogs.is_empty());
    let in_state = model.keymap.in_context(context).iter().map(|bound| bound.binding.action);
    let in_state: BTreeSet<Action> = in_state.collect();
    let (before, mut did) = (seen(model), BTreeMap::new());
    for action in in_state {
        if action.is_motion() && action != Action::Open && moved.contains(&(context, action)) {
            continue;
        }
        let does = does_something(make, &before, action);
        did.insert(action, does);
        if does {
            moved.insert((context, action));
        }
    }
    Walk { name, context, is_screen, did }
}

/// Everything that a key could change. What the rule files say none changes, and they are most of the words.
fn seen(mut model: Model) -> String {
    let open = model.register.take().map(|open| {
        let file = (open.path, open.read_only, open.threats);
        (file, open.commune, open.team, open.hamlets, open.out, open.rounds, open.framework)
    });
    format!("{model:?} {open:?}")
}

/// Something is seen, said, or asked of the world.
fn does_something(make: &Make, before: &str, action: Action) -> bool {
    let mut model = make();
    model.notice = None;
    let effects = update(&mut model, Msg::Do(action));
    !effects.is_empty() || seen(model) != before
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
