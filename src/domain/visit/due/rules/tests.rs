//! The rules that the program brings, and what a commune may write wrong.

use super::*;
use crate::domain::data_file::Position;

const OWN: &str = include_str!("../visits.toml");

fn fault(from: &str, to: &str) -> (VisitRulesFault, Position) {
    assert!(OWN.contains(from), "{from}");
    let error = VisitRules::read(&OWN.replace(from, to), &Catalogue::embedded()).unwrap_err();
    (error.kind, error.at)
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
    assert_eq!(fault("poor = 90", "poor = 0").0, VisitRulesFault::Days);
    assert_eq!(fault("days = 30", "days = 2000").0, VisitRulesFault::Days);
    assert_eq!(fault("months = 12", "months = 0").0, VisitRulesFault::Months);
    assert_eq!(fault("18, 24", "24, 18").0, VisitRulesFault::NotRising);
    assert_eq!(fault("[6,", "[0,").0, VisitRulesFault::Months);
    assert_eq!(fault("window = 30", "window = 91").0, VisitRulesFault::Window);
    assert_eq!(fault("kinds = [\"livestock\"]", "").0, VisitRulesFault::OfNothing);
    assert_eq!(fault("\"Đề xuất của chương trình\"", "\"\"").0, VisitRulesFault::NoWords);
}

#[test]
fn what_the_program_does_not_know_is_told_with_what_it_knows() {
    let (kind, _) = fault("kinds = [\"livestock\"]", "kinds = [\"cows\"]");
    assert!(matches!(kind, VisitRulesFault::Unreadable(Misread::UnknownValue { .. })), "{kind:?}");
    let (kind, _) = fault("near_poor = 180", "rich = 180");
    assert!(matches!(kind, VisitRulesFault::Unreadable(Misread::UnknownKey { .. })), "{kind:?}");
    let none = OWN.replace("poor = 90\nnear_poor = 180\nnewly_escaped = 90\n", "");
    let error = VisitRules::read(&none, &Catalogue::embedded()).unwrap_err();
    assert_eq!(error.kind, VisitRulesFault::ForNobody);
}
