//! The rules that the program brings, and what a commune may write wrong.

use super::*;
use crate::domain::data_file::Position;

const OWN: &str = include_str!("../visits.toml");

fn fault(from: &str, to: &str) -> (VisitRulesFault, Position) {
    assert!(OWN.contains(from), "{from}");
    let Faults { first, rest } =
        VisitRules::read(&OWN.replace(from, to), &Catalogue::embedded()).unwrap_err();
    assert_eq!(rest, []);
    (first.kind, first.at)
}

fn within(least: i64, most: i64) -> VisitRulesFault {
    Misread::NotWithin { least, most }.into()
}

#[test]
fn the_embedded_rules_can_be_read() {
    let rules = VisitRules::read(OWN, &Catalogue::embedded()).unwrap();
    assert_eq!(rules, VisitRules::embedded());
    assert_eq!(rules.interval(State::Poor), Some(90));
    assert_eq!(rules.interval(State::Average), None);
    assert_eq!(rules.milestones, [6, 12, 18, 24, 36]);
}

#[test]
fn the_highest_risk_that_is_reached_says_how_often() {
    let rules = VisitRules::embedded();
    assert_eq!((rules.interval_at_risk(4), rules.interval_at_risk(5)), (None, Some(30)));
}

#[test]
fn a_fault_is_named_with_its_place() {
    let unknown = VisitRulesFault::UnknownModel("bo-vang".into());
    let wanted = "models = [\"bo-vang\"]";
    assert_eq!(fault("kinds = [\"livestock\"]", wanted), (unknown, Position { line: 22, column: 11 }));
    assert_eq!(fault("\npoor = 90", "\npoor = 0").0, within(1, 1_830));
    assert_eq!(fault("days = 30", "days = 2000").0, within(1, 1_830));
    assert_eq!(fault("months = 12", "months = -18").0, within(1, 120));
    assert_eq!(fault("18, 24", "24, 18").0, VisitRulesFault::NotRising);
    assert_eq!(fault("[6,", "[0,").0, within(1, 120));
    assert_eq!(fault("window = 30", "window = 99999").0, within(0, 90));
    assert_eq!(fault("kinds = [\"livestock\"]", "").0, VisitRulesFault::OfNothing);
    assert_eq!(fault("\"Đề xuất của chương trình\"", "\"\"").0, VisitRulesFault::NoWords);
}

#[test]
fn every_fault_of_a_file_is_told() {
    let wrong = [
        ("\npoor = 90", "\npoor = 0"),
        ("near_poor = 180", "near_poor = -5"),
        ("18, 24", "24, 18"),
        ("window = 30", "window = 3000"),
    ];
    let text = wrong.iter().fold(OWN.to_owned(), |text, (from, to)| text.replace(from, to));
    let faults = VisitRules::read(&text, &Catalogue::embedded()).unwrap_err();
    let kinds: Vec<_> = faults.into_all().map(|fault| fault.kind).collect();
    let days = within(1, 1_830);
    assert_eq!(kinds, [days.clone(), days, VisitRulesFault::NotRising, within(0, 90)]);
}

#[test]
fn what_the_program_does_not_know_is_told_with_what_it_knows() {
    let (kind, _) = fault("kinds = [\"livestock\"]", "kinds = [\"cows\"]");
    assert!(matches!(kind, VisitRulesFault::Unreadable(Misread::UnknownValue { .. })), "{kind:?}");
    let (kind, _) = fault("near_poor = 180", "rich = 180");
    assert!(matches!(kind, VisitRulesFault::Unreadable(Misread::UnknownKey { .. })), "{kind:?}");
    let none = OWN.replace("poor = 90\nnear_poor = 180\nnewly_escaped = 90\n", "");
    let error = VisitRules::read(&none, &Catalogue::embedded()).unwrap_err();
    assert_eq!(error.first.kind, VisitRulesFault::ForNobody);
}
