//! What holds of the table as a whole.

use super::*;

/// Where a key can be pressed.
fn contexts() -> impl Iterator<Item = Context> {
    Context::ALL.iter().copied().filter(|context| *context != Context::Anywhere)
}

#[test]
fn no_letter_is_a_command() {
    for binding in TABLE {
        assert!(!binding.keys.iter().any(|k| matches!(k, Key::Char(_))), "{:?}", binding.action);
    }
}

#[test]
fn a_key_stands_for_one_action_in_a_context() {
    let keymap = Keymap::default();
    for context in contexts() {
        let mut seen: Vec<Key> = Vec::new();
        for key in keymap.in_context(context).iter().flat_map(|b| &b.keys) {
            assert!(!seen.contains(key), "{key} twice in {context:?}");
            seen.push(*key);
        }
    }
}

#[test]
fn a_form_shows_how_to_save_leave_and_repeat() {
    let keymap = Keymap::default();
    let shown: Vec<_> = keymap.bar(Context::Form).map(|b| b.binding.action).collect();
    assert_eq!(shown, [Action::Help, Action::Save, Action::Back, Action::Repeat]);
}

#[test]
fn unsafe_control_letters_are_not_used() {
    // They are Backspace, Tab, line feed, Enter and Esc on the line.
    for key in TABLE.iter().flat_map(|b| b.keys) {
        if let Key::Ctrl(letter) = key {
            assert!(!['h', 'i', 'j', 'm', '['].contains(letter), "{key}");
        }
    }
}

#[test]
fn every_function_key_has_a_control_letter_or_stands_in_the_menu() {
    for binding in TABLE {
        let has_f = binding.keys.iter().any(|k| matches!(k, Key::F(_)));
        let has_ctrl = binding.keys.iter().any(|k| matches!(k, Key::Ctrl(_)));
        assert!(!has_f || has_ctrl || binding.action == Action::Help, "{:?}", binding.action);
    }
}

#[test]
fn esc_goes_back_everywhere() {
    for context in contexts() {
        assert_eq!(Keymap::default().resolve(context, Key::Esc), Some(Action::Back), "{context:?}");
    }
}

#[test]
fn codes_are_read_as_they_are_written() {
    for action in Action::ALL {
        assert_eq!(Action::from_code(action.code()), Some(*action));
    }
    for context in Context::ALL {
        assert_eq!(Context::from_code(context.code()), Some(*context));
    }
}
