//! The households beside those that got a model: of the same class on the same day, and without it to this day.
//!
//! Each case is held against the households of its own day and class, and every case weighs the same: a day on which
//! forty cows came counts forty times, however many households stood beside them.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::case::Case;
use super::fate::{Fate, HORIZONS, class_on, fates};
use super::{FEWEST_COMPARED, Followed};
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::reach::Home;
use crate::domain::share::tenths_of;

/// The households beside the cases of a model, at a horizon.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Beside {
    /// What part of the cases' weight stands so.
    weights: [f64; Fate::ALL.len()],
    by: [Vec<HouseholdId>; Fate::ALL.len()],
}

impl Beside {
    /// What part of them stands so, in tenths of a percent, each case weighing the same; `None` where fewer than
    /// [`FEWEST_COMPARED`] households stand beside: a percent of so few is chance.
    pub fn share(&self, fate: Fate) -> Option<i64> {
        self.weighed(fate).filter(|_| self.all().len() >= FEWEST_COMPARED)
    }

    /// The same of however few.
    pub(super) fn weighed(&self, fate: Fate) -> Option<i64> {
        let all: f64 = self.weights.iter().sum();
        (all > 0.0).then(|| tenths_of(self.weights[fate.place()] / all))
    }

    /// The households that stand so. One that stood beside on several days may stand in several parts.
    pub fn households(&self, fate: Fate) -> &[HouseholdId] {
        &self.by[fate.place()]
    }

    /// Everybody beside, each once.
    pub fn all(&self) -> Vec<HouseholdId> {
        let mut all = self.by.concat();
        all.sort_unstable();
        all.dedup();
        all
    }

    fn add(&mut self, fate: Fate, weight: f64, household: HouseholdId) {
        self.weights[fate.place()] += weight;
        self.by[fate.place()].push(household);
    }

    fn close(&mut self) {
        for part in &mut self.by {
            part.sort_unstable();
            part.dedup();
        }
    }
}

/// A household on the list of a day, and where it stands later.
struct Listed {
    household: HouseholdId,
    class: Class,
    fates: [Option<Fate>; HORIZONS.len()],
}

/// The lists of days, each made once.
pub(super) struct Days<'a> {
    /// Households with a decision, and when they left the register.
    homes: Vec<(&'a Home, Option<NaiveDate>)>,
    on: NaiveDate,
    lists: HashMap<NaiveDate, Vec<Listed>>,
}

impl<'a> Days<'a> {
    pub fn new(followed: &'a Followed, on: NaiveDate) -> Self {
        let decided = followed.reach.homes.iter().filter(|home| !home.recognitions.is_empty());
        let homes = decided.map(|home| (home, followed.ended.get(&home.id).copied())).collect();
        Self { homes, on, lists: HashMap::new() }
    }

    /// Those beside these cases that are none of the holders, at each horizon.
    pub fn beside<'c>(
        &mut self,
        cases: impl Iterator<Item = &'c Case>,
        holders: &HashSet<HouseholdId>,
    ) -> [Beside; HORIZONS.len()] {
        let mut beside: [Beside; HORIZONS.len()] = Default::default();
        for ((day, class), cases) in grouped(cases) {
            let list = self.list(day);
            let stood: Vec<_> =
                list.iter().filter(|one| one.class == class && !holders.contains(&one.household)).collect();
            let weight = cases / stood.len() as f64;
            for one in stood {
                for (part, fate) in beside.iter_mut().zip(one.fates) {
                    if let Some(fate) = fate {
                        part.add(fate, weight, one.household);
                    }
                }
            }
        }
        beside.iter_mut().for_each(Beside::close);
        beside
    }

    fn list(&mut self, day: NaiveDate) -> &[Listed] {
        let (homes, on) = (&self.homes, self.on);
        self.lists.entry(day).or_insert_with(|| {
            homes.iter().filter_map(|(home, ended)| listed(home, *ended, day, on)).collect()
        })
    }
}

/// How many cases each day and class has.
fn grouped<'c>(cases: impl Iterator<Item = &'c Case>) -> BTreeMap<(NaiveDate, Class), f64> {
    cases.fold(BTreeMap::new(), |mut groups, case| {
        *groups.entry((case.begun, case.class)).or_default() += 1.0;
        groups
    })
}

fn listed(home: &Home, ended: Option<NaiveDate>, day: NaiveDate, on: NaiveDate) -> Option<Listed> {
    let class = class_on(&home.recognitions, day);
    let here = class.is_listed() && ended.is_none_or(|left| left > day);
    here.then(|| Listed { household: home.id, class, fates: fates(&home.recognitions, ended, day, on) })
}
