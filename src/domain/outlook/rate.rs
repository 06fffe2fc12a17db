//! How many of the households that are alike leave in a year.

use std::collections::BTreeMap;

use super::seen::Seen;
use crate::domain::class::Class;
use crate::domain::share::tenths;

/// Rates rest on so many years.
pub const LOOK_BACK: i32 = 3;
/// A rate of fewer households than this is chance: that of their class holds.
pub const FEWEST: u32 = 20;

/// How many left, of how many, each household counted in each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rate {
    /// They were on the list when a year began.
    pub seen: u32,
    /// They left within the year.
    pub exited: u32,
}

impl Rate {
    fn add(&mut self, seen: &Seen) {
        self.seen += 1;
        self.exited += u32::from(seen.exited);
    }

    /// The part that leaves; `None` where nobody was seen.
    pub fn part(self) -> Option<f64> {
        (self.seen > 0).then(|| f64::from(self.exited) / f64::from(self.seen))
    }

    /// The same in tenths of a percent.
    pub fn tenths(self) -> Option<i64> {
        tenths(self.exited.into(), self.seen.into())
    }
}

/// The rates of some years.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rates {
    /// By class and how many deprivations are left; `None` where no survey told.
    pub alike: BTreeMap<(Class, Option<u8>), Rate>,
    /// By class.
    pub of_class: BTreeMap<Class, Rate>,
}

impl Rates {
    /// The chance that a household leaves within a year; `None` where nothing is known of its class.
    pub(super) fn chance(&self, seen: &Seen) -> Option<f64> {
        let alike = self.alike.get(&(seen.class, seen.left)).filter(|rate| rate.seen >= FEWEST);
        alike.or_else(|| self.of_class.get(&seen.class)).and_then(|rate| rate.part())
    }

    fn add(&mut self, seen: &Seen) {
        self.alike.entry((seen.class, seen.left)).or_default().add(seen);
        self.of_class.entry(seen.class).or_default().add(seen);
    }
}

/// The rates of the [`LOOK_BACK`] years before one.
pub(super) fn before(year: i32, years: &[(i32, Vec<Seen>)]) -> Rates {
    let mut rates = Rates::default();
    let behind = years.iter().filter(|(known, _)| (year - LOOK_BACK..year).contains(known));
    behind.flat_map(|(_, seen)| seen).for_each(|seen| rates.add(seen));
    rates
}
