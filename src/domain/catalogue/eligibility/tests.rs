use super::*;
use crate::domain::catalogue::CatalogueFault;
use crate::domain::support::SupportState;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn draft(model: &str, iso: &str) -> Support {
    Support {
        household: HouseholdId(1),
        quantity: 1000,
        value: 18_000_000,
        fund: "mttq-tw".into(),
        state: SupportState::HandedOver,
        ..Support::wished(model, day(iso))
    }
}

fn standing(class: Class) -> Facts {
    Facts {
        standing: Standing { class, ..Standing::UNLISTED },
        flags: Vec::new(),
        disabled_without_work: Some(false),
        income: None,
        left: None,
    }
}

fn against(facts: &Facts, model: &str) -> Vec<Reason> {
    reasons(facts, &[], &draft(model, "2026-11-05"), &Catalogue::embedded())
}

#[test]
fn a_cow_is_for_poor_near_poor_and_newly_escaped_households() {
    assert_eq!(against(&standing(Class::Poor), "bo-sinh-san"), []);
    assert_eq!(against(&standing(Class::NearPoor), "bo-sinh-san"), []);
    let mut escaped = standing(Class::None);
    assert_eq!(against(&escaped, "bo-sinh-san"), [Reason::NotAmong(State::None)]);
    escaped.standing.newly_escaped_until = Some(day("2027-01-01"));
    assert_eq!(against(&escaped, "bo-sinh-san"), []);
}

#[test]
fn a_disabled_person_without_work_is_enough_and_an_unasked_one_is_said() {
    let with = |disabled| Facts { disabled_without_work: disabled, ..standing(Class::Average) };
    assert_eq!(against(&with(Some(true)), "bo-sinh-san"), []);
    assert_eq!(against(&with(None), "bo-sinh-san"), [Reason::WorkNotKnown]);
    assert_eq!(against(&with(Some(false)), "bo-sinh-san"), [Reason::NotAmong(State::Average)]);
}

#[test]
fn what_names_nobody_is_for_everybody() {
    assert_eq!(against(&standing(Class::None), "gao"), []);
    assert_eq!(against(&standing(Class::None), "never-heard-of"), []);
}

#[test]
fn an_earlier_cow_is_named_with_its_day_fund_and_value() {
    let had = Stored { id: SupportId(7), rev: 1, value: draft("bo-sua", "2023-03-12") };
    let found =
        reasons(&standing(Class::Poor), [&had], &draft("bo-sinh-san", "2026-11-05"), &Catalogue::embedded());
    let same = Reason::HadSame {
        support: SupportId(7),
        model: "bo-sua".into(),
        on: day("2023-03-12"),
        value: 18_000_000,
        fund: "mttq-tw".into(),
    };
    assert_eq!(found, [same]);
}

#[test]
fn who_left_before_the_day_is_told_and_who_left_after_is_not() {
    let left = |iso| Facts { left: Some(day(iso)), ..standing(Class::Poor) };
    assert_eq!(against(&left("2026-11-05"), "gao"), [Reason::Left(day("2026-11-05"))]);
    assert_eq!(against(&left("2026-11-06"), "gao"), []);
}

const OWN: &str = r#"
[[model]]
code = "quay"
name = { vi = "Quầy hàng", en = "Stall" }
kind = "goods"
unit = { vi = "quầy", en = "stall" }
eligible = "#;

fn own(rule: &str) -> Result<Catalogue, crate::domain::catalogue::CatalogueError> {
    Catalogue::embedded().with_local(&format!("{OWN}{rule}"))
}

#[test]
fn a_commune_names_flags_and_an_income_of_its_own() {
    let catalogue = own(r#"{ flags = ["female_head"], income = 2200000 }"#).unwrap();
    let facts = Facts { flags: vec![Flag::FemaleHead], income: Some(2_200_001), ..standing(Class::None) };
    let against = |facts: &Facts| reasons(facts, &[], &draft("quay", "2026-11-05"), &catalogue);
    assert_eq!(against(&facts), [Reason::IncomeAbove { income: 2_200_001, limit: 2_200_000 }]);
    assert_eq!(against(&Facts { income: Some(2_200_000), ..facts.clone() }), []);
    assert_eq!(against(&Facts { income: None, ..facts }), [], "nobody measured it");
    assert_eq!(against(&standing(Class::Poor)), [Reason::NotAmong(State::Poor)]);
}

#[test]
fn a_rule_that_names_nobody_is_a_fault_of_the_file() {
    let fault = |rule| own(rule).unwrap_err();
    assert_eq!(fault("{}").kind, CatalogueFault::ForNobody("quay".into()));
    assert_eq!(fault("{ classes = [\"poor\"], income = 0 }").kind, CatalogueFault::ForNobody("quay".into()));
    let unknown = fault("{ classes = [\"rich\"] }");
    assert_eq!(unknown.at.line, 7);
    assert!(matches!(unknown.kind, CatalogueFault::Unreadable(_)), "{unknown:?}");
}
