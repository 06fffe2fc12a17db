//! Counts and sums of a pay list: by ground, by hamlet, by any other key, and over all.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::id::MemberId;

/// One share of a list as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted<K> {
    /// What it is counted under.
    pub key: K,
    /// Whose it is.
    pub member: MemberId,
    /// Whole đồng in all.
    pub amount: i64,
    /// Of it for earlier months.
    pub arrears: i64,
    /// Whether it was not fetched.
    pub returned: bool,
}

/// How many and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// People, each once.
    pub people: u64,
    /// Benefits.
    pub benefits: u64,
    /// Whole đồng in all.
    pub amount: i64,
    /// Of it for earlier months.
    pub arrears: i64,
    /// Of it not fetched.
    pub returned: i64,
}

impl Tally {
    fn add<K>(&mut self, counted: &Counted<K>) {
        self.benefits += 1;
        self.amount += counted.amount;
        self.arrears += counted.arrears;
        self.returned += if counted.returned { counted.amount } else { 0 };
    }
}

/// By key, in its order.
pub fn by_key<K: Ord + Clone>(counted: impl IntoIterator<Item = Counted<K>>) -> BTreeMap<K, Tally> {
    let mut people: BTreeSet<(K, MemberId)> = BTreeSet::new();
    let mut tallies: BTreeMap<K, Tally> = BTreeMap::new();
    for one in counted {
        let tally = tallies.entry(one.key.clone()).or_default();
        tally.add(&one);
        tally.people += u64::from(people.insert((one.key, one.member)));
    }
    tallies
}

/// Over all.
pub fn total<K>(counted: impl IntoIterator<Item = Counted<K>>) -> Tally {
    let unkeyed = counted.into_iter().map(|one| Counted {
        key: (),
        member: one.member,
        amount: one.amount,
        arrears: one.arrears,
        returned: one.returned,
    });
    by_key(unkeyed).remove(&()).unwrap_or_default()
}
