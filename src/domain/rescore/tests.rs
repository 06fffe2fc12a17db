use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::id::HouseholdId;
use crate::domain::member::Member;
use crate::domain::standard::Standards;
use crate::viet::PartialDate;

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();

fn standard(code: &str) -> Standard {
    Standards::embedded().by_code(code).cloned().unwrap()
}

fn now() -> Standard {
    standard("2022-2026")
}

fn next() -> Standard {
    standard("2027-2030")
}

fn survey(income: i64, deprived: &[u8]) -> Survey {
    Survey {
        round: "2026".into(),
        standard: "2022-2026".into(),
        people: 4,
        income: Some(income),
        answers: Answers::all_answered(12, deprived.iter().copied()),
        ..Survey::new(HouseholdId(1), DAY)
    }
}

fn with_waste(survey: Survey, answer: Answer) -> Survey {
    Survey { other_answers: [("waste".to_owned(), answer)].into(), ..survey }
}

fn both(survey: &Survey) -> SideBySide {
    SideBySide::of(survey, &now(), [&now(), &next()], None)
}

#[test]
fn a_higher_line_takes_in_who_was_above_the_lower_one() {
    let judged = both(&with_waste(survey(2_000_000, &[1, 4, 8]), Answer::NotDeprived));
    assert_eq!(judged.first.as_ref().unwrap().class, Class::Average);
    assert_eq!(judged.second.as_ref().unwrap().class, Class::Poor);
    assert!(judged.differs());
}

#[test]
fn a_new_indicator_may_decide() {
    let asked = survey(1_000_000, &[1, 4]);
    assert_eq!(both(&with_waste(asked.clone(), Answer::Deprived)).verdict(), Verdict::Differs);
    assert_eq!(both(&with_waste(asked, Answer::NotDeprived)).verdict(), Verdict::Same);
}

#[test]
fn what_was_not_asked_cannot_be_concluded_and_says_which() {
    let judged = both(&survey(1_000_000, &[1, 4, 12]));
    assert_eq!(judged.first.as_ref().unwrap().class, Class::Poor);
    let waste = next().indicator_of("waste").unwrap().number;
    assert_eq!(judged.second, Err(CannotConclude::MissingAnswers(vec![waste])));
    assert_eq!((judged.verdict(), judged.differs()), (Verdict::Open, false));
}

#[test]
fn a_class_that_no_missing_answer_can_change_is_foreseen() {
    let seen = |deprived: &[u8], income| foreseen(&survey(income, deprived), &now(), &next(), None);
    assert_eq!(seen(&[1, 4, 8], 1_000_000), Some(Class::Poor));
    assert_eq!(seen(&[1, 4], 1_000_000), None, "waste would be the third");
    assert_eq!(seen(&[1], 1_000_000), Some(Class::NearPoor));
    assert_eq!(seen(&[1], 9_000_000), None, "whether average or none is not published");
    let complete = with_waste(survey(1_000_000, &[1]), Answer::Deprived);
    assert_eq!(foreseen(&complete, &now(), &next(), None), None);
}

#[test]
fn the_device_indicator_of_before_counts_no_more() {
    let judged = both(&with_waste(survey(1_000_000, &[1, 4, 12]), Answer::NotDeprived));
    assert_eq!(judged.second.unwrap().class, Class::NearPoor);
}

#[test]
fn a_score_without_a_limit_is_told() {
    let scored = Survey { income: None, b1: Some(100), ..with_waste(survey(0, &[1]), Answer::Deprived) };
    assert_eq!(both(&scored).second, Err(CannotConclude::LimitUnknown));
}

#[test]
fn without_an_average_line_nobody_is_said_to_differ_above_the_poor_line() {
    let judged = both(&with_waste(survey(2_210_000, &[]), Answer::NotDeprived));
    assert_eq!(judged.first.as_ref().unwrap().class, Class::Average);
    assert_eq!(judged.verdict(), Verdict::AverageUnknown);
}

#[test]
fn another_limit_is_computed_from_the_area_or_asked() {
    let mut larger = next();
    let area = larger.indicators.iter_mut().find(|indicator| indicator.code == "housing_area").unwrap();
    area.rule = Rule::FloorArea { under_m2: 10 };
    let number = area.number;
    let asked = survey(1_000_000, &[1, 2]);
    assert!(asks_for_facts(&asked, &now(), &larger));
    let person = Member { name: "Hà".into(), born: PartialDate::from_iso("1980").ok(), ..Member::default() };
    let facts = Facts { members: &[&person, &person], house_area_dm2: Some(1_800), on: DAY };
    let answers = answers_under(&asked, &now(), &larger, Some(facts));
    assert_eq!(answers.get(number), Answer::Deprived);
    assert_eq!(answers_under(&asked, &now(), &larger, None).get(number), Answer::NotSurveyed);
    let said = Survey { other_answers: [("housing_area".to_owned(), Answer::NotDeprived)].into(), ..asked };
    assert_eq!(answers_under(&said, &now(), &larger, Some(facts)).get(number), Answer::NotDeprived);
    assert!(!asks_for_facts(&said, &now(), &larger));
}

#[test]
fn the_form_asks_besides_for_what_the_other_standard_asks_otherwise() {
    let (now, next) = (now(), next());
    let besides: Vec<_> = asked_besides(&now, &next).map(|indicator| indicator.code.as_str()).collect();
    assert_eq!(besides, ["waste"]);
    let back: Vec<_> = asked_besides(&next, &now).map(|indicator| indicator.code.as_str()).collect();
    assert_eq!(back, ["devices"]);
    assert_eq!(asked_besides(&now, &now).count(), 0);
}

/// The present standard with its indicators numbered in another order.
fn renumbered(shift: u8) -> Standard {
    let mut other = Standard { code: "khac".into(), ..now() };
    let count = other.last_number();
    other.indicators.iter_mut().for_each(|i| i.number = (i.number - 1 + shift) % count + 1);
    other.indicators.sort_by_key(|i| i.number);
    other
}

proptest! {
    /// Numbers mean nothing: a standard of the same rules gives the same, however it numbers its indicators.
    #[test]
    fn other_numbers_change_nothing(mask in 0_u16..4096, answered in 0_u16..4096, shift in 0_u8..12, income in 0_i64..4_000_000) {
        let asked = Survey { answers: Answers::from_masks(mask, answered), ..survey(income, &[]) };
        let other = renumbered(shift);
        let judged = SideBySide::of(&asked, &now(), [&now(), &other], None);
        match (&judged.first, &judged.second) {
            (Err(CannotConclude::MissingAnswers(first)), Err(CannotConclude::MissingAnswers(second))) => {
                let codes = |standard: &Standard, numbers: &[u8]| {
                    let mut codes: Vec<_> = numbers.iter().map(|n| standard.indicator(*n).unwrap().code.clone()).collect();
                    codes.sort();
                    codes
                };
                prop_assert_eq!(codes(&now(), first), codes(&other, second));
            }
            (first, second) => prop_assert_eq!(first, second),
        }
        prop_assert!(!judged.differs());
    }

    /// What is foreseen comes true, whatever is answered at last.
    #[test]
    fn what_is_foreseen_comes_true(mask in 0_u16..4096, answered in 0_u16..4096, rest in 0_u16..4096, income in 0_i64..3_000_000) {
        let asked = Survey { answers: Answers::from_masks(mask, answered), ..survey(income, &[]) };
        let Some(class) = foreseen(&asked, &now(), &renumbered(0), None) else { return Ok(()) };
        let (deprived, known) = asked.answers.masks();
        let completed = Survey { answers: Answers::from_masks(deprived | rest & !known, 4095), ..asked };
        prop_assert_eq!(classify(&completed, &now()).unwrap().class, class);
    }

    /// A survey is concluded under the other standard exactly where each of its indicators has an answer.
    #[test]
    fn nothing_that_was_not_asked_counts_as_not_deprived(mask in 0_u16..4096, answered in 0_u16..4096, waste in prop::option::of(any::<bool>())) {
        let mut asked = Survey { answers: Answers::from_masks(mask, answered), ..survey(1_000_000, &[]) };
        if let Some(waste) = waste {
            asked = with_waste(asked, if waste { Answer::Deprived } else { Answer::NotDeprived });
        }
        let eleven = (1..=11).all(|number| asked.answers.get(number) != Answer::NotSurveyed);
        let outcome = classify_under(&asked, &now(), &next(), None);
        prop_assert_eq!(outcome.is_ok(), eleven && waste.is_some());
        if let Ok(classified) = outcome {
            let known = (1..=11).filter(|number| asked.answers.get(*number) == Answer::Deprived).count() as u32;
            prop_assert_eq!(classified.deprivations, known + u32::from(waste == Some(true)));
        }
    }
}
