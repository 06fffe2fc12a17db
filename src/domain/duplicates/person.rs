//! Two people held against each other.

use std::sync::Arc;

use super::pairs::Keys;
use super::{Evidence, Likely, Score, weight};
use crate::domain::citizen::{Disagreement, disagreements};
use crate::domain::id::{HamletId, HouseholdId, MemberId};
use crate::domain::member::Sex;
use crate::viet::PartialDate;

/// What is compared of a person who lives in a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonCard {
    /// The person.
    pub id: MemberId,
    /// Where.
    pub household: HouseholdId,
    /// The name as [`crate::viet::fold`] makes it; many people share one.
    pub name: Arc<str>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Birth.
    pub born: Option<PartialDate>,
    /// Citizen number; may be empty.
    pub number: String,
    /// Head of the household.
    pub is_head: bool,
    /// The household's hamlet.
    pub hamlet: HamletId,
    /// The household's phone; may be empty.
    pub phone: Arc<str>,
}

/// How likely two records are of one person.
pub fn person_score(one: &PersonCard, other: &PersonCard) -> Score {
    let mut score = Score::default();
    score.people(one, other);
    if one.hamlet == other.hamlet {
        score.add(Evidence::Hamlet, weight::HAMLET);
    }
    // A family shares its phone: within a household it tells nothing.
    if one.household != other.household && !one.phone.is_empty() && one.phone == other.phone {
        score.add(Evidence::Phone, weight::PHONE);
    }
    score
}

/// Every two people who are likely one, in the order of the cards.
pub fn likely_people(cards: &[PersonCard]) -> Vec<Likely<MemberId>> {
    let mut keys = Keys::with_capacity(cards.len() * 3);
    for (at, card) in cards.iter().enumerate() {
        if !card.number.is_empty() {
            keys.add(at, ("number", &card.number));
        }
        if let Some(day) = card.born.and_then(PartialDate::day) {
            keys.add(at, ("day", &card.name, day));
        }
        if let Some(born) = card.born {
            keys.add(at, ("year", &card.name, born.year(), card.hamlet));
        }
        if !card.phone.is_empty() {
            keys.add(at, ("phone", &card.name, &card.phone));
        }
    }
    let scored = keys.pairs().into_iter().map(|(one, other)| {
        let score = person_score(&cards[one], &cards[other]);
        Likely { one: cards[one].id, other: cards[other].id, score }
    });
    scored.filter(|likely| likely.one != likely.other && likely.score.is_likely()).collect()
}

impl PersonCard {
    /// The number can be this person's: one that says another sex or year was typed wrong, and tells them from nobody.
    fn has_fitting_number(&self) -> bool {
        let contradicts = |said: &Disagreement| !matches!(said, Disagreement::UnknownPlace(_));
        !disagreements(&self.number, self.sex, self.born).iter().any(contradicts)
    }
}

impl Score {
    /// Two people by what is said of themselves.
    pub(super) fn people(&mut self, one: &PersonCard, other: &PersonCard) {
        self.numbers(one, other);
        self.names(&one.name, &other.name);
        self.births(one.born, other.born);
        self.sexes(one.sex, other.sex);
    }

    fn numbers(&mut self, one: &PersonCard, other: &PersonCard) {
        let known = !one.number.is_empty() && !other.number.is_empty();
        match known && one.number.len() == other.number.len() {
            true if one.number == other.number => self.add(Evidence::Number, weight::NUMBER),
            true if one.has_fitting_number() && other.has_fitting_number() => {
                self.add(Evidence::Number, weight::OTHER_NUMBER);
            }
            _ => {}
        }
    }

    fn names(&mut self, one: &str, other: &str) {
        match one == other {
            true if one.is_empty() => {}
            true => self.add(Evidence::Name, weight::NAME),
            false if are_near(one, other) => self.add(Evidence::NearName, weight::NEAR_NAME),
            false => self.add(Evidence::Name, weight::OTHER_NAME),
        }
    }

    fn births(&mut self, one: Option<PartialDate>, other: Option<PartialDate>) {
        let Some((one, other)) = one.zip(other) else { return };
        match one.day().zip(other.day()) {
            Some((one, other)) if one == other => self.add(Evidence::BirthDay, weight::BIRTH_DAY),
            _ if one.year() != other.year() => self.add(Evidence::BirthYear, weight::OTHER_YEAR),
            Some(_) => self.add(Evidence::BirthDay, weight::OTHER_DAY),
            None => self.add(Evidence::BirthYear, weight::BIRTH_YEAR),
        }
    }

    fn sexes(&mut self, one: Option<Sex>, other: Option<Sex>) {
        if one.zip(other).is_some_and(|(one, other)| one != other) {
            self.add(Evidence::Sex, weight::OTHER_SEX);
        }
    }
}

/// The same first and last word, of names of two words or more.
fn are_near(one: &str, other: &str) -> bool {
    let ends = |name: &'_ str| {
        let mut words = name.split(' ');
        words.next().map(str::to_owned).zip(words.next_back().map(str::to_owned))
    };
    ends(one).is_some_and(|of_one| Some(of_one) == ends(other))
}
