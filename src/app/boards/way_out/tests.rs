use crate::app::Model;
use crate::app::board::{Subject, top};
use crate::app::testing::keys_to;
use crate::app::testing::village::{play, village};
use crate::i18n::Lang;

fn after(households: usize, script: &str) -> Model {
    let (mut model, mut village) = village(households, (140, 40), Lang::Vi);
    play(&mut model, &mut village, &(keys_to(Subject::WaysOut) + script));
    model
}

#[test]
fn enter_opens_the_household_of_the_line() {
    let model = after(40, "");
    let board = top(&model).unwrap();
    let first = board.board.as_ref().unwrap().household(0);
    assert!(first.is_some());
    assert_eq!(after(40, "<Enter>").household.map(|screen| screen.id), first);
}

#[test]
fn marked_households_go_into_a_round_of_hand_over() {
    let model = after(40, "<Insert><Insert><F5>");
    assert!(!model.dialogs.is_empty());
}

#[test]
fn where_nobody_is_poor_it_says_so() {
    let model = after(0, "");
    let board = top(&model).unwrap().board.as_ref().unwrap();
    assert!(board.is_empty());
    assert_eq!(board.empty(&model.at()), [Lang::Vi.way_out_empty()]);
}
