use proptest::prelude::*;

use super::*;
use crate::domain::assistance::Month;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn dues(days: &[&str]) -> Dues {
    Dues::of(days.iter().map(|iso| day(iso)), today())
}

fn round(due: &str) -> OpenRound {
    let waiting = vec![("Khu 7".to_owned(), 9), ("Khu 3".to_owned(), 18)];
    OpenRound { code: "2026".into(), due: day(due), tasks: 146, waiting }
}

fn kinds(facts: &TodayFacts) -> Vec<TaskKind> {
    tasks(facts, today()).into_iter().map(|task| task.kind).collect()
}

#[test]
fn where_nothing_waits_there_is_nothing_to_do() {
    assert_eq!(tasks(&TodayFacts::default(), today()), []);
    let finished = OpenRound { waiting: Vec::new(), ..round("2026-12-14") };
    assert_eq!(tasks(&TodayFacts { rounds: vec![finished], ..TodayFacts::default() }, today()), []);
}

#[test]
fn what_is_due_today_is_not_too_late() {
    let dues = dues(&["2026-11-21", "2026-11-22", "2026-11-23"]);
    assert_eq!(dues, Dues { count: 3, overdue: 1, first: Some(day("2026-11-21")) });
}

#[test]
fn danger_comes_first_then_what_is_too_late_then_what_is_next() {
    let facts = TodayFacts {
        warned: Warned {
            households: [1, 2, 3].map(HouseholdId).into(),
            kinds: vec![("loan_overdue".into(), 1), ("animal_died".into(), 2)],
        },
        pass_on: dues(&["2026-11-30", "2026-12-05"]),
        loans: dues(&["2026-09-01"]),
        plan_steps: (dues(&["2026-06-30", "2026-07-30"]), vec![HouseholdId(7)]),
        rounds: vec![round("2026-12-14")],
        unreached: 19,
        cards: dues(&["2026-11-25"]),
        waiting: dues(&["2026-11-20", "2026-11-18"]),
        ..TodayFacts::default()
    };
    use TaskKind::{Cards, Loans, PassOn, PlanSteps, Round, Unreached, Waiting, Warnings};
    assert_eq!(kinds(&facts), [Warnings, PlanSteps, Loans, Waiting, Cards, PassOn, Round, Unreached]);
    let told = tasks(&facts, today());
    let parts: Vec<_> = told[0].parts.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(parts, ["animal_died", "loan_overdue"], "the most first");
    assert_eq!((told[1].count, &*told[1].households), (1, &[HouseholdId(7)][..]), "a household counts once");
}

#[test]
fn a_round_tells_how_many_of_how_many_wait_and_where() {
    let facts = TodayFacts { rounds: vec![round("2026-12-14")], ..TodayFacts::default() };
    let task = tasks(&facts, today()).remove(0);
    assert_eq!((task.count, task.of, task.overdue), (27, Some(146), 0));
    assert_eq!(task.parts[0], Part { name: "Khu 3".into(), count: 18 });
    let late = TodayFacts { rounds: vec![round("2026-11-21")], ..TodayFacts::default() };
    assert_eq!(tasks(&late, today())[0].overdue, 27);
}

#[test]
fn a_month_without_a_pay_list_is_late_once_it_is_over() {
    let unpaid = |last: Option<&str>| Unpaid::since(last.map(|iso| Month::of(day(iso))), today());
    assert_eq!(unpaid(Some("2026-11-01")), None);
    assert_eq!(unpaid(Some("2026-12-01")), None, "paid ahead");
    let task = |last| {
        let facts = TodayFacts { unpaid: unpaid(last), ..TodayFacts::default() };
        let task = tasks(&facts, today()).remove(0);
        (task.about, task.count, task.overdue, task.due.unwrap())
    };
    assert_eq!(task(Some("2026-10-01")), ("2026-11".into(), 1, 0, day("2026-11-30")));
    assert_eq!(task(Some("2026-08-01")), ("2026-09".into(), 3, 2, day("2026-09-30")));
    assert_eq!(task(None), ("2026-11".into(), 1, 0, day("2026-11-30")), "nothing is known of before");
}

#[test]
fn a_task_is_known_again_by_what_it_is_about() {
    let of = |code: &str| {
        let facts = TodayFacts {
            rounds: vec![OpenRound { code: code.into(), ..round("2026-12-14") }],
            ..TodayFacts::default()
        };
        tasks(&facts, today()).remove(0)
    };
    assert!(of("2026").is_same(&Task { count: 1, ..of("2026") }));
    assert!(!of("2026").is_same(&of("2026-05")));
}

proptest! {
    #[test]
    fn no_task_that_is_not_urgent_stands_before_one_that_is(
        counts in prop::array::uniform5((0_usize..4, 0_i64..60)),
        overspent in 0_usize..3,
        unreached in 0_usize..3,
    ) {
        let dues = counts.map(|(count, from)| {
            Dues::of((0..count).map(|at| today() + chrono::TimeDelta::days(from + at as i64 - 30)), today())
        });
        let [pass_on, loans, steps, visits, cards] = dues;
        let plan_steps = (steps, vec![HouseholdId(7); steps.count]);
        let visits = (visits, Vec::new());
        let facts =
            TodayFacts { pass_on, loans, plan_steps, visits, cards, overspent, unreached, ..TodayFacts::default() };
        let told = tasks(&facts, today());
        let urgent: Vec<bool> = told.iter().map(Task::is_urgent).collect();
        prop_assert!(urgent.is_sorted_by(|one, next| one >= next), "{:?}", told);
        prop_assert!(told.iter().all(|task| task.count > 0));
        let waiting = counts.iter().filter(|(count, _)| *count > 0).count();
        let open = usize::from(overspent > 0) + usize::from(unreached > 0);
        prop_assert_eq!(told.len(), waiting + open);
    }
}
