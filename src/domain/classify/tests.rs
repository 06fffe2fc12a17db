use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::id::HouseholdId;
use crate::domain::place::AreaType;
use crate::domain::standard::Standards;

fn standard(code: &str) -> Standard {
    Standards::embedded().by_code(code).cloned().unwrap()
}

fn survey(income: Option<i64>, b1: Option<u32>, deprived: &[u8]) -> Survey {
    Survey {
        round: "2026".into(),
        standard: "2022-2026".into(),
        people: 4,
        b1,
        income,
        answers: Answers::all_answered(12, deprived.iter().copied()),
        ..Survey::new(HouseholdId(1), NaiveDate::from_ymd_opt(2026, 9, 15).unwrap())
    }
}

fn class(income: i64, deprived: &[u8]) -> Class {
    classify(&survey(Some(income), None, deprived), &standard("2022-2026")).unwrap().class
}

#[test]
fn at_the_line_exactly_is_under_it() {
    assert_eq!(class(1_500_000, &[1, 2, 3]), Class::Poor);
    assert_eq!(class(1_500_001, &[1, 2, 3]), Class::Average);
    assert_eq!(class(2_250_000, &[1, 2, 3]), Class::Average);
    assert_eq!(class(2_250_001, &[1, 2, 3]), Class::None);
}

#[test]
fn three_deprivations_make_poor_and_two_near_poor() {
    assert_eq!(class(1_000_000, &[1, 2, 3]), Class::Poor);
    assert_eq!(class(1_000_000, &[1, 2]), Class::NearPoor);
    assert_eq!(class(1_000_000, &[]), Class::NearPoor);
}

#[test]
fn a_province_with_k_of_two_calls_two_deprivations_poor() {
    let mut dong_nai = standard("2022-2026");
    dong_nai.deprivations_for_poor = 2;
    let judged = |deprived: &[u8]| classify(&survey(None, Some(140), deprived), &dong_nai).unwrap().class;
    assert_eq!(judged(&[4, 12]), Class::Poor);
    assert_eq!(judged(&[4]), Class::NearPoor);
}

#[test]
fn the_limit_of_the_score_depends_on_the_area() {
    let now = standard("2022-2026");
    let mut asked = survey(None, Some(141), &[1, 2, 3]);
    assert_eq!(classify(&asked, &now).unwrap().class, Class::None);
    asked.area = AreaType::Urban;
    assert_eq!(classify(&asked, &now).unwrap().class, Class::Poor);
    asked.b1 = Some(175);
    assert_eq!(classify(&asked, &now).unwrap().class, Class::Poor);
}

#[test]
fn a_score_over_the_limit_cannot_tell_the_average_class() {
    let judged = classify(&survey(None, Some(141), &[]), &standard("2022-2026")).unwrap();
    assert_eq!((judged.class, judged.average_unknown), (Class::None, true));
    let under = classify(&survey(None, Some(140), &[]), &standard("2022-2026")).unwrap();
    assert!(!under.average_unknown);
}

#[test]
fn b2_is_ten_points_a_deprivation() {
    let judged = classify(&survey(None, Some(41), &[5, 6, 7, 8, 10]), &standard("2022-2026")).unwrap();
    assert_eq!((judged.deprivations, judged.b2, judged.class), (5, 50, Class::Poor));
    assert_eq!(judged.basis, Basis::Score { b1: 41, limit: 140 });
}

#[test]
fn a_missing_answer_is_named_and_concludes_nothing() {
    let mut asked = survey(Some(1), None, &[1, 2, 3, 4]);
    asked.answers.set(7, Answer::NotSurveyed);
    asked.answers.set(12, Answer::NotSurveyed);
    let error = classify(&asked, &standard("2022-2026")).unwrap_err();
    assert_eq!(error, CannotConclude::MissingAnswers(vec![7, 12]));
}

#[test]
fn without_income_and_score_nothing_is_concluded() {
    let error = classify(&survey(None, None, &[]), &standard("2022-2026")).unwrap_err();
    assert_eq!(error, CannotConclude::NoIncome);
}

#[test]
fn the_score_of_2027_waits_for_its_limit_but_income_is_judged() {
    let next = standard("2027-2030");
    assert_eq!(classify(&survey(None, Some(100), &[]), &next), Err(CannotConclude::LimitUnknown));
    let judged = classify(&survey(Some(2_200_000), None, &[1, 2, 3]), &next).unwrap();
    assert_eq!(judged.class, Class::Poor);
    let above = classify(&survey(Some(2_200_001), None, &[1, 2, 3]), &next).unwrap();
    assert_eq!((above.class, above.average_unknown), (Class::None, true));
}

#[test]
fn one_survey_can_be_judged_by_two_standards() {
    let asked = survey(Some(2_000_000), None, &[1, 2, 3]);
    assert_eq!(classify(&asked, &standard("2022-2026")).unwrap().class, Class::Average);
    assert_eq!(classify(&asked, &standard("2027-2030")).unwrap().class, Class::Poor);
}

#[test]
fn an_answer_that_the_standard_does_not_ask_counts_nothing() {
    let mut asked = survey(Some(1), None, &[1, 2]);
    asked.answers.set(16, Answer::Deprived);
    assert_eq!(classify(&asked, &standard("2022-2026")).unwrap().deprivations, 2);
}

proptest! {
    #[test]
    fn one_more_deprivation_never_improves_the_class(
        income in 0i64..4_000_000, mask in 0u16..4096, more in 1u8..=12, k in 1u32..=12,
    ) {
        let mut by = standard("2022-2026");
        by.deprivations_for_poor = k;
        let mut asked = survey(Some(income), None, &[]);
        asked.answers = Answers::from_masks(mask, 4095);
        let before = classify(&asked, &by).unwrap();
        asked.answers.set(more, Answer::Deprived);
        let after = classify(&asked, &by).unwrap();
        prop_assert!(after.class <= before.class);
        prop_assert!(after.b2 >= before.b2);
    }

    #[test]
    fn more_income_never_worsens_the_class(a in 0i64..4_000_000, b in 0i64..4_000_000, mask in 0u16..4096) {
        let by = standard("2022-2026");
        let judged = |income| {
            let mut asked = survey(Some(income), None, &[]);
            asked.answers = Answers::from_masks(mask, 4095);
            classify(&asked, &by).unwrap().class
        };
        prop_assert!(judged(a.min(b)) <= judged(a.max(b)));
    }
}
