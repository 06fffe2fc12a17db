use super::sample::{day, dossier, recognised, supported, surveyed};
use super::*;
use crate::domain::standard::Standards;

fn seen(file: &Dossier) -> Runway {
    let standards = Standards::embedded();
    runway(file, standards.by_code("2022-2026").unwrap(), &Catalogue::embedded(), day(2026, 11, 22))
}

#[test]
fn what_the_latest_survey_found_is_lacking_with_what_answers_it() {
    let mut file = dossier();
    file.surveys =
        vec![surveyed(1, day(2025, 10, 1), &[1, 2, 3, 4]), surveyed(2, day(2026, 10, 1), &[8, 9, 10])];
    let found = seen(&file);
    assert_eq!(found.lacking.iter().map(|l| l.number).collect::<Vec<_>>(), [8, 9, 10]);
    assert_eq!(found.lacking[2].offered, ["nha-tieu", "vay-nuoc-sach"]);
    assert_eq!((found.computed, found.surveyed), (Some(Class::Poor), Some(day(2026, 10, 1))));
    assert!(found.changes.contains(&WouldChange::FewerDeprivations { count: 1, class: Class::NearPoor }));
}

#[test]
fn what_was_given_or_is_coming_is_not_offered_again() {
    let mut file = dossier();
    file.surveys = vec![surveyed(1, day(2026, 10, 1), &[9, 10])];
    file.supports = vec![
        supported(1, "bon-nuoc", SupportState::HandedOver),
        supported(2, "nha-tieu", SupportState::Planned),
    ];
    let found = seen(&file);
    assert_eq!(
        (found.lacking[0].given.as_slice(), found.lacking[0].coming.len()),
        (&["bon-nuoc".to_owned()][..], 0)
    );
    assert_eq!(found.lacking[0].offered, ["nuoc-sach", "vay-nuoc-sach"]);
    assert_eq!(
        (found.lacking[1].coming.as_slice(), found.lacking[1].given.len()),
        (&["nha-tieu".to_owned()][..], 0)
    );
    assert_eq!(found.unaddressed().count(), 0);
}

#[test]
fn a_cancelled_support_addresses_nothing_and_may_be_offered() {
    let mut file = dossier();
    file.surveys = vec![surveyed(1, day(2026, 10, 1), &[10])];
    file.supports = vec![supported(1, "nha-tieu", SupportState::Cancelled)];
    let found = seen(&file);
    assert_eq!(found.unaddressed().map(|l| l.number).collect::<Vec<_>>(), [10]);
    assert!(found.lacking[0].offered.contains(&"nha-tieu".to_owned()));
}

#[test]
fn a_household_with_a_cow_is_not_offered_another_cow_to_raise_its_income() {
    let mut file = dossier();
    file.surveys = vec![surveyed(1, day(2026, 10, 1), &[])];
    assert!(seen(&file).raise_income.contains(&"bo-sua".to_owned()));
    file.supports = vec![supported(1, "bo-sinh-san", SupportState::Settled)];
    let found = seen(&file);
    assert!(!found.raise_income.contains(&"bo-sua".to_owned()));
    assert!(found.raise_income.contains(&"de-sinh-san".to_owned()));
}

#[test]
fn a_household_over_the_limit_needs_no_more_income_to_leave_the_list() {
    let mut file = dossier();
    let mut survey = surveyed(1, day(2026, 10, 1), &[4]);
    survey.value.b1 = Some(150);
    file.surveys = vec![survey];
    let found = seen(&file);
    assert_eq!((found.computed, found.raise_income.len(), found.lacking.len()), (Some(Class::None), 0, 1));
}

#[test]
fn an_unfinished_survey_shows_what_it_found_and_what_it_did_not_ask() {
    let mut file = dossier();
    let mut survey = surveyed(1, day(2026, 10, 1), &[4]);
    survey.value.answers.set(7, Answer::NotSurveyed);
    file.surveys = vec![survey];
    let found = seen(&file);
    assert_eq!((found.computed, found.unanswered.as_slice(), found.lacking.len()), (None, &[7][..], 1));
}

#[test]
fn who_just_left_the_list_is_watched() {
    let mut file = dossier();
    file.recognitions =
        vec![recognised(1, day(2024, 12, 14), Class::Poor), recognised(2, day(2025, 12, 14), Class::None)];
    let found = seen(&file);
    assert_eq!(found.standing.newly_escaped_until, Some(day(2028, 12, 14)));
    assert_eq!((found.surveyed, found.lacking.len()), (None, 0));
}
