//! The lines of a sheet, entered one after the other and corrected, key by key.

use crate::app::Model;
use crate::app::ahead::waits_for_search;
use crate::app::board::Subject;
use crate::app::dialogs::Dialog;
use crate::app::form::FormDialog;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::village::{Village, perform, play, village};
use crate::app::testing::{day, keys_to, press, saved};
use crate::app::{Msg, update};
use crate::domain::operation::Operation;
use crate::domain::stored::Rev;
use crate::domain::visit::{Visit, VisitOperation};
use crate::i18n::Lang;
use crate::keys::Key;

/// The sheet of so many households, of which the first was visited and the second missed, after some keys.
fn sheet(stops: usize, script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(stops, (80, 24), Lang::Vi);
    play(&mut model, &mut village, &(keys_to(Subject::VisitSheets) + "<Enter>" + script));
    (model, village)
}

fn form(model: &Model) -> &FormDialog {
    match model.dialogs.last() {
        Some(Dialog::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

fn title(model: &Model) -> String {
    form(model).purpose.title(&model.at())
}

fn focused(model: &Model) -> &str {
    let form = &form(model).form;
    &form.fields[form.focus].code
}

fn focus(model: &mut Model, code: &str) {
    let Some(Dialog::Form(open)) = model.dialogs.last_mut() else { panic!("no form") };
    open.form.focus_on(code);
}

/// Saves, and the register answers that it did.
fn save(model: &mut Model, village: &mut Village, script: &str) -> Operation {
    let operation = saved(&press(model, script));
    let effects = update(model, Msg::Answer(Answer::Saved(Saved::default())));
    perform(model, village, effects);
    operation
}

fn recorded(operation: Operation) -> Visit {
    match operation {
        Operation::Visit(VisitOperation::Record { visit, .. }) => visit,
        other => panic!("no visit: {other:?}"),
    }
}

fn missed(operation: Operation) -> (i64, Option<Rev>, String) {
    match operation {
        Operation::Visit(VisitOperation::Miss { line, instead_of, why }) => (line.0.0, instead_of, why),
        other => panic!("not missed: {other:?}"),
    }
}

#[test]
fn the_visits_of_a_sheet_follow_each_other_without_a_key_between() {
    let (mut model, mut village) = sheet(40, "<Down><Down><F5>");
    assert!(title(&model).starts_with("Thăm 3/40 · 0414"), "{}", title(&model));
    assert_eq!((focused(&model), form(&model).form.text("visitor").as_str()), ("met", "lan.tt"));
    focus(&mut model, "seen");
    assert_eq!(recorded(save(&mut model, &mut village, "Nhà ổn<F2>")).date, day("2026-11-21"));
    assert!(title(&model).starts_with("Thăm 4/40"), "{}", title(&model));
    assert!(model.notice.as_ref().unwrap().text.contains("còn 37 hộ"), "{:?}", model.notice);
    play(&mut model, &mut village, "<Esc>");
    assert!(model.dialogs.is_empty(), "Esc leaves the pile");
}

#[test]
fn the_day_is_typed_once_for_the_whole_pile() {
    let (mut model, mut village) = sheet(40, "<Down><Down><F5>");
    focus(&mut model, "date");
    press(&mut model, "19/11<Enter>0");
    save(&mut model, &mut village, "Đi vắng<F2>");
    assert_eq!(form(&model).form.text("date"), "19/11/2026", "also behind a household that was not met");
    focus(&mut model, "seen");
    assert_eq!(recorded(save(&mut model, &mut village, "Nhà ổn<F2>")).date, day("2026-11-19"));
    assert_eq!(form(&model).form.text("date"), "19/11/2026");
}

#[test]
fn what_is_typed_before_the_next_form_is_there_waits_for_it() {
    let (mut model, _) = sheet(40, "<Down><Down><F5>");
    focus(&mut model, "seen");
    press(&mut model, "Nhà ổn<F2>");
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    assert!(model.dialogs.is_empty(), "the sheet is being read");
    assert!(
        waits_for_search(&model, &Msg::Key(Key::Char('1')))
            && waits_for_search(&model, &Msg::Typed("12".into()))
    );
    update(&mut model, Msg::Answer(Answer::Failed("Đĩa hỏng.".into())));
    assert!(!waits_for_search(&model, &Msg::Key(Key::Char('1'))));
}

#[test]
fn the_last_line_says_that_the_sheet_is_done() {
    let (mut model, mut village) = sheet(3, "<Down><Down><F5>");
    focus(&mut model, "seen");
    save(&mut model, &mut village, "Nhà ổn<F2>");
    assert!(model.dialogs.is_empty());
    assert!(model.notice.as_ref().unwrap().text.contains("Phiếu 12 đã ghi xong"), "{:?}", model.notice);
}

#[test]
fn met_or_not_is_a_digit_and_why_not_stands_behind_it() {
    let (mut model, mut village) = sheet(40, "<Down><Down><F5>0");
    assert_eq!(focused(&model), "why");
    let codes: Vec<_> = form(&model).form.fields.iter().map(|field| field.code.to_string()).collect();
    assert_eq!(codes, ["visitor", "date", "met", "why"]);
    assert_eq!(press(&mut model, "<F2>"), [], "why must be said");
    assert_eq!(missed(save(&mut model, &mut village, "Đi vắng<F2>")), (3, None, "Đi vắng".into()));
}

#[test]
fn what_was_found_is_not_dropped_unseen_with_a_digit() {
    let (mut model, _) = sheet(40, "<Down><Down><F5>");
    focus(&mut model, "seen");
    press(&mut model, "Nhà ổn");
    focus(&mut model, "met");
    assert_eq!(press(&mut model, "0Đi vắng<F2>"), []);
    assert_eq!(focused(&model), "met");
    assert_eq!(form(&model).form.text("seen"), "Nhà ổn");
}

#[test]
fn who_was_not_met_is_noted_with_one_key_and_no_form_follows() {
    let (mut model, mut village) = sheet(40, "<Down><Down><F8>");
    assert_eq!(missed(save(&mut model, &mut village, "Đi vắng<F2>")), (3, None, "Đi vắng".into()));
    assert!(model.dialogs.is_empty());
}

#[test]
fn a_visit_that_was_entered_is_corrected_on_the_sheet() {
    let (mut model, mut village) = sheet(40, "<F2>");
    focus(&mut model, "seen");
    let Operation::SaveVisit(edit) = save(&mut model, &mut village, "<Ctrl-u>Bò chết<F2>") else {
        panic!()
    };
    assert_eq!((edit.base.map(|(id, _)| id.0), edit.value.seen.as_str()), (Some(7), "Bò chết"));
    assert_eq!(edit.value.date, day("2026-11-21"));
    assert!(model.dialogs.is_empty(), "nothing follows");
}

#[test]
fn a_visit_becomes_a_household_that_was_not_met_and_back() {
    let (mut model, mut village) = sheet(40, "<F2>0");
    assert_eq!(missed(save(&mut model, &mut village, "Đi vắng<F2>")), (1, Some(1), "Đi vắng".into()));
    let (mut model, mut village) = sheet(40, "<Down><F2>");
    assert_eq!(form(&model).form.text("why"), "Đi vắng");
    press(&mut model, "1");
    focus(&mut model, "seen");
    assert_eq!(recorded(save(&mut model, &mut village, "Nhà ổn<F2>")).seen, "Nhà ổn");
    let (mut model, mut village) = sheet(40, "<Down><F2><Down><Ctrl-u>");
    assert_eq!(missed(save(&mut model, &mut village, "<F2>")), (2, None, String::new()), "it is open again");
}
