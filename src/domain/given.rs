//! What was given under one support model, over all households and years.

use super::id::HouseholdId;

/// Supports of a model that are in the hands of households: handed over or settled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// Code of the model; it may be in no catalogue any more.
    pub model: String,
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
}
