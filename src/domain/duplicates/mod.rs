//! People and households that may stand in the register twice: a score that says what agrees and what speaks against it.
//!
//! A name alone never makes two records one: names are few, and a hamlet has many of each. What hardly two people share
//! weighs most (the citizen number, the day of birth), and what cannot be of one person weighs against it. The weights
//! are [constants](weight); the score is told with its reasons, and a person decides.
//!
//! | file | subject |
//! |---|---|
//! | `weight` | how much each fact weighs |
//! | `person`, `household` | two records held against each other |
//! | `pairs` | which records are held against each other at all: those that share a rare key |
//! | `entered` | somebody who is being entered against those who are there |
//! | `found` | what is shown of two records |
//! | `join` | why two records cannot be made one as they stand |

mod entered;
mod found;
mod household;
pub mod join;
mod pairs;
mod person;
pub mod weight;

#[cfg(test)]
pub(crate) use self::entered::sample;
pub use self::entered::{Alike, AlikeBy, Entered, There};
pub use self::found::{Duplicate, Pair, Side};
pub use self::household::{HouseholdCard, household_score, likely_households};
pub use self::person::{PersonCard, likely_people, person_score};

use crate::domain::household::coded;
use crate::domain::id::{HouseholdId, MemberId};

coded! {
    /// A fact that two records share, or in which they differ.
    Evidence {
        /// The citizen number.
        Number = "number",
        /// The whole name, accents aside.
        Name = "name",
        /// Family and given name, but not what stands between them.
        NearName = "near_name",
        /// The whole date of birth.
        BirthDay = "birth_day",
        /// The year of birth.
        BirthYear = "birth_year",
        /// The sex.
        Sex = "sex",
        /// The hamlet.
        Hamlet = "hamlet",
        /// The phone.
        Phone = "phone",
        /// The address.
        Address = "address",
        /// Another member, by name and year of birth.
        Mates = "mates",
    }
}

/// How likely two records are one, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// All weights together.
    pub points: i32,
    /// What agrees, the heaviest first.
    pub agrees: Vec<Evidence>,
    /// What speaks against it, the heaviest first.
    pub against: Vec<Evidence>,
}

impl Score {
    /// So many points are a likely duplicate.
    pub fn is_likely(&self) -> bool {
        self.points >= weight::LIKELY
    }

    /// `72 +number +name -sex`: the form in which findings hold it.
    pub fn code(&self) -> String {
        let signed = |sign: char, of: &[Evidence]| {
            of.iter().map(|evidence| format!(" {sign}{}", evidence.code())).collect::<String>()
        };
        format!("{}{}{}", self.points, signed('+', &self.agrees), signed('-', &self.against))
    }

    fn add(&mut self, evidence: Evidence, points: i32) {
        self.points += points;
        match points {
            0 => {}
            1.. => self.agrees.push(evidence),
            _ => self.against.push(evidence),
        }
    }
}

/// Two records that are likely one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely<I> {
    /// The one that was entered first.
    pub one: I,
    /// The other.
    pub other: I,
    /// Why.
    pub score: Score,
}

/// Two records of which somebody said that they are not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Apart {
    /// Two people, the smaller identity first.
    People(MemberId, MemberId),
    /// Two households, the smaller identity first.
    Households(HouseholdId, HouseholdId),
}

impl Apart {
    /// Two people in any order.
    pub fn people(one: MemberId, other: MemberId) -> Self {
        Self::People(one.min(other), one.max(other))
    }

    /// Two households in any order.
    pub fn households(one: HouseholdId, other: HouseholdId) -> Self {
        Self::Households(one.min(other), one.max(other))
    }
}

/// "Not the same" as it is remembered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NotTheSame {
    /// The people, where it is of people.
    pub people: Option<(MemberId, MemberId)>,
    /// The households, where it is of households.
    pub households: Option<(HouseholdId, HouseholdId)>,
    /// Why; may be empty.
    pub note: String,
}

impl NotTheSame {
    /// Of two records.
    pub fn of(apart: Apart, note: &str) -> Self {
        let note = note.to_owned();
        match apart {
            Apart::People(one, other) => Self { people: Some((one, other)), households: None, note },
            Apart::Households(one, other) => Self { people: None, households: Some((one, other)), note },
        }
    }

    /// The two records.
    pub fn apart(&self) -> Option<Apart> {
        let people = self.people.map(|(one, other)| Apart::people(one, other));
        people.or_else(|| self.households.map(|(one, other)| Apart::households(one, other)))
    }
}

#[cfg(test)]
mod tests;
