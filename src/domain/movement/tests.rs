use proptest::prelude::*;

use super::*;
use crate::domain::id::HouseholdId;

fn recognised(year: i32, class: Class) -> Recognition {
    Recognition {
        household: HouseholdId(1),
        survey: None,
        class,
        decided: NaiveDate::from_ymd_opt(year, 12, 14).unwrap(),
        decision_number: String::new(),
        reason: String::new(),
        decision: None,
    }
}

fn history(classes: &[Class]) -> Vec<Recognition> {
    (2020..).zip(classes).map(|(year, class)| recognised(year, *class)).collect()
}

fn codes(classes: &[Class]) -> Vec<Movement> {
    movements(&history(classes)).into_iter().map(|m| m.movement).collect()
}

use Class::{Average, NearPoor, None as Above, Poor};

#[test]
fn a_household_goes_out_through_near_poor() {
    let found = codes(&[Poor, Poor, NearPoor, NearPoor, Average]);
    assert_eq!(
        found,
        [
            Movement::NewPoor,
            Movement::OldPoor,
            Movement::PoorToNearPoor,
            Movement::OldNearPoor,
            Movement::NearPoorToAbove
        ]
    );
}

#[test]
fn poor_may_leap_over_both_lines() {
    assert_eq!(codes(&[Poor, Above])[1], Movement::PoorToAbove);
    assert_eq!(codes(&[Poor, Average])[1], Movement::PoorToAbove);
}

#[test]
fn near_poor_to_poor_is_never_new_nor_relapsed() {
    assert_eq!(codes(&[NearPoor, Poor])[1], Movement::NearPoorToPoor);
    assert_eq!(codes(&[Poor, NearPoor, Poor])[2], Movement::NearPoorToPoor);
}

#[test]
fn who_escaped_and_comes_back_is_relapsed() {
    assert_eq!(codes(&[Poor, Above, Poor])[2], Movement::RelapsedPoor);
    assert_eq!(codes(&[Poor, NearPoor, Above, Average, Poor])[4], Movement::RelapsedPoor);
    assert_eq!(codes(&[NearPoor, Above, NearPoor])[2], Movement::RelapsedNearPoor);
    assert_eq!(codes(&[Poor, Above, NearPoor])[2], Movement::RelapsedNearPoor);
}

#[test]
fn who_was_never_poor_cannot_relapse_into_poverty() {
    assert_eq!(codes(&[Above, Poor])[1], Movement::NewPoor);
    assert_eq!(codes(&[NearPoor, Above, Poor])[2], Movement::NewPoor);
    assert_eq!(codes(&[Average, NearPoor])[1], Movement::NewNearPoor);
}

#[test]
fn who_left_the_list_and_is_on_it_again_came_back_however_poor_it_was_before() {
    let back = |classes: &[Class]| returns(&history(classes)).map(|moved| moved.movement).collect::<Vec<_>>();
    assert_eq!(back(&[Poor, Above, NearPoor]), [Movement::RelapsedNearPoor]);
    assert_eq!(back(&[NearPoor, Average, Poor]), [Movement::NewPoor]);
    assert_eq!(back(&[Poor, Above, Poor, Above, NearPoor]).len(), 2);
    assert_eq!(back(&[Above, Poor, NearPoor, Poor]), [], "it never left");
    assert_eq!(back(&[Average, Poor]), [], "it was never there");
}

#[test]
fn above_the_lines_nothing_moves() {
    assert_eq!(codes(&[Average, Above, Average]), [Movement::Above; 3]);
}

#[test]
fn a_decision_corrected_on_its_day_moves_nothing() {
    let rows = [recognised(2024, Poor), recognised(2025, Above), recognised(2025, Poor)];
    let found: Vec<_> = movements(&rows).into_iter().map(|m| m.movement).collect();
    assert_eq!(found, [Movement::NewPoor, Movement::OldPoor]);
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let mut rows = history(&[Poor, NearPoor, Above]);
    let before = movements(&rows);
    rows.reverse();
    assert_eq!(movements(&rows), before);
}

fn classes() -> impl Strategy<Value = Vec<Class>> {
    proptest::collection::vec(proptest::sample::select(&Class::ALL[..]), 1..8)
}

proptest! {
    #[test]
    fn every_recognition_is_exactly_one_movement_that_fits_its_classes(classes in classes()) {
        let moved = movements(&history(&classes));
        prop_assert_eq!(moved.len(), classes.len());
        for m in moved {
            let into = Some(m.to).filter(|c| c.is_listed() && m.from != *c);
            let out_of = Some(m.from).filter(|c| c.is_listed() && m.to != *c);
            prop_assert_eq!((m.movement.enters(), m.movement.leaves()), (into, out_of));
        }
    }

    #[test]
    fn the_table_of_a_year_balances(commune in proptest::collection::vec(classes(), 1..40), year in 1usize..8) {
        for class in [Poor, NearPoor] {
            let held = |at: usize| commune.iter().filter(|h| h.get(at - 1) == Some(&class)).count() as i64;
            let moved: Vec<_> = commune.iter().filter_map(|h| movements(&history(h)).get(year).copied()).collect();
            let entered = moved.iter().filter(|m| m.movement.enters() == Some(class)).count() as i64;
            let left = moved.iter().filter(|m| m.movement.leaves() == Some(class)).count() as i64;
            let ended = commune.iter().filter(|h| h.len() == year && h[year - 1] == class).count() as i64;
            prop_assert_eq!(held(year + 1), held(year) - ended - left + entered);
        }
    }
}
