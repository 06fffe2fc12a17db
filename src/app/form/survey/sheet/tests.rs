use crate::app::Model;
use crate::app::dialogs::Dialog;
use crate::app::testing::{dossier, press, saved, showing};
use crate::domain::forms::FormSet;
use crate::domain::operation::Operation;
use crate::domain::survey::Survey;
use crate::i18n::Lang;

/// A form on a register whose commune has the example's table: roof 1–3, motorbikes by number, television optional.
fn form() -> Model {
    let mut model = showing(dossier(), (80, 24), Lang::Vi);
    let table = include_str!("../../../../../fixtures/rules/forms/b1.toml");
    model.register.as_mut().unwrap().forms = FormSet::read([("b1.toml", table)]).unwrap();
    press(&mut model, "<F6>");
    model
}

fn text(model: &Model, code: &str) -> String {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    form.form.text(code)
}

fn beside(model: &Model) -> String {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    let lines = form.purpose.aside(&form.form, &model.at());
    lines.into_iter().map(|line| line.text + "\n").collect()
}

fn survey(model: &mut Model) -> Survey {
    match saved(&press(model, "<F2>")) {
        Operation::SaveSurvey(edit) => edit.value,
        other => panic!("{other:?}"),
    }
}

#[test]
fn digits_answer_the_table_and_the_total_follows() {
    let mut model = form();
    press(&mut model, "11<Enter>1");
    assert_eq!(text(&model, "b1"), "28");
    press(&mut model, "<Enter><Enter>100100011100");
    let survey = survey(&mut model);
    assert_eq!(survey.b1, Some(28));
    let items: Vec<_> = survey.b1_items.iter().map(|(q, a)| (q.as_str(), a.as_str())).collect();
    assert_eq!(items, [("mai-nha", "ngoi"), ("ti-vi", "co"), ("xe-may", "1")]);
}

#[test]
fn what_the_table_still_asks_is_named() {
    let mut model = form();
    press(&mut model, "1");
    assert_eq!(text(&model, "b1"), "");
    assert!(beside(&model).contains("Số xe máy"), "{}", beside(&model));
    assert!(!beside(&model).contains("Ti vi"), "it may stay open");
}

#[test]
fn another_total_than_the_tables_is_told() {
    let mut model = form();
    press(&mut model, "11<Enter>1");
    press(&mut model, "40");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    let warning = form.form.field("b1").and_then(|field| field.warning.clone());
    assert!(warning.is_some_and(|words| words.contains("28")));
}

#[test]
fn the_total_by_hand_stays_possible() {
    let mut model = form();
    press(&mut model, "<Up>2");
    press(&mut model, "118<Enter><Enter>100100011100");
    let survey = survey(&mut model);
    assert_eq!((survey.b1, survey.b1_items.len()), (Some(118), 0));
}
