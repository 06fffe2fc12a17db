//! Two households held against each other.

use super::pairs::Keys;
use super::{Evidence, Likely, PersonCard, Score, weight};
use crate::domain::id::HouseholdId;

/// What is compared of a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdCard<'a> {
    /// The household.
    pub id: HouseholdId,
    /// Everyone who lives there.
    pub people: &'a [PersonCard],
    /// The address as [`crate::viet::fold`] makes it; may be empty.
    pub address: &'a str,
}

impl HouseholdCard<'_> {
    fn head(&self) -> Option<&PersonCard> {
        self.people.iter().find(|person| person.is_head)
    }
}

/// How likely two records are of one household.
pub fn household_score(one: &HouseholdCard, other: &HouseholdCard) -> Score {
    let mut score = Score::default();
    if !are_turned(one, other) {
        score.heads(one, other);
    }
    score.mates(one, other);
    if let Some((here, there)) = one.people.first().zip(other.people.first()) {
        if here.hamlet == there.hamlet {
            score.add(Evidence::Hamlet, weight::HAMLET);
        }
        if !here.phone.is_empty() && here.phone == there.phone {
            score.add(Evidence::Phone, weight::PHONE);
        }
    }
    if !one.address.is_empty() && one.address == other.address {
        score.add(Evidence::Address, weight::ADDRESS);
    }
    score
}

/// One list has the husband as the head and the other the wife: each head is among the other's members, and comparing
/// the two says nothing.
fn are_turned(one: &HouseholdCard, other: &HouseholdCard) -> bool {
    let is_mate = |head: &PersonCard, of: &HouseholdCard| {
        of.people.iter().any(|person| !person.is_head && are_namesakes(head, person))
    };
    let heads = one.head().zip(other.head());
    heads.is_some_and(|(head, other_head)| is_mate(head, other) && is_mate(other_head, one))
}

impl Score {
    fn heads(&mut self, one: &HouseholdCard, other: &HouseholdCard) {
        let Some((head, other)) = one.head().zip(other.head()) else { return };
        self.people(head, other);
    }

    /// Members beside the heads, unless the heads are turned.
    fn mates(&mut self, one: &HouseholdCard, other: &HouseholdCard) {
        let same_head = one.head().zip(other.head()).is_some_and(|(one, other)| one.name == other.name);
        let counted = |person: &&PersonCard| !same_head || !person.is_head;
        let shared =
            one.people.iter().filter(counted).filter(|person| is_among(person, other.people)).count();
        match shared {
            0 if one.people.len() > 1 && other.people.len() > 1 => {
                self.add(Evidence::Mates, weight::OTHER_MATES);
            }
            0 => {}
            1 => self.add(Evidence::Mates, weight::MATE),
            2 => self.add(Evidence::Mates, weight::TWO_MATES),
            _ => self.add(Evidence::Mates, weight::MANY_MATES),
        }
    }
}

/// Somebody with this name and this year of birth is among them.
fn is_among(person: &PersonCard, people: &[PersonCard]) -> bool {
    people.iter().any(|other| are_namesakes(person, other))
}

fn are_namesakes(one: &PersonCard, other: &PersonCard) -> bool {
    let year = |person: &PersonCard| person.born.map(|born| born.year());
    year(one).is_some() && year(one) == year(other) && one.name == other.name
}

/// Every two households that are likely one, in the order of the cards.
pub fn likely_households(cards: &[HouseholdCard]) -> Vec<Likely<HouseholdId>> {
    let mut keys = Keys::with_capacity(cards.len() * 6);
    for (at, card) in cards.iter().enumerate() {
        for person in card.people {
            if let Some(born) = person.born {
                keys.add(at, ("person", &person.name, born.year(), person.hamlet));
            }
        }
        if let Some(head) = card.head() {
            keys.add(at, ("head", &head.name, head.hamlet));
            if !head.number.is_empty() {
                keys.add(at, ("number", &head.number));
            }
            if !head.phone.is_empty() {
                keys.add(at, ("phone", &head.phone));
            }
        }
    }
    let scored = keys.pairs().into_iter().map(|(one, other)| {
        let score = household_score(&cards[one], &cards[other]);
        Likely { one: cards[one].id, other: cards[other].id, score }
    });
    scored.filter(|likely| likely.score.is_likely()).collect()
}
