//! Scripts of keys over the list of rounds.

use crate::app::dialogs::Dialog;
use crate::app::testing::saved;
use crate::app::testing::village::{Village, play, village};
use crate::app::{Effect, Model};
use crate::domain::operation::Operation;
use crate::domain::round::RoundOperation;
use crate::i18n::Lang;

fn rounds(script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>3");
    play(&mut model, &mut village, script);
    (model, village)
}

/// What a field of the form on top says.
fn field(model: &Model, code: &str) -> String {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
    form.form.text(code)
}

#[test]
fn the_newest_round_stands_first_and_enter_opens_it() {
    let (mut model, mut village) = rounds("");
    let codes: Vec<_> = model.rounds.lines.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(codes, ["2026", "2026-05", "2025", "2022"]);
    play(&mut model, &mut village, "<Enter>");
    assert_eq!(model.round.as_ref().map(|screen| screen.code.as_str()), Some("2026"));
    play(&mut model, &mut village, "<Esc>");
    assert!(model.round.is_none());
}

#[test]
fn a_round_that_only_old_surveys_name_says_so() {
    let (mut model, mut village) = rounds("<End>");
    play(&mut model, &mut village, "<Enter>");
    assert!(model.round.is_none());
    assert!(model.notice.is_some_and(|notice| notice.text.contains("2022")));
}

#[test]
fn a_new_round_is_proposed_by_the_day_and_by_the_last_one() {
    // The yearly round of 2026 is open already.
    let (mut model, mut village) = rounds("<F4>");
    assert_eq!((field(&model, "code"), field(&model, "report_to")), ("2026-11".into(), "UBND tỉnh".into()));
    assert_eq!((field(&model, "opened"), field(&model, "due")), ("15/11/2026".into(), "30/11/2026".into()));
    play(&mut model, &mut village, "<Left>");
    assert_eq!((field(&model, "code"), field(&model, "due")), ("2026".into(), "14/12/2026".into()));
}

#[test]
fn the_list_is_planned_before_the_round_is_opened_and_goes_with_it() {
    let (mut model, mut village) = rounds("<F4>");
    play(&mut model, &mut village, "<F2>");
    let last = village.asked.pop().into_iter().collect::<Vec<Effect>>();
    let Operation::Round(RoundOperation::Open { round, tasks }) = saved(&last) else { panic!() };
    assert_eq!((round.code.as_str(), round.year, tasks.len()), ("2026-11", 2026, 40));
    assert!(tasks.iter().all(|task| task.round == "2026-11"));
}

#[test]
fn a_list_of_nobody_is_asked_about_and_a_code_in_use_is_refused() {
    let (mut model, mut village) = rounds("<F4>");
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("listed");
    play(&mut model, &mut village, "0<F2>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Confirm(_))));
    let (mut model, mut village) = rounds("<F4><Left><F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("code").unwrap().fault.is_some());
    play(&mut model, &mut village, "<Esc>");
}
