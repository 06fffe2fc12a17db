//! All that can be done in one place, in groups: what help shows and a key card prints.

use super::{Action, Bound, Context, Keymap, legend};
use crate::i18n::Lang;

/// The keys of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What the place is called.
    pub place: &'static str,
    /// What belongs together, none of them empty.
    pub groups: Vec<Group>,
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub heading: &'static str,
    /// In the table's order.
    pub rows: Vec<Row>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The keys; how to reach it where it has none; a sign.
    pub keys: String,
    /// What it does or means.
    pub doc: &'static str,
}

/// The keys of a place in a language; `mouse` says whether the mouse works now.
pub fn card(keymap: &Keymap, context: Context, mouse: bool, lang: Lang) -> Card {
    card_of(keymap, context, mouse, lang, &|bound| Some((bound.binding.doc)(lang)))
}

/// The same with what the place says of each of its lines; those of which it says nothing are left out.
pub fn card_of(
    keymap: &Keymap,
    context: Context,
    mouse: bool,
    lang: Lang,
    said: &dyn Fn(&Bound) -> Option<&'static str>,
) -> Card {
    let rows = |of: &dyn Fn(&Bound) -> bool| -> Vec<Row> {
        let bounds = keymap.in_context(context).iter().filter(|bound| of(bound));
        let said = bounds.filter_map(|bound| Some(row(keymap, context, bound, said(bound)?)));
        said.fold(Vec::new(), joined)
    };
    let motion = |bound: &Bound| bound.binding.action.is_motion();
    let everywhere = |b: &Bound| b.binding.is_everywhere() || b.binding.action == Action::Quit;
    let typing = legend::typing(context, lang).into_iter().chain(rows(&motion)).collect();
    let groups = [
        (lang.help_here(), rows(&|b| !motion(b) && !everywhere(b))),
        (lang.help_everywhere(), rows(&|b| !motion(b) && everywhere(b))),
        (lang.help_typing(), typing),
        (lang.help_signs(), legend::signs(context, lang)),
        (lang.help_mouse(), legend::mouse(context, mouse, lang)),
    ];
    let groups = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
    Card {
        place: context.name(lang),
        groups: groups.map(|(heading, rows)| Group { heading, rows }).collect(),
    }
}

/// Two lines that do the same are one.
fn joined(mut rows: Vec<Row>, row: Row) -> Vec<Row> {
    match rows.iter_mut().find(|other| other.doc == row.doc) {
        Some(same) => same.keys = format!("{}, {}", same.keys, row.keys),
        None => rows.push(row),
    }
    rows
}

/// An action without a key names the one of the menu, where it is found.
fn row(keymap: &Keymap, context: Context, bound: &Bound, doc: &'static str) -> Row {
    let keys =
        if bound.keys.is_empty() { keymap.key(context, bound.binding.action) } else { bound.key_names() };
    Row { keys, doc }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::TABLE;

    #[test]
    fn a_card_has_every_action_of_its_place_once() {
        let keymap = Keymap::default();
        for context in Context::ALL.iter().filter(|c| **c != Context::Anywhere) {
            let card = card(&keymap, *context, false, Lang::Vi);
            let docs: Vec<_> = card.groups.iter().flat_map(|g| &g.rows).map(|row| row.doc).collect();
            for bound in keymap.in_context(*context) {
                let doc = (bound.binding.doc)(Lang::Vi);
                assert_eq!(docs.iter().filter(|d| **d == doc).count(), 1, "{context:?}: {doc}");
            }
        }
    }

    #[test]
    fn every_action_of_the_table_stands_on_some_card() {
        let keymap = Keymap::default();
        for binding in TABLE {
            let found = Context::ALL.iter().any(|c| keymap.of_action(*c, binding.action).is_some());
            assert!(found, "{:?}", binding.action);
        }
    }

    #[test]
    fn an_action_without_a_key_names_the_menu() {
        let card = card(&Keymap::default(), Context::Household, false, Lang::En);
        let row = card.groups[0].rows.iter().find(|row| row.doc == Lang::En.key_split_doc());
        assert_eq!(row.map(|row| row.keys.as_str()), Some("F9"));
        assert!(Keymap::default().of_action(Context::Household, Action::Menu).is_some());
    }

    #[test]
    fn a_changed_key_stands_on_the_card() {
        let (keymap, _) = crate::keys::changed("[keys]\nsupport = [\"F6\"]\nsurvey = [\"F5\"]\n");
        let card = card(&keymap, Context::Households, false, Lang::En);
        let row = card.groups[0].rows.iter().find(|row| row.doc == Lang::En.key_survey_doc());
        assert_eq!(row.map(|row| row.keys.as_str()), Some("F5"));
    }
}
