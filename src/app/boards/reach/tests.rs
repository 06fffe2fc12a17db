use super::days::Days;
use super::unreached::MONTHS;
use crate::app::board::Subject;
use crate::app::testing::day;
use crate::app::testing::keys_to;
use crate::app::testing::village::{play, village};
use crate::app::{Effect, Model};
use crate::domain::reach::{By, Cut};
use crate::i18n::Lang;

const ROOMY: (u16, u16) = (160, 40);

/// A village of forty households after keys on a page, and the boards that were asked for.
fn after(page: Subject, script: &str) -> (Model, Vec<Subject>) {
    let (mut model, mut village) = village(40, ROOMY, Lang::Vi);
    play(&mut model, &mut village, &(keys_to(page) + script));
    let asked = village.asked.iter().filter_map(|effect| match effect {
        Effect::Board { subject, .. } => Some(*subject),
        _ => None,
    });
    (model, asked.collect())
}

fn last(page: Subject, script: &str) -> Subject {
    after(page, script).1.pop().unwrap()
}

fn days(from: &str, to: &str) -> Option<Days> {
    Some(Days { from: day(from), to: day(to) })
}

#[test]
fn the_months_without_support_are_chosen() {
    assert_eq!(last(Subject::Unreached(MONTHS), "<F6>6<Enter>"), Subject::Unreached(6));
    assert_eq!(last(Subject::Unreached(MONTHS), "<Left>"), Subject::Unreached(11));
    let (model, asked) = after(Subject::Unreached(MONTHS), "<F6>lau<Enter>");
    assert_eq!(asked.last(), Some(&Subject::Unreached(MONTHS)));
    assert!(!model.dialogs.is_empty(), "what cannot be meant is asked again");
}

#[test]
fn months_are_asked_for_in_words_of_their_own() {
    use crate::app::dialogs::Dialog;
    let asked = |page| match after(page, "<F6>").0.dialogs.pop() {
        Some(Dialog::Prompt(prompt)) => prompt.hint,
        other => panic!("{other:?}"),
    };
    assert_eq!(asked(Subject::Unreached(MONTHS)), Lang::Vi.unreached_type_months());
    assert_eq!(asked(Subject::Astray(None)), Lang::Vi.board_period_hint());
}

#[test]
fn a_time_is_a_year_a_month_or_two_days() {
    let page = Subject::Astray(None);
    assert_eq!(last(page, "<F6>2025<Enter>"), Subject::Astray(days("2025-01-01", "2025-12-31")));
    assert_eq!(last(page, "<F6>3/2026<Enter>"), Subject::Astray(days("2026-03-01", "2026-03-31")));
    let typed = "<F6>1/1/2026 - 30/6/2026<Enter>";
    assert_eq!(last(page, typed), Subject::Astray(days("2026-01-01", "2026-06-30")));
    assert_eq!(last(page, "<Left>"), Subject::Astray(days("2025-01-01", "2025-12-31")));
}

#[test]
fn the_table_goes_through_its_partings_and_keeps_its_time() {
    let page = Subject::SupportTable { by: By::Model, days: None };
    let year = Some(Days::of_year(2026));
    assert_eq!(last(page, "<F5>"), Subject::SupportTable { by: By::Kind, days: year });
    let page = Subject::FundReach { cut: Cut::Class, days: None };
    assert_eq!(last(page, "<F5>"), Subject::FundReach { cut: Cut::Ethnicity, days: year });
}

#[test]
fn every_line_of_the_table_leads_to_its_households() {
    let (model, _) = after(Subject::SupportTable { by: By::Model, days: None }, "<Enter>");
    assert!(!model.households.query.filter.among.is_empty());
}

#[test]
fn marked_households_go_into_a_round_or_get_a_support() {
    for key in ["<F5>", "<F8>"] {
        let (model, _) = after(Subject::Unreached(MONTHS), &format!("<Insert><Insert>{key}"));
        let crate::app::dialogs::Dialog::Form(form) = model.dialogs.last().unwrap() else {
            panic!("{key} opens no form")
        };
        assert!(form.purpose.draft_of().is_some(), "what is typed there is kept");
    }
}
