//! The edges of months: what is owed from when, to when, and at which amount.

use super::*;
use crate::domain::assistance::due::{Line, line};

fn due(person: Person, benefits: Vec<BenefitRow>, paid: &[(i64, i64)], at: &str) -> Option<Line> {
    let paid = paid.iter().map(|(id, amount)| (BenefitId(*id), *amount)).collect();
    line(&Rates::embedded(), &Case { paid, ..case(person, benefits) }, month(at))
}

/// Own amount and arrears of a list before which nothing was paid.
fn first(person: Person, benefits: Vec<BenefitRow>, at: &str) -> (i64, i64) {
    let line = due(person, benefits, &[], at);
    line.map_or((0, 0), |line| (line.amount() - line.arrears(), line.arrears()))
}

#[test]
fn what_was_decided_in_march_and_is_first_paid_in_may_owes_march_and_april() {
    let late = || benefit(1, "elderly_80", "2026-03-20");
    assert_eq!(
        first(born("1940"), vec![late()], "2026-05"),
        (500_000, 1_000_000),
        "no earlier list is needed"
    );
    assert_eq!(first(born("1940"), vec![settled(late(), "2026-03")], "2026-05"), (500_000, 500_000));
    assert_eq!(first(born("1940"), vec![settled(late(), "2026-04")], "2026-05"), (500_000, 0));
}

#[test]
fn a_month_that_was_settled_outside_is_not_paid_again() {
    let early = settled(benefit(1, "elderly_80", "2020-01-01"), "2026-05");
    assert_eq!(due(born("1940"), vec![early], &[], "2026-05"), None);
}

#[test]
fn the_month_of_a_stop_is_paid_whole_and_the_next_one_not() {
    let over = || stopped(settled(benefit(1, "elderly_80", "2020-01-01"), "2026-02"), "2026-03-02");
    assert_eq!(first(born("1940"), vec![over()], "2026-03"), (500_000, 0));
    assert_eq!(due(born("1940"), vec![over()], &[(1, 500_000)], "2026-04"), None);
    assert_eq!(first(born("1940"), vec![over()], "2026-04"), (0, 500_000), "March was never paid");
}

#[test]
fn one_benefit_that_ends_and_another_that_begins_in_a_month_bring_the_higher_one_once() {
    let rows = vec![
        stopped(settled(benefit(1, "severe_disability", "2020-01-01"), "2026-02"), "2026-03-15"),
        benefit(2, "extreme_disability", "2026-03-16"),
    ];
    assert_eq!(first(born("1980"), rows, "2026-03"), (1_000_000, 0));
}

#[test]
fn a_new_base_counts_from_its_first_month_in_arrears_too() {
    let row = || benefit(1, "severe_disability", "2024-05-01");
    assert_eq!(first(born("1980"), vec![row()], "2024-06"), (540_000, 540_000));
    assert_eq!(first(born("1980"), vec![row()], "2024-08"), (750_000, 540_000 * 2 + 750_000));
}

#[test]
fn death_and_moving_out_end_it_with_their_month_and_owe_back_what_was_paid_after() {
    let known = || settled(benefit(1, "elderly_80", "2020-01-01"), "2026-01");
    for gone in ["2026-03-01", "2026-03-31", "2026-03"] {
        let dead = Person { died: partial(gone), ..born("1940") };
        let left = Person { left: partial(gone), ..born("1940") };
        for person in [dead, left] {
            assert_eq!(first(person.clone(), vec![known()], "2026-05"), (0, 1_000_000), "February and March");
            let late = due(person, vec![known()], &[(1, 1_500_000)], "2026-05").unwrap();
            assert_eq!((late.amount(), late.carried), (0, -500_000), "April was paid too much");
        }
    }
}

#[test]
fn a_higher_benefit_granted_into_settled_months_owes_only_what_it_brings_more() {
    let rows = vec![
        settled(benefit(1, "elderly_80", "2020-01-01"), "2026-05"),
        benefit(2, "extreme_disability", "2026-04-01"),
    ];
    let line = due(born("1940"), rows, &[], "2026-06").unwrap();
    // April and May at 1,250,000 instead of 500,000, and June.
    assert_eq!((line.amount(), line.arrears()), (1_250_000 * 3 - 500_000 * 2, 1_500_000));
}

#[test]
fn a_lower_benefit_beside_a_settled_one_owes_nothing() {
    let rows = vec![
        settled(benefit(1, "extreme_disability", "2020-01-01"), "2026-05"),
        benefit(2, "elderly_80", "2026-02-01"),
    ];
    assert_eq!(first(born("1940"), rows, "2026-06"), (1_250_000, 0));
}

#[test]
fn the_lower_of_two_is_owed_once_the_higher_one_ended() {
    let rows = vec![
        stopped(settled(benefit(1, "extreme_disability", "2020-01-01"), "2026-02"), "2026-03-31"),
        settled(benefit(2, "elderly_80", "2020-01-01"), "2026-02"),
    ];
    assert_eq!(first(born("1940"), rows, "2026-04"), (500_000, 1_250_000));
}

#[test]
fn the_whole_months_of_an_absence_are_not_owed() {
    let away =
        |gone, back| Person { absent: vec![Absence { gone: day(gone), back: day(back) }], ..born("1940") };
    let drawing = || vec![benefit(1, "elderly_80", "2026-01-01")];
    // Gone in February, back in May: March and April are not drawn.
    assert_eq!(first(away("2026-02-10", "2026-05-20"), drawing(), "2026-06"), (500_000, 1_500_000));
    assert_eq!(first(away("2026-02-10", "2026-03-01"), drawing(), "2026-06"), (500_000, 2_500_000));
    assert_eq!(
        first(away("2026-02-10", "2026-02-10"), drawing(), "2026-06"),
        (500_000, 2_500_000),
        "a strike-off by mistake"
    );
}
