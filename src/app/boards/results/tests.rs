use super::outcomes::USUAL_HORIZON;
use crate::app::board::{Subject, top};
use crate::app::boards::reach::days::Days;
use crate::app::dialogs::Dialog;
use crate::app::testing::village::{play, village};
use crate::app::testing::{keys_to, saved};
use crate::app::{Effect, Model};
use crate::domain::exit_plan::{ExitOperation, ExitTarget};
use crate::domain::operation::Operation;
use crate::i18n::Lang;

const OUTCOMES: Subject = Subject::Outcomes { horizon: USUAL_HORIZON, days: None };

/// A village of forty households after keys on a page, and everything that was asked.
fn after(page: Subject, script: &str) -> (Model, Vec<Effect>) {
    let (mut model, mut village) = village(40, (160, 40), Lang::Vi);
    play(&mut model, &mut village, &(keys_to(page) + script));
    (model, village.asked)
}

fn last(page: Subject, script: &str) -> Subject {
    let (_, asked) = after(page, script);
    let boards = asked.into_iter().filter_map(|effect| match effect {
        Effect::Board { subject, .. } => Some(subject),
        _ => None,
    });
    boards.last().unwrap()
}

#[test]
fn the_time_after_the_support_goes_round() {
    let of = |horizon| Subject::Outcomes { horizon, days: None };
    assert_eq!(last(OUTCOMES, "<F5>"), of(2));
    assert_eq!(last(OUTCOMES, "<F5><F5>"), of(0));
    assert_eq!(last(OUTCOMES, "<F5><F5><F5>"), OUTCOMES);
}

#[test]
fn the_time_of_the_first_support_is_any_time_or_a_year() {
    let of = |days| Subject::Outcomes { horizon: USUAL_HORIZON, days };
    assert_eq!(last(OUTCOMES, "<Left>"), of(Some(Days::of_year(2026))));
    assert_eq!(last(OUTCOMES, "<Left><Left>"), of(Some(Days::of_year(2025))));
    assert_eq!(last(OUTCOMES, "<F6>2023<Enter>"), of(Some(Days::of_year(2023))));
    assert_eq!(last(OUTCOMES, "<Left><F6>mọi<Enter>"), OUTCOMES);
}

#[test]
fn every_number_leads_to_its_households() {
    let (model, _) = after(OUTCOMES, "<Enter>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Pick(_))), "{:?}", model.dialogs);
    let (model, _) = after(OUTCOMES, "<Enter><Enter>");
    assert!(!model.households.query.filter.among.is_empty());
    let (model, _) = after(Subject::Outlook, "<Up><Up><Enter><Enter>");
    assert!(model.dialogs.is_empty());
}

#[test]
fn the_outlook_begins_with_this_year_and_a_target_is_meant_for_a_year_that_is_not_over() {
    // 2026 has a target, and 2025 is over: both lead to 2027, the line of 2028 to its own.
    for (keys, year) in [("", 2027), ("<Up>", 2027), ("<Down><Down>", 2028)] {
        let (_, asked) = after(Subject::Outlook, &format!("{keys}<F4><Enter>5<Enter>2<F2>"));
        let Operation::Exit(ExitOperation::SaveTarget(edit)) = saved(&asked[asked.len() - 1..]) else {
            panic!()
        };
        assert_eq!(edit.value, ExitTarget { year, poor: 5, near_poor: 2, note: String::new() }, "{keys}");
    }
}

#[test]
fn a_target_of_more_than_are_on_the_list_is_told_at_its_field() {
    let (model, _) = after(Subject::Outlook, "<F4><Enter>5000<Enter>3<F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
    let fault =
        form.form.fields.iter().find(|field| field.code == "poor").and_then(|field| field.fault.clone());
    assert!(fault.unwrap().contains("Đầu năm 2026 danh sách chỉ có"));
}

#[test]
fn a_known_target_is_changed_and_what_is_missing_is_told_at_its_field() {
    let (_, asked) = after(Subject::Outlook, "<Up><Up><F2><Enter>5<F2>");
    let Operation::Exit(ExitOperation::SaveTarget(edit)) = saved(&asked[asked.len() - 1..]) else { panic!() };
    assert_eq!((edit.value.year, edit.base.is_some()), (2024, true));
    let (model, _) = after(Subject::Outlook, "<F4><F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
    let wrong: Vec<_> =
        form.form.fields.iter().filter(|f| f.fault.is_some()).map(|f| f.code.to_string()).collect();
    assert_eq!(wrong, ["poor", "near_poor"]);
}

#[test]
fn a_number_of_a_month_names_it() {
    let (model, _) = after(OUTCOMES, "<Enter>");
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no pick") };
    assert!(pick.shown().any(|shown| shown.item.label == "đã thoát sau 24 tháng"));
}

#[test]
fn both_pages_say_what_leaving_means() {
    for (page, means) in [(OUTCOMES, "hết nghèo, cận nghèo"), (Subject::Outlook, "kể cả thành cận")]
    {
        let (model, _) = after(page, "");
        let board = top(&model).unwrap().board.as_deref().unwrap();
        assert!(board.headlines(&model.at()).iter().any(|line| line.text.contains(means)), "{means}");
    }
}
