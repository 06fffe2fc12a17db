//! Two entries of one form B, compared part by part: what a person typed from paper and another typed once more.
//!
//! Only what the paper says is compared, and of it what counts: score and income, answers, causes, groups. Day,
//! surveyor and remarks are not entered twice.

use std::collections::BTreeSet;

use super::survey::{Answer, Survey, Verified};

/// A part of a form in which two entries may differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Answer to a question of the table of score B1, by its code.
    Item(String),
    /// Score B1.
    B1,
    /// Measured income.
    Income,
    /// Answer to an indicator, by its number.
    Answer(u8),
    /// Answer that only the round's second standard asks for, by the code of its indicator.
    Besides(String),
    /// Causes of poverty.
    Causes,
    /// Target groups.
    Groups,
}

/// The parts in which two entries differ, in the order of the paper.
pub fn differences(first: &Survey, second: &Survey) -> Vec<Part> {
    parts(first, second).into_iter().filter(|part| !part.is_same(first, second)).collect()
}

/// What is left of a verification when a survey is worded anew: it stays as long as the survey says the same.
pub fn still_verified(before: &Survey, now: &Survey) -> Option<Verified> {
    before.verified.clone().filter(|_| differences(before, now).is_empty())
}

/// Every part that either of them has.
fn parts(first: &Survey, second: &Survey) -> BTreeSet<Part> {
    let both = [first, second];
    let items = both.into_iter().flat_map(|survey| survey.b1_items.keys().cloned().map(Part::Item));
    let besides = both.into_iter().flat_map(|survey| survey.other_answers.keys().cloned().map(Part::Besides));
    let answers = (1..=16).map(Part::Answer);
    let others = [Part::B1, Part::Income, Part::Causes, Part::Groups];
    items.chain(besides).chain(answers).chain(others).collect()
}

impl Part {
    fn is_same(&self, first: &Survey, second: &Survey) -> bool {
        match self {
            Self::Item(code) => first.b1_items.get(code) == second.b1_items.get(code),
            Self::B1 => first.b1 == second.b1,
            Self::Income => first.income == second.income,
            Self::Answer(number) => first.answers.get(*number) == second.answers.get(*number),
            Self::Besides(code) => besides(first, code) == besides(second, code),
            Self::Causes => first.causes == second.causes,
            // A paper on which none is ticked tells no more than one that does not ask.
            Self::Groups => first.groups.unwrap_or_default() == second.groups.unwrap_or_default(),
        }
    }

    /// Makes this part of `survey` what it is in `other`.
    pub fn take(&self, other: &Survey, survey: &mut Survey) {
        match self {
            Self::Item(code) => match other.b1_items.get(code) {
                Some(item) => drop(survey.b1_items.insert(code.clone(), item.clone())),
                None => drop(survey.b1_items.remove(code)),
            },
            Self::B1 => survey.b1 = other.b1,
            Self::Income => survey.income = other.income,
            Self::Answer(number) => survey.answers.set(*number, other.answers.get(*number)),
            Self::Besides(code) => match besides(other, code) {
                Answer::NotSurveyed => drop(survey.other_answers.remove(code)),
                answer => drop(survey.other_answers.insert(code.clone(), answer)),
            },
            Self::Causes => survey.causes = other.causes,
            Self::Groups => survey.groups = other.groups,
        }
    }
}

fn besides(survey: &Survey, code: &str) -> Answer {
    survey.other_answers.get(code).copied().unwrap_or(Answer::NotSurveyed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::cause::Causes;
    use crate::domain::id::HouseholdId;
    use crate::domain::place::AreaType;
    use crate::domain::survey::{Answers, TargetGroups};

    fn any_survey() -> impl Strategy<Value = Survey> {
        let b1 = prop::option::of(0u32..3);
        let income = prop::option::of(0i64..3);
        let groups = prop::option::of(0u8..8);
        let item = prop::collection::btree_map("[ab]", "[12]", 0..3);
        let besides = prop::collection::btree_map("[wx]", prop::bool::ANY, 0..3);
        (b1, income, 0u16..8, 0u16..8, 0u8..4, groups, item, besides).prop_map(
            |(b1, income, deprived, answered, causes, groups, b1_items, besides)| Survey {
                household: HouseholdId(1),
                round: "2026".into(),
                date: "2026-10-01".parse().unwrap(),
                standard: "2022-2026".into(),
                area: AreaType::Rural,
                people: 4,
                b1,
                income,
                answers: Answers::from_masks(deprived, answered),
                overrides: Vec::new(),
                surveyor: String::new(),
                note: String::new(),
                causes: Causes::from_mask(causes),
                groups: groups.map(TargetGroups::from_mask),
                b1_items,
                other_answers: besides
                    .into_iter()
                    .map(|(code, yes)| (code, if yes { Answer::Deprived } else { Answer::NotDeprived }))
                    .collect(),
                verified: None,
            },
        )
    }

    proptest! {
        #[test]
        fn a_survey_stays_verified_only_while_it_says_the_same(first in any_survey(), second in any_survey()) {
            let verified = Some(Verified { by: "lan".into(), on: first.date });
            let before = Survey { verified: verified.clone(), ..first };
            let same = differences(&before, &second).is_empty();
            prop_assert_eq!(still_verified(&before, &second), verified.filter(|_| same));
        }

        #[test]
        fn an_entry_is_the_same_as_itself(survey in any_survey()) {
            prop_assert_eq!(differences(&survey, &survey), Vec::new());
        }

        #[test]
        fn taking_every_difference_over_leaves_none(first in any_survey(), second in any_survey()) {
            let mut taken = first.clone();
            for part in differences(&first, &second) {
                part.take(&second, &mut taken);
            }
            prop_assert_eq!(differences(&taken, &second), Vec::new());
        }

        #[test]
        fn what_differs_one_way_differs_the_other_way(first in any_survey(), second in any_survey()) {
            prop_assert_eq!(differences(&first, &second), differences(&second, &first));
        }
    }
}
