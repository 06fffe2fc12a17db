//! What cannot be true of a support stands at its field; what hardly is true is asked about.

use super::{focus, grants, without_supports};
use crate::app::Model;
use crate::app::dialogs::Dialog;
use crate::app::testing::{press, showing};
use crate::i18n::Lang;

fn form(lang: Lang) -> Model {
    let mut model = showing(without_supports(), (80, 24), lang);
    press(&mut model, "<F5>");
    model
}

/// Types into some fields of a cow's form and saves.
fn cow(said: &[(&str, &str)]) -> Model {
    let mut model = form(Lang::Vi);
    press(&mut model, "bo sinh<Enter>");
    for (code, text) in said {
        focus(&mut model, code);
        press(&mut model, &format!("<Ctrl-u>{text}"));
    }
    press(&mut model, "<F2>");
    model
}

fn asked(model: &Model) -> String {
    match model.dialogs.last() {
        Some(Dialog::Confirm(confirm)) => confirm.question.clone(),
        _ => String::new(),
    }
}

fn fault(model: &Model, code: &str) -> Option<String> {
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    dialog.form.field(code).and_then(|field| field.fault.clone())
}

#[test]
fn the_language_of_the_screen_is_not_written_into_the_register() {
    for (lang, typed, shown) in [(Lang::En, "breeding cow", "head"), (Lang::Vi, "bo sinh", "con")] {
        let mut model = form(lang);
        press(&mut model, &format!("{typed}<Enter>"));
        let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
        assert_eq!(dialog.form.text("unit"), shown);
        assert_eq!(grants(&press(&mut model, "<F2>"))[0].support.unit, "con");
    }
}

#[test]
fn a_loan_that_is_due_before_it_was_lent_stands_at_its_last_day() {
    let mut model = form(Lang::Vi);
    press(&mut model, "vay-nhcsxh<Enter>");
    for (code, text) in [("value", "50tr"), ("date", "1/2/2024"), ("until", "1/1/2024")] {
        focus(&mut model, code);
        press(&mut model, &format!("<Ctrl-u>{text}"));
    }
    assert_eq!(press(&mut model, "<F2>"), []);
    assert!(fault(&model, "until").is_some_and(|words| words.contains("01/02/2024")));
}

#[test]
fn a_support_of_another_age_stands_at_its_day() {
    let model = cow(&[("date", "1/1/1900")]);
    assert!(fault(&model, "date").is_some_and(|words| words.contains("1990")));
}

#[test]
fn a_calf_or_a_bull_as_breeding_cow_is_asked_about() {
    let calf = asked(&cow(&[("date", "10/1/2024"), ("animal.1.born", "1/1/2025")]));
    assert!(calf.contains("01/01/2025") && calf.contains('6'), "{calf}");
    let bull = asked(&cow(&[("animal.1.sex", "đực")]));
    assert!(bull.contains("1 con đực"), "{bull}");
    assert_eq!(asked(&cow(&[("animal.1.sex", "cái"), ("animal.1.born", "3/2024")])), "");
}

#[test]
fn a_value_that_no_unit_can_have_is_asked_about() {
    let dear = asked(&cow(&[("value", "2ty")]));
    assert!(dear.contains("2.000.000.000 đ"), "{dear}");
    assert_eq!(asked(&cow(&[("value", "18tr")])), "");
}
