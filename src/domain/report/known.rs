//! Amounts of which a part may be unknown: nobody may have entered how many live in a hamlet.

use super::spec::Unit;
use crate::domain::id::HouseholdId;
use crate::domain::ledger::Amount;
use crate::domain::place::Hamlet;

/// Part and whole of a cell; a hamlet's residents may be unknown.
#[derive(Debug, Clone, Default)]
pub(super) struct Whole {
    pub part: Known,
    pub whole: Known,
    pub behind: Vec<(HouseholdId, Amount)>,
}

/// An amount of which households or people may be unknown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    households: Option<i64>,
    people: Option<i64>,
}

impl Default for Known {
    fn default() -> Self {
        Amount::ZERO.into()
    }
}

impl From<Amount> for Known {
    fn from(amount: Amount) -> Self {
        Self { households: Some(amount.households), people: Some(amount.people) }
    }
}

impl Known {
    /// A hamlet's residents.
    pub fn residents(hamlet: Option<&Hamlet>) -> Self {
        Self {
            households: hamlet.and_then(|hamlet| hamlet.resident_households).map(Into::into),
            people: hamlet.and_then(|hamlet| hamlet.resident_people).map(Into::into),
        }
    }

    fn plus(self, other: Self) -> Self {
        let sum = |a: Option<i64>, b: Option<i64>| Some(a? + b?);
        Self { households: sum(self.households, other.households), people: sum(self.people, other.people) }
    }

    /// What a unit shows of it.
    pub fn of(self, unit: Unit) -> Option<i64> {
        match unit {
            Unit::Households | Unit::HouseholdRate => self.households,
            Unit::People | Unit::PeopleRate => self.people,
        }
    }
}

impl Whole {
    /// The households that a unit of it counts: a birth adds to the people, not to the households.
    pub fn behind(&self, unit: Unit) -> Vec<HouseholdId> {
        let counted = self.behind.iter().filter(|(_, amount)| Known::from(*amount).of(unit) != Some(0));
        counted.map(|(household, _)| *household).collect()
    }

    /// Adds another line's.
    pub fn add(&mut self, other: &Self) {
        self.part = self.part.plus(other.part);
        self.whole = self.whole.plus(other.whole);
        self.behind.extend(&other.behind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unknown_hamlet_leaves_the_sum_unknown() {
        let hamlet = |households| Hamlet { resident_households: households, ..Hamlet::default() };
        let known = Known::residents(Some(&hamlet(Some(8))));
        assert_eq!(known.plus(known).of(Unit::Households), Some(16));
        assert_eq!(known.plus(Known::residents(Some(&hamlet(None)))).of(Unit::HouseholdRate), None);
        assert_eq!(known.of(Unit::People), None);
    }
}
