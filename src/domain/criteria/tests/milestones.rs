//! Milestones.

use super::*;
use crate::domain::class::Class;
use crate::domain::graduation::sample::{recognised, supported};
use crate::domain::support::SupportState;

fn all(file: &Dossier) -> Vec<Milestone> {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    let sets = CriteriaSets::embedded();
    milestones(&sets, file, rules, day(2026, 11, 22))
}

#[test]
fn it_begins_with_the_first_thing_given_since_the_household_is_on_the_list() {
    let mut file = household();
    let today = day(2026, 11, 22);
    assert_eq!(baseline(&file, today), None);
    file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::Poor)];
    assert_eq!(baseline(&file, today), Some(day(2025, 12, 14)));
    file.supports = vec![supported(1, "bo-sinh-san", SupportState::HandedOver)];
    assert_eq!(baseline(&file, today), Some(day(2026, 3, 12)));
    assert_eq!(baseline(&file, day(2026, 1, 1)), Some(day(2025, 12, 14)), "not given yet then");
}

#[test]
fn near_poor_after_poor_goes_on_and_a_relapse_begins_anew() {
    let mut file = household();
    file.recognitions = vec![
        recognised(1, day(2024, 12, 14), Class::Poor),
        recognised(2, day(2025, 12, 14), Class::NearPoor),
    ];
    assert_eq!(baseline(&file, day(2026, 11, 22)), Some(day(2024, 12, 14)));
    file.recognitions.push(recognised(3, day(2026, 2, 1), Class::None));
    assert_eq!(baseline(&file, day(2026, 11, 22)), Some(day(2024, 12, 14)), "still that exit");
    file.recognitions.push(recognised(4, day(2026, 6, 1), Class::Poor));
    assert_eq!(baseline(&file, day(2026, 11, 22)), Some(day(2026, 6, 1)));
}

#[test]
fn a_milestone_is_judged_by_its_visit_else_on_its_day() {
    let mut file = household();
    file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::Poor)];
    let mut visit = answered(1, day(2026, 6, 20), "du-an", true);
    visit.value.milestone = Some(6);
    file.visits = vec![visit];
    let found = all(&file);
    assert_eq!(found.iter().map(|one| one.months).collect::<Vec<_>>(), [0, 6, 12, 18, 24]);
    let [first, six, twelve, ..] = found.as_slice() else { panic!() };
    assert_eq!((first.due, first.visited), (day(2025, 12, 14), None));
    assert!(first.assessment.is_some() && twelve.assessment.is_none());
    assert_eq!((six.due, six.visited), (day(2026, 6, 14), Some(day(2026, 6, 20))));
    assert_eq!(six.assessment.as_ref().unwrap().on, day(2026, 6, 20));
}

#[test]
fn a_visit_judges_the_milestone_whose_time_it_is_once() {
    let sets = CriteriaSets::embedded();
    let mut file = household();
    let open = |file: &Dossier, y, m, d| open_milestone(sets.standard().unwrap(), file, 30, day(y, m, d));
    assert_eq!(open(&file, 2026, 6, 20), None, "no beginning");
    file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::Poor)];
    assert_eq!(open(&file, 2025, 12, 13), None);
    assert_eq!(open(&file, 2025, 12, 14), Some(0));
    assert_eq!([open(&file, 2026, 5, 14), open(&file, 2026, 5, 15)], [Some(0), Some(6)]);
    assert_eq!(open(&file, 2026, 9, 1), Some(6), "late is better than never");
    let mut visit = answered(1, day(2026, 6, 20), "du-an", true);
    visit.value.milestone = Some(6);
    file.visits = vec![visit];
    assert_eq!([open(&file, 2026, 6, 19), open(&file, 2026, 9, 1)], [Some(6), None], "it was judged");
    assert_eq!(open(&file, 2026, 11, 14), Some(12));
}

#[test]
fn a_visit_near_the_day_judges_a_milestone_that_none_names() {
    let mut file = household();
    file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::Poor)];
    let six = |file: &Dossier| all(file)[1].visited;
    file.visits = vec![answered(1, day(2026, 5, 14), "du-an", true)];
    assert_eq!(six(&file), None, "31 days before");
    file.visits.push(answered(2, day(2026, 5, 15), "du-an", true));
    assert_eq!(six(&file), Some(day(2026, 5, 15)));
    file.visits.push(answered(3, day(2026, 6, 20), "du-an", true));
    assert_eq!(six(&file), Some(day(2026, 6, 20)), "nearer to 14 June");
    file.visits[2].value.milestone = Some(12);
    assert_eq!(six(&file), Some(day(2026, 5, 15)), "that one was for another");
    file.visits[0].value.milestone = Some(6);
    assert_eq!(six(&file), Some(day(2026, 5, 14)), "what was said goes before what is guessed");
}
