//! A survey: form B (phiếu B) as one visit to a household filled it in.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cause::Causes;
use super::household::coded;
use super::id::HouseholdId;
use super::place::AreaType;

coded! {
    /// The answer to one indicator. A missing answer never counts as "not deprived".
    Answer {
        /// Thiếu hụt.
        Deprived = "deprived",
        /// Không thiếu hụt.
        NotDeprived = "not_deprived",
        /// Chưa khảo sát.
        NotSurveyed = "not_surveyed",
    }
}

/// Answers to the indicators of a standard, by the official number 1 to 16.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Answers {
    /// Bit `number − 1` is set where the household is deprived; a subset of `answered`.
    deprived: u16,
    /// Bit `number − 1` is set where there is an answer.
    answered: u16,
}

impl Answers {
    /// From the two masks of the register; a deprivation is always an answer.
    pub fn from_masks(deprived: u16, answered: u16) -> Self {
        Self { deprived, answered: answered | deprived }
    }

    /// Every indicator from 1 to `count` answered, deprived in exactly `numbers`.
    pub fn all_answered(count: u8, numbers: impl IntoIterator<Item = u8>) -> Self {
        let mut answers = Self::from_masks(0, mask_below(count));
        for number in numbers {
            answers.set(number, Answer::Deprived);
        }
        answers
    }

    /// The answer to an indicator; numbers outside 1 to 16 were never surveyed.
    pub fn get(self, number: u8) -> Answer {
        let bit = bit(number);
        if self.deprived & bit != 0 {
            Answer::Deprived
        } else if self.answered & bit != 0 {
            Answer::NotDeprived
        } else {
            Answer::NotSurveyed
        }
    }

    /// Sets the answer to an indicator; numbers outside 1 to 16 are ignored.
    pub fn set(&mut self, number: u8, answer: Answer) {
        let bit = bit(number);
        self.deprived &= !bit;
        self.answered &= !bit;
        match answer {
            Answer::Deprived => {
                self.deprived |= bit;
                self.answered |= bit;
            }
            Answer::NotDeprived => self.answered |= bit,
            Answer::NotSurveyed => {}
        }
    }

    /// How many deprivations.
    pub fn deprivations(self) -> u32 {
        self.deprived.count_ones()
    }

    /// The numbers of the deprivations, ascending.
    pub fn deprived(self) -> impl Iterator<Item = u8> {
        (1..=16).filter(move |n| self.deprived & bit(*n) != 0)
    }

    /// Whether each of the indicators 1 to `count` has an answer.
    pub fn is_complete(self, count: u8) -> bool {
        self.answered & mask_below(count) == mask_below(count)
    }

    /// The masks (deprived, answered) as the register keeps them.
    pub fn masks(self) -> (u16, u16) {
        (self.deprived, self.answered)
    }
}

fn bit(number: u8) -> u16 {
    match number {
        1..=16 => 1 << (number - 1),
        _ => 0,
    }
}

fn mask_below(count: u8) -> u16 {
    (1..=count).fold(0, |mask, number| mask | bit(number))
}

/// An answer that the officer set against the computed one, with the reason. Both stay visible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The indicator.
    pub number: u8,
    /// What followed from the members and the area.
    pub computed: Answer,
    /// Why the officer answered otherwise.
    pub reason: String,
}

/// One survey of one household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// The household.
    pub household: HouseholdId,
    /// Code of the review round (đợt rà soát): `2026` for the yearly one, `2026-05` for an ad hoc one.
    pub round: String,
    /// The day of the survey.
    pub date: NaiveDate,
    /// Code of the standard in force at that day.
    pub standard: String,
    /// Area type of the hamlet at that day.
    pub area: AreaType,
    /// People in the household at that day.
    pub people: u32,
    /// Score B1, as totalled on the form; `None` when income was measured instead.
    pub b1: Option<u32>,
    /// Measured income in đồng a person a month.
    pub income: Option<i64>,
    /// The indicators.
    pub answers: Answers,
    /// Where the officer disagreed with a computed answer.
    pub overrides: Vec<Override>,
    /// Who asked.
    pub surveyor: String,
    /// Remarks; may be empty.
    pub note: String,
    /// Causes of poverty, as far as they were told.
    pub causes: Causes,
    /// The target groups that were ticked; `None` where the form did not ask.
    pub groups: Option<TargetGroups>,
    /// How score B1 was itemised: question of the commune's table to the option, or to the number counted.
    pub b1_items: BTreeMap<String, String>,
    /// Answers that only the round's second standard asks for, by the code of its indicator.
    pub other_answers: BTreeMap<String, Answer>,
    /// Who entered the form a second time, with the same result.
    pub verified: Option<Verified>,
}

impl Survey {
    /// A survey of a household on a day, of which nothing else is known: all that may stay empty is empty.
    pub fn new(household: HouseholdId, date: NaiveDate) -> Self {
        Self {
            household,
            round: String::new(),
            date,
            standard: String::new(),
            area: AreaType::default(),
            people: 0,
            b1: None,
            income: None,
            answers: Answers::default(),
            overrides: Vec::new(),
            surveyor: String::new(),
            note: String::new(),
            causes: Causes::default(),
            groups: None,
            b1_items: BTreeMap::new(),
            other_answers: BTreeMap::new(),
            verified: None,
        }
    }
}

/// Target groups (đối tượng) of the official tables that a form ticks; ethnic minority and female head follow from
/// the members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TargetGroups {
    /// Không có khả năng lao động: no member is able to work.
    pub no_labour: bool,
    /// With a person of merit (người có công).
    pub merit: bool,
    /// With a person on social protection (đối tượng bảo trợ xã hội).
    pub social_protection: bool,
}

impl TargetGroups {
    /// From the register's mask: no labour 1, merit 2, social protection 4.
    pub fn from_mask(mask: u8) -> Self {
        Self { no_labour: mask & 1 != 0, merit: mask & 2 != 0, social_protection: mask & 4 != 0 }
    }

    /// The register's mask.
    pub fn mask(self) -> u8 {
        u8::from(self.no_labour) | u8::from(self.merit) << 1 | u8::from(self.social_protection) << 2
    }
}

/// A second entry of the same form that came to the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verified {
    /// Who.
    pub by: String,
    /// When.
    pub on: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_answer_is_neither_deprived_nor_not() {
        let mut answers = Answers::default();
        answers.set(4, Answer::Deprived);
        assert_eq!(answers.get(4), Answer::Deprived);
        assert_eq!(answers.get(5), Answer::NotSurveyed);
        assert!(!answers.is_complete(12));
    }

    #[test]
    fn answers_survive_the_masks() {
        let answers = Answers::all_answered(12, [1, 4, 12]);
        let (deprived, answered) = answers.masks();
        assert_eq!(Answers::from_masks(deprived, answered), answers);
        assert_eq!(answers.deprived().collect::<Vec<_>>(), [1, 4, 12]);
        assert_eq!(answers.deprivations(), 3);
        assert!(answers.is_complete(12));
        assert!(!answers.is_complete(13));
    }

    #[test]
    fn target_groups_survive_the_mask() {
        for mask in 0..8 {
            assert_eq!(TargetGroups::from_mask(mask).mask(), mask);
        }
    }

    #[test]
    fn numbers_outside_the_form_change_nothing() {
        let mut answers = Answers::default();
        answers.set(0, Answer::Deprived);
        answers.set(17, Answer::Deprived);
        assert_eq!(answers, Answers::default());
    }
}
