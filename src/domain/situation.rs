//! How many households and people stand where: the counts of the first screen.

use serde::{Deserialize, Serialize};

use super::class::State;

/// Households and the people in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Count {
    /// Households.
    pub households: u32,
    /// People.
    pub people: u32,
}

/// The commune at a date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Situation {
    /// Households and people by state; a state without households may be missing.
    pub now: Vec<(State, Count)>,
    /// The same at the end of the year before.
    pub year_before: Vec<(State, Count)>,
    /// Poor and near-poor households at the end of each year on record, oldest first, the present
    /// year as it stands today: year, poor, near-poor.
    pub years: Vec<(i32, u32, u32)>,
    /// Households in the register, whatever their state, without those that left.
    pub total: Count,
}

impl Situation {
    /// The count of a state.
    pub fn of(&self, state: State) -> Count {
        find(&self.now, state)
    }

    /// Households more (or fewer) in a state than at the end of the year before.
    pub fn change(&self, state: State) -> i64 {
        i64::from(self.of(state).households) - i64::from(find(&self.year_before, state).households)
    }
}

fn find(counts: &[(State, Count)], state: State) -> Count {
    counts.iter().find(|(s, _)| *s == state).map_or(Count::default(), |(_, count)| *count)
}
