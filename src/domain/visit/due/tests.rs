//! When a household is to be visited.

use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::class::State;
use crate::domain::id::ProgrammeId;
use crate::domain::programme::{Programme, ProgrammeKind};
use crate::domain::stored::Stored;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn scheme() -> VisitScheme {
    VisitScheme::new(&VisitRules::embedded(), &Catalogue::embedded(), &[])
}

/// A household that is poor since the beginning of 2026, and was never visited.
fn poor() -> VisitFacts {
    let care = Care { state: State::Poor, since: day("2026-01-01"), escaped_on: None };
    VisitFacts { care, last: None, next_due: None, held: Vec::new(), risk: 0 }
}

fn escaped(on: &str) -> VisitFacts {
    let care = Care { state: State::NewlyEscaped, since: day("2022-12-14"), escaped_on: Some(day(on)) };
    VisitFacts { care, ..poor() }
}

fn told(facts: &VisitFacts, on: &str) -> (String, Why, u32) {
    let due = due(facts, &scheme(), day(on)).unwrap();
    (due.due_on.to_string(), due.why, due.overdue_days)
}

#[test]
fn a_poor_household_is_visited_every_ninety_days() {
    assert_eq!(told(&poor(), "2026-01-01"), ("2026-04-01".into(), Why::Every(90), 0));
    assert_eq!(told(&poor(), "2026-04-01").2, 0, "on the day itself nothing is late");
    assert_eq!(told(&poor(), "2026-04-11").2, 10);
    let visited = VisitFacts { last: Some(day("2026-03-01")), ..poor() };
    assert_eq!(told(&visited, "2026-04-11"), ("2026-05-30".into(), Why::Every(90), 0));
}

#[test]
fn a_visit_of_the_time_before_it_came_onto_the_list_does_not_count() {
    let visited = VisitFacts { last: Some(day("2019-03-01")), ..poor() };
    assert_eq!(told(&visited, "2026-01-01").0, "2026-04-01");
}

#[test]
fn the_earliest_of_the_reasons_holds() {
    let agreed = |iso| VisitFacts { last: Some(day("2026-03-01")), next_due: Some(day(iso)), ..poor() };
    assert_eq!(told(&agreed("2026-03-15"), "2026-03-20"), ("2026-03-15".into(), Why::Agreed, 5));
    assert_eq!(told(&agreed("2026-12-31"), "2026-03-20").1, Why::Every(90));
    assert_eq!(told(&agreed("2026-05-30"), "2026-03-20").1, Why::Agreed, "of one day the word given");
}

#[test]
fn after_the_exit_the_milestones_are_kept() {
    let visited = |last| VisitFacts { last: Some(day(last)), ..escaped("2025-12-14") };
    assert_eq!(told(&visited("2026-05-01"), "2026-05-02"), ("2026-06-14".into(), Why::Milestone(6), 0));
    // A visit up to a month before counts for it; then the interval comes first.
    assert_eq!(told(&visited("2026-05-15"), "2026-05-16"), ("2026-08-13".into(), Why::Every(90), 0));
    assert_eq!(told(&visited("2026-11-01"), "2026-11-02"), ("2026-12-14".into(), Why::Milestone(12), 0));
}

#[test]
fn of_milestones_that_passed_without_a_visit_the_last_one_is_due() {
    let told = |on: &str| told(&VisitFacts { last: Some(day("2024-01-10")), ..escaped("2023-12-14") }, on);
    assert_eq!(told("2024-04-08"), ("2024-04-09".into(), Why::Every(90), 0));
    let milestone = |on: &str| {
        let facts = escaped("2023-12-14");
        super::milestone(&facts, scheme().rules(), day(on)).map(|(due, why)| (due.to_string(), why))
    };
    assert_eq!(milestone("2024-01-01"), Some(("2024-06-14".into(), Why::Milestone(6))));
    assert_eq!(milestone("2024-12-13"), Some(("2024-06-14".into(), Why::Milestone(6))));
    assert_eq!(milestone("2024-12-14"), Some(("2024-12-14".into(), Why::Milestone(12))));
    assert_eq!(milestone("2026-11-22").unwrap().1, Why::Milestone(24), "not that of 6 months, 880 days late");
}

#[test]
fn who_got_an_animal_lately_is_visited_more_often() {
    let held = |on: &str| Held { model: "bo-sinh-san".into(), programme: None, on: day(on) };
    let cow = VisitFacts { held: vec![held("2025-06-01")], ..poor() };
    let holding = Why::Holding { model: "bo-sinh-san".into(), days: 60 };
    assert_eq!(told(&cow, "2026-02-01"), ("2026-03-02".into(), holding, 0));
    assert_eq!(told(&cow, "2026-06-01").1, Why::Holding { model: "bo-sinh-san".into(), days: 60 });
    assert_eq!(told(&cow, "2026-06-02").1, Why::Every(90), "a year later it is a household like others");
    let rice = VisitFacts { held: vec![Held { model: "gao".into(), ..held("2026-01-01") }], ..poor() };
    assert_eq!(told(&rice, "2026-02-01").1, Why::Every(90));
}

#[test]
fn who_is_at_risk_is_visited_every_month() {
    let risk = |risk| VisitFacts { risk, ..poor() };
    assert_eq!(told(&risk(7), "2026-01-01"), ("2026-01-31".into(), Why::Risk { weight: 7, days: 30 }, 0));
    assert_eq!(told(&risk(4), "2026-01-01").1, Why::Every(90));
}

#[test]
fn a_programme_counts_with_its_parts() {
    let programme = |id, code: &str, parent: Option<i64>| {
        let value = Programme {
            code: code.into(),
            name: code.into(),
            kind: if parent.is_some() { ProgrammeKind::Project } else { ProgrammeKind::Programme },
            parent: parent.map(ProgrammeId),
            from: None,
            until: None,
            note: String::new(),
        };
        Stored { id: ProgrammeId(id), rev: 1, value }
    };
    let own = "source = { vi = \"Xã\", en = \"Commune\" }\n[interval]\npoor = 90\n\
               [[holding]]\nprogrammes = [\"GNBV\"]\nmonths = 6\ndays = 45\n";
    let rules = VisitRules::read(own, &Catalogue::embedded()).unwrap();
    let programmes =
        [programme(1, "GNBV", None), programme(2, "GNBV-DA2", Some(1)), programme(3, "NTM", None)];
    let scheme = VisitScheme::new(&rules, &Catalogue::embedded(), &programmes);
    let why = |programme| {
        let held = Held { model: "gao".into(), programme, on: day("2026-01-01") };
        due(&VisitFacts { held: vec![held], ..poor() }, &scheme, day("2026-01-02")).unwrap().why
    };
    assert_eq!(why(Some(ProgrammeId(2))), Why::Holding { model: "gao".into(), days: 45 });
    assert_eq!([why(Some(ProgrammeId(3))), why(None)], [Why::Every(90), Why::Every(90)]);
}

#[test]
fn a_state_without_an_interval_is_visited_only_where_something_else_asks_for_it() {
    let own = "source = { vi = \"Xã\", en = \"Commune\" }\n[interval]\nnear_poor = 90\n";
    let scheme = VisitScheme::new(
        &VisitRules::read(own, &Catalogue::embedded()).unwrap(),
        &Catalogue::embedded(),
        &[],
    );
    assert_eq!(due(&poor(), &scheme, day("2026-02-01")), None);
    let agreed = VisitFacts { next_due: Some(day("2026-02-05")), ..poor() };
    assert_eq!(due(&agreed, &scheme, day("2026-02-01")).map(|due| due.why), Some(Why::Agreed));
}
