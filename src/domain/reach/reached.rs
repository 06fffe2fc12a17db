//! Counts of supports with the households behind them.

use std::collections::BTreeMap;

use super::{Home, Reach, Record};
use crate::domain::id::HouseholdId;
use crate::domain::report::Period;
use crate::domain::support::SupportState;

/// What supports come to, and whom they reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reached {
    /// How many supports.
    pub supports: usize,
    /// What they are worth together, in whole đồng.
    pub value: i64,
    /// Quantities in thousandths, by unit.
    pub quantities: BTreeMap<String, i64>,
    /// The people of those households, each once: as many as live there now.
    pub people: u64,
    /// Who got them, each once, in the order of the official lists.
    pub households: Vec<HouseholdId>,
}

impl Reached {
    /// Adds a support. Those of one household come one after the other.
    fn add(&mut self, home: &Home, support: &Record) {
        self.supports += 1;
        self.value = self.value.saturating_add(support.value.value);
        let sum = self.quantities.entry(support.unit.clone()).or_default();
        *sum = sum.saturating_add(support.quantity);
        if self.households.last() != Some(&home.id) {
            self.households.push(home.id);
            self.people += u64::from(home.people);
        }
    }

    /// Puts together what is counted in one unit under several words.
    pub(super) fn unite_units(&mut self, kept: impl Fn(&str) -> String) {
        for (written, quantity) in std::mem::take(&mut self.quantities) {
            let sum = self.quantities.entry(kept(&written)).or_default();
            *sum = sum.saturating_add(quantity);
        }
    }

    /// Quantity and unit, where all is counted in one unit: cows and kilograms have no sum.
    pub fn quantity(&self) -> Option<(i64, &str)> {
        let mut all = self.quantities.iter();
        all.next().filter(|_| all.next().is_none()).map(|(unit, quantity)| (*quantity, unit.as_str()))
    }
}

/// What was handed over in a period, parted by whatever is asked of household and support. Every support is in
/// exactly one part.
pub fn part<K: Ord>(
    reach: &Reach,
    period: Period,
    key: impl Fn(&Home, &Record) -> K,
) -> BTreeMap<K, Reached> {
    let mut parts: BTreeMap<K, Reached> = BTreeMap::new();
    for home in &reach.homes {
        for support in home.given_in(period) {
            parts.entry(key(home, support)).or_default().add(home, support);
        }
    }
    parts
}

/// Parts in their order; hamlets by the numbers and letters of their names, so that Khu 2 stands before Khu 10.
pub(super) fn in_order<K: Ord, V>(parts: BTreeMap<K, V>, hamlet: impl Fn(&K) -> Option<&str>) -> Vec<(K, V)> {
    let mut parts: Vec<_> = parts.into_iter().collect();
    parts.sort_by_cached_key(|(key, _)| hamlet(key).map(crate::viet::sort_key));
    parts
}

/// All that was handed over in a period; a household that stands in several parts counts once.
pub fn total(reach: &Reach, period: Period) -> Reached {
    part(reach, period, |_, _| ()).remove(&()).unwrap_or_default()
}

/// What is planned or approved for a period and in nobody's hands yet.
pub fn waiting(reach: &Reach, period: Period) -> Reached {
    let mut all = Reached::default();
    let waits = |support: &&Record| {
        matches!(support.state, SupportState::Planned | SupportState::Approved) && period.holds(support.date)
    };
    for home in &reach.homes {
        home.supports.iter().filter(waits).for_each(|support| all.add(home, support));
    }
    all
}
