//! What was given under one support model or programme, over all households and years.

use std::collections::BTreeSet;

use super::id::HouseholdId;

/// Supports that are in the hands of households: handed over or settled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// Code of the model or programme; a model may be in no catalogue any more.
    pub under: String,
    /// How many supports.
    pub supports: usize,
    /// What they are worth together, in whole đồng.
    pub value: i64,
    /// Who got them, each once, in the order in which they were added.
    pub households: Vec<HouseholdId>,
}

impl Given {
    /// Adds a support. Those of one household come one after the other.
    pub fn add(&mut self, household: HouseholdId, value: i64) {
        self.supports += 1;
        self.value = self.value.saturating_add(value);
        if self.households.last() != Some(&household) {
            self.households.push(household);
        }
    }

    /// Adds what was given under something that is part of it: each household still counts once.
    pub fn include(&mut self, part: &Self) {
        self.supports += part.supports;
        self.value = self.value.saturating_add(part.value);
        let known: BTreeSet<_> = self.households.iter().copied().collect();
        self.households.extend(part.households.iter().filter(|household| !known.contains(household)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_that_got_it_twice_counts_once() {
        let mut given = Given::default();
        for (household, value) in [(1, 500), (1, 700), (2, i64::MAX)] {
            given.add(HouseholdId(household), value);
        }
        assert_eq!((given.supports, given.households.len(), given.value), (3, 2, i64::MAX));
    }

    #[test]
    fn what_is_part_of_it_counts_with_it_but_no_household_twice() {
        let (mut whole, mut part) = (Given::default(), Given::default());
        whole.add(HouseholdId(1), 100);
        part.add(HouseholdId(1), 20);
        part.add(HouseholdId(2), 3);
        whole.include(&part);
        assert_eq!((whole.supports, whole.value), (3, 123));
        assert_eq!(whole.households, [HouseholdId(1), HouseholdId(2)]);
    }
}
