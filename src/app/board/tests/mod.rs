//! How any board behaves, on a sample of four lines.

mod forms;
mod narrowing;
mod pages;
mod ways;

use super::*;
use crate::app::dialogs::Dialog;
use crate::app::draft::{Draft, DraftId, DraftOf, KeptDraft};
use crate::app::effect::Effect;
use crate::app::model::Section;
use crate::app::msg::{Answer, Conflict, Saved};
use crate::app::testing::board::{LINES, Sample, empty, generation, refused, showing, with};
use crate::app::testing::village::{play, village};
use crate::app::testing::{day, keys_to, press};
use crate::app::work::{Printed, Which};
use crate::app::{Model, Msg, possible, update};
use crate::i18n::Lang;
use crate::keys::{Action, Context, Keymap};

const SMALL: (u16, u16) = (80, 24);

fn sample(script: &str) -> Model {
    showing(script, SMALL, Lang::Vi)
}

fn open(model: &Model) -> &OpenBoard {
    top(model).unwrap()
}

fn notice(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

/// Answers the question for a board among effects.
fn answer(model: &mut Model, effects: &[Effect], board: Sample) -> Vec<Effect> {
    let generation = generation(effects).unwrap_or_else(|| panic!("no board asked for: {effects:?}"));
    update(model, Msg::Answer(Answer::Board(generation, Ok(Box::new(board)))))
}

fn of_lines(lines: &[(i64, &'static str, i64)]) -> Sample {
    Sample { lines: lines.to_vec(), ..Sample::usual() }
}

#[test]
fn the_cursor_stays_on_its_line_when_the_board_is_read_anew() {
    let mut model = sample("<Down><Down>");
    let asked = update(&mut model, Msg::RegisterChanged);
    let mut lines = LINES.to_vec();
    lines.insert(0, (9, "Mới", 1));
    answer(&mut model, &asked, of_lines(&lines));
    assert_eq!(open(&model).key(), Some(LineKey::Id(3)));
}

#[test]
fn marks_hold_on_to_their_lines_and_go_with_them() {
    let mut model = sample("<Insert><Insert>");
    assert_eq!(open(&model).on().lines(), [0, 1]);
    let asked = update(&mut model, Msg::RegisterChanged);
    answer(&mut model, &asked, of_lines(&LINES[1..]));
    assert_eq!(open(&model).on().lines(), [0]);
    press(&mut model, "<Esc>");
    assert_eq!(open(&model).on().marked.len(), 0);
    press(&mut model, "<Ctrl-a>");
    assert_eq!(open(&model).on().marked.len(), 3);
    press(&mut model, "<Ctrl-a>");
    assert_eq!(open(&model).on().marked.len(), 0);
}

#[test]
fn what_changed_meanwhile_is_read_when_it_is_seen_again() {
    let mut model = sample("<End><Enter>");
    let asked = update(&mut model, Msg::RegisterChanged);
    assert_eq!(generation(&asked), None, "a household's page lies over it");
    assert!(generation(&press(&mut model, "<Esc>")).is_some());
}

#[test]
fn answers_to_older_questions_are_dropped() {
    let mut model = sample("");
    let first = update(&mut model, Msg::RegisterChanged);
    let second = update(&mut model, Msg::RegisterChanged);
    answer(&mut model, &second, of_lines(&LINES[..2]));
    answer(&mut model, &first, of_lines(&LINES));
    assert_eq!(open(&model).lines().len(), 2);
}

#[test]
fn another_time_is_stepped_to_or_typed_and_what_is_no_time_is_asked_again() {
    assert!(generation(&press(&mut sample(""), "<Left>")).is_some());
    assert_eq!(notice(&sample("<Right>")), Lang::Vi.board_no_other_period());
    assert!(generation(&press(&mut sample("<F6>2025"), "<Enter>")).is_some());
    let model = sample("<F6>x<Enter>");
    assert_eq!(notice(&model), "Gõ một năm.");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Prompt(prompt)) if prompt.line.text() == "x"));
}

#[test]
fn keys_typed_ahead_wait_for_the_board() {
    let mut model = sample("");
    let waits = |model: &Model, key| crate::app::ahead::waits_for_search(model, &Msg::Key(key));
    assert!(!waits(&model, crate::keys::Key::Enter));
    press(&mut model, "<Down><Down><Enter>");
    assert!(waits(&model, crate::keys::Key::Enter) && waits(&model, crate::keys::Key::F(5)));
    assert!(!waits(&model, crate::keys::Key::Esc));
}
