use super::*;
use crate::i18n::Lang;

fn keymap(text: &str) -> Keymap {
    let (keymap, faults) = changed(text);
    assert_eq!(faults, [], "{text}");
    keymap
}

/// The faults of a text; the map is then the table's own, unless another line holds.
fn faults(text: &str) -> Vec<(usize, Reason)> {
    changed(text).1.into_iter().map(|fault| (fault.line, fault.reason)).collect()
}

#[test]
fn nothing_changed_is_the_table() {
    assert_eq!(keymap(""), Keymap::default());
    assert_eq!(keymap("[keys]\n"), Keymap::default());
}

#[test]
fn other_keys_take_the_place_of_the_tables() {
    let keymap = keymap("[keys]\nsupport = [\"Ctrl-D\", \"F5\"]\nrecognise = \"Ctrl-G\"\n");
    assert_eq!(keymap.resolve(Context::Households, Key::Ctrl('d')), Some(Action::Support));
    assert_eq!(keymap.resolve(Context::Households, Key::Ctrl('g')), Some(Action::Recognise));
    assert_eq!(keymap.key(Context::Household, Action::Support), "Ctrl-D");
}

#[test]
fn a_change_in_one_context_leaves_the_others() {
    let keymap = keymap("[keys.form]\nsave = [\"F10\"]\n");
    assert_eq!(keymap.resolve(Context::Form, Key::F(10)), Some(Action::Save));
    assert_eq!(keymap.resolve(Context::Form, Key::F(2)), None);
    assert_eq!(keymap.resolve(Context::Filter, Key::F(2)), Some(Action::Save));
}

#[test]
fn what_is_said_of_one_context_goes_before_what_is_said_of_all() {
    let keymap = keymap("[keys.filter]\nsave = [\"F5\"]\n[keys]\nsave = [\"F10\"]\n");
    assert_eq!(keymap.key(Context::Filter, Action::Save), "F5");
    assert_eq!(keymap.key(Context::Form, Action::Save), "F10");
}

#[test]
fn two_actions_may_change_places() {
    let keymap = keymap("[keys]\nsupport = [\"F6\"]\nsurvey = [\"F5\"]\n");
    assert_eq!(keymap.resolve(Context::Households, Key::F(5)), Some(Action::Survey));
}

#[test]
fn a_clash_is_told_with_its_line_and_the_rest_holds() {
    let (keymap, faults) = changed(
        "[keys]\nprint = [\"F3\"]\nvisit = [\"Ctrl-Y\"]\nsecond_deed = [\"Ctrl-Y\"]\nredo = [\"F8\"]\n",
    );
    let clash = Reason::Clash { key: Key::F(3), context: Context::Households, other: Action::Filter };
    assert_eq!(faults, [Fault { line: 2, reason: clash }]);
    assert_eq!(keymap.resolve(Context::Household, Key::F(7)), Some(Action::Print));
    assert_eq!(keymap.resolve(Context::Household, Key::F(8)), Some(Action::Redo));
    let words = faults[0].words(Lang::Vi);
    assert!(words.contains("Dòng 2") && words.contains("F3") && words.contains("Lọc"), "{words}");
}

#[test]
fn of_two_changes_that_clash_the_later_one_goes() {
    let (keymap, faults) = changed(
        "[keys]\nvisit = [\"F8\"]\nsecond_deed = [\"F8\"]\nredo = [\"Ctrl-V\"]\nsort = [\"Ctrl-V\"]\n",
    );
    assert_eq!(faults.iter().map(|f| f.line).collect::<Vec<_>>(), [5]);
    assert_eq!(keymap.key(Context::Households, Action::Sort), "Ctrl-B");
}

#[test]
fn what_moves_opens_and_goes_back_cannot_be_changed() {
    assert_eq!(faults("[keys]\nback = [\"Ctrl-V\"]\n"), [(2, Reason::Fixed(Key::Esc))]);
    assert_eq!(faults("[keys]\nsupport = [\"F5\", \"Enter\"]\n"), [(2, Reason::Fixed(Key::Enter))]);
    assert_eq!(faults("[keys.form]\nnext = [\"Tab\"]\n"), [(2, Reason::Fixed(Key::Enter))]);
    assert_eq!(faults("[keys.form]\nnext = [\"Enter\", \"Down\", \"F6\"]\n"), []);
}

#[test]
fn nothing_loses_its_last_key() {
    assert_eq!(faults("[keys]\nquit = []\n"), [(2, Reason::NoKey(Action::Quit))]);
}

#[test]
fn what_is_no_key_no_action_and_no_place_is_told() {
    use crate::keys::key::KeyFault;
    let key = |text: &str, fault| Reason::Key(text.into(), fault);
    assert_eq!(faults("[keys]\nsupport = [\"d\"]\n"), [(2, key("d", KeyFault::Types))]);
    assert_eq!(faults("[keys]\nsupport = [\"Ctrl-H\"]\n"), [(2, key("Ctrl-H", KeyFault::Ambiguous))]);
    assert_eq!(faults("[keys]\nsupport = [\"F13\"]\n"), [(2, key("F13", KeyFault::Unknown))]);
    assert_eq!(faults("[keys]\nsupport = 5\n"), [(2, Reason::NoText)]);
    assert_eq!(faults("[keys]\nhelpme = [\"F5\"]\n"), [(2, Reason::UnknownAction("helpme".into()))]);
    assert_eq!(faults("[keys.kitchen]\nsave = [\"F5\"]\n"), [(1, Reason::UnknownPlace("kitchen".into()))]);
    assert_eq!(faults("[keys.form]\nsort = [\"F5\"]\n"), [(2, Reason::NotThere(Action::Sort))]);
    assert!(matches!(faults("[keys\n")[..], [(1, Reason::NoToml(_))]));
}

#[test]
fn every_fault_has_words_in_both_languages() {
    let text = "[keys]\nback = [\"F5\"]\nquit = []\nsupport = [\"d\", \"e\"]\nsurvey = [\"Ctrl-M\"]\nvisit = [\"F99\"]\n\
        sort = 3\nprint = [\"F3\"]\nnobody = [\"F3\"]\n[keys.form]\nsort = [\"F5\"]\n[kitchen]\n";
    let (keymap, faults) = changed(text);
    assert_eq!(faults.len(), 10, "{faults:?}");
    assert_eq!(keymap, Keymap::default());
    for lang in Lang::ALL {
        assert!(faults.iter().all(|fault| fault.words(lang).contains(&fault.line.to_string())));
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn any_line() -> impl Strategy<Value = String> {
        let keys = proptest::collection::vec(
            proptest::sample::select(vec![
                "F1", "F5", "F10", "Ctrl-T", "Ctrl-Q", "Ctrl-C", "Esc", "Enter", "Tab", "Delete", "x", "Up",
            ]),
            0..3,
        );
        (proptest::sample::select(Action::ALL), keys)
            .prop_map(|(action, keys)| format!("{} = {keys:?}", action.code()))
    }

    proptest! {
        /// Whatever a person writes: Esc goes back, there is a way to leave, and no key means two things.
        #[test]
        fn the_ways_out_are_never_lost(lines in proptest::collection::btree_set(any_line(), 0..8), context in proptest::sample::select(Context::ALL)) {
            let (keymap, _) = changed(&format!("[keys]\n{}\n", lines.into_iter().collect::<Vec<_>>().join("\n")));
            prop_assert_eq!(keymap.clash(), None);
            if context != Context::Anywhere {
                prop_assert_eq!(keymap.resolve(context, Key::Esc), Some(Action::Back));
                prop_assert!(keymap.of_action(context, Action::Quit).is_some_and(|bound| !bound.keys.is_empty()));
            }
        }
    }
}
