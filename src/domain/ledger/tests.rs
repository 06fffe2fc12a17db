//! The rules of the ledger, and its agreement with naive counting over any history.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::histories::*;
use super::*;
use crate::domain::class::Class::{self, NearPoor, None as Above, Poor};
use crate::domain::household::{EndReason, Ending, HouseholdEventKind as Kind};
use crate::domain::id::HamletId;
use crate::domain::member::LeaveReason;
use crate::domain::movement::Movement;

/// Two people, poor since December 2023.
fn poor() -> LedgerFacts {
    let mut facts = household(1, 4);
    facts.stays = vec![stay(None, None), stay(None, None)];
    facts.recognitions = vec![recognised(day("2023-12-14"), Poor)];
    facts
}

fn account(class: Class) -> Account {
    Account { class, hamlet: HamletId(4) }
}

/// Day, class, cause, households, people of each entry.
fn told(facts: &LedgerFacts) -> Vec<(String, Class, Cause, i64, i64)> {
    let told = |e: Entry| (e.on.to_string(), e.account.class, e.cause, e.amount.households, e.amount.people);
    entries(facts).into_iter().map(told).collect()
}

fn other(on: &str, reason: Other, households: i64, people: i64) -> (String, Class, Cause, i64, i64) {
    (on.to_owned(), Poor, Cause::Other(reason), households, people)
}

#[test]
fn people_move_with_the_class_on_the_day_of_the_decision() {
    let mut facts = poor();
    facts.stays.push(stay(Some("2024-12-14"), None));
    facts.recognitions.push(recognised(day("2024-12-14"), NearPoor));
    let moved = Cause::Recognised(Movement::PoorToNearPoor);
    assert_eq!(
        told(&facts)[1..],
        [
            other("2024-12-14", Other::Birth, 0, 1),
            ("2024-12-14".into(), Poor, moved, -1, -3),
            ("2024-12-14".into(), NearPoor, moved, 1, 3),
        ]
    );
}

#[test]
fn who_dies_is_other_and_the_household_stays() {
    let mut facts = poor();
    facts.stays.push(stay(None, Some(("2025", LeaveReason::Death))));
    assert_eq!(told(&facts)[1..], [other("2025-01-01", Other::Death, 0, -1)]);
    assert_eq!(balance(&entries(&facts), account(Poor), day("2024-12-31")), Amount::household(3));
    assert_eq!(balance(&entries(&facts), account(Poor), day("2025-12-31")), Amount::household(2));
}

#[test]
fn the_same_class_again_moves_nothing() {
    let mut facts = poor();
    facts.recognitions.push(recognised(day("2024-12-14"), Poor));
    assert_eq!(told(&facts).len(), 1);
}

#[test]
fn who_moves_out_of_the_commune_leaves_with_everyone() {
    let mut facts = poor();
    facts.ended = Some(Ending { on: day("2025-06-01"), reason: EndReason::MovedOut });
    facts.events = vec![event(day("2025-06-01"), Kind::Ended, None)];
    assert_eq!(told(&facts)[1..], [other("2025-06-01", Other::Ended, -1, -2)]);
}

#[test]
fn who_is_restored_comes_back_into_the_class() {
    let mut facts = poor();
    facts.events =
        vec![event(day("2024-03-01"), Kind::Ended, None), event(day("2025-03-01"), Kind::Restored, None)];
    assert_eq!(
        told(&facts)[1..],
        [other("2024-03-01", Other::Ended, -1, -2), other("2025-03-01", Other::Restored, 1, 2)]
    );
    facts.events[1].on = day("2024-03-01");
    assert_eq!(told(&facts).len(), 1, "back on the same day is never gone");
}

#[test]
fn what_was_entered_by_mistake_was_never_there() {
    let mut facts = poor();
    facts.stays.push(stay(Some("2024-05-01"), Some(("2025-01-01", LeaveReason::Mistake))));
    assert_eq!(told(&facts), told(&poor()));
    facts.ended = Some(Ending { on: day("2025-06-01"), reason: EndReason::Mistake });
    assert_eq!(told(&facts), []);
    assert_eq!(facts.on(day("2024-01-01")), None);
}

#[test]
fn a_merger_takes_the_people_over_and_ends_the_household() {
    let mut facts = poor();
    let merged = Some(("2025-06-01", LeaveReason::Merge));
    facts.stays = vec![stay(None, merged), stay(None, merged)];
    facts.ended = Some(Ending { on: day("2025-06-01"), reason: EndReason::Merged });
    facts.events = vec![event(day("2025-06-01"), Kind::MergedInto, None)];
    let people: i64 =
        entries(&facts).iter().filter(|e| e.on == day("2025-06-01")).map(|e| e.amount.people).sum();
    assert_eq!((people, told(&facts).len()), (-2, 4));
    assert_eq!(balance(&entries(&facts), account(Poor), day("2025-06-01")), Amount::ZERO);
}

#[test]
fn a_move_between_hamlets_is_other_in_both() {
    let mut facts = poor();
    facts.events = vec![event(day("2025-06-01"), Kind::MovedHamlet, Some(7))];
    let held =
        |hamlet, on| balance(&entries(&facts), Account { class: Poor, hamlet: HamletId(hamlet) }, day(on));
    assert_eq!((held(7, "2024-12-31"), held(4, "2024-12-31")), (Amount::household(2), Amount::ZERO));
    assert_eq!((held(7, "2025-12-31"), held(4, "2025-12-31")), (Amount::ZERO, Amount::household(2)));
}

#[test]
fn a_list_of_heads_counts_whom_the_survey_counted() {
    let mut facts = poor();
    let survey = |on, people| surveyed(day(on), people);
    facts.surveys = vec![survey("2023-12-14", 5), survey("2025-10-01", 4)];
    assert_eq!(entries(&facts)[0].amount, Amount::household(5));
    assert_eq!(told(&facts)[1..], [other("2025-10-01", Other::Recount, 0, -1)]);
}

#[test]
fn what_lies_above_the_lines_is_in_no_account() {
    let mut facts = poor();
    facts.recognitions =
        vec![recognised(day("2023-12-14"), Class::Average), recognised(day("2024-12-14"), Above)];
    facts.stays.push(stay(Some("2024-01-01"), None));
    assert_eq!(told(&facts), []);
    assert_eq!(facts.on(day("2024-06-01")).map(|p| (p.class, p.people)), Some((Class::Average, 3)));
}

/// Counts afresh, from the events as they are told: shares nothing with the ledger.
fn recount(facts: &LedgerFacts, day: NaiveDate) -> Option<(Class, HamletId, i64)> {
    let known = || facts.events.iter().filter(|event| event.on <= day);
    let mut gates = known().filter(|e| matches!(e.kind, Kind::Ended | Kind::MergedInto | Kind::Restored));
    let gone = gates.next_back().is_some_and(|gate| gate.kind != Kind::Restored);
    if gone || facts.ended.is_some_and(|end| end.reason == EndReason::Mistake) {
        return None;
    }
    let class = facts.recognitions.iter().rfind(|r| r.decided <= day).map_or(Above, |r| r.class);
    let next_move = facts.events.iter().find(|e| e.kind == Kind::MovedHamlet && e.on > day);
    let hamlet = next_move.and_then(|e| e.left_hamlet).unwrap_or(facts.hamlet);
    let there = |s: &&Stay| {
        s.left != Some(LeaveReason::Mistake)
            && s.span.from.is_none_or(|from| from.earliest() <= day)
            && s.span.left.is_none_or(|left| left.earliest() > day)
    };
    let survey = facts
        .surveys
        .iter()
        .rfind(|s| s.on <= day)
        .or_else(|| facts.surveys.iter().rfind(|s| s.on == facts.surveys[0].on));
    let beyond = survey.map_or(0, |survey| {
        let named = facts.stays.iter().filter(|s| s.span.covers(survey.on)).count() as i64;
        (i64::from(survey.people) - named).max(0)
    });
    Some((class, hamlet, facts.stays.iter().filter(there).count() as i64 + beyond))
}

fn accounts() -> impl Iterator<Item = Account> {
    [Poor, NearPoor].into_iter().flat_map(|class| (1..4).map(move |h| Account { class, hamlet: HamletId(h) }))
}

fn year_end(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn on_every_day_the_entries_say_what_naive_counting_says(facts in history(), at in 0u64..2200) {
        let entries = entries(&facts);
        let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap();
        let days = YEARS.map(year_end).chain([first + Days::new(at)]).chain(entries.iter().map(|e| e.on));
        for day in days {
            let counted = recount(&facts, day);
            prop_assert_eq!(facts.on(day).map(|p| (p.class, p.hamlet, i64::from(p.people))), counted);
            for account in accounts() {
                let here = counted.filter(|(class, hamlet, _)| (*class, *hamlet) == (account.class, account.hamlet));
                let expected = here.map_or(Amount::ZERO, |(_, _, people)| Amount { households: 1, people });
                prop_assert_eq!(balance(&entries, account, day), expected, "{} {:?}", day, entries);
            }
        }
    }

    #[test]
    fn every_table_of_a_commune_balances_and_continues(
        commune in proptest::collection::vec(history(), 1..12),
    ) {
        let ledgers: Vec<_> = commune.iter().map(entries).collect();
        let held = |account, day| -> Amount { ledgers.iter().map(|own| balance(own, account, day)).sum() };
        for (year, account) in YEARS.flat_map(|year| accounts().map(move |account| (year, account))) {
            let of_year = ledgers.iter().flatten().filter(|e| e.on.year() == year && e.account == account);
            let flow: Amount = of_year.map(|entry| entry.amount).sum();
            prop_assert_eq!(held(account, year_end(year - 1)) + flow, held(account, year_end(year)));
        }
    }

    #[test]
    fn a_decision_is_one_exit_and_one_entry_at_most_and_fits_its_movement(facts in history()) {
        for entry in entries(&facts) {
            if let Cause::Recognised(movement) = entry.cause {
                let class = if entry.amount.households > 0 { movement.enters() } else { movement.leaves() };
                prop_assert_eq!(class, Some(entry.account.class));
                prop_assert_eq!(entry.amount.households.abs(), 1);
            }
        }
    }
}
