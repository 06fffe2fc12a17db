//! Forms of rounds as they are filled in, and the sitting at which a list is handed over.

use crate::app::board::{BoardMsg, Subject};
use crate::app::dialogs::Dialog;
use crate::app::form::FormDialog;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::saved;
use crate::app::testing::village::{Village, perform, play};
use crate::app::testing::{model, press, stored};
use crate::app::{Effect, Model, Msg, update};
use crate::domain::framework::Framework;
use crate::domain::hand_over::{HandOverOperation, QuantityRule};
use crate::domain::id::BudgetId;
use crate::domain::operation::Operation;
use crate::domain::programme::Budget;
use crate::domain::programme::tally::Tally;
use crate::i18n::Lang;
use crate::keys::Action;

fn form(model: &Model) -> &FormDialog {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    form
}

fn focus(model: &mut Model, code: &str) {
    let Some(Dialog::Form(dialog)) = model.dialogs.last_mut() else { panic!() };
    dialog.form.focus_on(code);
    assert_eq!(dialog.form.fields[dialog.form.focus].code, code);
}

fn operation(effects: &[Effect]) -> HandOverOperation {
    match saved(effects) {
        Operation::HandOver(operation) => operation,
        other => panic!("{other:?}"),
    }
}

/// The page of a round of so many water tanks.
fn sitting(households: usize) -> (Model, Village) {
    let (mut model, mut village) = (model((80, 24), Lang::Vi), Village::of(households));
    let effects = update(&mut model, Msg::Board(BoardMsg::Show(Subject::HandOvers)));
    perform(&mut model, &mut village, effects);
    play(&mut model, &mut village, "<Enter>");
    (model, village)
}

/// The form that plans a round of rice by heads for two marked households.
fn planning() -> (Model, Village) {
    let (mut model, mut village) = (model((120, 40), Lang::Vi), Village::of(8));
    let effects = update(&mut model, Msg::Section(crate::app::model::Section::Households));
    perform(&mut model, &mut village, effects);
    play(&mut model, &mut village, "<Insert><Insert>");
    let effects = update(&mut model, Msg::Do(Action::PlanHandOver));
    perform(&mut model, &mut village, effects);
    (model, village)
}

#[test]
fn rice_by_heads_is_planned_for_the_marked_households() {
    let (mut model, mut village) = planning();
    play(&mut model, &mut village, "Gạo Tết<Enter>gao<Enter><Ctrl-u>15<Enter>khẩu<Enter>16000<Enter>");
    let effects = press(&mut model, "<F2>");
    let HandOverOperation::Plan { hand_over, supports } = operation(&effects) else { panic!() };
    assert_eq!((hand_over.rule, hand_over.per, hand_over.unit_value), (QuantityRule::Person, 15_000, 16_000));
    assert_eq!(supports.len(), 2);
    let of_people = |quantity: i64| quantity % 15_000 == 0 && quantity > 0;
    assert!(supports.iter().all(|grant| of_people(grant.support.quantity)));
}

#[test]
fn what_the_list_would_be_stands_beside_the_form() {
    let (mut model, mut village) = planning();
    play(&mut model, &mut village, "Bồn<Enter>bon nuoc<Enter>");
    let dialog = form(&model);
    let aside = dialog.purpose.aside(&dialog.form, &model.at());
    assert!(aside.iter().any(|line| line.text.contains('2')), "{aside:?}");
}

#[test]
fn absurd_numbers_stand_at_their_fields_and_nothing_is_lost() {
    let (mut model, mut village) = planning();
    play(
        &mut model,
        &mut village,
        "Gạo<Enter>gao<Enter><Ctrl-u>99999999<Enter><Enter>999999999999999<Enter>",
    );
    assert_eq!(press(&mut model, "<F2>"), []);
    let faulty = |code: &str| form(&model).form.field(code).unwrap().fault.is_some();
    assert!(faulty("per") && faulty("unit_value"));
    assert_eq!(form(&model).form.text("name"), "Gạo");
}

#[test]
fn enter_hands_over_and_goes_on_to_the_next_in_turn() {
    let (mut model, _) = sitting(5);
    let HandOverOperation::HandOver { lines, on, .. } = operation(&press(&mut model, "<Enter>")) else {
        panic!()
    };
    assert_eq!((lines.len(), lines[0].line.0.0, on), (1, 101, model.today));
    let HandOverOperation::HandOver { lines, .. } = operation(&press(&mut model, "<Enter>")) else {
        panic!()
    };
    assert_eq!(lines[0].line.0.0, 102, "the next line, without waiting");
}

#[test]
fn who_is_typed_is_found_handed_over_and_forgotten() {
    let (mut model, mut village) = sitting(5);
    play(&mut model, &mut village, "0004");
    let HandOverOperation::HandOver { lines, .. } = operation(&press(&mut model, "<Enter>")) else {
        panic!()
    };
    assert_eq!(lines[0].line.0.0, 104);
    let HandOverOperation::HandOver { lines, .. } = operation(&press(&mut model, "<Enter>")) else {
        panic!()
    };
    assert_eq!(lines[0].line.0.0, 105);
}

#[test]
fn an_exception_says_why() {
    let (mut model, mut village) = sitting(5);
    play(&mut model, &mut village, "<F8>");
    assert_eq!(press(&mut model, "<F2>"), [], "without a reason nothing is saved");
    let effects = press(&mut model, "Đi vắng<F2>");
    let HandOverOperation::Except { lines, reason } = operation(&effects) else { panic!() };
    assert_eq!((lines.len(), reason.as_str()), (1, "Đi vắng"));
}

#[test]
fn marked_lines_are_handed_over_together_with_the_number_of_the_minutes() {
    let (mut model, mut village) = sitting(5);
    play(&mut model, &mut village, "<Insert><Insert><Insert><F5>");
    focus(&mut model, "minutes_number");
    let effects = press(&mut model, "07/BB<F2>");
    let HandOverOperation::HandOver { lines, minutes_number, .. } = operation(&effects) else { panic!() };
    assert_eq!((lines.len(), minutes_number.as_str()), (3, "07/BB"));
    assert!(lines.iter().all(|line| line.receiver.is_empty()), "each head");
}

#[test]
fn approving_is_not_possible_where_nothing_is_planned() {
    let (mut model, _) = sitting(3);
    let effects = update(&mut model, Msg::Do(Action::ApproveHandOver));
    assert!(effects.is_empty() && model.dialogs.is_empty() && model.notice.is_some());
}

/// Budgets of this year with which the state machine works: a million for the whole, from one fund.
fn with_budget(model: &mut Model) {
    let budget = Budget {
        year: 2026,
        programme: None,
        fund: "ctmtqg".into(),
        given: 1_000_000,
        decision_number: String::new(),
        note: String::new(),
    };
    let budgets = vec![stored(BudgetId(1), 1, budget)];
    let tally = Tally::of(&budgets);
    model.register.as_mut().unwrap().framework = Framework { budgets, tally, ..Framework::default() };
}

fn warned(model: &Model, code: &str) -> Option<String> {
    form(model).form.field(code).unwrap().warning.clone()
}

#[test]
fn a_round_over_its_budget_is_told_at_the_price_and_asked_once_more() {
    let (mut model, mut village) = planning();
    with_budget(&mut model);
    play(&mut model, &mut village, "Bồn<Enter>bon nuoc<Enter><Enter><Enter>2500000<Enter>");
    assert_eq!(warned(&model, "unit_value"), None, "no fund is named");
    focus(&mut model, "fund");
    play(&mut model, &mut village, "chương trình mục tiêu<Enter>");
    let told = warned(&model, "unit_value").expect("two tanks for a million");
    assert!(told.contains("4.000.000 đ"), "{told}");
    let dialog = form(&model);
    assert!(dialog.purpose.warning(&dialog.form, &model.at()).unwrap().contains("4.000.000 đ"));
}

#[test]
fn a_fund_that_ended_is_told_at_the_fund() {
    let (mut model, mut village) = planning();
    with_budget(&mut model);
    play(&mut model, &mut village, "Bồn<Enter>bon nuoc<Enter>");
    let fund = model.register.as_ref().unwrap().catalogue.funds();
    let old = fund.iter().find(|fund| fund.code == "ctmtqg-2021-2025").unwrap().name.vi.clone();
    focus(&mut model, "fund");
    play(&mut model, &mut village, &format!("{old}<Enter>"));
    focus(&mut model, "date");
    play(&mut model, &mut village, "<Ctrl-u>1/1/2027<Enter>");
    assert!(warned(&model, "fund").is_some_and(|words| words.contains("31/12/2026")));
}

#[test]
fn after_a_reason_the_sitting_goes_on_to_the_next_in_turn() {
    let (mut model, mut village) = sitting(5);
    play(&mut model, &mut village, "<F8>");
    press(&mut model, "Đi vắng<F2>");
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    play(&mut model, &mut village, "<F8>");
    assert!(form(&model).purpose.title(&model.at()).contains("0002"));
    assert_eq!(form(&model).form.text("reason"), "");
}
