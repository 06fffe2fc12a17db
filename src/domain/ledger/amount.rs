//! So many households and so many people, which may be owed.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

/// Households and the people in them; an exit is negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Amount {
    /// Households.
    pub households: i64,
    /// People.
    pub people: i64,
}

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self { households: 0, people: 0 };

    /// One household with its people.
    pub fn household(people: u32) -> Self {
        Self { households: 1, people: people.into() }
    }

    /// People without a household.
    pub fn people(people: i64) -> Self {
        Self { households: 0, people }
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { households: self.households + other.households, people: self.people + other.people }
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Neg for Amount {
    type Output = Self;

    fn neg(self) -> Self {
        Self { households: -self.households, people: -self.people }
    }
}

impl Sub for Amount {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}
