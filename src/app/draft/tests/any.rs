//! Any typing in any form.

use proptest::prelude::*;

use super::stage::{FORMS, kept, shown, top};
use crate::app::dialogs::Dialog;
use crate::app::draft::open_drafts;
use crate::app::form::Field;
use crate::app::model::Model;
use crate::app::msg::Answer;
use crate::app::testing::press;
use crate::app::{Msg, update};

/// A key, or something typed.
fn keys() -> impl Strategy<Value = Vec<&'static str>> {
    let key = prop::sample::select(vec![
        "<Down>",
        "<Down>",
        "<Down>",
        "<Up>",
        "<Right>",
        "<Left>",
        "<Backspace>",
        "<Ctrl-u>",
        "1",
        "0",
        "9",
        "3",
        "bo",
        "the bhyt",
        "Hà",
        "5/3",
        "12tr5",
        "khu",
        " ",
    ]);
    prop::collection::vec(key, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// Whatever was typed, in whatever order, comes back: in its field, or on a page where the form that was
    /// opened anew has no such field. What the record itself says was not typed.
    #[test]
    fn any_typing_comes_back(form in 0..FORMS.len(), keys in keys()) {
        let mut before = FORMS[form]();
        keys.iter().for_each(|key| drop(press(&mut before, key)));
        update(&mut before, Msg::HangUp);
        if let Some(open) = open_drafts(&before).pop() {
            let kept = kept(open, "2026-11-21T14:05:00");
            let mut after = FORMS[form]();
            update(&mut after, Msg::Answer(Answer::DraftTaken(Box::new(kept))));
            let page = page_over(&mut after);
            let back = shown(&after);
            let typed = |f: &&Field| f.is_changed() && !f.computed && !f.line.is_empty();
            for field in top(&before).form.fields.iter().filter(typed) {
                let (code, text) = (field.code.to_string(), field.line.text().to_owned());
                prop_assert!(page.contains(&text) || back.contains(&(code, text)), "{:?}", field);
            }
        }
    }
}

/// The words of the page that lies over the form, which is taken away.
fn page_over(model: &mut Model) -> String {
    match model.dialogs.pop_if(|dialog| matches!(dialog, Dialog::Reader(_))) {
        Some(Dialog::Reader(page)) => page.lines.iter().map(|line| line.text()).collect(),
        _ => String::new(),
    }
}
