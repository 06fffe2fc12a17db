//! Each fact.

use std::collections::BTreeMap;

use super::*;
use crate::domain::graduation::sample::{supported, surveyed};
use crate::domain::support::SupportState;
use crate::domain::visit::Sign;

#[test]
fn the_survey_tells_of_water_and_latrine_until_a_visitor_saw_them() {
    let mut file = household();
    assert_eq!(found(&file, "nuoc-nha-tieu"), (Verdict::Unknown, None));
    file.surveys = vec![surveyed(1, day(2026, 5, 1), &[10])];
    let (verdict, evidence) = found(&file, "nuoc-nha-tieu");
    let What::Deprived(names) = evidence.unwrap().what else { panic!() };
    assert_eq!((verdict, names.len()), (Verdict::NotMet, 1));
    file.visits = vec![answered(1, day(2026, 4, 30), "nuoc-nha-tieu", true)];
    assert_eq!(found(&file, "nuoc-nha-tieu").0, Verdict::NotMet, "seen before the survey");
    file.visits = vec![answered(1, day(2026, 5, 2), "nuoc-nha-tieu", true)];
    assert_eq!(found(&file, "nuoc-nha-tieu").0, Verdict::Met, "seen since");
}

#[test]
fn income_at_the_line_is_not_above_it() {
    let mut file = household();
    let mut survey = surveyed(1, day(2026, 5, 1), &[]);
    survey.value.income = Some(1_500_000);
    file.surveys = vec![survey.clone()];
    assert_eq!(found(&file, "thu-nhap").0, Verdict::NotMet);
    survey.value.income = Some(1_500_001);
    file.surveys = vec![survey];
    let (verdict, evidence) = found(&file, "thu-nhap");
    assert_eq!((verdict, evidence.unwrap().on), (Verdict::Met, Some(day(2026, 5, 1))));
}

#[test]
fn a_person_without_a_card_is_named() {
    let mut file = household();
    file.residents = vec![person(1, "Lành", 1980), person(2, "Hoa", 2010)];
    let mut card = supported(1, "the-bhyt", SupportState::HandedOver);
    card.value.member = Some(MemberId(1));
    file.supports = vec![card.clone()];
    let (verdict, evidence) = found(&file, "bhyt");
    assert_eq!((verdict, evidence.unwrap().what), (Verdict::NotMet, What::WithoutCard(vec!["Hoa".into()])));
    card.value.member = Some(MemberId(2));
    card.id.0 = 2;
    file.supports.push(card);
    let (verdict, evidence) = found(&file, "bhyt");
    assert_eq!((verdict, evidence.unwrap().on), (Verdict::Met, Some(day(2026, 12, 31))));
}

#[test]
fn without_any_card_in_the_register_the_survey_tells() {
    let mut file = household();
    file.residents = vec![person(1, "Lành", 1980)];
    file.surveys = vec![surveyed(1, day(2026, 5, 1), &[4])];
    assert_eq!(found(&file, "bhyt").0, Verdict::NotMet);
}

#[test]
fn a_child_that_left_school_is_named_and_a_grown_up_is_no_child() {
    let mut file = household();
    file.residents = vec![person(1, "Lành", 1980)];
    assert_eq!(found(&file, "di-hoc"), (Verdict::NotApplicable, Some(Evidence::undated(What::NoChildren))));
    let mut child = person(2, "Hoa", 2015);
    child.member.value.facts.in_school = Some(false);
    file.residents.push(child);
    let out = What::NotInSchool(vec!["Hoa".into()]);
    assert_eq!(found(&file, "di-hoc"), (Verdict::NotMet, Some(Evidence::undated(out))));
    file.residents[1].member.value.facts.in_school = Some(true);
    assert_eq!(found(&file, "di-hoc").0, Verdict::Met);
    file.residents[1].member.value.facts.in_school = None;
    assert_eq!(found(&file, "di-hoc").0, Verdict::Unknown);
}

#[test]
fn who_was_born_nobody_knows_when_may_be_a_child() {
    let mut file = household();
    file.residents = vec![person(1, "Lành", 1980), person(2, "Hoa", 2015)];
    file.residents[1].member.value.born = None;
    assert_eq!(found(&file, "di-hoc").0, Verdict::Unknown, "no survey tells");
    file.residents[1].member.value.facts.in_school = Some(false);
    assert_eq!(found(&file, "di-hoc").0, Verdict::Unknown, "a grown-up does not go to school either");
    file.residents[1].member.value.facts.in_school = Some(true);
    assert_eq!(found(&file, "di-hoc").0, Verdict::Met);
}

#[test]
fn somebody_who_works_is_enough_and_nobody_known_is_not_no() {
    let mut file = household();
    file.residents = vec![person(1, "Lành", 1980), person(2, "Hoa", 2020)];
    assert_eq!(found(&file, "viec-lam").0, Verdict::Unknown);
    file.residents[0].member.value.facts.working = Some(false);
    assert_eq!(found(&file, "viec-lam").0, Verdict::NotMet, "a child of six does not leave it open");
    file.residents[0].member.value.facts.working = Some(true);
    assert_eq!(found(&file, "viec-lam").0, Verdict::Met);
}

#[test]
fn a_loan_that_is_overdue_is_told_with_its_last_day() {
    let mut file = household();
    assert_eq!(found(&file, "tra-no"), (Verdict::NotApplicable, Some(Evidence::undated(What::NoLoan))));
    let mut loan = supported(1, "vay-nhcsxh", SupportState::HandedOver);
    loan.value.value = 20_000_000;
    loan.value.until = Some(day(2026, 10, 1));
    loan.value.details = BTreeMap::new();
    file.supports = vec![loan];
    let overdue = Evidence { on: Some(day(2026, 10, 1)), what: What::LoanOverdue(20_000_000) };
    assert_eq!(found(&file, "tra-no"), (Verdict::NotMet, Some(overdue)));
    assert_eq!(judged(&file, day(2026, 9, 1)).findings[8].verdict, Verdict::Met, "not yet then");
}

#[test]
fn a_sign_of_trouble_counts_for_six_months() {
    let mut file = household();
    assert_eq!(found(&file, "khong-bien-co").0, Verdict::Unknown, "nobody visited");
    let mut visit = answered(1, day(2026, 5, 21), "du-an", true);
    visit.value.signs = vec![Sign::SeriousIllness];
    file.visits = vec![visit.clone(), answered(2, day(2026, 9, 1), "du-an", true)];
    assert_eq!(found(&file, "khong-bien-co").0, Verdict::Met, "a day longer ago than six months");
    visit.value.date = day(2026, 5, 22);
    file.visits[0] = visit;
    let ill = Evidence::of(day(2026, 5, 22), What::Sign(Sign::SeriousIllness));
    assert_eq!(found(&file, "khong-bien-co"), (Verdict::NotMet, Some(ill)));
}

#[test]
fn a_visitor_who_counted_heads_knows_of_animals_of_the_households_own() {
    let mut file = household();
    assert_eq!(found(&file, "vat-nuoi").0, Verdict::Unknown);
    let mut visit = answered(1, day(2026, 9, 1), "du-an", true);
    visit.value.heads = Some(2);
    file.visits = vec![visit];
    let counted = Evidence::of(day(2026, 9, 1), What::HeadsCounted(2));
    assert_eq!(found(&file, "vat-nuoi"), (Verdict::Met, Some(counted)));
    file.visits[0].value.heads = Some(0);
    assert_eq!(found(&file, "vat-nuoi").0, Verdict::NotMet);
}
