use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::class::Class;
use crate::domain::reach::sample::{day, home, reach};
use crate::domain::standard::Standards;

const COW: &str = "bo-sinh-san";

/// What became of these households by a day.
fn seen(homes: impl IntoIterator<Item = Home>, on: &str) -> Vec<Outcome> {
    let followed = Followed { reach: reach(homes), ended: HashMap::new() };
    of(&followed, Asked { on: day(on), begun: None })
}

fn of(followed: &Followed, asked: Asked) -> Vec<Outcome> {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    outcomes(followed, Rules { catalogue: &catalogue, standards: &standards }, asked)
}

/// Poor since the end of 2021.
fn poor(id: i64) -> Home {
    home(id).decided(Class::Poor, "2021-12-14")
}

fn ids(ids: &[i64]) -> Vec<HouseholdId> {
    ids.iter().map(|id| HouseholdId(*id)).collect()
}

#[test]
fn a_household_is_followed_from_its_first_support_while_it_is_on_the_list() {
    let twice = poor(1).had(COW, "2022-03-05").had(COW, "2023-03-05");
    let not_listed = home(2).had(COW, "2022-03-05");
    let planned = poor(3).having(COW, "2022-03-05", crate::domain::support::SupportState::Planned);
    let left_before = poor(4).decided(Class::None, "2022-01-10").had(COW, "2022-03-05");
    let all = seen([twice, not_listed, planned, left_before], "2026-11-22");
    assert_eq!(all.len(), 1);
    let case = &all[0].cases[0];
    assert_eq!((all[0].cases.len(), case.household, case.begun), (1, HouseholdId(1), day("2022-03-05")));
    assert_eq!(case.class, Class::Poor);
}

#[test]
fn where_it_stands_is_told_once_the_time_has_passed() {
    let homes = || {
        [
            poor(1),
            poor(2).decided(Class::NearPoor, "2022-12-14"),
            poor(3).decided(Class::None, "2022-12-14"),
            poor(4).decided(Class::None, "2022-12-14").decided(Class::NearPoor, "2023-12-14"),
        ]
        .map(|home| home.had(COW, "2022-03-05"))
    };
    let all = seen(homes(), "2024-06-30");
    let [year, two, three] = [0, 1, 2].map(|horizon| all[0].after(horizon));
    assert_eq!(year.households(Fate::Escaped), ids(&[3, 4]));
    assert_eq!(two.households(Fate::Poor), ids(&[1]));
    assert_eq!(two.households(Fate::NearPoor), ids(&[2]));
    assert_eq!(two.households(Fate::Escaped), ids(&[3]));
    assert_eq!(two.households(Fate::Relapsed), ids(&[4]));
    assert_eq!((two.known(), three.known()), (4, 0), "36 months have not passed");
}

#[test]
fn the_very_day_some_months_later_tells_and_the_day_before_does_not() {
    let one = || poor(1).had(COW, "2022-03-05");
    let known = |on| seen([one()], on)[0].after(0).known();
    assert_eq!((known("2023-03-04"), known("2023-03-05")), (0, 1));
}

#[test]
fn what_comes_after_the_day_does_not_count() {
    let one = poor(1).had(COW, "2022-03-05").decided(Class::None, "2024-12-14").had("bon-nuoc", "2025-01-10");
    let all = seen([one], "2024-06-30");
    assert_eq!((all.len(), all[0].after(1).count(Fate::Poor)), (1, 1));
}

#[test]
fn a_household_that_left_the_register_is_gone() {
    let followed = Followed {
        reach: reach([poor(1).had(COW, "2022-03-05"), poor(2).had(COW, "2022-03-05")]),
        ended: [(HouseholdId(1), day("2023-01-10")), (HouseholdId(2), day("2022-01-10"))].into(),
    };
    let all = of(&followed, Asked { on: day("2026-11-22"), begun: None });
    assert_eq!(all[0].after(0).households(Fate::Gone), ids(&[1]));
    assert_eq!(all[0].cases.len(), 1, "the second had left before the support");
}

#[test]
fn beside_stand_those_of_the_same_class_and_day_that_never_had_it() {
    let cow = |id| poor(id).had(COW, "2022-03-05");
    let near_poor = home(5).decided(Class::NearPoor, "2021-12-14").decided(Class::None, "2022-12-14");
    let homes = [
        cow(1).decided(Class::None, "2022-12-14"),
        cow(2),
        poor(3),
        poor(4).decided(Class::None, "2022-12-14"),
        near_poor,
        poor(6).decided(Class::None, "2025-12-14").had(COW, "2026-03-05"),
    ];
    let beside = &seen(homes, "2026-11-22")[0].beside[0];
    assert_eq!((beside.weighed(Fate::Escaped), beside.weighed(Fate::Poor)), (Some(500), Some(500)));
    assert_eq!((beside.all(), beside.households(Fate::Escaped).to_vec()), (ids(&[3, 4]), ids(&[4])));
}

#[test]
fn each_case_weighs_the_same_however_many_stand_beside_it() {
    // One case in March beside three that stayed poor; three cases in May beside one that left.
    let homes = [
        poor(1).had(COW, "2022-03-05"),
        home(2).decided(Class::Poor, "2022-04-05").had(COW, "2022-05-05"),
        home(3).decided(Class::Poor, "2022-04-05").had(COW, "2022-05-05"),
        home(4).decided(Class::Poor, "2022-04-05").had(COW, "2022-05-05"),
        poor(5).decided(Class::NearPoor, "2022-04-01"),
        poor(6).decided(Class::NearPoor, "2022-04-01"),
        poor(7).decided(Class::NearPoor, "2022-04-01"),
        home(8).decided(Class::Poor, "2022-04-05").decided(Class::None, "2022-12-14"),
    ];
    let beside = &seen(homes, "2026-11-22")[0].beside[0];
    assert_eq!((beside.weighed(Fate::NearPoor), beside.weighed(Fate::Escaped)), (Some(250), Some(750)));
}

#[test]
fn nobody_beside_has_no_share() {
    let beside = &seen([poor(1).had(COW, "2022-03-05")], "2026-11-22")[0].beside[0];
    assert_eq!((beside.weighed(Fate::Escaped), beside.all()), (None, vec![]));
}

#[test]
fn a_deprivation_is_cured_where_the_last_survey_finds_it_no_more() {
    let tank = |home: Home| home.had("bon-nuoc", "2023-03-05");
    let lacks = |id| tank(poor(id).found("2022-10-10", &[9]));
    let homes = [
        lacks(1).found("2024-10-10", &[]),
        lacks(2).found("2024-10-10", &[9]),
        lacks(3),
        tank(poor(4).found("2022-10-10", &[1])),
        lacks(5).found("2023-10-10", &[9]).found("2025-10-10", &[]),
    ];
    let all = seen(homes, "2026-11-22");
    let cure = all[0].cures.iter().find(|cure| !cure.cured.is_empty()).unwrap();
    assert_eq!(
        (cure.cured.clone(), cure.left.clone(), cure.unknown.clone()),
        (ids(&[1, 5]), ids(&[2]), ids(&[3]))
    );
    assert_eq!(all[0].cured(), (2, 3));
}

#[test]
fn money_an_exit_that_lasted_is_counted_over_those_of_whom_it_is_known() {
    let homes = [
        poor(1).had(COW, "2022-03-05").decided(Class::None, "2023-12-14"),
        poor(2).had(COW, "2022-03-05"),
        poor(3).had(COW, "2022-03-05").decided(Class::None, "2022-12-14").decided(Class::Poor, "2023-12-14"),
        poor(4).had(COW, "2026-03-05"),
        poor(5).had(COW, "2022-03-05").decided(Class::None, "2025-12-12"),
    ];
    let lasting = seen(homes, "2026-11-22")[0].lasting;
    assert_eq!(lasting, Lasting { exits: 1, not_yet: 1, spent: 54_000_000 });
    assert_eq!(lasting.each(), Some(54_000_000));
    assert_eq!(Lasting { exits: 0, not_yet: 0, spent: 18_000_000 }.each(), None);
}

#[test]
fn being_off_the_list_two_years_after_the_support_is_not_yet_a_lasting_exit() {
    // Off the list when 24 months had passed since the support; one of them fell back since.
    let left = |id, day| poor(id).had(COW, "2023-10-05").decided(Class::None, day);
    let homes = [left(1, "2025-09-12"), left(2, "2024-12-14").decided(Class::NearPoor, "2026-11-16")];
    let outcome = &seen(homes, "2026-11-23")[0];
    assert_eq!(outcome.after(1).households(Fate::Escaped), ids(&[1, 2]));
    assert_eq!(outcome.lasting, Lasting { exits: 0, not_yet: 1, spent: 18_000_000 });
}

#[test]
fn an_exit_with_a_fall_counts_as_left_and_lasts_no_longer_than_to_the_fall() {
    let fell = |back: Class, again: &str| {
        poor(1)
            .had(COW, "2022-03-05")
            .decided(Class::None, "2022-09-14")
            .decided(back, "2023-03-14")
            .decided(Class::None, again)
    };
    for back in [Class::Poor, Class::NearPoor] {
        let lasting = |again| seen([fell(back, again)], "2026-11-22")[0].lasting;
        assert_eq!(lasting("2024-11-23"), Lasting { exits: 0, not_yet: 1, spent: 0 });
        assert_eq!(lasting("2024-11-22"), Lasting { exits: 1, not_yet: 0, spent: 18_000_000 });
    }
    // A step on the way out is no fall; nor is one after the time that is looked at.
    let step_by_step = poor(1).had(COW, "2022-03-05").decided(Class::NearPoor, "2022-12-14");
    let out = step_by_step.decided(Class::Average, "2023-12-14").decided(Class::Poor, "2025-12-15");
    assert_eq!(seen([out], "2026-11-22")[0].lasting.exits, 1);
}

#[test]
fn only_those_who_began_in_the_time_are_asked_for() {
    let followed = Followed {
        reach: reach([poor(1).had(COW, "2022-03-05").had(COW, "2023-03-05"), poor(2).had(COW, "2023-03-05")]),
        ended: HashMap::new(),
    };
    let began = |year| {
        let asked = Asked { on: day("2026-11-22"), begun: Some(Period::whole_year(year)) };
        of(&followed, asked)
            .iter()
            .flat_map(|all| &all.cases)
            .map(|case| case.household.0)
            .collect::<Vec<_>>()
    };
    assert_eq!((began(2022), began(2023), began(2024)), (vec![1], vec![2], vec![]));
}

#[test]
fn a_percent_is_told_of_ten_households_and_more_and_their_number_always() {
    let cases = |count: i64| (1..=count).map(|id| poor(id).had(COW, "2022-03-05"));
    let others = |count: i64| {
        (101..=100 + count)
            .map(|id| if id <= 103 { poor(id).decided(Class::None, "2022-12-14") } else { poor(id) })
    };
    for (count, share) in [(9, None), (10, Some(300))] {
        let all = seen(cases(count).chain(others(count)), "2026-11-22");
        let beside = &all[0].beside[0];
        assert_eq!(
            (beside.share(Fate::Escaped), beside.households(Fate::Escaped).len(), beside.all().len()),
            (share, 3, count as usize)
        );
        assert_eq!(all[0].after(0).share(Fate::Poor), share.map(|_| 1000));
    }
}
