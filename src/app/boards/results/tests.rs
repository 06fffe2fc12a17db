use super::outcomes::USUAL_HORIZON;
use crate::app::board::Subject;
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
    let (model, _) = after(Subject::Outlook, "<Enter><Down><Enter><Enter>");
    assert!(model.dialogs.is_empty());
}

#[test]
fn a_target_is_entered_for_the_year_under_the_cursor() {
    // 2023 and 2024 are behind, 2024 has a target; the cursor goes to 2025.
    let (_, asked) = after(Subject::Outlook, "<Down><Down><F4><Enter>5<Enter>7<F2>");
    let Operation::Exit(ExitOperation::SaveTarget(edit)) = saved(&asked[asked.len() - 1..]) else { panic!() };
    assert_eq!(edit.value, ExitTarget { year: 2025, poor: 5, near_poor: 7, note: String::new() });
}

#[test]
fn a_known_target_is_changed_and_what_is_missing_is_told_at_its_field() {
    let (_, asked) = after(Subject::Outlook, "<Down><F2><Enter>15<F2>");
    let Operation::Exit(ExitOperation::SaveTarget(edit)) = saved(&asked[asked.len() - 1..]) else { panic!() };
    assert_eq!((edit.value.year, edit.base.is_some()), (2024, true));
    let (model, _) = after(Subject::Outlook, "<Down><Down><F4><F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
    let wrong: Vec<_> =
        form.form.fields.iter().filter(|f| f.fault.is_some()).map(|f| f.code.to_string()).collect();
    assert_eq!(wrong, ["poor", "near_poor"]);
}
