//! Made-up histories of households for the tests: everything that a register can hold, in any order.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{LedgerFacts, Stay, Surveyed};
use crate::domain::cause::Causes;
use crate::domain::class::Class;
use crate::domain::household::{EndReason, Ending, HouseholdEvent, HouseholdEventKind as Kind};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::member::{JoinReason, LeaveReason};
use crate::domain::place::AreaType;
use crate::domain::recognition::Recognition;
use crate::domain::span::Span;
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

/// The first and the last year in which something happens.
pub const YEARS: std::ops::RangeInclusive<i32> = 2021..=2026;

/// A household of which nothing is known but where it lives.
pub fn household(id: i64, hamlet: i64) -> LedgerFacts {
    LedgerFacts {
        household: HouseholdId(id),
        hamlet: HamletId(hamlet),
        ended: None,
        recognitions: Vec::new(),
        stays: Vec::new(),
        surveys: Vec::new(),
        events: Vec::new(),
    }
}

pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

pub fn recognised(on: NaiveDate, class: Class) -> Recognition {
    Recognition {
        household: HouseholdId(1),
        survey: None,
        class,
        decided: on,
        decision_number: String::new(),
        reason: String::new(),
        decision: None,
    }
}

/// A stay; `None` for no date at that end.
pub fn stay(from: Option<&str>, left: Option<(&str, LeaveReason)>) -> Stay {
    let date = |iso: &str| PartialDate::from_iso(iso).unwrap();
    Stay {
        span: Span { from: from.map(date), left: left.map(|(iso, _)| date(iso)) },
        joined: if from.is_some() { JoinReason::Birth } else { JoinReason::Registered },
        left: left.map(|(_, reason)| reason),
        born: None,
    }
}

pub fn event(on: NaiveDate, kind: Kind, left_hamlet: Option<i64>) -> HouseholdEvent {
    let left_hamlet = left_hamlet.map(HamletId);
    HouseholdEvent { household: HouseholdId(1), on, kind, other: None, left_hamlet, note: String::new() }
}

/// A survey that says nothing but how many people it counted.
pub fn surveyed(on: NaiveDate, people: u32) -> Surveyed {
    Surveyed {
        round: String::new(),
        on,
        area: AreaType::Rural,
        b1: None,
        income: None,
        standard: String::new(),
        people,
        answers: Answers::default(),
        causes: Causes::default(),
    }
}

/// Any day; a third of them fall together on few days, so that much happens at once.
fn days() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap();
    prop_oneof![0u64..2190, (0u64..6).prop_map(|year| year * 365 + 347)]
        .prop_map(move |after| first + Days::new(after))
}

fn partial_days() -> impl Strategy<Value = PartialDate> {
    (days(), 0..3).prop_map(|(day, exactness)| {
        let iso = day.to_string();
        PartialDate::from_iso([&iso[..4], &iso[..7], &iso][exactness as usize]).unwrap()
    })
}

fn recognitions() -> impl Strategy<Value = Vec<Recognition>> {
    let one =
        (days(), proptest::sample::select(&Class::ALL[..])).prop_map(|(on, class)| recognised(on, class));
    proptest::collection::vec(one, 0..8).prop_map(|mut rows| {
        rows.sort_by_key(|r| r.decided);
        rows
    })
}

fn stays() -> impl Strategy<Value = Vec<Stay>> {
    let leaving = (partial_days(), proptest::sample::select(LeaveReason::ALL));
    let joining = proptest::sample::select(JoinReason::ALL);
    let one = (proptest::option::of(partial_days()), joining, proptest::option::of(leaving));
    let made = one.prop_map(|(from, joined, left)| Stay {
        span: Span { from, left: left.map(|(on, _)| on) },
        joined,
        left: left.map(|(_, reason)| reason),
        born: None,
    });
    proptest::collection::vec(made, 0..7)
}

fn surveys() -> impl Strategy<Value = Vec<Surveyed>> {
    let one = (days(), 0u32..8).prop_map(|(on, people)| surveyed(on, people));
    proptest::collection::vec(one, 0..4).prop_map(|mut rows| {
        rows.sort_by_key(|s| s.on);
        rows
    })
}

/// Ends and returns by turns; the last end, where there is no return, is that of the household's own row.
fn comings_and_goings() -> impl Strategy<Value = (Vec<HouseholdEvent>, Option<Ending>)> {
    (proptest::collection::vec(days(), 0..4), proptest::sample::select(EndReason::ALL)).prop_map(
        |(mut on, reason)| {
            on.sort();
            let turns = [Kind::Ended, Kind::Restored, Kind::MergedInto, Kind::Restored];
            let events: Vec<_> = on.iter().zip(turns).map(|(on, kind)| event(*on, kind, None)).collect();
            let gone = events.last().filter(|last| last.kind != Kind::Restored);
            let ended = gone.map(|last| Ending { on: last.on, reason });
            (events, ended)
        },
    )
}

/// Moves between hamlets 1 to 3, and where they end.
fn moves() -> impl Strategy<Value = (Vec<HouseholdEvent>, HamletId)> {
    proptest::collection::vec((days(), 1i64..4), 0..3).prop_map(|mut moves| {
        moves.sort_by_key(|(on, _)| *on);
        let mut home = 1;
        let mut events = Vec::new();
        for (on, next) in moves {
            events.push(event(on, Kind::MovedHamlet, Some(home)));
            home = next;
        }
        (events, HamletId(home))
    })
}

/// One household with any history.
pub fn history() -> impl Strategy<Value = LedgerFacts> {
    (recognitions(), stays(), surveys(), comings_and_goings(), moves()).prop_map(
        |(recognitions, stays, surveys, (mut events, ended), (moves, hamlet))| {
            events.extend(moves);
            events.sort_by_key(|event| event.on);
            LedgerFacts { household: HouseholdId(1), hamlet, ended, recognitions, stays, surveys, events }
        },
    )
}
