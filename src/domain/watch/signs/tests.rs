use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use crate::domain::id::MemberId;
use crate::domain::place::AreaType;
use crate::domain::relief::ReliefKind;
use crate::domain::visit::Sign;
use crate::domain::visit::due::{self, Care, VisitFacts, VisitRules};
use crate::domain::watch::sample::*;
use crate::domain::watch::*;

const TODAY: &str = "2026-11-22";

fn kinds(facts: &WatchFacts, on: &str) -> Vec<(WarningKind, NaiveDate)> {
    warned(facts, on).into_iter().map(|warning| (warning.kind, warning.on)).collect()
}

/// So many cards of a person or of the household, valid from one day to another.
fn card(member: Option<MemberId>, cards: i64, (from, until): (&str, &str)) -> CardTime {
    CardTime { member, cards, from: day(from), until: day(until) }
}

#[test]
fn scores_of_different_tables_are_not_compared() {
    let mut facts = escaped();
    facts.surveys = vec![surveyed("2025-10-05", Some(250), None), surveyed("2026-10-05", Some(160), None)];
    assert_eq!(warned(&facts, TODAY)[0].fact, Fact::ScoreFell { from: 250, to: 160 });
    let last = facts.surveys[1].clone();
    facts.surveys[1].standard = "2027-2030".into();
    assert!(!kinds(&facts, TODAY).iter().any(|(kind, _)| *kind == WarningKind::IncomeFallen));
    facts.surveys[1] = Surveyed { area: AreaType::Urban, ..last };
    assert!(!kinds(&facts, TODAY).iter().any(|(kind, _)| *kind == WarningKind::IncomeFallen));
}

#[test]
fn where_only_the_last_survey_has_an_income_the_scores_are_compared() {
    let mut facts = escaped();
    facts.surveys =
        vec![surveyed("2025-10-05", Some(250), None), surveyed("2026-10-05", Some(150), Some(3_000_000))];
    assert_eq!(warned(&facts, TODAY)[0].fact, Fact::ScoreFell { from: 250, to: 150 });
}

#[test]
fn a_child_out_of_school_that_a_visitor_told_of_is_forgotten_after_a_year() {
    let mut facts = escaped();
    facts.visits.insert(0, troubled("2026-01-10", &[Sign::SchoolDropout], None));
    assert_eq!(kinds(&facts, TODAY), [(WarningKind::SchoolDropout, day("2026-01-10"))]);
    facts.visits.push(visited("2027-01-05"));
    assert_eq!(kinds(&facts, "2027-01-11"), []);
}

#[test]
fn an_emergency_is_known_of_a_household_once_it_was_helped() {
    let mut facts = escaped();
    let (on, helped) = (day("2026-09-01"), day("2026-10-15"));
    facts.emergencies = vec![Emergency { on, helped, kind: ReliefKind::Storm, name: "Bão số 3".into() }];
    assert_eq!(kinds(&facts, "2026-10-14").first().map(|(kind, _)| *kind), Some(WarningKind::VisitOverdue));
    assert_eq!(kinds(&facts, TODAY), [(WarningKind::Disaster, on)]);
}

#[test]
fn cards_that_ended_since_the_exit_are_one_sign() {
    let one = |member, until: &str| card(member, 1, ("2025-01-01", until));
    let mut facts = escaped();
    facts.people = vec![person(1, "1985", None), person(2, "1990", None), person(3, "2015", None)];
    facts.cards = vec![one(Some(MemberId(1)), "2025-12-31"), one(Some(MemberId(2)), "2026-03-31")];
    let lapsed = warned(&facts, TODAY).remove(0);
    assert_eq!((lapsed.kind, lapsed.on), (WarningKind::CardLapsed, day("2025-12-31")));
    assert_eq!(lapsed.fact, Fact::Cards { people: 2 }, "the third never had one");
    facts.people[0].insured = Some(true);
    assert_eq!(warned(&facts, TODAY)[0].on, day("2026-03-31"), "the first is insured otherwise");
    facts.cards.push(card(None, 3, ("2026-01-01", "2026-12-31")));
    assert_eq!(kinds(&facts, TODAY), [], "a card of the whole household covers everybody");
}

#[test]
fn a_card_that_ended_while_the_household_was_poor_is_none_of_the_watch() {
    let mut facts = escaped();
    facts.people = vec![person(1, "1985", None)];
    facts.cards = vec![card(None, 1, ("2024-01-01", "2024-12-31"))];
    assert_eq!(kinds(&facts, TODAY), []);
}

#[test]
fn cards_of_the_household_cover_everybody_only_where_they_are_enough() {
    let five = |cards: Vec<CardTime>| {
        let people = (1..=5).map(|id| person(id, "1985", None)).collect();
        let found = warned(&WatchFacts { people, cards, ..escaped() }, "2027-01-10");
        found.into_iter().find(|warning| warning.kind == WarningKind::CardLapsed)
    };
    let (past, next) = (("2026-01-01", "2026-12-31"), ("2027-01-01", "2027-12-31"));
    let lapsed = five(vec![card(None, 5, past), card(None, 2, next)]).unwrap();
    assert_eq!((lapsed.on, lapsed.fact), (day("2026-12-31"), Fact::Cards { people: 5 }));
    assert_eq!(five(vec![card(None, 5, past), card(None, 5, next)]), None);
    assert_eq!(five(vec![card(None, 2, past)]), None, "nobody can tell whom two cards covered");
}

#[test]
fn a_visit_that_is_long_overdue_by_plan_or_agreement_is_a_sign() {
    let mut facts = escaped();
    facts.visits = vec![visited("2025-10-01")];
    let due = day("2025-12-30");
    assert_eq!(
        kinds(&facts, "2026-01-29"),
        [],
        "90 days after the visit, be it before the exit, and 30 more"
    );
    assert_eq!(kinds(&facts, "2026-01-30"), [(WarningKind::VisitOverdue, due)]);
    facts.visits = Vec::new();
    let never = [(WarningKind::VisitOverdue, day("2023-03-14"))];
    assert_eq!(kinds(&facts, TODAY), never, "since the first day on the list");
    facts.visits = vec![Visited { next_due: Some(day("2026-03-01")), ..visited("2026-01-22") }];
    assert_eq!(kinds(&facts, "2026-04-14"), [(WarningKind::VisitOverdue, day("2026-03-01"))]);
    facts.visits[0].next_due = Some(day("2027-11-20"));
    assert_eq!(kinds(&facts, "2026-05-23"), [(WarningKind::VisitOverdue, day("2026-04-22"))]);
}

#[test]
fn a_milestone_that_nobody_judged_is_due_whatever_else_was_visited() {
    let mut facts = escaped();
    facts.visits = vec![visited("2026-05-10")];
    assert_eq!(kinds(&facts, "2026-07-14"), []);
    assert_eq!(kinds(&facts, "2026-07-15"), [(WarningKind::VisitOverdue, day("2026-06-14"))]);
}

#[test]
fn who_is_visited_by_no_plan_any_more_is_not_overdue() {
    let rules = WatchRules { months: 48, ..WatchRules::embedded() };
    let facts = WatchFacts { visits: vec![visited("2026-10-22")], ..escaped() };
    let warns = |on: &str| {
        with_rules(|by| warnings(&facts, Watching { rules: &rules, ..by }, day(on)))
            .first()
            .map(|one| one.kind)
    };
    assert_eq!(warns("2028-12-14"), Some(WarningKind::VisitOverdue));
    assert!(Stay::on(&facts.recognitions, &rules, day("2028-12-15")).is_some(), "watched for four years");
    assert_eq!(warns("2028-12-15"), None);
}

proptest! {
    /// The watch warns exactly of those that the plan of visits has overdue for longer than it waits.
    #[test]
    fn the_plan_of_visits_tells_who_is_overdue(
        visits in proptest::collection::vec((0u64..2_000, proptest::option::of(1u64..300)), 0..5),
        look in 0u64..1_000,
    ) {
        let (first, on) = (day("2022-01-10"), day("2025-12-14") + Days::new(look));
        let mut facts = escaped();
        facts.visits = visits
            .into_iter()
            .map(|(days, next)| (first + Days::new(days), next))
            .map(|(on, next)| Visited { on, next_due: next.map(|days| on + Days::new(days)), ..visited(TODAY) })
            .collect();
        facts.visits.sort_by_key(|visit| visit.on);
        let last = facts.visits.iter().rev().find(|visit| visit.on <= on);
        let decisions = facts.recognitions.iter().map(|one| (one.decided, one.class));
        let planned = VisitFacts {
            care: Care::of(decisions, on).unwrap(),
            last: last.map(|visit| visit.on),
            next_due: last.and_then(|visit| visit.next_due),
            held: Vec::new(),
            risk: 0,
        };
        let due = due::by_state(&planned, &VisitRules::embedded(), on).unwrap();
        let expected: Vec<_> = (due.overdue_days > WatchRules::embedded().visit_overdue_days)
            .then_some((WarningKind::VisitOverdue, due.due_on))
            .into_iter()
            .collect();
        prop_assert_eq!(kinds(&facts, &on.to_string()), expected);
    }
}
