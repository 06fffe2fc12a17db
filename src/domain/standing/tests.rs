use proptest::prelude::*;

use super::*;
use crate::domain::class::State;
use crate::domain::id::HouseholdId;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn recognised(decided: NaiveDate, class: Class) -> Recognition {
    Recognition {
        household: HouseholdId(1),
        survey: None,
        class,
        decided,
        decision_number: "118".into(),
        reason: String::new(),
        decision: None,
    }
}

fn history() -> Vec<Recognition> {
    vec![
        recognised(day(2022, 12, 14), Class::Poor),
        recognised(day(2023, 12, 14), Class::Poor),
        recognised(day(2024, 12, 14), Class::NearPoor),
        recognised(day(2025, 12, 14), Class::Average),
        recognised(day(2026, 12, 14), Class::None),
    ]
}

#[test]
fn recognitions_of_one_class_in_a_row_are_one_period() {
    let periods = class_periods(&history());
    assert_eq!(
        periods[0],
        ClassPeriod { class: Class::Poor, from: day(2022, 12, 14), until: Some(day(2024, 12, 13)) }
    );
    assert_eq!(
        periods.iter().map(|p| p.class).collect::<Vec<_>>(),
        [Class::Poor, Class::NearPoor, Class::Average, Class::None]
    );
    assert_eq!(periods[3].until, None);
}

#[test]
fn a_decision_corrected_on_its_day_never_held() {
    let rows = [
        recognised(day(2024, 12, 14), Class::Poor),
        recognised(day(2025, 12, 14), Class::None),
        recognised(day(2025, 12, 14), Class::Poor),
    ];
    assert_eq!(class_periods(&rows).len(), 1);
    let standing = standing_on(&rows, day(2026, 1, 1), NEWLY_ESCAPED_MONTHS);
    assert_eq!((standing.class, standing.since), (Class::Poor, Some(day(2024, 12, 14))));
}

#[test]
fn the_class_holds_since_it_was_first_recognised_without_interruption() {
    let standing = standing_on(&history(), day(2024, 12, 13), NEWLY_ESCAPED_MONTHS);
    assert_eq!((standing.class, standing.since), (Class::Poor, Some(day(2022, 12, 14))));
    assert_eq!(standing_on(&history(), day(2024, 12, 14), 36).class, Class::NearPoor);
}

#[test]
fn newly_escaped_runs_from_leaving_the_list_and_ends_on_the_same_day_three_years_later() {
    let at = |d| standing_on(&history(), d, NEWLY_ESCAPED_MONTHS);
    assert_eq!(at(day(2025, 12, 13)).newly_escaped_until, None, "near-poor is on the list");
    assert_eq!(at(day(2025, 12, 14)).newly_escaped_until, Some(day(2028, 12, 14)));
    assert_eq!(at(day(2027, 6, 1)).newly_escaped_until, Some(day(2028, 12, 14)), "rising on changes nothing");
    assert_eq!(at(day(2028, 12, 14)).state(), State::NewlyEscaped);
    assert_eq!(at(day(2028, 12, 15)).state(), State::None);
}

#[test]
fn the_number_of_months_is_a_parameter() {
    assert_eq!(standing_on(&history(), day(2026, 1, 1), 12).newly_escaped_until, Some(day(2026, 12, 14)));
}

#[test]
fn a_household_that_no_decision_names_stands_nowhere() {
    assert_eq!(standing_on(&[], day(2026, 1, 1), NEWLY_ESCAPED_MONTHS), Standing::UNLISTED);
    assert_eq!(standing_on(&history(), day(2022, 12, 13), NEWLY_ESCAPED_MONTHS), Standing::UNLISTED);
}

#[test]
fn who_was_never_listed_did_not_escape() {
    let rows = [recognised(day(2024, 12, 14), Class::Average)];
    assert_eq!(standing_on(&rows, day(2025, 1, 1), NEWLY_ESCAPED_MONTHS).state(), State::Average);
}

proptest! {
    #[test]
    fn periods_follow_each_other_without_a_gap_and_change_class(
        rows in proptest::collection::vec((0i64..4000, proptest::sample::select(&Class::ALL[..])), 0..12),
    ) {
        let start = day(2020, 1, 1);
        let rows: Vec<_> = rows
            .into_iter()
            .map(|(offset, class)| recognised(start + chrono::Duration::days(offset), class))
            .collect();
        for pair in class_periods(&rows).windows(2) {
            prop_assert_eq!(pair[0].until.and_then(|d| d.succ_opt()), Some(pair[1].from));
            prop_assert_ne!(pair[0].class, pair[1].class);
        }
    }
}
