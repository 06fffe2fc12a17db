//! The boards of assistance played with keys.

use crate::app::Effect;
use crate::app::Model;
use crate::app::board::{Cell, Subject, top};
use crate::app::dialogs::Dialog;
use crate::app::testing::village::{Village, play, village};
use crate::domain::assistance::{AssistanceOperation as Op, PaymentState};
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::i18n::Lang;

/// From section Support to the page of benefits.
const BENEFITS: &str = "<F10>4<Tab><Tab><Tab><Tab><Tab>";
/// To what has to be looked at.
const ADVICE: &str = "<F10>4<Tab><Tab><Tab><Tab><Tab><Tab>";
/// To the months that were paid.
const MONTHS: &str = "<F10>4<Tab><Tab><Tab><Tab><Tab><Tab><Tab>";

fn played(script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(20, (100, 30), Lang::Vi);
    play(&mut model, &mut village, script);
    (model, village)
}

fn subject(model: &Model) -> Subject {
    top(model).unwrap().subject
}

fn title(model: &Model) -> Option<String> {
    match model.dialogs.last()? {
        Dialog::Form(form) => Some(form.purpose.title(&model.at())),
        _ => None,
    }
}

fn performed(village: &Village) -> Vec<&Op> {
    let asked = village.asked.iter().filter_map(|effect| match effect {
        Effect::Perform(operation) => match operation.as_ref() {
            Operation::Assistance(operation) => Some(operation),
            other => panic!("{other:?}"),
        },
        _ => None,
    });
    asked.collect()
}

#[test]
fn each_page_of_assistance_is_one_tab_away() {
    assert_eq!(subject(&played(BENEFITS).0), Subject::Benefits);
    assert_eq!(subject(&played(ADVICE).0), Subject::AssistanceAdvice);
    assert_eq!(subject(&played(MONTHS).0), Subject::PayMonths);
}

#[test]
fn a_benefit_that_stops_says_when_and_why() {
    let (_, village) = played(&format!("{BENEFITS}<F5>chuyển sang mức khác<F2>"));
    let performed = performed(&village);
    let [Op::SaveBenefit(edit)] = performed.as_slice() else { panic!("{performed:?}") };
    assert_eq!(edit.value.until.map(|day| day.to_string()).as_deref(), Some("2026-11-21"));
    assert_eq!(edit.value.stop_reason, "chuyển sang mức khác");
    assert!(edit.base.is_some());
}

#[test]
fn without_a_reason_nothing_stops() {
    let (model, village) = played(&format!("{BENEFITS}<F5><F2>"));
    assert!(performed(&village).is_empty());
    assert!(title(&model).is_some(), "the form stays");
}

#[test]
fn a_month_is_paid_with_everybody_whom_it_is_due() {
    let (_, village) = played(&format!("{MONTHS}<F4><F2>"));
    let performed = performed(&village);
    let [Op::Pay { run, payments }] = performed.as_slice() else { panic!("{performed:?}") };
    assert_eq!(run.month.to_string(), "2026-11-01", "the month after the last one paid");
    assert!(payments.len() > 10 && payments.iter().all(|payment| payment.amount > 0), "{payments:?}");
}

#[test]
fn what_still_has_to_reach_somebody_is_told_once() {
    let (model, _) = played(MONTHS);
    let board = top(&model).unwrap().board.as_deref().unwrap();
    let told = board.headlines(&model.at());
    // Both months have a line that was not fetched; that of the first came again with the second.
    assert!(told[0].text.contains("750.000") && told[0].text.contains("11/2026"), "{}", told[0].text);
}

#[test]
fn a_month_that_was_paid_is_not_paid_again() {
    let (_, village) = played(&format!("{MONTHS}<F4>10/2026<F2>"));
    assert!(performed(&village).is_empty());
}

#[test]
fn one_key_turns_the_line_and_another_asks_for_the_reason() {
    let list = format!("{MONTHS}<Enter>");
    let (model, _) = played(&list);
    assert!(matches!(subject(&model), Subject::PayList(_)));
    let (_, village) = played(&format!("{list}<F5>"));
    let turned = performed(&village);
    let [Op::SavePayments(edits)] = turned.as_slice() else { panic!("{turned:?}") };
    assert_eq!((edits.len(), edits[0].value.state), (1, PaymentState::Returned));
    let (_, village) = played(&format!("{list}<Down><F5>"));
    let back = performed(&village);
    let [Op::SavePayments(edits)] = back.as_slice() else { panic!("{back:?}") };
    assert_eq!(edits[0].value.state, PaymentState::Paid, "the second line was not fetched before");
    let (model, _) = played(&format!("{list}<F8>"));
    assert!(title(&model).is_some());
}

#[test]
fn a_suggestion_opens_the_form_that_settles_it() {
    let (model, _) = played(ADVICE);
    let board = top(&model).unwrap().board.as_deref().unwrap();
    assert!(board.len() > 1, "somebody of 77 draws nothing, somebody died");
    let (model, _) = played(&format!("{ADVICE}<Enter>"));
    assert!(title(&model).is_some());
}

#[test]
fn a_new_benefit_needs_a_person_and_a_ground() {
    let (model, village) = played(&format!("{BENEFITS}<F4><F2>"));
    assert!(performed(&village).is_empty() && title(&model).is_some());
}

#[test]
fn a_month_that_is_yet_to_come_is_paid_only_after_a_question() {
    let (model, village) = played(&format!("{MONTHS}<F4>12/2026<F2>"));
    assert!(performed(&village).is_empty());
    assert!(matches!(model.dialogs.last(), Some(Dialog::Confirm(_))), "asked first");
    let (_, village) = played(&format!("{MONTHS}<F4>12/2026<F2><Right><Enter>"));
    assert!(matches!(performed(&village).as_slice(), [Op::Pay { .. }]));
}

#[test]
fn what_was_not_fetched_counts_once_in_the_total() {
    let (model, _) = played(MONTHS);
    let board = top(&model).unwrap().board.as_deref().unwrap();
    let at = model.at();
    let money = |cells: Vec<Cell>| match cells[3].value {
        Value::Money(amount) => amount,
        ref other => panic!("{other:?}"),
    };
    let sent: i64 = (0..board.len()).map(|line| money(board.cells(line, &at))).sum();
    assert_eq!(money(board.totals(&at)), sent - 2 * 500_000, "of each month one line was not fetched");
}

#[test]
fn the_form_of_a_suggestion_begins_behind_the_name() {
    let (model, _) = played(&format!("{ADVICE}<Enter>"));
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert_ne!(form.form.fields[form.form.focus].code, "member");
}

#[test]
fn citizen_numbers_of_a_pay_list_are_shown_whole_where_somebody_says_so() {
    let (_, village) = played(&format!("{MONTHS}<Enter><F7><Enter>"));
    let printed = village.asked.iter().find_map(|effect| match effect {
        Effect::PrintSetup { what, .. } => Some(what.names_people()),
        _ => None,
    });
    assert_eq!(printed, Some(true), "the preview offers whole numbers for what names people");
}
