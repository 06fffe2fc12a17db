//! Forms of visits, key by key.

use crate::app::Model;
use crate::app::board::Subject;
use crate::app::dialogs::Dialog;
use crate::app::effect::Effect;
use crate::app::form::FormDialog;
use crate::app::testing::village::{play, village};
use crate::app::testing::{HOUSEHOLD, day, dossier, keys_to, press, saved, showing};
use crate::domain::operation::Operation;
use crate::domain::visit::{IncomeChange, Sign, Visit, VisitOperation};
use crate::i18n::Lang;

const SMALL: (u16, u16) = (80, 24);

fn form(model: &Model) -> &FormDialog {
    match model.dialogs.last() {
        Some(Dialog::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

fn visit(effects: &[Effect]) -> Visit {
    match saved(effects) {
        Operation::SaveVisit(edit) => edit.value,
        Operation::Visit(VisitOperation::Record { visit, .. }) => visit,
        other => panic!("no visit: {other:?}"),
    }
}

#[test]
fn a_minute_says_what_was_seen_signs_income_livestock_and_what_comes_next() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    let effects = press(&mut model, "<F8>Bò ốm<Enter>18<Enter>33<Enter>Gọi thú y<F2>");
    let visit = visit(&effects);
    assert_eq!((visit.seen.as_str(), visit.next_step.as_str()), ("Bò ốm", "Gọi thú y"));
    assert_eq!(visit.signs, [Sign::SeriousIllness, Sign::LivestockLost]);
    assert_eq!((visit.income, visit.heads), (Some(IncomeChange::Down), Some(3)));
    assert_eq!(visit.household, HOUSEHOLD);
}

#[test]
fn criteria_that_only_a_visit_tells_are_asked_one_digit_each() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Nhà ổn");
    let asked: Vec<_> =
        form(&model).form.fields.iter().filter(|field| field.code.starts_with("criterion.")).collect();
    let known = model.register.as_ref().unwrap().criteria.standard().unwrap().clone();
    let told = known.criteria.iter().filter(|c| matches!(c.test, crate::domain::criteria::Test::Answer(_)));
    let told: Vec<_> = told.map(|criterion| format!("criterion.{}", criterion.code)).collect();
    assert!(!told.is_empty());
    assert_eq!(asked.iter().map(|field| field.code.to_string()).collect::<Vec<_>>(), told);
    let Some(Dialog::Form(open)) = model.dialogs.last_mut() else { panic!() };
    open.form.focus_on(&told[0]);
    let visit = visit(&press(&mut model, "1<F2>"));
    let answers: Vec<_> =
        visit.answers.iter().map(|a| (format!("criterion.{}", a.criterion), a.met)).collect();
    assert_eq!(answers, [(told[0].clone(), true)], "what was not answered is not told");
}

#[test]
fn the_next_day_is_the_one_that_the_rule_proposes_until_it_is_typed() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Nhà ổn");
    let proposed = form(&model).form.field("next_due").unwrap().clone();
    assert!(proposed.computed && !proposed.line.is_empty(), "{proposed:?}");
    let visit = visit(&press(&mut model, "<F2>"));
    assert!(visit.next_due.is_some_and(|due| due > day("2026-11-21")));
}

#[test]
fn a_day_to_come_or_before_the_household_stands_at_its_field() {
    for typed in ["22/11/2026", "1/1/1950"] {
        let mut model = showing(dossier(), SMALL, Lang::Vi);
        let effects = press(&mut model, &format!("<F8>Nhà ổn<Up><Up>{typed}<F2>"));
        assert_eq!(effects, [], "{typed}");
        assert!(form(&model).form.field("date").unwrap().fault.is_some(), "{typed}");
    }
}

#[test]
fn what_a_known_visit_found_stays_where_it_is_not_touched() {
    let mut known = dossier();
    let before = &mut known.visits[1].value;
    before.signs = vec![Sign::Debt];
    before.income = Some(IncomeChange::Up);
    before.milestone = Some(6);
    before.heads = Some(9);
    let before = before.clone();
    let mut model = showing(known, SMALL, Lang::Vi);
    press(&mut model, "<Tab><Tab><Tab><Tab><Tab><F2>");
    let visit = visit(&press(&mut model, "<Down><Down><Ctrl-u>Bê khoẻ<F2>"));
    assert_eq!(visit, Visit { seen: "Bê khoẻ".into(), ..before });
}

#[test]
fn from_the_list_the_register_is_asked_for_what_the_form_fills_in() {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, "<F10>2<F8>Nhà ổn");
    assert!(village.asked.iter().any(|effect| matches!(effect, Effect::DossierForForm(_))));
    assert!(form(&model).form.field("next_due").unwrap().computed);
}

#[test]
fn the_visits_of_a_sheet_follow_each_other_in_the_order_of_the_way() {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, &(keys_to(Subject::VisitSheets) + "<Enter><Down><Down><F5>"));
    let title = form(&model).purpose.title(&model.at());
    assert!(title.starts_with("Thăm 3/40 · 0414"), "{title}");
    assert_eq!(form(&model).form.text("visitor"), "lan.tt");
    let effects = press(&mut model, "Nhà ổn<F2>");
    assert_eq!(visit(&effects).date, day("2026-11-21"));
    assert_eq!(form(&model).purpose.leads_to(), Some(4.into()));
}

#[test]
fn why_nobody_was_met_is_noted_on_the_line() {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, &(keys_to(Subject::VisitSheets) + "<Enter><Down><Down><F8>"));
    let Operation::Visit(VisitOperation::Miss { line, why }) = saved(&press(&mut model, "Đi vắng<F2>"))
    else {
        panic!()
    };
    assert_eq!((line.0.0, why.as_str()), (3, "Đi vắng"));
}
