//! Boards of visits, key by key.

use crate::app::Model;
use crate::app::board::Subject;
use crate::app::effect::Effect;
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
    assert_eq!(households.len(), 3);
    assert!(sheet.name.ends_with("Khu 4, tháng 11"), "{}", sheet.name);
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
    assert_eq!(model.notice.as_ref().unwrap().text, Lang::Vi.why_visit_entered());
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
