//! The one table of keys.

use super::{Action, Context, Key};
use crate::i18n::Lang;

/// One line of the table.
#[derive(Debug)]
pub struct Binding {
    /// What it does.
    pub action: Action,
    /// Where it does it.
    pub contexts: &'static [Context],
    /// The keys, the usual one first. A line without keys is reached by menu and palette.
    pub keys: &'static [Key],
    /// A word for the bar and the menu.
    pub name: fn(Lang) -> &'static str,
    /// A sentence for the help screen.
    pub doc: fn(Lang) -> &'static str,
    /// Stands on the bar at the foot of the screen.
    pub bar: bool,
}

use Action as A;
use Context::{
    Anywhere, Confirm, File, Filter, Form, Household, Households, Import, Journal, Output, Pick, Reader,
    System, Today, Welcome, Work,
};
use Key::{Ctrl, F};

const fn line(
    action: Action,
    contexts: &'static [Context],
    keys: &'static [Key],
    name: fn(Lang) -> &'static str,
    doc: fn(Lang) -> &'static str,
) -> Binding {
    Binding { action, contexts, keys, name, doc, bar: false }
}

const fn on_bar(binding: Binding) -> Binding {
    Binding { bar: true, ..binding }
}

const LISTS: &[Context] =
    &[Welcome, Today, Households, Household, Journal, System, Filter, Pick, Reader, Import, File, Output];
const PANES: &[Context] =
    &[Welcome, Today, Households, Household, Journal, System, Filter, Pick, Reader, Import];
const ALL: &[Context] = &[
    Welcome, Today, Households, Household, Journal, System, Filter, Form, Pick, Confirm, Reader, Import,
    File, Output, Work,
];
const OUTSIDE_FORMS: &[Context] = &[
    Welcome, Today, Households, Household, Journal, System, Filter, Pick, Confirm, Reader, Import, File,
    Output, Work,
];
const SCREENS: &[Context] = &[Anywhere];

/// Every binding, in the order of bar, menu and help.
pub const TABLE: &[Binding] = &[
    on_bar(line(
        A::Help,
        &[Anywhere, Form, Filter, Pick, Reader, Import, File, Output, Welcome],
        &[F(1)],
        Lang::key_help,
        Lang::key_help_doc,
    )),
    on_bar(line(A::Save, &[Form], &[F(2), Ctrl('s')], Lang::key_save, Lang::key_save_doc)),
    on_bar(line(A::Save, &[Filter], &[F(2), Ctrl('s')], Lang::key_apply, Lang::key_apply_doc)),
    on_bar(line(A::Save, &[Import, File], &[F(2), Ctrl('s')], Lang::key_go_on, Lang::key_go_on_doc)),
    on_bar(line(A::Save, &[Output], &[F(2), Ctrl('s')], Lang::key_go, Lang::key_go_doc)),
    on_bar(line(A::Edit, &[Household, System], &[F(2), Ctrl('e')], Lang::key_edit, Lang::key_edit_doc)),
    on_bar(line(A::Filter, &[Households], &[F(3), Ctrl('f')], Lang::key_filter, Lang::key_filter_doc)),
    on_bar(line(
        A::New,
        &[Households, Household, System],
        &[F(4), Ctrl('n')],
        Lang::key_new,
        Lang::key_new_doc,
    )),
    on_bar(line(
        A::Support,
        &[Households, Household],
        &[F(5), Ctrl('g')],
        Lang::key_support,
        Lang::key_support_doc,
    )),
    on_bar(line(
        A::Survey,
        &[Households, Household],
        &[F(6), Ctrl('w')],
        Lang::key_survey,
        Lang::key_survey_doc,
    )),
    on_bar(line(
        A::Print,
        &[Households, Household],
        &[F(7), Ctrl('p')],
        Lang::key_print,
        Lang::key_print_doc,
    )),
    on_bar(line(
        A::Visit,
        &[Households, Household],
        &[F(8), Ctrl('v')],
        Lang::key_visit,
        Lang::key_visit_doc,
    )),
    on_bar(line(A::Menu, SCREENS, &[F(9), Ctrl('x')], Lang::key_menu, Lang::key_menu_doc)),
    on_bar(line(A::Sections, SCREENS, &[F(10), Ctrl('l')], Lang::key_sections, Lang::key_sections_doc)),
    line(A::Palette, SCREENS, &[Ctrl('k')], Lang::key_palette, Lang::key_palette_doc),
    line(A::Up, LISTS, &[Key::Up], Lang::key_up, Lang::key_up_doc),
    line(A::Down, LISTS, &[Key::Down], Lang::key_down, Lang::key_down_doc),
    line(A::Left, LISTS, &[Key::Left], Lang::key_left, Lang::key_left_doc),
    line(A::Right, LISTS, &[Key::Right], Lang::key_right, Lang::key_right_doc),
    line(A::PageUp, LISTS, &[Key::PageUp], Lang::key_page_up, Lang::key_page_up_doc),
    line(A::PageDown, LISTS, &[Key::PageDown], Lang::key_page_down, Lang::key_page_down_doc),
    line(A::Home, LISTS, &[Key::Home], Lang::key_home, Lang::key_home_doc),
    line(A::End, LISTS, &[Key::End], Lang::key_end, Lang::key_end_doc),
    line(A::Open, LISTS, &[Key::Enter], Lang::key_open, Lang::key_open_doc),
    line(A::Open, &[Confirm], &[Key::Enter], Lang::key_confirm, Lang::key_confirm_doc),
    on_bar(line(A::Back, &[Form], &[Key::Esc], Lang::key_back, Lang::key_back_doc)),
    line(A::Back, OUTSIDE_FORMS, &[Key::Esc], Lang::key_back, Lang::key_back_doc),
    on_bar(line(A::Next, &[File], &[Key::Tab], Lang::key_complete, Lang::key_complete_doc)),
    on_bar(line(A::Next, &[Output], &[Key::Tab], Lang::key_choice, Lang::key_choice_doc)),
    line(A::Next, &[Confirm], &[Key::Tab], Lang::key_right, Lang::key_right_doc),
    line(A::Previous, &[Confirm], &[Key::BackTab], Lang::key_left, Lang::key_left_doc),
    line(A::Next, PANES, &[Key::Tab], Lang::key_next_pane, Lang::key_next_pane_doc),
    line(A::Previous, LISTS, &[Key::BackTab], Lang::key_previous_pane, Lang::key_previous_pane_doc),
    line(
        A::Next,
        &[Form],
        &[Key::Enter, Key::Down, Key::Tab],
        Lang::key_next_field,
        Lang::key_next_field_doc,
    ),
    line(
        A::Previous,
        &[Form],
        &[Key::Up, Key::BackTab],
        Lang::key_previous_field,
        Lang::key_previous_field_doc,
    ),
    line(A::Left, &[Form, Confirm], &[Key::Left], Lang::key_left, Lang::key_left_doc),
    line(A::Right, &[Form, Confirm], &[Key::Right], Lang::key_right, Lang::key_right_doc),
    line(A::Home, &[Form], &[Key::Home], Lang::key_home, Lang::key_home_doc),
    line(A::End, &[Form], &[Key::End], Lang::key_end, Lang::key_end_doc),
    line(
        A::Erase,
        &[Today, Households, Form, Pick, Filter, Journal, File, Output],
        &[Key::Backspace],
        Lang::key_erase,
        Lang::key_erase_doc,
    ),
    line(
        A::EraseForward,
        &[Form, Pick, File, Output],
        &[Key::Delete],
        Lang::key_erase_forward,
        Lang::key_erase_forward_doc,
    ),
    line(
        A::Clear,
        &[Form, Households, Pick, File, Output],
        &[Ctrl('u')],
        Lang::key_clear,
        Lang::key_clear_doc,
    ),
    on_bar(line(A::Repeat, &[Form], &[Ctrl('r')], Lang::key_repeat, Lang::key_repeat_doc)),
    line(A::Mark, &[Households, Filter, Pick, Import], &[Key::Insert], Lang::key_mark, Lang::key_mark_doc),
    line(A::MarkAll, &[Households], &[Ctrl('a')], Lang::key_mark_all, Lang::key_mark_all_doc),
    line(A::Remove, &[Households, Household, System], &[Key::Delete], Lang::key_remove, Lang::key_remove_doc),
    line(A::ClearFilter, &[Filter], &[Ctrl('u')], Lang::key_clear_filter, Lang::key_clear_filter_doc),
    line(A::ClearFilter, &[Households], &[], Lang::key_clear_filter, Lang::key_clear_filter_doc),
    on_bar(line(A::New, &[Filter], &[F(4), Ctrl('n')], Lang::key_save_filter, Lang::key_save_filter_doc)),
    line(A::Remove, &[Filter], &[Key::Delete], Lang::key_forget_filter, Lang::key_forget_filter_doc),
    line(A::Sort, &[Households], &[Ctrl('b')], Lang::key_sort, Lang::key_sort_doc),
    line(A::Columns, &[Households], &[Ctrl('r')], Lang::key_columns, Lang::key_columns_doc),
    line(A::Recognise, &[Households, Household], &[Ctrl('d')], Lang::key_recognise, Lang::key_recognise_doc),
    line(A::HerdEvent, &[Household], &[], Lang::key_herd_event, Lang::key_herd_event_doc),
    line(A::Leave, &[Household], &[], Lang::key_leave, Lang::key_leave_doc),
    line(A::Split, &[Household], &[], Lang::key_split, Lang::key_split_doc),
    line(A::Merge, &[Household], &[], Lang::key_merge, Lang::key_merge_doc),
    line(A::Restore, &[Household], &[], Lang::key_restore, Lang::key_restore_doc),
    line(A::Export, &[Households, Import], &[Ctrl('o')], Lang::key_export, Lang::key_export_doc),
    line(A::Import, &[Anywhere], &[], Lang::key_import, Lang::key_import_doc),
    line(A::Settings, &[Anywhere], &[], Lang::key_settings, Lang::key_settings_doc),
    line(A::Undo, &[Anywhere, Import], &[Ctrl('z')], Lang::key_undo, Lang::key_undo_doc),
    line(A::Redo, SCREENS, &[Ctrl('y')], Lang::key_redo, Lang::key_redo_doc),
    line(A::Quit, ALL, &[Ctrl('q'), Ctrl('c')], Lang::key_quit, Lang::key_quit_doc),
];

/// The screens on which the bindings of [`Context::Anywhere`] hold too.
fn is_screen(context: Context) -> bool {
    matches!(context, Today | Households | Household | Journal | System)
}

fn holds(binding: &Binding, context: Context) -> bool {
    binding.contexts.contains(&context) || (is_screen(context) && binding.contexts.contains(&Anywhere))
}

/// Every binding that holds in a context, in the table's order.
pub fn in_context(context: Context) -> impl Iterator<Item = &'static Binding> {
    TABLE.iter().filter(move |b| holds(b, context))
}

/// What a key stands for in a context.
pub fn resolve(context: Context, key: Key) -> Option<Action> {
    in_context(context).find(|b| b.keys.contains(&key)).map(|b| b.action)
}

/// The bindings on the bar of a context.
pub fn bar(context: Context) -> impl Iterator<Item = &'static Binding> {
    in_context(context).filter(|b| b.bar)
}

/// The binding of an action in a context.
pub fn of_action(context: Context, action: Action) -> Option<&'static Binding> {
    in_context(context).find(|b| b.action == action)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTEXTS: &[Context] = ALL;

    #[test]
    fn no_letter_is_a_command() {
        for binding in TABLE {
            assert!(!binding.keys.iter().any(|k| matches!(k, Key::Char(_))), "{:?}", binding.action);
        }
    }

    #[test]
    fn a_key_stands_for_one_action_in_a_context() {
        for &context in CONTEXTS {
            let mut seen: Vec<Key> = Vec::new();
            for key in in_context(context).flat_map(|b| b.keys) {
                assert!(!seen.contains(key), "{key} twice in {context:?}");
                seen.push(*key);
            }
        }
    }

    #[test]
    fn a_form_shows_how_to_save_leave_and_repeat() {
        let shown: Vec<_> = bar(Form).map(|b| b.action).collect();
        assert_eq!(shown, [A::Help, A::Save, A::Back, A::Repeat]);
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
            let has_f = binding.keys.iter().any(|k| matches!(k, F(_)));
            let has_ctrl = binding.keys.iter().any(|k| matches!(k, Ctrl(_)));
            assert!(!has_f || has_ctrl || binding.action == A::Help, "{:?}", binding.action);
        }
    }

    #[test]
    fn esc_goes_back_everywhere() {
        for &context in CONTEXTS {
            assert_eq!(resolve(context, Key::Esc), Some(A::Back), "{context:?}");
        }
    }
}
