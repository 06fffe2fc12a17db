use std::collections::HashMap;

use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::class::Class;
use crate::domain::exit_plan::ExitTarget;
use crate::domain::id::HouseholdId;
use crate::domain::reach::sample::{day, home, reach};
use crate::domain::standard::Standards;

/// The outlook of a day over these households.
fn told(homes: impl IntoIterator<Item = Home>, on: &str) -> Outlook {
    of(&Followed { reach: reach(homes), ended: HashMap::new() }, on)
}

fn of(followed: &Followed, on: &str) -> Outlook {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    outlook(followed, Rules { catalogue: &catalogue, standards: &standards }, day(on))
}

fn year(outlook: &Outlook, year: i32) -> &OutlookYear {
    outlook.years.iter().find(|known| known.year == year).unwrap()
}

/// Households that were poor since the end of 2021, deprived of so much; the first `leaves` of them left in 2022.
fn village(first: i64, count: i64, leaves: i64, deprived: &[u8]) -> Vec<Home> {
    let one = |id| home(id).decided(Class::Poor, "2021-12-14").found("2021-10-10", deprived);
    (first..first + count)
        .map(|id| if id < first + leaves { one(id).decided(Class::None, "2022-12-14") } else { one(id) })
        .collect()
}

#[test]
fn this_year_and_the_next_four_follow_those_behind() {
    let outlook = told(village(1, 40, 10, &[1]), "2023-06-30");
    let years: Vec<_> = outlook.years.iter().map(|year| (year.year, year.stage)).collect();
    assert_eq!(years[..2], [(2022, Stage::Past), (2023, Stage::Present)]);
    assert_eq!(years[2..].iter().map(|(year, _)| *year).collect::<Vec<_>>(), [2024, 2025, 2026, 2027]);
    assert!(years[2..].iter().all(|(_, stage)| *stage == Stage::Ahead));
}

#[test]
fn those_alike_leave_at_the_rate_of_those_before_them() {
    // A quarter left in 2022: of the thirty that are left seven and a half are expected, then of the rest.
    let outlook = told(village(1, 40, 10, &[1]), "2023-06-30");
    assert_eq!((year(&outlook, 2022).poor.expected, year(&outlook, 2022).poor.left()), (None, Some(10)));
    let expected = |of| year(&outlook, of).poor.expected.unwrap();
    assert!((expected(2023) - 7.5).abs() < 1e-9 && (expected(2024) - 5.625).abs() < 1e-9);
    assert_eq!(year(&outlook, 2023).poor.listed, 30);
}

#[test]
fn few_who_are_alike_leave_at_the_rate_of_their_class() {
    let few = village(1, 4, 4, &[1, 5, 8]);
    let all = [few, village(11, 36, 6, &[1])].concat();
    // Ten of forty left: that rate holds for those with three deprivations, of whom only four were seen.
    let newcomer = home(99).decided(Class::Poor, "2022-12-20").found("2022-10-10", &[1, 5, 8]);
    let outlook = told([all, vec![newcomer]].concat(), "2023-06-30");
    let expected = year(&outlook, 2023).poor.expected.unwrap();
    assert!((expected - (30.0 * 6.0 / 36.0 + 0.25)).abs() < 1e-9, "{expected}");
}

#[test]
fn a_deprivation_that_a_support_answers_is_left_no_more() {
    let alike = home(1).decided(Class::Poor, "2021-12-14").found("2021-10-10", &[9]);
    let helped = Home { id: HouseholdId(2), ..alike.clone() }.had("bon-nuoc", "2021-11-10");
    let outlook = told([alike, helped], "2023-06-30");
    let lefts: Vec<_> = outlook.rates.alike.keys().map(|(_, left)| *left).collect();
    assert_eq!(lefts, [Some(0), Some(1)]);
}

#[test]
fn what_came_on_the_day_of_the_survey_is_left_no_more_and_what_came_before_did_not_cure() {
    let lacking = || home(1).decided(Class::Poor, "2021-12-14").found("2021-10-10", &[9]);
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    for (given, left) in [("2021-10-09", 1), ("2021-10-10", 0), ("2021-10-11", 0)] {
        let home = lacking().had("bon-nuoc", given);
        let outlook = told([home.clone()], "2023-06-30");
        assert_eq!(outlook.rates.alike.keys().map(|(_, left)| *left).collect::<Vec<_>>(), [Some(left)]);
        let reach = reach([home]);
        let found = crate::domain::reach::unreached(&reach, rules, day("2021-12-31"), 12);
        let lacks: usize = found.iter().map(|one| one.lacks.len()).sum();
        assert_eq!(lacks, 0, "{given}: something was given for it");
    }
}

#[test]
fn near_poor_is_an_exit_of_the_poor_and_not_of_the_near_poor() {
    let homes = [
        home(1).decided(Class::Poor, "2021-12-14").decided(Class::NearPoor, "2022-12-14"),
        home(2).decided(Class::NearPoor, "2021-12-14").decided(Class::Poor, "2022-12-14"),
        home(3).decided(Class::NearPoor, "2021-12-14").decided(Class::Average, "2022-12-14"),
    ];
    let outlook = told(homes, "2023-06-30");
    let came = year(&outlook, 2022);
    assert_eq!(came.poor.came, Some(vec![HouseholdId(1)]));
    assert_eq!(came.near_poor.came, Some(vec![HouseholdId(3)]));
}

#[test]
fn leaving_the_register_is_no_exit() {
    let gone = home(1).decided(Class::Poor, "2021-12-14").decided(Class::None, "2022-06-30");
    let ended = [(HouseholdId(1), day("2022-09-30"))].into();
    let outlook = of(&Followed { reach: reach([gone]), ended }, "2023-06-30");
    assert_eq!(year(&outlook, 2022).poor.came, Some(vec![]));
}

#[test]
fn the_rule_is_held_against_the_years_behind_and_knows_nothing_of_later_ones() {
    let mut homes = village(1, 40, 10, &[1]);
    // In 2023 twelve of thirty left, where seven and a half, eight, were expected.
    for home in homes.iter_mut().skip(10).take(12) {
        *home = home.clone().decided(Class::None, "2023-12-14");
    }
    let outlook = told(homes, "2024-06-30");
    let past = year(&outlook, 2023);
    assert_eq!((past.poor.expects(), past.poor.left(), past.missed()), (Some(8), Some(12), Some(4)));
    assert_eq!(outlook.miss(), Some(Miss { years: 1, households: 4, tenths: Some(333) }));
    assert_eq!(year(&told(village(1, 40, 10, &[1]), "2024-06-30"), 2023).poor.expects(), Some(8));
}

#[test]
fn a_year_without_anybody_on_the_list_is_no_year_in_which_the_rule_was_right() {
    // Ten of forty left in 2022, twelve of thirty in 2023, the rest at the end of it: 2024 began with nobody.
    let mut homes = village(1, 40, 10, &[1]);
    for home in homes.iter_mut().skip(10).take(12) {
        *home = home.clone().decided(Class::None, "2023-12-14");
    }
    for home in homes.iter_mut().skip(22) {
        *home = home.clone().decided(Class::None, "2023-12-31");
    }
    let late = home(99).decided(Class::Poor, "2024-12-20").found("2024-10-10", &[1]);
    let outlook = told([homes, vec![late]].concat(), "2025-06-30");
    assert_eq!((year(&outlook, 2024).poor.listed, year(&outlook, 2024).missed()), (0, None));
    assert_eq!(outlook.miss().map(|miss| (miss.years, miss.households)), Some((1, 22)));
}

#[test]
fn nobody_on_the_list_and_the_first_year_tell_nothing() {
    assert_eq!(told([home(1)], "2026-06-30"), Outlook::default());
    assert!(told(village(1, 4, 0, &[1]), "2021-12-31").years.is_empty());
    assert_eq!(told(village(1, 4, 0, &[1]), "2022-06-30").miss(), None);
}

#[test]
fn a_year_is_held_against_its_target() {
    let outlook = told(village(1, 40, 10, &[1]), "2023-06-30");
    let against = |of, poor| {
        let target = ExitTarget { year: of, poor, near_poor: 0, note: String::new() };
        Against::of(year(&outlook, of), &target)
    };
    assert_eq!(against(2022, 10), Some(Against::Reached));
    assert_eq!(against(2022, 12), Some(Against::Short(2, 0)));
    assert_eq!(against(2023, 8), Some(Against::Expected));
    assert_eq!(against(2024, 9), Some(Against::ExpectedShort(3, 0)));
    assert_eq!(against(2023, 0), Some(Against::Reached));
}
