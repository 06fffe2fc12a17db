use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::sample::{day, home, reach, support};
use super::*;
use crate::domain::class::Class;
use crate::domain::support::SupportState;

const YEAR: i32 = 2026;
/// The number of an indicator.
const WORK: u8 = 1;

fn with_rules<T>(look: impl FnOnce(Rules<'_>) -> T) -> T {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    look(Rules { catalogue: &catalogue, standards: &standards })
}

/// The number of the indicator of a code, in the standard of the tests.
fn number(code: &str) -> u8 {
    Standards::embedded().by_code("2022-2026").unwrap().indicator_of(code).unwrap().number
}

fn unmet(homes: Vec<Home>) -> Vec<(i64, Vec<u8>, bool)> {
    let reach = reach(homes);
    let told =
        |one: &Unreached<'_>| (one.home.id.0, one.lacks.iter().map(|lack| lack.number).collect(), one.idle);
    with_rules(|rules| unreached(&reach, rules, day("2026-11-22"), 12).iter().map(told).collect())
}

#[test]
fn a_need_is_answered_by_what_was_given_for_it_whenever_that_was() {
    let work = number("work");
    let since = home(1).found("2026-09-10", &[work]).had("bo-sinh-san", "2026-10-01");
    assert_eq!(unmet(vec![since]), []);
    let before = home(2).found("2026-09-10", &[work]).had("bo-sinh-san", "2026-09-09");
    assert_eq!(unmet(vec![before.clone()]), []);
    with_rules(|rules| {
        let reach = reach([before.found("2026-09-12", &[work, 8])]);
        let found = unreached(&reach, rules, day("2026-11-22"), 120);
        let told: Vec<_> = found[0].lacks.iter().map(|lack| lack.number).collect();
        assert_eq!((told, found[0].unseen.len()), (vec![8], 1), "answered, its effect not seen yet");
    });
    let other = home(3).found("2026-09-10", &[work]).had("gao", "2026-10-01");
    assert_eq!(unmet(vec![other]), [(3, vec![work], false)], "rice is no work");
}

#[test]
fn what_is_only_planned_meets_nothing_but_is_told() {
    let planned = home(1).found("2026-09-10", &[number("work")]).having(
        "bo-sinh-san",
        "2026-12-01",
        SupportState::Planned,
    );
    let reach = reach([planned]);
    with_rules(|rules| {
        let found = unreached(&reach, rules, day("2026-11-22"), 12);
        assert!(found[0].lacks[0].planned);
        assert!(found[0].lacks[0].answered_by.contains(&"bo-sinh-san".to_owned()));
    });
}

#[test]
fn only_the_last_survey_says_what_a_household_lacks() {
    let cured = home(1).found("2025-09-10", &[WORK]).found("2026-09-10", &[]).had("gao", "2026-10-01");
    assert_eq!(unmet(vec![cured]), []);
}

#[test]
fn a_poor_household_without_support_for_so_many_months_is_named_others_are_not() {
    let long = home(1).had("gao", "2025-11-21");
    let just = home(2).had("gao", "2025-11-22");
    let never = home(3).standing(State::NearPoor);
    let escaped = home(4).standing(State::NewlyEscaped);
    let gone = Home { ended: true, ..home(5) };
    let cancelled = home(6).having("gao", "2026-10-01", SupportState::Cancelled);
    let found = unmet(vec![long, just, never, escaped, gone, cancelled]);
    assert_eq!(found, [(3, vec![], true), (6, vec![], true), (1, vec![], true)], "those without any first");
}

#[test]
fn a_household_that_draws_a_monthly_benefit_has_support() {
    let work = number("work");
    let drawing = || home(1).drew("2020-01-01", None);
    assert_eq!(unmet(vec![drawing()]), []);
    assert_eq!(
        unmet(vec![drawing().found("2026-09-10", &[work])]),
        [(1, vec![work], false)],
        "it is no work"
    );
    assert_eq!(unmet(vec![home(1).drew("2020-01-01", Some("2025-11-22"))]), []);
    assert_eq!(unmet(vec![home(1).drew("2020-01-01", Some("2025-11-21"))]), [(1, vec![], true)]);
    assert_eq!(unmet(vec![home(1).drew("2026-12-01", None)]), [(1, vec![], true)], "it is yet to begin");
}

#[test]
fn the_last_day_of_help_is_that_of_a_benefit_too() {
    let reach =
        reach([home(1).found("2026-09-10", &[WORK]).had("gao", "2026-01-05").drew("2026-02-01", None)]);
    let on = |iso| with_rules(|rules| unreached(&reach, rules, day(iso), 12)[0].last);
    assert_eq!(
        (on("2026-11-22"), reach.homes[0].last_helped(day("2026-01-31"))),
        (Some(day("2026-11-22")), Some(day("2026-01-05")))
    );
}

#[test]
fn who_lacks_most_stands_first() {
    let two = home(1).found("2026-09-10", &[1, 2]).had("gao", "2026-10-01");
    let three = home(2).found("2026-09-10", &[1, 2, 3]).had("gao", "2026-10-01");
    let order: Vec<i64> = unmet(vec![two, three]).into_iter().map(|(id, ..)| id).collect();
    assert_eq!(order, [2, 1]);
}

fn fits(home: Home) -> Vec<Fit> {
    with_rules(|rules| home.supports.iter().map(|support| fit(&home, support, rules)).collect())
}

#[test]
fn a_support_is_held_against_what_the_survey_before_it_had_found() {
    let water = number("water");
    let home = home(1)
        .had("bon-nuoc", "2026-01-05")
        .found("2026-02-01", &[number("work")])
        .had("bon-nuoc", "2026-03-05")
        .found("2026-04-01", &[water])
        .had("bon-nuoc", "2026-05-05");
    assert_eq!(fits(home), [Fit::NotSurveyed, Fit::Nothing, Fit::Answers]);
}

#[test]
fn the_card_of_every_year_is_not_held_against_what_it_cured_itself() {
    let insurance = number("insurance");
    let home = home(1)
        .found("2024-09-10", &[insurance])
        .had("the-bhyt", "2025-01-01")
        .found("2025-09-10", &[])
        .had("the-bhyt", "2026-01-01");
    assert_eq!(fits(home), [Fit::Answers, Fit::Answers]);
    let covered = super::sample::home(2).found("2025-09-10", &[]).had("the-bhyt", "2026-01-01");
    assert_eq!(fits(covered), [Fit::ByNature], "the law gives it to the whole class");
}

#[test]
fn what_comes_again_answers_what_was_lacking_before_it_first_came() {
    let school = number("child_schooling");
    let again = home(1)
        .found("2024-09-10", &[school])
        .had("hoc-phi", "2024-10-01")
        .found("2025-09-10", &[])
        .had("hoc-phi", "2025-10-01");
    assert_eq!(fits(again), [Fit::Answers, Fit::Answers]);
    let never = home(2).found("2025-09-10", &[]).had("hoc-phi", "2025-10-01");
    assert_eq!(fits(never), [Fit::Nothing]);
    let twice = home(3)
        .found("2024-09-10", &[number("water")])
        .had("bon-nuoc", "2024-10-01")
        .found("2025-09-10", &[])
        .had("bon-nuoc", "2025-10-01");
    assert_eq!(fits(twice), [Fit::Answers, Fit::Nothing], "a second tank renews nothing");
}

#[test]
fn a_survey_of_the_same_day_may_have_seen_it_before_or_after() {
    let water = number("water");
    let cured = home(1).found("2025-09-10", &[water]).found("2026-03-05", &[]).had("bon-nuoc", "2026-03-05");
    let found = home(2).found("2025-09-10", &[]).found("2026-03-05", &[water]).had("bon-nuoc", "2026-03-05");
    assert_eq!((fits(cured), fits(found)), (vec![Fit::Answers], vec![Fit::Answers]));
}

#[test]
fn rice_relief_and_allowances_answer_nothing_by_nature_and_a_cow_raises_income() {
    let home = home(1)
        .found("2026-02-01", &[])
        .had("gao", "2026-03-05")
        .had("cuu-tro-khan-cap", "2026-03-06")
        .had("tro-cap-thang", "2026-03-07")
        .had("bo-sinh-san", "2026-03-08")
        .had("la", "2026-03-09");
    let nature = Fit::ByNature;
    assert_eq!(fits(home), [nature, nature, nature, Fit::RaisesIncome, nature]);
}

#[test]
fn the_same_content_twice_is_told_once_with_the_earlier_record() {
    let reach = reach([home(1).had("bo-sinh-san", "2025-03-05").had("bo-sua", "2026-03-05")]);
    with_rules(|rules| {
        let found = reach.astray(rules, Period::whole_year(YEAR));
        let [one] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(one.support.model, "bo-sua");
        assert!(matches!(one.finding, Finding::Twice(earlier) if earlier.model == "bo-sinh-san"));
        assert!(reach.astray(rules, Period::whole_year(2025)).is_empty(), "the first was the first");
    });
}

#[test]
fn what_a_fund_reached_is_parted_without_a_rest() {
    let kinh = Home { ethnicity: "Kinh".into(), ..home(2) };
    let unknown = Home { ethnicity: String::new(), ..home(3) };
    let homes = [home(1), kinh, unknown].map(|home| home.had("gao", "2026-03-05").had("gao", "2026-04-05"));
    let lines = funds(&reach(homes), Period::whole_year(YEAR), Cut::Ethnicity);
    let [line] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!((line.all.supports, line.all.households.len(), line.all.people), (6, 3, 12));
    let households = |part| {
        let found = line.parts.iter().find(|(other, _)| *other == FundPart::Minority(part));
        found.unwrap().1.households.clone()
    };
    assert_eq!(households(Some(true)), [HouseholdId(1)]);
    assert_eq!(households(Some(false)), [HouseholdId(2)]);
    assert_eq!(households(None), [HouseholdId(3)]);
}

#[test]
fn a_fund_reached_the_class_of_the_day_of_its_support() {
    let left = home(1).decided(Class::Poor, "2022-12-14").decided(Class::None, "2025-12-14");
    let left = left.standing(State::NewlyEscaped).had("gao", "2024-03-05").had("gao", "2026-03-05");
    let parts = |year| {
        let lines = funds(&reach([left.clone()]), Period::whole_year(year), Cut::Class);
        lines[0].parts.iter().map(|(part, _)| part.clone()).collect::<Vec<_>>()
    };
    assert_eq!(parts(2024), [FundPart::Class(State::Poor)], "it was poor then");
    assert_eq!(parts(2026), [FundPart::Class(State::NewlyEscaped)]);
}

#[test]
fn hamlets_stand_in_the_order_of_their_numbers() {
    let homes = [(1, "Khu 10"), (2, "Khu 2"), (3, "Khu 1")].map(|(id, name)| {
        let home = Home { hamlet: HamletId(id), hamlet_name: name.into(), ..home(id) };
        home.had("gao", "2026-03-05")
    });
    let reach = reach(homes);
    let names = |group: &Group| group.code();
    let lines = table(&reach, Period::whole_year(YEAR), By::Hamlet, &Catalogue::embedded());
    assert_eq!(lines.iter().map(|(group, _)| names(group)).collect::<Vec<_>>(), ["3", "2", "1"]);
    let fund = funds(&reach, Period::whole_year(YEAR), Cut::Hamlet).remove(0);
    let named: Vec<_> = fund.parts.iter().map(|(part, _)| part.clone()).collect();
    assert_eq!(named[0], FundPart::Hamlet("Khu 1".into(), HamletId(3)));
    assert_eq!(named[2], FundPart::Hamlet("Khu 10".into(), HamletId(1)));
}

#[test]
fn of_a_survey_by_a_lost_standard_nobody_can_say_that_a_support_answers_nothing() {
    // A day on which no standard that the program knows was in force.
    let mut home = home(1).found("1998-09-10", &[2]).had("bon-nuoc", "2026-03-05");
    home.surveys[0].standard = "lost".into();
    with_rules(|rules| assert_eq!(fit(&home, &home.supports[0], rules), Fit::NotSurveyed));
}

#[test]
fn cows_and_kilograms_have_no_sum() {
    let mut home = home(1).had("bo-sinh-san", "2026-03-05").had("gao", "2026-03-05");
    home.supports[1].value.unit = "kg".into();
    assert_eq!(total(&reach([home]), Period::whole_year(YEAR)).quantity(), None);
    let cows = reach([super::sample::home(1).had("bo-sinh-san", "2026-03-05")]);
    assert_eq!(total(&cows, Period::whole_year(YEAR)).quantity(), Some((1000, "con")));
}

fn any_home(id: i64) -> impl Strategy<Value = Home> {
    let model = prop::sample::select(vec!["gao", "bo-sinh-san", "bon-nuoc", "vay-nhcsxh", "la"]);
    let fund = prop::sample::select(vec!["", "mttq-tw", "tinh"]);
    let state = prop::sample::select(SupportState::ALL);
    let support_of = (model, fund, state, 0_i64..50_000_000, 2025_i32..2028, 1_u32..13);
    let supports = prop::collection::vec(support_of, 0..6);
    (supports, 1_i64..4, 0_u32..9).prop_map(move |(supports, hamlet, people)| {
        let mut home =
            Home { hamlet: HamletId(hamlet), hamlet_name: format!("Khu {hamlet}"), people, ..home(id) };
        for (nth, (model, fund, state, value, year, month)) in supports.into_iter().enumerate() {
            let date = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let value = Support { fund: fund.into(), value, ..support(home.id, model, date, state) };
            let id = SupportId(id * 10 + i64::try_from(nth).unwrap());
            home.supports.push(Stored { id, rev: 1, value });
        }
        home
    })
}

/// Counted by hand: supports, value, households of what is in a period and given.
fn recount(reach: &Reach, wanted: impl Fn(&Home, &Record) -> bool) -> (usize, i64, BTreeSet<HouseholdId>) {
    let mut counted = (0, 0, BTreeSet::new());
    for (home, support) in reach.homes.iter().flat_map(|home| home.supports.iter().map(move |s| (home, s))) {
        let given = [SupportState::HandedOver, SupportState::Settled].contains(&support.state);
        if given && support.date.to_string().starts_with("2026") && wanted(home, support) {
            counted.0 += 1;
            counted.1 += support.value.value;
            counted.2.insert(home.id);
        }
    }
    counted
}

fn told(reached: &Reached) -> (usize, i64, BTreeSet<HouseholdId>) {
    (reached.supports, reached.value, reached.households.iter().copied().collect())
}

#[test]
fn one_unit_written_in_two_languages_has_one_sum() {
    let in_english = |id| {
        let mut home = home(id).had("bo-sinh-san", "2026-03-01");
        home.supports[0].value.unit = "head".into();
        home
    };
    let reach = reach([home(1).had("bo-sinh-san", "2026-03-01"), in_english(2)]);
    let kept = reach.homes[0].supports[0].unit.clone();
    for by in [By::Model, By::Kind, By::Hamlet] {
        let lines = table(&reach, Period::whole_year(YEAR), by, &Catalogue::embedded());
        let sums: Vec<_> = lines.iter().map(|(_, reached)| reached.quantity()).collect();
        assert_eq!((kept.as_str(), sums), ("con", vec![Some((2000, "con"))]), "{by:?}");
    }
}

proptest! {
    #[test]
    fn every_line_is_what_a_recount_by_hand_finds_and_lines_add_up(
        homes in (1_usize..12).prop_flat_map(|count| (0..count).map(|id| any_home(id as i64)).collect::<Vec<_>>())
    ) {
        let (reach, catalogue) = (reach(homes), Catalogue::embedded());
        let period = Period::whole_year(YEAR);
        let all = total(&reach, period);
        prop_assert_eq!(told(&all), recount(&reach, |_, _| true));
        for by in By::ALL {
            let lines = table(&reach, period, *by, &catalogue);
            prop_assert_eq!(lines.iter().map(|(_, line)| line.supports).sum::<usize>(), all.supports);
            prop_assert_eq!(lines.iter().map(|(_, line)| line.value).sum::<i64>(), all.value);
            for (_, line) in &lines {
                let once: BTreeSet<_> = line.households.iter().collect();
                prop_assert_eq!(once.len(), line.households.len(), "nobody stands twice in a line");
            }
        }
        for (group, line) in table(&reach, period, By::Model, &catalogue) {
            let counted = recount(&reach, |_, support| Group::Model(support.model.clone()) == group);
            prop_assert_eq!(told(&line), counted);
        }
    }

    #[test]
    fn the_parts_of_a_fund_are_the_fund(
        homes in (1_usize..12).prop_flat_map(|count| (0..count).map(|id| any_home(id as i64)).collect::<Vec<_>>())
    ) {
        let reach = reach(homes);
        for cut in Cut::ALL {
            for line in funds(&reach, Period::whole_year(YEAR), *cut) {
                prop_assert_eq!(told(&line.all), recount(&reach, |_, support| support.fund == line.fund));
                let mut people: BTreeMap<HouseholdId, usize> = BTreeMap::new();
                line.parts.iter().flat_map(|(_, part)| &part.households).for_each(|id| *people.entry(*id).or_default() += 1);
                prop_assert!(people.values().all(|times| *times == 1), "a household is in one part only");
                prop_assert_eq!(line.parts.iter().map(|(_, part)| part.value).sum::<i64>(), line.all.value);
            }
        }
    }
}
