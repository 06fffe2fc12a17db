mod days;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::sample::{
    day, escaped, on_list, person, recognised, stay, surveyed, troubled, visited, warned, with_rules,
};
use super::*;
use crate::domain::class::{Class, State};
use crate::domain::herd::HerdEventKind;
use crate::domain::id::{LoanPaymentId, SupportId};
use crate::domain::loan::{Loan, LoanBook, LoanPayment};
use crate::domain::member::{LeaveReason, Leaving};
use crate::domain::movement::Movement;
use crate::domain::relief::ReliefKind;
use crate::domain::report::Period;
use crate::domain::stored::Stored;
use crate::domain::visit::due::VisitRules;
use crate::domain::visit::{IncomeChange, Sign};
use crate::viet::PartialDate;

const TODAY: &str = "2026-11-22";

fn kinds(facts: &WatchFacts, on: &str) -> Vec<(WarningKind, NaiveDate)> {
    warned(facts, on).into_iter().map(|warning| (warning.kind, warning.on)).collect()
}

fn left(on: &str, reason: LeaveReason) -> Option<Leaving> {
    Some(Leaving { on: PartialDate::from_iso(on).unwrap(), reason })
}

#[test]
fn who_left_the_list_is_watched_for_three_years_and_nobody_else() {
    let facts = escaped();
    assert_eq!(stay(&facts, "2025-12-13"), None, "still poor");
    let watched = stay(&facts, "2025-12-14").unwrap();
    assert_eq!((watched.state, watched.since), (State::NewlyEscaped, day("2025-12-14")));
    assert_eq!(watched.until, Some(day("2028-12-14")));
    assert!(stay(&facts, "2028-12-14").is_some() && stay(&facts, "2028-12-15").is_none());
    assert_eq!(stay(&WatchFacts::default(), TODAY), None, "never on the list");
}

#[test]
fn a_commune_may_watch_who_is_near_poor_for_as_long_as_they_are() {
    let rules = WatchRules { states: vec![State::NearPoor], ..WatchRules::embedded() };
    let decided = [recognised("2024-12-14", Class::Poor), recognised("2025-12-14", Class::NearPoor)];
    let watched = Stay::on(&decided, &rules, day(TODAY)).unwrap();
    assert_eq!((watched.since, watched.until), (day("2025-12-14"), None));
    assert_eq!(
        milestones(&watched, &[], &VisitRules::embedded(), day(TODAY)),
        [],
        "it did not leave the list"
    );
}

#[test]
fn months_are_full_months() {
    let watched = stay(&escaped(), TODAY).unwrap();
    let months = |on| watched.months(day(on));
    assert_eq!((months("2026-01-13"), months("2026-01-14"), months(TODAY)), (0, 1, 11));
    let since_the_31st = Stay { since: day("2026-01-31"), ..watched };
    assert_eq!((since_the_31st.months(day("2026-02-27")), since_the_31st.months(day("2026-02-28"))), (0, 1));
}

#[test]
fn a_milestone_is_judged_by_the_visit_that_comes_first_for_it() {
    let mut facts = escaped();
    let list = |facts: &WatchFacts, on| on_list((1, "0412", "Lành", "Khu 4"), facts, on).unwrap();
    facts.visits = vec![visited("2026-05-15"), visited("2026-10-22")];
    let watched = list(&facts, TODAY);
    assert_eq!(watched.milestones[0].judged, Some(day("2026-05-15")), "30 days before 14 June");
    let next = watched.next_milestone().unwrap();
    assert_eq!((next.months, next.due), (12, day("2026-12-14")));
    facts.visits = vec![visited("2026-05-14"), visited("2026-09-01")];
    assert_eq!(list(&facts, TODAY).milestones[0].judged, Some(day("2026-09-01")));
    assert_eq!(list(&facts, "2026-08-31").milestones[0].judged, None, "nothing of later counts");
    assert_eq!(list(&facts, "2026-08-31").next_milestone().unwrap().months, 6, "it was missed");
}

#[test]
fn a_household_near_the_line_is_warned_of_by_its_last_survey() {
    let near = |b1, income| {
        let mut facts = escaped();
        facts.surveys = vec![surveyed("2026-10-05", b1, income)];
        warned(&facts, TODAY).pop().map(|warning| (warning.on, warning.fact))
    };
    let on = day("2026-10-05");
    assert_eq!(near(Some(145), None), Some((on, Fact::Score { b1: 145, limit: 140 })));
    assert_eq!(near(Some(146), None), None);
    let line = 1_500_000;
    assert_eq!(near(None, Some(1_575_000)), Some((on, Fact::Income { income: 1_575_000, line })));
    assert_eq!(near(None, Some(1_575_001)), None);
    assert_eq!(near(None, None), None);
}

#[test]
fn at_the_line_or_under_it_is_a_sign_of_its_own_and_stands_first() {
    let kind = |b1| {
        let mut facts = escaped();
        facts.surveys = vec![surveyed("2026-10-05", Some(b1), None)];
        warned(&facts, TODAY).first().map(|warning| warning.kind)
    };
    assert_eq!([kind(140), kind(141)], [Some(WarningKind::BelowLine), Some(WarningKind::NearLine)]);
    let mut below = escaped();
    below.surveys = vec![surveyed("2026-10-05", Some(120), None)];
    let mut troubled_much = escaped();
    let signs = [Sign::FoodShortage, Sign::SeriousIllness, Sign::Debt];
    troubled_much.visits.push(troubled("2026-11-10", &signs, Some(IncomeChange::Down)));
    let line = |id, facts: &WatchFacts| on_list((id, "0412", "Lành", "Khu 4"), facts, TODAY).unwrap();
    let mut list = vec![line(1, &troubled_much), line(2, &below)];
    assert!(list[0].risk() > list[1].risk());
    most_at_risk_first(&mut list);
    assert_eq!(list[0].home.id.0, 2);
}

#[test]
fn a_survey_of_before_the_exit_is_no_sign() {
    let mut facts = escaped();
    facts.surveys = vec![surveyed("2025-12-13", Some(120), None)];
    assert_eq!(warned(&facts, TODAY), []);
    facts.surveys = vec![surveyed("2025-12-14", Some(120), None)];
    assert_eq!(warned(&facts, TODAY).len(), 1);
}

#[test]
fn income_that_fell_since_the_survey_before_is_a_sign() {
    let mut facts = escaped();
    facts.surveys =
        vec![surveyed("2025-10-05", None, Some(3_000_000)), surveyed("2026-10-05", None, Some(2_400_000))];
    let fell = Fact::IncomeFell { from: 3_000_000, to: 2_400_000 };
    assert_eq!(warned(&facts, TODAY)[0].fact, fell);
    facts.surveys[1].income = Some(2_400_001);
    assert_eq!(warned(&facts, TODAY), []);
    facts.surveys[0] = surveyed("2025-10-05", Some(200), None);
    facts.surveys[1] = surveyed("2026-10-05", Some(160), None);
    assert_eq!(warned(&facts, TODAY)[0].fact, Fact::ScoreFell { from: 200, to: 160 });
    facts.surveys[1].b1 = Some(161);
    assert_eq!(warned(&facts, TODAY), []);
}

#[test]
fn less_income_told_at_a_visit_warns_until_another_tells_otherwise() {
    let mut facts = escaped();
    facts.visits = vec![troubled("2026-08-01", &[], Some(IncomeChange::Down)), visited("2026-10-22")];
    assert_eq!(kinds(&facts, TODAY), [(WarningKind::IncomeFallen, day("2026-08-01"))]);
    facts.visits[1].income = Some(IncomeChange::Same);
    assert_eq!(kinds(&facts, TODAY), []);
}

#[test]
fn lost_animals_and_emergencies_warn_for_a_year_each_by_itself() {
    let lost = |on: &str, how| Loss { on: day(on), species: "bò".into(), tag: "PT-1".into(), heads: 1, how };
    let struck =
        |on: &str, kind| Emergency { on: day(on), helped: day(on), kind, name: "Bão số 3".into() };
    let mut facts = escaped();
    facts.losses = vec![
        lost("2025-11-21", HerdEventKind::Died),
        lost("2026-03-03", HerdEventKind::Died),
        lost("2026-03-05", HerdEventKind::Stolen),
    ];
    facts.emergencies = vec![
        struck("2026-06-01", ReliefKind::SeriousIllness),
        struck("2026-09-07", ReliefKind::Storm),
        struck("2026-09-09", ReliefKind::PoorPupils),
    ];
    let expected = [
        (WarningKind::Disaster, day("2026-09-07")),
        (WarningKind::SeriousIllness, day("2026-06-01")),
        (WarningKind::AnimalDied, day("2026-03-05")),
        (WarningKind::AnimalDied, day("2026-03-03")),
    ];
    assert_eq!(kinds(&facts, TODAY), expected, "the heaviest first");
    assert_eq!(
        on_list((1, "0412", "Lành", "Khu 4"), &facts, TODAY).unwrap().risk(),
        8,
        "two dead animals are one kind"
    );
}

#[test]
fn a_loan_warns_from_the_day_after_it_was_due_until_it_is_paid_back() {
    let loan =
        Loan { principal: 30_000_000, rate: None, lent: day("2023-02-01"), due: Some(day("2026-02-01")) };
    let mut facts = escaped();
    facts.visits.insert(0, visited("2025-12-20"));
    facts.loans = vec![LoanBook::new(loan)];
    assert_eq!(kinds(&facts, "2026-02-01"), []);
    let warned = warned(&facts, TODAY).remove(0);
    assert_eq!(warned.fact, Fact::Loan { lent: day("2023-02-01"), outstanding: 30_000_000 });
    assert_eq!((warned.kind, warned.on), (WarningKind::LoanOverdue, day("2026-02-01")));
    let paid = LoanPayment {
        support: SupportId(1),
        on: day("2026-11-22"),
        principal: 30_000_000,
        interest: 0,
        note: String::new(),
    };
    facts.loans[0].payments = vec![Stored { id: LoanPaymentId(1), rev: 1, value: paid }];
    assert_eq!(kinds(&facts, TODAY), []);
    assert_eq!(kinds(&facts, "2026-11-21"), [(WarningKind::LoanOverdue, day("2026-02-01"))]);
}

#[test]
fn somebody_who_earned_and_is_gone_is_a_sign() {
    let gone = |person: Person| {
        let mut facts = escaped();
        facts.people = vec![person];
        kinds(&facts, TODAY)
    };
    let sign = [(WarningKind::EarnerGone, day("2026-08-01"))];
    assert_eq!(gone(person(1, "1985", left("2026-08-01", LeaveReason::Death))), sign);
    assert_eq!(
        gone(person(1, "1985", left("2026-08", LeaveReason::MovedOut))),
        sign,
        "a month counts from its first"
    );
    assert_eq!(gone(person(1, "1985", left("2026-08-01", LeaveReason::Merge))), []);
    assert_eq!(
        gone(person(1, "1950", left("2026-08-01", LeaveReason::Death))),
        [],
        "nobody knows that they worked"
    );
    let old = Person { working: Some(true), ..person(1, "1950", left("2026-08-01", LeaveReason::Death)) };
    assert_eq!(gone(old), sign);
    let idle =
        Person { working: Some(false), ..person(1, "1985", left("2026-08-01", LeaveReason::MovedOut)) };
    assert_eq!(gone(idle), []);
}

#[test]
fn who_came_back_is_not_gone() {
    let mut facts = escaped();
    facts.people =
        vec![person(1, "1985", left("2026-03-01", LeaveReason::MovedOut)), person(1, "1985", None)];
    assert_eq!(kinds(&facts, TODAY), []);
}

#[test]
fn a_child_that_does_not_go_to_school_is_a_sign_on_the_day_of_looking() {
    let mut facts = escaped();
    facts.people = vec![Person { in_school: Some(false), ..person(1, "2015-03", None) }];
    assert_eq!(kinds(&facts, TODAY), [(WarningKind::SchoolDropout, day(TODAY))]);
    facts.people[0].born = PartialDate::from_iso("2010").ok();
    assert_eq!(kinds(&facts, TODAY), [], "sixteen this year: not known whether still a child");
    facts.people[0] = Person { in_school: None, ..person(1, "2015-03", None) };
    assert_eq!(kinds(&facts, TODAY), []);
}

#[test]
fn signs_that_visitors_saw_warn_each_once_of_the_last_visit() {
    let mut facts = escaped();
    facts.visits = vec![
        troubled("2026-07-01", &[Sign::FoodShortage, Sign::Debt], None),
        troubled("2026-10-01", &[Sign::FoodShortage], None),
    ];
    let expected = [(WarningKind::FoodShortage, day("2026-10-01")), (WarningKind::Debt, day("2026-07-01"))];
    assert_eq!(kinds(&facts, TODAY), expected);
    assert_eq!(kinds(&facts, "2027-01-02"), expected[..1], "debts warn for half a year");
}

#[test]
fn what_weighs_nothing_is_not_warned_of() {
    let (mut rules, facts) = (WatchRules::embedded(), WatchFacts { visits: Vec::new(), ..escaped() });
    let rule = rules.warnings.iter_mut().find(|rule| rule.kind == WarningKind::VisitOverdue).unwrap();
    rule.weight = 0;
    let found = with_rules(|by| warnings(&facts, Watching { rules: &rules, ..by }, day(TODAY)));
    assert_eq!(found, []);
}

#[test]
fn the_greatest_risk_stands_first() {
    let calm = on_list((1, "0412", "Lành", "Khu 4"), &escaped(), TODAY).unwrap();
    let alone = WatchFacts { visits: Vec::new(), ..escaped() };
    let other = on_list((2, "0500", "Đức", "Khu 4"), &alone, TODAY).unwrap();
    let mut list = vec![calm.clone(), other.clone()];
    most_at_risk_first(&mut list);
    assert_eq!(list, [other, calm]);
}

#[test]
fn who_came_back_onto_the_list_has_relapsed_and_is_watched_no_more() {
    let mut facts = escaped();
    facts.recognitions.push(recognised("2026-11-16", Class::Poor));
    assert_eq!(stay(&facts, TODAY), None);
    let back: Vec<_> = relapses(&facts.recognitions, Period::until(day(TODAY))).collect();
    assert_eq!(back.len(), 1);
    assert_eq!((back[0].movement, back[0].on), (Movement::RelapsedPoor, day("2026-11-16")));
    assert_eq!(relapses(&facts.recognitions, Period::until(day("2025-12-31"))).count(), 0);
}
