//! Households counted by where they stand.

use super::FEWEST_COMPARED;
use super::fate::Fate;
use crate::domain::id::HouseholdId;
use crate::domain::share::tenths;

/// Households by where they stand at a horizon, each in one part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    by: [Vec<HouseholdId>; Fate::ALL.len()],
}

impl Tally {
    /// Counts households whose fate is known.
    pub(super) fn of(known: impl Iterator<Item = (HouseholdId, Fate)>) -> Self {
        let mut tally = Self::default();
        known.for_each(|(household, fate)| tally.by[fate.place()].push(household));
        tally
    }

    /// The households that stand so.
    pub fn households(&self, fate: Fate) -> &[HouseholdId] {
        &self.by[fate.place()]
    }

    /// How many of them there are.
    pub fn count(&self, fate: Fate) -> usize {
        self.households(fate).len()
    }

    /// What part of them stands so, in tenths of a percent; `None` where there are fewer than [`FEWEST_COMPARED`].
    pub fn share(&self, fate: Fate) -> Option<i64> {
        let [part, known] = [self.count(fate), self.known()].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
        tenths(part, known).filter(|_| self.known() >= FEWEST_COMPARED)
    }

    /// How many there are of whom the horizon tells.
    pub fn known(&self) -> usize {
        self.by.iter().map(Vec::len).sum()
    }
}
