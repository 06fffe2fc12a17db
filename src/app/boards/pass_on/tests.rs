use crate::app::board::Subject;
use crate::app::dialogs::Dialog;
use crate::app::testing::{passing, press, saved};
use crate::app::{Effect, Model};
use crate::domain::dossier::Neighbour;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::operation::Operation;
use crate::domain::pass_on::{
    NewObligation, Origin, PassOnHandOver, PassOnOperation, PassOnRule, WaitingState,
};
use crate::i18n::Lang;

fn showing(subject: Subject, script: &str) -> Model {
    passing::showing(subject, script, (120, 30), Lang::Vi)
}

fn passed_on(effects: &[Effect]) -> PassOnOperation {
    match saved(effects) {
        Operation::PassOn(operation) => operation,
        other => panic!("{other:?}"),
    }
}

fn handed(effects: &[Effect]) -> PassOnHandOver {
    match passed_on(effects) {
        PassOnOperation::HandOn(handed) => *handed,
        other => panic!("{other:?}"),
    }
}

/// Puts the cursor of the open form on a field.
fn focus(model: &mut Model, code: &str) {
    let Some(Dialog::Form(dialog)) = model.dialogs.last_mut() else { panic!("no form") };
    dialog.form.focus_on(code);
}

fn fault(model: &Model, code: &str) -> Option<String> {
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!("no form") };
    dialog.form.field(code).and_then(|field| field.fault.clone())
}

#[test]
fn the_calf_that_is_old_enough_goes_to_the_first_in_turn() {
    let mut model = showing(Subject::Obligations, "<F5>");
    let handed = handed(&press(&mut model, "<F2>"));
    assert_eq!(handed.animals.iter().map(|(id, _)| id.0).collect::<Vec<_>>(), [22]);
    assert_eq!(handed.grant.support.household, HouseholdId(7));
    assert_eq!(handed.grant.support.passed_on_from, Some(SupportId(2)));
    assert!(handed.waiting.is_some() && handed.grant.owed.is_some() && handed.reason.is_empty());
}

#[test]
fn another_than_the_first_needs_a_reason_where_it_stands() {
    let mut model = showing(Subject::Obligations, "<F5>");
    focus(&mut model, "receiver");
    assert_eq!(press(&mut model, "<Ctrl-u>0436<F2>"), []);
    assert!(fault(&model, "reason").is_some_and(|words| words.contains("0433")));
    focus(&mut model, "reason");
    let handed = handed(&press(&mut model, "họp khu thống nhất<F2>"));
    assert_eq!((handed.grant.support.household, handed.reason.is_empty()), (HouseholdId(8), false));
}

#[test]
fn a_calf_that_is_too_young_is_asked_about_before_it_goes() {
    let mut model = showing(Subject::Obligations, "<F5>");
    focus(&mut model, "on");
    assert_eq!(press(&mut model, "<Ctrl-u>1/8/2026<F2>"), []);
    assert!(matches!(model.dialogs.last(), Some(Dialog::Confirm(_))));
}

#[test]
fn the_same_household_never_receives() {
    let mut model = showing(Subject::Obligations, "<F5>");
    focus(&mut model, "receiver");
    press(&mut model, "<Ctrl-u>0415");
    let found = crate::domain::dossier::Neighbour {
        id: HouseholdId(2),
        code: "0415".into(),
        head: "Đinh Văn Đức".into(),
    };
    let answer = crate::app::msg::Answer::Neighbour("0415".into(), Some(found));
    crate::app::update(&mut model, crate::app::Msg::Answer(answer));
    assert_eq!(press(&mut model, "<F2>"), []);
    assert!(fault(&model, "receiver").is_some());
}

#[test]
fn money_is_asked_for_and_more_time_is_later_and_has_a_reason() {
    let mut model = showing(Subject::Obligations, "<F8>");
    assert_eq!(press(&mut model, "<Ctrl-u><F2>"), []);
    assert!(fault(&model, "paid").is_some());
    let paid = passed_on(&press(&mut model, "6tr<F2>"));
    assert!(matches!(paid, PassOnOperation::Pay { paid: 6_000_000, .. }), "{paid:?}");
    let mut model = showing(Subject::Obligations, "<F2>");
    assert_eq!(press(&mut model, "1/10/2026<F2>"), []);
    assert!(fault(&model, "until").is_some());
}

#[test]
fn a_debt_that_is_settled_offers_nothing_more() {
    let mut model = showing(Subject::Obligations, "<End><F5>");
    assert!(model.dialogs.is_empty());
    press(&mut model, "<F8>");
    assert!(model.dialogs.is_empty());
}

fn owed(effects: &[Effect]) -> NewObligation {
    match passed_on(effects) {
        PassOnOperation::Owe(new) => *new,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_obligation_is_recorded_for_a_support_that_owes_nothing_yet() {
    let mut model = showing(Subject::Obligations, "<F4>0440");
    let new = owed(&press(&mut model, "<F2>"));
    assert_eq!(new.origin, Origin::Known(SupportId(9)));
    assert_eq!(new.owed.due.to_string(), "2027-12-01");
}

#[test]
fn one_of_an_older_list_is_entered_with_its_support() {
    let mut model = showing(Subject::Obligations, "<F4>0450");
    let found = Neighbour { id: HouseholdId(10), code: "0450".into(), head: "Lò Văn Mười".into() };
    let answer = crate::app::msg::Answer::Neighbour("0450".into(), Some(found));
    crate::app::update(&mut model, crate::app::Msg::Answer(answer));
    assert_eq!(press(&mut model, "<F2>"), []);
    assert!(fault(&model, "of.given").is_some() && fault(&model, "due").is_some());
    focus(&mut model, "of.given");
    press(&mut model, "12/3/2024");
    focus(&mut model, "rule");
    press(&mut model, "<Ctrl-u>số con");
    focus(&mut model, "amount");
    press(&mut model, "<Ctrl-u>0<F2>");
    assert!(fault(&model, "amount").is_some());
    let new = owed(&press(&mut model, "<Ctrl-u>2<F2>"));
    assert_eq!(new.owed.rule, Some(PassOnRule::Offspring { count: 2, within_months: 30 }));
    assert_eq!(new.owed.due.to_string(), "2026-09-12");
    match new.origin {
        Origin::Older(grant) => {
            assert_eq!((grant.support.household, grant.animals.len()), (HouseholdId(10), 1))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_tag_that_another_animal_wears_is_told_at_its_field() {
    let mut model = showing(Subject::Obligations, "<F4>0450");
    let found = Neighbour { id: HouseholdId(10), code: "0450".into(), head: "Lò Văn Mười".into() };
    let answer = crate::app::msg::Answer::Neighbour("0450".into(), Some(found.clone()));
    crate::app::update(&mut model, crate::app::Msg::Answer(answer));
    focus(&mut model, "of.tag");
    press(&mut model, "TB002");
    assert_eq!(press(&mut model, "2"), [Effect::Tags(vec!["TB0022".into()])]);
    let answer = crate::app::msg::Answer::Tags(vec![("TB0022".into(), Some(found))]);
    crate::app::update(&mut model, crate::app::Msg::Answer(answer));
    assert!(fault(&model, "of.tag").is_some_and(|words| words.contains("0450")));
    assert_eq!(press(&mut model, "<F2>"), [], "it is not saved, and stays told");
    assert!(fault(&model, "of.tag").is_some());
}

#[test]
fn who_waits_no_more_says_why() {
    let mut model = showing(Subject::WaitingList, "<Delete>");
    assert_eq!(press(&mut model, "<F2>"), []);
    match passed_on(&press(&mut model, "đã mua bò<F2>")) {
        PassOnOperation::SaveWaiting(edit) => assert_eq!(edit.value.state, WaitingState::Withdrawn),
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_household_hangs_under_the_one_from_which_its_animals_came() {
    let board = passing::made(Subject::Tree(SupportId(1)));
    let rails: Vec<_> = (0..board.len()).map(|line| board.rails(line)).collect();
    assert_eq!(rails, ["", "└─ ", "   └─ "]);
    assert_eq!(board.household(2), Some(HouseholdId(3)));
}
