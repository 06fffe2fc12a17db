//! The page of a round: what its keys mean where lines were handed over, excepted, or not approved yet.

use super::rounds::HandOvers;
use super::sheet::Sheet;
use crate::app::Model;
use crate::app::board::{Board, Deed, On};
use crate::app::dialogs::Dialog;
use crate::app::testing::model;
use crate::domain::hand_over::sample::sheet;
use crate::domain::hand_over::{HandOverRow, HandOverSheet};
use crate::domain::support::SupportState;
use crate::i18n::Lang;
use crate::keys::Action;

fn officer() -> Model {
    model((80, 24), Lang::Vi)
}

/// A round of lines in these states.
fn round(states: &[SupportState]) -> HandOverSheet {
    let mut sheet = sheet(states.len() as i64);
    for (line, state) in sheet.lines.iter_mut().zip(states) {
        line.support.value.state = *state;
    }
    sheet
}

fn on(line: usize) -> On {
    On { line: Some(line), marked: Vec::new() }
}

fn why_not(sheet: HandOverSheet, action: Action) -> Option<String> {
    Sheet::new(sheet, Vec::new()).why_not(action, &on(0), &officer().at())
}

#[test]
fn after_the_last_line_enter_says_that_settling_is_next() {
    let board = Sheet::new(round(&[SupportState::HandedOver; 3]), Vec::new());
    let Deed::Say(words) = board.open(2, &officer().at()) else { panic!() };
    assert!(words.contains("3/3 hộ") && words.contains("Quyết toán"), "{words}");
}

#[test]
fn while_others_wait_enter_on_a_served_line_leads_to_its_household() {
    let board = Sheet::new(round(&[SupportState::HandedOver, SupportState::Approved]), Vec::new());
    assert!(matches!(board.open(0, &officer().at()), Deed::Household(_)));
}

#[test]
fn who_was_passed_over_is_asked_about_before_it_is_served() {
    let mut sheet = round(&[SupportState::Approved; 2]);
    sheet.lines[0].support.value.exception = "Đi vắng".into();
    let board = Sheet::new(sheet, Vec::new());
    let Deed::Dialog(Dialog::Confirm(confirm)) = board.open(0, &officer().at()) else { panic!() };
    assert!(
        confirm.question.contains("0001") && confirm.question.contains("Đi vắng"),
        "{}",
        confirm.question
    );
    assert!(matches!(board.open(1, &officer().at()), Deed::Next { .. }));
}

#[test]
fn a_line_marked_by_mistake_is_taken_back_with_the_key_for_not_served() {
    let board = Sheet::new(round(&[SupportState::HandedOver, SupportState::Approved]), Vec::new());
    let model = officer();
    assert_eq!(board.why_not(Action::SecondDeed, &on(0), &model.at()), None);
    let Deed::Dialog(Dialog::Form(form)) = board.act(Action::SecondDeed, &on(0), &model.at()) else {
        panic!()
    };
    assert!(form.purpose.title(&model.at()).contains("ghi lại là chưa giao"));
}

#[test]
fn before_approval_the_way_is_said() {
    for action in [Action::Deed, Action::SecondDeed] {
        let words = why_not(round(&[SupportState::Planned]), action).unwrap();
        assert!(words.contains("duyệt danh sách trước"), "{words}");
    }
}

#[test]
fn what_is_in_hand_is_taken_back_before_it_is_cancelled() {
    let words = why_not(round(&[SupportState::HandedOver]), Action::CancelHandOver).unwrap();
    assert!(words.contains("F8"), "{words}");
}

#[test]
fn a_round_with_a_list_is_kept_without_a_question() {
    let sheet = round(&[SupportState::Planned; 2]);
    let (progress, round) = (sheet.progress(), sheet.round);
    let board = HandOvers::new(vec![HandOverRow { round, progress }]);
    let words = board.why_not(Action::Remove, &on(0), &officer().at()).unwrap();
    assert!(words.contains("2 hộ"), "{words}");
}
