//! The households that are to be visited, read of all at once and one by one.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use crate::domain::class::{Class, State};
use crate::domain::household::EndReason;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::domain::visit::due::{VisitDue, VisitFacts, Why, due};
use crate::domain::visit::{Sign, Visit};
use crate::store::testing::watching::Rules;
use crate::store::testing::*;
use crate::store::visit::due::ALL;

fn visit(bench: &mut Bench, household: HouseholdId, on: NaiveDate, visitor: &str, next: Option<NaiveDate>) {
    let visit = Visit { seen: "Nhà ổn".into(), next_due: next, ..Visit::of(household, on, visitor) };
    bench.perform(&Operation::SaveVisit(Edit::new(visit)));
}

/// A visit that saw two signs of falling back.
fn trouble(bench: &mut Bench, household: HouseholdId, on: NaiveDate) {
    let signs = vec![Sign::SeriousIllness, Sign::FoodShortage];
    bench.perform(&Operation::SaveVisit(Edit::new(Visit { signs, ..Visit::of(household, on, "lan.tt") })));
}

/// The household moves away; one that has left already stays away.
fn end(bench: &mut Bench, household: HouseholdId, on: NaiveDate) {
    let known = bench.register.dossier(household).unwrap().household;
    let (reason, note) = (EndReason::MovedOut, String::new());
    let household = (household, known.rev);
    if known.ended.is_none() {
        bench.perform(&Operation::EndHousehold { household, reason, on, note });
    }
}

/// Two households of Khu 4 that are poor since December 2025, and one that is in no class.
fn village() -> (Bench, [HouseholdId; 3]) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let homes = [("0412", "Nguyễn Thị Lành"), ("0415", "Đinh Văn Đức"), ("0420", "Hà Văn Sơn")]
        .map(|(code, head)| bench.household(hamlet, code, head));
    bench.recognise(homes[0], Class::Poor, "2025-12-14");
    bench.recognise(homes[1], Class::Poor, "2025-12-14");
    (bench, homes)
}

fn list(bench: &Bench, on: &str) -> Vec<(String, String, u32, String)> {
    let visits = bench.register.visits_due(Rules::new().by(), day(on)).unwrap();
    let told = |one: crate::domain::visit::due::DueVisit| {
        (one.code, one.due.due_on.to_string(), one.due.overdue_days, one.person)
    };
    visits.into_iter().map(told).collect()
}

#[test]
fn what_is_overdue_longest_comes_first_with_who_went_there() {
    let (mut bench, [lanh, duc, _]) = village();
    visit(&mut bench, lanh, day("2026-06-01"), "lan.tt", None);
    let both = [
        ("0415".to_owned(), "2026-03-14".to_owned(), 253, "Lan".to_owned()),
        ("0412".to_owned(), "2026-08-30".to_owned(), 84, "lan.tt".to_owned()),
    ];
    bench.survey(duc, "2025-11-02", &[]);
    assert_eq!(list(&bench, "2026-11-22"), both);
}

#[test]
fn on_an_earlier_day_nothing_of_after_it_counts() {
    let (mut bench, [lanh, duc, _]) = village();
    visit(&mut bench, lanh, day("2026-06-01"), "lan.tt", Some(day("2026-06-20")));
    let codes =
        |on: &str| list(&bench, on).into_iter().map(|(code, due, ..)| (code, due)).collect::<Vec<_>>();
    let owed = |code: &str, on: &str| (code.to_owned(), on.to_owned());
    assert_eq!(codes("2025-12-13"), []);
    assert_eq!(codes("2026-05-31"), [owed("0415", "2026-03-14"), owed("0412", "2026-03-14")]);
    assert_eq!(codes("2026-06-01"), [owed("0415", "2026-03-14"), owed("0412", "2026-06-20")]);
    end(&mut bench, duc, day("2026-10-01"));
    let codes = |on: &str| list(&bench, on).into_iter().map(|(code, ..)| code).collect::<Vec<_>>();
    assert_eq!((codes("2026-09-30").len(), codes("2026-10-01")), (2, vec!["0412".to_owned()]));
}

#[test]
fn a_household_that_is_looked_after_no_more_is_not_on_the_list() {
    let (mut bench, [lanh, duc, son]) = village();
    bench.recognise(lanh, Class::None, "2026-06-01");
    bench.recognise(son, Class::Average, "2026-06-01");
    let visits = bench.register.visits_due(Rules::new().by(), today()).unwrap();
    let states: Vec<_> = visits.iter().map(|one| (one.household, one.state)).collect();
    assert_eq!(states, [(duc, State::Poor), (lanh, State::NewlyEscaped)]);
    assert_eq!(visits[1].due.why, Why::Every(90), "since the first day on the list");
}

#[test]
fn who_shows_signs_of_falling_back_is_visited_sooner() {
    let (mut bench, [lanh, duc, _]) = village();
    for household in [lanh, duc] {
        bench.recognise(household, Class::None, "2026-06-01");
        visit(&mut bench, household, day("2026-11-01"), "lan.tt", None);
    }
    trouble(&mut bench, lanh, day("2026-11-01"));
    let visits = bench.register.visits_due(Rules::new().by(), today()).unwrap();
    let [first, second] = <[_; 2]>::try_from(visits).unwrap();
    assert_eq!((first.household, first.due.why), (lanh, Why::Risk { weight: 6, days: 30 }));
    assert_eq!(first.due.due_on, day("2026-12-01"));
    assert_eq!((second.household, second.due.why), (duc, Why::Every(90)));
}

#[test]
fn a_visit_that_is_overdue_does_not_make_itself_more_so() {
    let (mut bench, [lanh, ..]) = village();
    bench.recognise(lanh, Class::None, "2026-06-01");
    let mut rules = Rules::new();
    rules.watch.warnings.iter_mut().for_each(|rule| rule.weight = 50);
    assert!(bench.register.watch(rules.by(), today()).unwrap()[0].risk() >= 50);
    let visits = bench.register.visits_due(rules.by(), today()).unwrap();
    let own = visits.into_iter().find(|visit| visit.household == lanh).unwrap();
    assert_eq!(own.due.why, Why::Every(90));
}

#[test]
fn the_facts_are_not_sorted_and_no_rows_of_decisions_and_visits_are_read() {
    let bench = Bench::new();
    // Last come the names, which are read of the households alone that are due, and sorted.
    for sql in &ALL[..4] {
        let steps = bench.steps_of(sql);
        assert!(steps.iter().all(|step| !step.contains("TEMP B-TREE")), "{sql}: {steps:?}");
    }
    for sql in &ALL[..3] {
        let steps = bench.steps_of(sql);
        assert!(steps.iter().all(|step| step.contains("COVERING INDEX")), "{sql}: {steps:?}");
    }
}

/// What happens to one household on a day.
#[derive(Debug, Clone)]
enum Step {
    Recognise(Class),
    Visit(Option<u64>),
    Trouble,
    Give(&'static str),
    End,
}

fn step() -> impl Strategy<Value = (usize, u64, Step)> {
    let step = prop_oneof![
        3 => prop::sample::select(&Class::ALL[..]).prop_map(Step::Recognise),
        3 => prop::option::of(1u64..200).prop_map(Step::Visit),
        2 => Just(Step::Trouble),
        2 => prop::sample::select(vec!["bo-sinh-san", "gao", "ga-an-toan-sinh-hoc"]).prop_map(Step::Give),
        1 => Just(Step::End),
    ];
    (0usize..4, 0u64..680, step)
}

fn enter(bench: &mut Bench, household: HouseholdId, days: u64, step: &Step) {
    let on = day("2025-01-10") + Days::new(days);
    let iso = on.to_string();
    match step {
        Step::Recognise(class) => drop(bench.recognise(household, *class, &iso)),
        Step::Visit(next) => visit(bench, household, on, "lan.tt", next.map(|days| on + Days::new(days))),
        Step::Trouble => trouble(bench, household, on),
        Step::Give(model) => drop(bench.support(household, model, &iso)),
        Step::End => end(bench, household, on),
    }
}

/// One household after the other, each from its dossier.
fn one_by_one(bench: &Bench, homes: &[HouseholdId], on: NaiveDate) -> HashMap<HouseholdId, VisitDue> {
    let rules = Rules::new();
    let scheme = bench.register.visit_scheme(&rules.visits, &rules.catalogue).unwrap();
    let next = |id: &HouseholdId| {
        let dossier = bench.register.dossier(*id).unwrap();
        let risk = dossier.visiting_risk(rules.by(), on);
        let facts = VisitFacts::of(&dossier, &scheme, risk, on)?;
        Some((*id, due(&facts, &scheme, on)?))
    };
    homes.iter().filter_map(next).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Reading all households at once says of each what its dossier says, on any day.
    #[test]
    fn all_at_once_is_one_by_one(steps in prop::collection::vec(step(), 0..24), look in 0u64..900) {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let homes = ["0001", "0002", "0003", "0004"].map(|code| bench.household(hamlet, code, "Lò Thị An"));
        for (household, days, step) in &steps {
            enter(&mut bench, homes[*household], *days, step);
        }
        let on = day("2025-01-10") + Days::new(look);
        let rules = Rules::new();
        let naive = one_by_one(&bench, &homes, on);
        let listed = bench.register.visits_due(rules.by(), on).unwrap();
        let overdue = listed.iter().filter(|visit| visit.due.is_overdue()).count();
        prop_assert_eq!(bench.register.visits_overdue(rules.by(), on).unwrap(), overdue);
        prop_assert!(listed.is_sorted_by_key(|visit| visit.due.due_on));
        let listed: HashMap<_, _> = listed.into_iter().map(|visit| (visit.household, visit.due)).collect();
        prop_assert_eq!(&listed, &naive);
        let watched = bench.register.watch(rules.by(), on).unwrap();
        prop_assert_eq!(bench.register.next_visits(rules.by(), &watched, on).unwrap(), naive);
    }
}
