//! Lines that lead elsewhere.

use super::*;

/// Where Enter on a line of the page of supports leads.
fn led_to(line: usize) -> (board::Subject, Option<board::LineKey>) {
    let mut model = showing(borrower(), (80, 24), Lang::Vi);
    press(&mut model, &format!("<Tab><Tab><Tab>{}<Enter>", "<Down>".repeat(line)));
    assert!(model.household.is_none() && model.dialogs.is_empty(), "line {line}");
    let open = board::top(&model).unwrap();
    (open.subject, open.seeks.clone())
}

#[test]
fn loans_cards_and_groups_lead_to_their_line_among_all_of_them() {
    let line = |id| Some(board::LineKey::Id(id));
    assert_eq!(led_to(0), (board::Subject::Cards, line(-4)), "of the group of another class");
    assert_eq!(led_to(1), (board::Subject::Cards, line(3)), "ends soon");
    assert_eq!(led_to(2), (board::Subject::Loans, line(2)));
    assert_eq!(led_to(4), (board::Subject::Group(GroupId(1)), line(2)));
}

#[test]
fn a_loan_is_changed_as_any_support_and_a_group_on_its_own_page() {
    let mut model = showing(borrower(), (80, 24), Lang::Vi);
    press(&mut model, "<Tab><Tab><Tab><Down><Down><F2>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
    press(&mut model, "<Esc><End><Delete>");
    assert!(model.notice.as_ref().is_some_and(|notice| notice.text.contains("trang của tổ")));
}

#[test]
fn an_obligation_leads_to_its_line_among_all_of_them() {
    let mut model = open_page("<Tab><Tab><Tab><Tab><End>");
    let effects = press(&mut model, "<Enter>");
    assert!(model.household.is_none() && model.dialogs.is_empty());
    let open = board::top(&model).unwrap();
    assert_eq!(open.subject, board::Subject::Obligations);
    let read = Answer::Board(generation(&effects).unwrap(), Ok(passing::made(board::Subject::Obligations)));
    update(&mut model, Msg::Answer(read));
    let open = board::top(&model).unwrap();
    assert_eq!(
        (open.pane.cursor, open.key()),
        (2, Some(board::LineKey::Id(1))),
        "what is settled stands last"
    );
}
