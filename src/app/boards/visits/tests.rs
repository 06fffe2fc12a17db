//! Boards of visits, key by key.

use crate::app::Model;
use crate::app::board::{self, Subject};
use crate::app::dialogs::Dialog;
use crate::app::effect::Effect;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::village::{play, village};
use crate::app::testing::{keys_to, press, saved};
use crate::app::{Msg, update};
use crate::domain::operation::Operation;
use crate::domain::visit::VisitOperation;
use crate::i18n::Lang;
use crate::keys::Action;

fn after(page: Subject, script: &str) -> (Model, Vec<Effect>) {
    let (mut model, mut village) = village(40, (120, 40), Lang::Vi);
    play(&mut model, &mut village, &(keys_to(page) + script));
    (model, village.asked)
}

fn operation(model: &mut Model, script: &str) -> VisitOperation {
    match saved(&press(model, script)) {
        Operation::Visit(operation) => operation,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sheet_is_made_of_the_marked_households() {
    let (mut model, _) = after(Subject::VisitsDue, "<Insert><Insert><Insert><F5>");
    let VisitOperation::MakeSheet(sheet, households) = operation(&mut model, "Khu 4, tháng 11<F2>") else {
        panic!()
    };
    assert_eq!(households.len(), 2, "the third waits on another sheet");
    assert!(sheet.name.ends_with("Khu 4, tháng 11"), "{}", sheet.name);
}

/// The form of a sheet of the first three, the third of whom waits on sheet 12.
fn making() -> Model {
    after(Subject::VisitsDue, "<Insert><Insert><Insert><F5>").0
}

#[test]
fn who_waits_on_another_sheet_is_named_and_comes_along_where_asked_for() {
    let mut model = making();
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    let aside = form.purpose.aside(&form.form, &model.at());
    assert!(aside[0].text.contains("0414 (phiếu 12)"), "{aside:?}");
    assert!(aside[1].text.contains("2 hộ"), "{aside:?}");
    let VisitOperation::MakeSheet(_, households) =
        operation(&mut model, "Khu 4<Down><Down><Down><Down>1<F2>")
    else {
        panic!()
    };
    assert_eq!(households.len(), 3);
}

#[test]
fn a_sheet_of_those_alone_that_wait_on_another_one_is_questioned() {
    let (mut model, _) = after(Subject::VisitsDue, "<Down><Down><F5>");
    assert_eq!(press(&mut model, "Khu 4<F2>"), []);
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("others").unwrap().fault.is_some());
}

#[test]
fn the_marks_go_with_the_sheet() {
    let mut model = making();
    press(&mut model, "Khu 4<F2>");
    assert_eq!(board::top(&model).unwrap().on().marked.len(), 3);
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    assert_eq!(board::top(&model).unwrap().on().marked.len(), 0);
}

#[test]
fn a_line_moves_along_the_way_and_not_beyond_it() {
    let (mut model, _) = after(Subject::VisitSheets, "<Enter><Down>");
    let effects = update(&mut model, Msg::Do(Action::Earlier));
    let Operation::Visit(VisitOperation::Order(_, lines)) = saved(&effects) else { panic!() };
    assert_eq!(lines[..3].iter().map(|line| line.0).collect::<Vec<_>>(), [2, 1, 3]);
    let (mut model, _) = after(Subject::VisitSheets, "<Enter>");
    assert_eq!(update(&mut model, Msg::Do(Action::Earlier)), []);
    assert_eq!(model.notice.as_ref().unwrap().text, Lang::Vi.why_end_of_way());
}

#[test]
fn a_line_that_is_entered_takes_no_other_visit() {
    let (mut model, _) = after(Subject::VisitSheets, "<Enter>");
    press(&mut model, "<F5>");
    assert!(model.dialogs.is_empty());
    assert_eq!(model.notice.as_ref().unwrap().text, Lang::Vi.why_visit_entered("F2"));
}

#[test]
fn a_sheet_is_removed_after_a_question() {
    let (mut model, _) = after(Subject::VisitSheets, "<Delete>");
    let VisitOperation::RemoveSheet(id, _) = operation(&mut model, "<Right><Enter>") else { panic!() };
    assert_eq!(id.0, 5);
}

#[test]
fn one_visit_is_entered_for_the_marked_households() {
    let (mut model, _) = after(Subject::VisitsDue, "<Insert><Insert><F8>");
    let VisitOperation::RecordEach(households, visit) = operation(&mut model, "Phát gạo Tết<F2>") else {
        panic!()
    };
    assert_eq!((households.len(), visit.seen.as_str()), (2, "Phát gạo Tết"));
}
