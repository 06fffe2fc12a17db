//! Forms of visits, key by key. Those of the lines of a sheet are in `line/tests.rs`.

use crate::app::Model;
use crate::app::dialogs::Dialog;
use crate::app::effect::Effect;
use crate::app::form::FormDialog;
use crate::app::testing::village::{play, village};
use crate::app::testing::{HOUSEHOLD, dossier, press, saved, showing};
use crate::domain::operation::Operation;
use crate::domain::visit::{CriterionAnswer, How, IncomeChange, Sign, Visit, VisitOperation};
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
        other => panic!("no visit: {other:?}"),
    }
}

#[test]
fn a_minute_says_what_was_seen_signs_income_livestock_and_what_comes_next() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>");
    focus(&mut model, "signs");
    press(&mut model, "18<Enter>33<Enter>");
    focus(&mut model, "seen");
    let visit = visit(&press(&mut model, "Bò ốm<Enter>Gọi thú y<F2>"));
    assert_eq!((visit.seen.as_str(), visit.next_step.as_str()), ("Bò ốm", "Gọi thú y"));
    assert_eq!(visit.signs, [Sign::SeriousIllness, Sign::LivestockLost]);
    assert_eq!((visit.income, visit.heads), (Some(IncomeChange::Down), Some(3)));
    assert_eq!(visit.household, HOUSEHOLD);
}

/// The codes of the criteria that the form asks.
fn criteria(model: &Model) -> Vec<String> {
    let fields = form(model).form.fields.iter();
    fields.filter_map(|field| field.code.strip_prefix("criterion.").map(str::to_owned)).collect()
}

fn focus(model: &mut Model, code: &str) {
    let Some(Dialog::Form(open)) = model.dialogs.last_mut() else { panic!("no form") };
    open.form.focus_on(code);
}

#[test]
fn criteria_that_a_visit_knows_better_are_asked_one_digit_each() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Nhà ổn");
    let asked = criteria(&model);
    let told = |code: &str| asked.iter().any(|asked| asked == code);
    assert!(told("du-an") && told("tiet-kiem"), "only a visit tells: {asked:?}");
    assert!(told("nuoc-nha-tieu") && told("thu-nhap"), "what a survey found may have changed: {asked:?}");
    assert!(!told("tra-no") && !told("vat-nuoi"), "the register knows: {asked:?}");
    focus(&mut model, "criterion.du-an");
    let visit = visit(&press(&mut model, "1<F2>"));
    let answers: Vec<_> = visit.answers.iter().map(|a| (a.criterion.as_str(), a.met, a.how)).collect();
    assert_eq!(answers, [("du-an", true, How::Asked)], "what was not answered is not told");
}

#[test]
fn an_answer_says_how_it_was_found_out_and_what_shows_it() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Nhà ổn");
    focus(&mut model, "criterion.du-an");
    press(&mut model, "2");
    focus(&mut model, "criterion.nuoc-nha-tieu");
    press(&mut model, "3");
    focus(&mut model, "evidence");
    let mut answers = visit(&press(&mut model, "ảnh 12<F2>")).answers;
    answers.sort_by(|a, b| a.criterion.cmp(&b.criterion));
    let answer = |criterion: &str, met, how| CriterionAnswer {
        criterion: criterion.into(),
        met,
        how,
        evidence: "ảnh 12".into(),
    };
    assert_eq!(answers, [answer("du-an", true, How::Seen), answer("nuoc-nha-tieu", false, How::Asked)]);
}

#[test]
fn livestock_that_nobody_counted_and_a_day_that_nobody_agreed_on_are_not_told() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Nhà ổn");
    let hint = |code: &str| form(&model).form.field(code).unwrap().hint.clone();
    assert!(hint("heads").contains("theo sổ"), "{}", hint("heads"));
    assert!(hint("next_due").contains("kế hoạch"), "{}", hint("next_due"));
    let told = visit(&press(&mut model, "<F2>"));
    assert_eq!((told.heads, told.next_due), (None, None));
}

#[test]
fn the_milestone_whose_time_it_is_is_proposed_and_can_be_left() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Nhà ổn");
    let proposed = form(&model).form.choice("milestone").map(str::to_owned);
    assert!(form(&model).form.field("milestone").unwrap().computed);
    let months = proposed.as_deref().and_then(|months| months.parse::<u16>().ok());
    assert!(months.is_some(), "{proposed:?}");
    let effects = press(&mut model, "<F2>");
    assert_eq!(visit(&effects).milestone, months);
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Nhà ổn");
    focus(&mut model, "milestone");
    assert_eq!(visit(&press(&mut model, "không xét<Enter><F2>")).milestone, None);
}

#[test]
fn a_day_before_the_visit_stands_at_the_next_day() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Nhà ổn");
    focus(&mut model, "next_due");
    assert_eq!(press(&mut model, "1/1/1900<F2>"), []);
    assert!(form(&model).form.field("next_due").unwrap().fault.is_some());
}

#[test]
fn a_visit_to_several_households_is_one_operation() {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, "<F10>2<Insert><Insert><Insert><F8>");
    let Operation::Visit(VisitOperation::RecordEach(homes, visit)) = saved(&press(&mut model, "Nhà ổn<F2>"))
    else {
        panic!()
    };
    assert_eq!((homes.len(), visit.seen.as_str()), (3, "Nhà ổn"));
}

#[test]
fn a_day_to_come_or_before_the_household_stands_at_its_field() {
    for typed in ["22/11/2026", "1/1/1950"] {
        let mut model = showing(dossier(), SMALL, Lang::Vi);
        press(&mut model, "<F8>Nhà ổn");
        focus(&mut model, "date");
        assert_eq!(press(&mut model, &format!("{typed}<F2>")), [], "{typed}");
        assert!(form(&model).form.field("date").unwrap().fault.is_some(), "{typed}");
    }
}

#[test]
fn a_day_to_come_is_told_as_soon_as_the_cursor_leaves_it() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>");
    focus(&mut model, "date");
    press(&mut model, "22/11");
    assert_eq!(form(&model).form.field("date").unwrap().fault, None, "it is being typed");
    press(&mut model, "<Enter>");
    assert!(form(&model).form.field("date").unwrap().fault.is_some());
}

/// The codes of the fields in their order.
fn codes(model: &Model) -> Vec<String> {
    form(model).form.fields.iter().map(|field| field.code.to_string()).collect()
}

#[test]
fn the_fields_stand_in_the_order_of_the_paper() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>");
    let codes = codes(&model);
    let place = |code: &str| codes.iter().position(|known| known.starts_with(code)).unwrap();
    let paper = [
        "visitor",
        "date",
        "signs",
        "income",
        "heads",
        "milestone",
        "criterion.",
        "evidence",
        "seen",
        "next_step",
    ];
    assert!(paper.map(place).is_sorted(), "{codes:?}");
    assert_eq!(codes[codes.len() - 3..], ["seen", "next_step", "next_due"]);
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
    focus(&mut model, "seen");
    let visit = visit(&press(&mut model, "<Ctrl-u>Bê khoẻ<F2>"));
    assert_eq!(visit, Visit { seen: "Bê khoẻ".into(), ..before });
}

#[test]
fn from_the_list_the_register_is_asked_for_what_the_form_fills_in() {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, "<F10>2<F8>Nhà ổn");
    assert!(village.asked.iter().any(|effect| matches!(effect, Effect::DossierForForm(_))));
    assert!(!criteria(&model).is_empty());
}
