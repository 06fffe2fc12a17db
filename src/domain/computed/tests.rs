use proptest::prelude::*;

use super::*;
use crate::domain::member::MemberFacts;
use crate::domain::standard::Standards;
use crate::viet::PartialDate;

const DEPENDANTS: u8 = 2;
const NUTRITION: u8 = 3;
const INSURANCE: u8 = 4;
const ADULTS: u8 = 5;
const CHILDREN: u8 = 6;
const AREA: u8 = 8;

fn born(iso: &str) -> Member {
    Member { name: "Hà Thị Lành".into(), born: PartialDate::from_iso(iso).ok(), ..Member::default() }
}

fn knowing(iso: &str, facts: MemberFacts) -> Member {
    Member { facts, ..born(iso) }
}

fn answers(members: &[Member], house_area_dm2: Option<u32>) -> Answers {
    let members: Vec<_> = members.iter().collect();
    let on = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
    let standards = Standards::embedded();
    computed(standards.in_force_on(on).unwrap(), Facts { members: &members, house_area_dm2, on })
}

fn adult() -> Member {
    knowing("1985", MemberFacts { allowance: Some(false), disabled: Some(false), ..MemberFacts::default() })
}

#[test]
fn exactly_half_dependants_is_not_deprived() {
    let household = [adult(), adult(), born("2015"), born("2018")];
    assert_eq!(answers(&household, None).get(DEPENDANTS), Answer::NotDeprived);
    let one_more = [adult(), adult(), born("2015"), born("2018"), born("2020")];
    assert_eq!(answers(&one_more, None).get(DEPENDANTS), Answer::Deprived);
}

#[test]
fn the_elderly_and_the_disabled_count_with_an_allowance_only() {
    let paid = |iso, disabled, allowance| {
        let facts =
            MemberFacts { disabled: Some(disabled), allowance: Some(allowance), ..MemberFacts::default() };
        answers(&[knowing(iso, facts)], None).get(DEPENDANTS)
    };
    assert_eq!(paid("1946", false, true), Answer::Deprived);
    assert_eq!(paid("1946", false, false), Answer::NotDeprived);
    assert_eq!(paid("1990", true, true), Answer::Deprived);
    assert_eq!(paid("1990", false, true), Answer::NotDeprived);
}

#[test]
fn an_unknown_birth_leaves_the_share_open_only_where_it_decides() {
    let unknown = Member { born: None, ..born("1990") };
    assert_eq!(answers(&[adult(), unknown.clone()], None).get(DEPENDANTS), Answer::NotDeprived);
    assert_eq!(answers(&[adult(), born("2015"), unknown], None).get(DEPENDANTS), Answer::NotSurveyed);
}

#[test]
fn exactly_eight_square_metres_a_person_is_not_deprived() {
    let two = [adult(), adult()];
    assert_eq!(answers(&two, Some(1_600)).get(AREA), Answer::NotDeprived);
    assert_eq!(answers(&two, Some(1_599)).get(AREA), Answer::Deprived);
    assert_eq!(answers(&two, None).get(AREA), Answer::NotSurveyed);
}

#[test]
fn without_a_child_under_sixteen_nutrition_and_schooling_are_not_deprived() {
    let found = answers(&[adult(), born("2001")], None);
    assert_eq!(found.get(NUTRITION), Answer::NotDeprived);
    assert_eq!(found.get(CHILDREN), Answer::NotDeprived);
}

#[test]
fn a_child_whose_facts_are_unknown_leaves_them_open() {
    let found = answers(&[adult(), born("2015")], None);
    assert_eq!(found.get(NUTRITION), Answer::NotSurveyed);
    assert_eq!(found.get(CHILDREN), Answer::NotSurveyed);
}

#[test]
fn one_stunted_child_decides_over_unknown_ones() {
    let stunted = knowing("2018", MemberFacts { malnourished: Some(true), ..MemberFacts::default() });
    assert_eq!(answers(&[adult(), born("2015"), stunted], None).get(NUTRITION), Answer::Deprived);
}

#[test]
fn a_child_under_three_need_not_go_to_school() {
    let toddler = knowing("2024", MemberFacts { in_school: Some(false), ..MemberFacts::default() });
    assert_eq!(answers(&[adult(), toddler], None).get(CHILDREN), Answer::NotDeprived);
    let pupil = knowing("2016", MemberFacts { in_school: Some(false), ..MemberFacts::default() });
    assert_eq!(answers(&[adult(), pupil], None).get(CHILDREN), Answer::Deprived);
}

#[test]
fn a_card_is_asked_of_those_from_full_six_on() {
    let card = |iso, insured| {
        let facts = MemberFacts { insured, ..MemberFacts::default() };
        answers(&[knowing(iso, facts)], None).get(INSURANCE)
    };
    assert_eq!(card("2020-09-01", Some(false)), Answer::Deprived);
    assert_eq!(card("2020-09-02", Some(false)), Answer::NotDeprived);
    assert_eq!(card("1980", Some(true)), Answer::NotDeprived);
    assert_eq!(card("1980", None), Answer::NotSurveyed);
}

#[test]
fn a_grown_up_of_sixteen_to_thirty_learns_or_has_the_diploma() {
    let taught = |iso, in_school, diploma| {
        let facts = MemberFacts { in_school, diploma, ..MemberFacts::default() };
        answers(&[knowing(iso, facts)], None).get(ADULTS)
    };
    assert_eq!(taught("2005", Some(false), Some(false)), Answer::Deprived);
    assert_eq!(taught("2005", Some(true), None), Answer::NotDeprived);
    assert_eq!(taught("2005", Some(false), None), Answer::NotSurveyed);
    assert_eq!(taught("1996-08-31", Some(false), Some(false)), Answer::Deprived, "thirty");
    assert_eq!(taught("1995-09-01", Some(false), Some(false)), Answer::NotDeprived, "thirty-one");
}

#[test]
fn what_only_a_visit_tells_and_a_household_of_nobody_stay_open() {
    let found = answers(&[adult()], Some(5_000));
    for asked in [1, 7, 9, 10, 11, 12] {
        assert_eq!(found.get(asked), Answer::NotSurveyed);
    }
    assert_eq!(answers(&[], Some(5_000)), Answers::default());
}

#[test]
fn only_two_answers_can_disagree() {
    let paper = Answers::all_answered(12, [2]);
    let mut follows = Answers::default();
    follows.set(2, Answer::NotDeprived);
    follows.set(8, Answer::NotDeprived);
    assert_eq!(disagreeing(paper, follows), [2]);
}

#[test]
fn what_stands_on_paper_is_never_overwritten_by_what_follows() {
    let mut paper = Answers::default();
    paper.set(2, Answer::Deprived);
    let filled = filled(paper, Answers::from_masks(0, 0b10_0010));
    assert_eq!(filled.get(2), Answer::Deprived);
    assert_eq!(filled.get(6), Answer::NotDeprived);
    assert_eq!(filled.get(7), Answer::NotSurveyed);
}

proptest! {
    #[test]
    fn learning_a_birth_exactly_never_overturns_an_answer(
        people in proptest::collection::vec(
            (1940i32..2026, 1u32..=12, 1u32..=28, proptest::option::of(proptest::bool::ANY)),
            1..7,
        ),
    ) {
        let member = |date: PartialDate, fact| Member {
            born: Some(date),
            facts: MemberFacts { insured: fact, in_school: fact, malnourished: fact, ..MemberFacts::default() },
            ..Member::default()
        };
        let vague: Vec<_> = people.iter().map(|p| member(PartialDate::from_year(p.0).unwrap(), p.3)).collect();
        let exact: Vec<_> =
            people.iter().map(|p| member(PartialDate::from_ymd(p.0, p.1, p.2).unwrap(), p.3)).collect();
        let (before, after) = (answers(&vague, None), answers(&exact, None));
        for number in 1..=12 {
            prop_assert!(before.get(number) == Answer::NotSurveyed || before.get(number) == after.get(number));
        }
    }
}
