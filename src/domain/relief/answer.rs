//! Who was helped after an emergency, and what that comes to by hamlet and class. A household helped twice for one
//! event is one household; what it got counts both times.

use std::collections::{BTreeMap, BTreeSet};

use super::ReliefEvent;
use crate::domain::class::State;
use crate::domain::id::{HamletId, HouseholdId, ReliefEventId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};

/// A support that answers an emergency, with what lists show of its household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helped {
    /// The support.
    pub support: Stored<SupportId, Support>,
    /// The household's code.
    pub code: String,
    /// Its head.
    pub head: String,
    /// Its hamlet.
    pub hamlet: HamletId,
    /// The hamlet's name.
    pub hamlet_name: String,
    /// What it is recognised as.
    pub state: State,
    /// How many people live there.
    pub people: u32,
}

/// An emergency with the supports that answer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReliefFacts {
    /// The emergency.
    pub event: Stored<ReliefEventId, ReliefEvent>,
    /// Its hamlet, by name; empty where it is in none.
    pub hamlet: String,
    /// The supports, in the order of households.
    pub helped: Vec<Helped>,
}

/// An emergency on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReliefLine {
    /// The emergency.
    pub event: Stored<ReliefEventId, ReliefEvent>,
    /// Its hamlet, by name; empty where it is in none.
    pub hamlet: String,
    /// What answers it.
    pub totals: ReliefTotals,
}

/// What supports for an emergency come to. Cancelled ones count nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReliefTotals {
    /// Households that got something.
    pub households: usize,
    /// People who live in them.
    pub people: u64,
    /// Value of what they got, whole đồng.
    pub value: i64,
    /// Households for which something is planned or approved, and that got nothing yet.
    pub waiting: usize,
    /// Value of what is planned or approved, whole đồng.
    pub planned: i64,
}

impl ReliefTotals {
    /// What these supports come to.
    pub fn of<'a>(helped: impl IntoIterator<Item = &'a Helped>) -> Self {
        let mut totals = Self::default();
        let mut got: BTreeMap<HouseholdId, u32> = BTreeMap::new();
        let mut waiting = BTreeSet::new();
        for one in helped.into_iter().filter(|one| one.support.state != SupportState::Cancelled) {
            if one.support.state.is_given() {
                got.insert(one.support.household, one.people);
                totals.value += one.support.value.value;
            } else {
                waiting.insert(one.support.household);
                totals.planned += one.support.value.value;
            }
        }
        totals.households = got.len();
        totals.people = got.values().copied().map(u64::from).sum();
        totals.waiting = waiting.iter().filter(|household| !got.contains_key(household)).count();
        totals
    }
}

impl ReliefFacts {
    /// What answers the emergency.
    pub fn totals(&self) -> ReliefTotals {
        ReliefTotals::of(&self.helped)
    }

    /// The same by hamlet, in the order of their first line.
    pub fn by_hamlet(&self) -> Vec<(String, ReliefTotals)> {
        let mut names: Vec<&str> = Vec::new();
        for one in &self.helped {
            if !names.contains(&one.hamlet_name.as_str()) {
                names.push(&one.hamlet_name);
            }
        }
        let of = |name: &str| ReliefTotals::of(self.helped.iter().filter(|one| one.hamlet_name == name));
        names.into_iter().map(|name| (name.to_owned(), of(name))).collect()
    }

    /// The same by class; a class without a household has no line.
    pub fn by_class(&self) -> Vec<(State, ReliefTotals)> {
        let of = |state: &State| ReliefTotals::of(self.helped.iter().filter(|one| one.state == *state));
        let held = |state: &&State| self.helped.iter().any(|one| one.state == **state);
        State::ALL.iter().filter(held).map(|state| (*state, of(state))).collect()
    }
}

#[cfg(test)]
pub(super) mod tests;
