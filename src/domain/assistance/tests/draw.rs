use super::*;
use crate::domain::assistance::draw::{Draw, Outcome, draws};

fn drawn(person: &Person, benefits: &[BenefitRow], at: &str) -> Vec<Draw> {
    draws(&Rates::embedded(), person, benefits, month(at))
}

fn amounts(person: &Person, benefits: &[BenefitRow], at: &str) -> Vec<i64> {
    drawn(person, benefits, at).iter().map(Draw::amount).collect()
}

#[test]
fn the_amount_is_the_coefficient_times_the_base_of_the_month() {
    let benefits = [benefit(1, "severe_disability", "2023-05-20")];
    assert_eq!(amounts(&born("1980"), &benefits, "2024-06"), [540_000]);
    assert_eq!(amounts(&born("1980"), &benefits, "2024-07"), [750_000]);
}

#[test]
fn whole_months_count_at_both_ends() {
    let benefits = [stopped(benefit(1, "hiv_poor", "2026-03-31"), "2026-05-01")];
    let months = ["2026-02", "2026-03", "2026-05", "2026-06"].map(|at| amounts(&born("1980"), &benefits, at));
    assert_eq!(months, [vec![], vec![750_000], vec![750_000], vec![]]);
}

#[test]
fn a_birthday_changes_the_month_after_it() {
    let benefits = [benefit(1, "elderly_alone", "2020-01-01")];
    let at = |at| amounts(&born("1946-09-15"), &benefits, at);
    assert_eq!((at("2026-09"), at("2026-10")), (vec![750_000], vec![1_000_000]));
    let of_a_year = |at| amounts(&born("1946"), &benefits, at);
    assert_eq!((of_a_year("2026-12"), of_a_year("2027-01")), (vec![750_000], vec![1_000_000]));
}

#[test]
fn where_the_commune_says_so_a_birthday_changes_its_own_month() {
    let rates = Rates::embedded().with_local("[months]\nage_on = \"last_day\"\n").unwrap();
    let benefits = [benefit(1, "elderly_alone", "2020-01-01")];
    let drawn = draws(&rates, &born("1946-09-15"), &benefits, month("2026-09"));
    assert_eq!(drawn[0].amount(), 1_000_000);
}

#[test]
fn only_the_highest_is_paid() {
    let benefits = [benefit(1, "elderly_80", "2020-01-01"), benefit(2, "extreme_disability", "2020-01-01")];
    let drawn = drawn(&born("1940"), &benefits, "2026-11");
    assert_eq!(drawn[0].outcome, Outcome::Less(BenefitId(2)));
    assert_eq!((drawn[0].full, drawn[0].amount(), drawn[1].amount()), (500_000, 0, 1_250_000));
}

#[test]
fn of_two_equal_ones_the_first_of_the_list_is_paid() {
    let benefits = [benefit(1, "social_pension", "2025-07-01"), benefit(2, "elderly_80", "2020-01-01")];
    assert_eq!(amounts(&born("1940"), &benefits, "2026-11"), [0, 500_000]);
}

#[test]
fn a_single_parent_who_is_also_disabled_draws_both() {
    let mut parent = benefit(1, "single_parent", "2024-08-01");
    parent.value.units = 2;
    let benefits = [parent, benefit(2, "severe_disability", "2024-08-01")];
    assert_eq!(amounts(&born("1985"), &benefits, "2026-11"), [1_000_000, 750_000]);
}

#[test]
fn of_three_a_single_parent_draws_the_child_benefit_and_the_higher_other_one() {
    let benefits = [
        benefit(1, "single_parent", "2024-08-01"),
        benefit(2, "severe_disability", "2024-08-01"),
        benefit(3, "extreme_disability", "2024-08-01"),
    ];
    let drawn = drawn(&born("1985"), &benefits, "2026-11");
    assert_eq!(drawn.iter().map(Draw::amount).collect::<Vec<_>>(), [500_000, 0, 1_000_000]);
    assert_eq!(drawn[1].outcome, Outcome::Less(BenefitId(3)));
}

#[test]
fn what_cannot_be_known_is_not_paid_and_says_why() {
    let one = |person: &Person, ground: &str| {
        drawn(person, &[benefit(1, ground, "2020-01-01")], "2026-11")[0].outcome
    };
    let unknown = Person { born: None, ..born("1980") };
    assert_eq!(one(&unknown, "elderly_80"), Outcome::NoBirth);
    assert_eq!(one(&unknown, "hiv_poor"), Outcome::Paid);
    assert_eq!(one(&born("1980"), "elderly_80"), Outcome::NoRate);
    assert_eq!(one(&born("1980"), "elsewhere"), Outcome::UnknownGround);
}

#[test]
fn the_month_of_death_is_the_last_one() {
    let benefits = [benefit(1, "elderly_80", "2020-01-01")];
    let dead = Person { died: partial("2026-04-02"), ..born("1940") };
    assert_eq!(
        (amounts(&dead, &benefits, "2026-04"), amounts(&dead, &benefits, "2026-05")),
        (vec![500_000], vec![])
    );
    let gone = Person { left: partial("2026-04"), ..born("1940") };
    assert!(amounts(&gone, &benefits, "2026-05").is_empty());
}
