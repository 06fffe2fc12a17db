//! Two records that are likely one, as people see them.

use super::{Apart, Score};
use crate::domain::id::{HouseholdId, MemberId};
use crate::viet::PartialDate;

/// Two records that are likely one, as people see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The two records, the one that was entered first being the first.
    pub of: Pair,
    /// How likely, and why.
    pub score: Score,
    /// What there is to see of each.
    pub sides: [Side; 2],
}

/// Two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pair {
    /// Of people.
    People(MemberId, MemberId),
    /// Of households.
    Households(HouseholdId, HouseholdId),
}

/// One of two records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The household, which for a person is where it lives.
    pub household: HouseholdId,
    /// Its code.
    pub code: String,
    /// The person's name, or the head's.
    pub name: String,
    /// When that person was born.
    pub born: Option<PartialDate>,
    /// That person's citizen number, masked.
    pub number: String,
    /// The household's hamlet, by its name.
    pub hamlet: String,
    /// How many people live in the household.
    pub people: usize,
}

impl Pair {
    /// As it is remembered.
    pub fn apart(self) -> Apart {
        match self {
            Self::People(one, other) => Apart::people(one, other),
            Self::Households(one, other) => Apart::households(one, other),
        }
    }
}
