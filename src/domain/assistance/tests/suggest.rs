use super::*;
use crate::domain::assistance::grounds::{Fact, verdict};
use crate::domain::assistance::suggest::{Advice, Suggestion, Why, of_person};

fn told(person: Person, benefits: Vec<BenefitRow>, at: &str) -> Vec<Suggestion> {
    of_person(&Rates::embedded(), &case(person, benefits), 0, month(at))
}

fn start(suggestion: &Suggestion) -> (&str, i64, Option<NaiveDate>) {
    let Advice::Start { ground, amount } = &suggestion.advice else { panic!("{suggestion:?}") };
    (ground, *amount, suggestion.since)
}

#[test]
fn who_turns_75_should_have_the_social_pension_since_the_birthday() {
    let person = Person { class: Class::None, class_since: None, ..born("1951-09-15") };
    assert!(told(person.clone(), vec![], "2026-09").is_empty());
    let told = told(person, vec![], "2026-10");
    assert_eq!(start(&told[0]), ("social_pension", 500_000, Some(day("2026-09-15"))));
    assert_eq!(told[0].why, Why::Age);
}

#[test]
fn who_is_70_and_turned_near_poor_should_have_it_since_the_decision() {
    let person = Person { class: Class::NearPoor, class_since: Some(day("2025-12-14")), ..born("1955") };
    let told = told(person, vec![], "2026-01");
    assert_eq!(start(&told[0]), ("social_pension", 500_000, Some(day("2025-12-31"))));
}

#[test]
fn who_draws_as_much_is_left_in_peace() {
    let pension = vec![benefit(1, "social_pension", "2025-07-01")];
    assert!(told(born("1940"), pension, "2026-10").is_empty());
}

#[test]
fn a_birth_known_only_to_the_year_suggests_nothing_before_it_is_certain() {
    let person = Person { class: Class::None, ..born("1951") };
    assert!(told(person.clone(), vec![], "2026-12").is_empty());
    assert_eq!(told(person, vec![], "2027-01").len(), 1);
}

#[test]
fn a_young_child_of_a_hard_area_is_named_only_where_hard_areas_are_known() {
    let child = |hard_area| Person { hard_area, ..born("2025-02-01") };
    assert!(told(child(None), vec![], "2026-11").is_empty());
    assert!(told(child(Some(false)), vec![], "2026-11").is_empty());
    assert_eq!(start(&told(child(Some(true)), vec![], "2026-11")[0]).0, "young_child_hard_area");
}

#[test]
fn who_died_or_left_should_draw_no_more() {
    let running = || vec![benefit(1, "elderly_80", "2020-01-01")];
    let dead = Person { died: partial("2026-04-02"), ..born("1940") };
    assert!(
        told(dead.clone(), running(), "2026-04").iter().all(|s| !matches!(s.advice, Advice::Stop { .. }))
    );
    let late = told(dead, running(), "2026-05");
    assert_eq!((late[0].why, late[0].since), (Why::Died, Some(day("2026-04-02"))));
    assert_eq!(late.len(), 1, "and nothing else is suggested");
    let gone = Person { left: partial("2026-04-02"), ..born("1940") };
    assert_eq!(told(gone, running(), "2026-05")[0].why, Why::Left);
    let away = Person { away: partial("2026-04-02"), ..born("1940") };
    assert_eq!(told(away, running(), "2026-05")[0].why, Why::Away);
}

#[test]
fn who_is_poor_no_more_should_not_draw_what_the_poor_draw() {
    let person = Person { class: Class::Average, class_since: Some(day("2025-12-14")), ..born("1990") };
    let told = told(person, vec![benefit(1, "single_parent", "2024-01-01")], "2026-01");
    assert_eq!(told[0].advice, Advice::Stop { benefit: BenefitId(1) });
    assert_eq!((told[0].why, told[0].since), (Why::Class, Some(day("2025-12-14"))));
}

#[test]
fn who_outgrew_a_ground_is_named_with_the_birthday() {
    let told = told(born("2010-05-20"), vec![benefit(1, "child_without_care", "2015-01-01")], "2026-06");
    assert_eq!((told[0].why, told[0].since), (Why::Age, Some(day("2026-05-20"))));
}

#[test]
fn another_amount_is_told_in_the_month_in_which_it_begins() {
    let running = || vec![benefit(1, "elderly_alone", "2020-01-01")];
    let change = |at| {
        let all = told(born("1946-09-15"), running(), at);
        all.into_iter().find(|told| matches!(told.advice, Advice::Change { .. }))
    };
    let told = change("2026-10").unwrap();
    assert_eq!(told.advice, Advice::Change { benefit: BenefitId(1), before: 750_000, after: 1_000_000 });
    assert_eq!((told.why, told.since), (Why::Age, Some(day("2026-09-15"))));
    assert_eq!(change("2024-07").unwrap().why, Why::Rates);
    assert_eq!(change("2026-11"), None);
}

#[test]
fn the_verdict_names_the_facts_of_the_nearest_clause() {
    let rates = Rates::embedded();
    let pension = rates.ground("social_pension").unwrap();
    let of = |person: &Person| verdict(pension, &rates, person, month("2026-11"));
    let average = Person { class: Class::Average, ..born("1953-01-01") };
    assert_eq!((of(&average).holds, of(&average).reasons.len()), (Some(false), 1));
    assert_eq!(of(&born("1953-01-01")).holds, Some(true));
    let unknown = Person { born: None, ..born("1953") };
    assert_eq!((of(&unknown).holds, of(&unknown).against()), (None, None));
    let disabled =
        verdict(rates.ground("severe_disability").unwrap(), &rates, &born("1990"), month("2026-11"));
    assert_eq!((disabled.holds, disabled.reasons[0].fact), (None, Fact::Disabled));
}

#[test]
fn a_ground_paid_beside_another_is_suggested_though_it_brings_less_by_itself() {
    let two_children = |ground| {
        let row = benefit(1, ground, "2026-01-01");
        Stored { value: Benefit { units: 3, ..row.value }, ..row }
    };
    // 1,500,000 for three children; 500,000 of the age of 80 would be paid beside it.
    let told = told(born("1940"), vec![two_children("single_parent")], "2026-10");
    assert_eq!(start(&told[0]).0, "elderly_80");
    assert_eq!(told.len(), 1);
}

#[test]
fn what_is_recorded_as_a_monthly_support_is_drawn() {
    let person = born("1950");
    let of =
        |recorded| of_person(&Rates::embedded(), &case(person.clone(), vec![]), recorded, month("2026-10"));
    assert_eq!(of(0).len(), 1);
    assert!(of(500_000).is_empty(), "the pension is recorded as a support");
    assert_eq!(of(300_000).len(), 1, "less than it should be");
}
