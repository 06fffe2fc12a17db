//! What came into the herds of a period and what went out: alive at the beginning + in − out = alive at the end.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use chrono::NaiveDate;

use super::{HerdEventKind, Life, Step};
use crate::domain::household::coded;

coded! {
    /// By which door heads came or went.
    Flow {
        /// Giao mới: bought and handed over.
        Bought = "bought",
        /// Sinh ra.
        Born = "born",
        /// Nhận luân chuyển.
        PassedIn = "passed_in",
        /// Luân chuyển đi.
        PassedOut = "passed_out",
        /// Chết.
        Died = "died",
        /// Bán.
        Sold = "sold",
        /// Mất trộm.
        Stolen = "stolen",
        /// Đổi đi.
        Replaced = "replaced",
        /// Thu hồi.
        Recovered = "recovered",
    }
}

impl Flow {
    /// Heads came.
    pub fn is_in(self) -> bool {
        matches!(self, Self::Bought | Self::Born | Self::PassedIn)
    }

    /// By which door an event brings or takes heads; `passed_on` tells that the animal was passed on just before.
    fn of(kind: HerdEventKind, passed_on: bool) -> Option<Self> {
        use HerdEventKind as Kind;
        match kind {
            Kind::HandedOver if passed_on => Some(Self::PassedIn),
            Kind::HandedOver => Some(Self::Bought),
            Kind::Born => Some(Self::Born),
            Kind::PassedOn => Some(Self::PassedOut),
            Kind::Died => Some(Self::Died),
            Kind::Sold => Some(Self::Sold),
            Kind::Stolen => Some(Self::Stolen),
            Kind::Replaced => Some(Self::Replaced),
            Kind::Recovered => Some(Self::Recovered),
            _ => None,
        }
    }
}

/// The balance of a period, in heads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Balance {
    /// Alive at the end of the day before the first.
    pub before: u32,
    /// What came and went, by door; doors that nothing went through are left out.
    pub flows: BTreeMap<Flow, u32>,
    /// Alive at the end of the last day.
    pub after: u32,
}

impl Balance {
    /// The balance of one life from the first day to the last, both included.
    pub fn of(life: &Life, (from, to): (NaiveDate, NaiveDate)) -> Self {
        let before = from.pred_opt().map_or(0, |eve| life.heads_on(eve));
        let mut balance = Self { before, flows: BTreeMap::new(), after: life.heads_on(to) };
        let mut passed_on = false;
        for Step { on, kind, heads } in life.moves() {
            if let Some(flow) = Flow::of(kind, passed_on) {
                passed_on = flow == Flow::PassedOut;
                if from <= on && on <= to && heads > 0 {
                    *balance.flows.entry(flow).or_default() += heads;
                }
            }
        }
        balance
    }

    /// Heads that went through a door.
    pub fn flow(&self, flow: Flow) -> u32 {
        self.flows.get(&flow).copied().unwrap_or(0)
    }

    /// Heads that came.
    pub fn came(&self) -> u32 {
        self.flows.iter().filter(|(flow, _)| flow.is_in()).map(|(_, heads)| heads).sum()
    }

    /// Heads that went.
    pub fn went(&self) -> u32 {
        self.flows.iter().filter(|(flow, _)| !flow.is_in()).map(|(_, heads)| heads).sum()
    }

    /// Nothing was there, came or went.
    pub fn is_empty(&self) -> bool {
        self.before == 0 && self.after == 0 && self.flows.is_empty()
    }
}

impl AddAssign for Balance {
    fn add_assign(&mut self, other: Self) {
        self.before += other.before;
        self.after += other.after;
        for (flow, heads) in other.flows {
            *self.flows.entry(flow).or_default() += heads;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn step(kind: HerdEventKind, on: &str, heads: u32) -> Step {
        Step { on: day(on), kind, heads }
    }

    fn year_2026(steps: Vec<Step>) -> Balance {
        Balance::of(&Life::new(steps, None), (day("2026-01-01"), day("2026-12-31")))
    }

    #[test]
    fn a_flock_of_the_year_before_loses_some_and_sells_the_rest() {
        let balance = year_2026(vec![
            step(HerdEventKind::HandedOver, "2025-12-31", 50),
            step(HerdEventKind::Died, "2026-02-01", 8),
            step(HerdEventKind::Sold, "2026-12-31", 40),
            step(HerdEventKind::Sold, "2027-01-01", 2),
        ]);
        assert_eq!((balance.before, balance.came(), balance.went(), balance.after), (50, 0, 48, 2));
        assert_eq!((balance.flow(Flow::Died), balance.flow(Flow::Sold)), (8, 40));
    }

    #[test]
    fn a_calf_passed_on_leaves_one_herd_and_joins_the_other() {
        let balance = year_2026(vec![
            step(HerdEventKind::Born, "2026-01-05", 1),
            step(HerdEventKind::PassedOn, "2026-08-01", 1),
            step(HerdEventKind::HandedOver, "2026-08-01", 1),
        ]);
        let flows: Vec<_> = balance.flows.iter().map(|(flow, heads)| (flow.code(), *heads)).collect();
        assert_eq!(flows, [("born", 1), ("passed_in", 1), ("passed_out", 1)]);
        assert_eq!(balance.after, 1);
    }

    fn histories() -> impl Strategy<Value = Vec<Step>> {
        let first = day("2023-01-01");
        let step = (0u64..1500, prop::sample::select(HerdEventKind::ALL), 1u32..60)
            .prop_map(move |(days, kind, heads)| Step { on: first + chrono::Days::new(days), kind, heads });
        prop::collection::vec(step, 0..40)
    }

    proptest! {
        /// Whatever is entered: what was there, plus what came, less what went, is what is there.
        #[test]
        fn in_less_out_is_alive(steps in histories(), from in 0u64..1500, length in 0u64..800, known: bool) {
            let first = day("2023-01-01") + chrono::Days::new(from);
            let known_since = known.then_some((day("2023-06-01"), 7));
            let life = Life::new(steps, known_since);
            let balance = Balance::of(&life, (first, first + chrono::Days::new(length)));
            prop_assert_eq!(balance.before + balance.came() - balance.went(), balance.after);
        }

        /// Two periods in a row make one.
        #[test]
        fn periods_add_up(steps in histories(), days in 0u64..1500) {
            let (first, last) = (day("2023-01-01"), day("2028-01-01"));
            let middle = first + chrono::Days::new(days);
            let life = Life::new(steps, None);
            let (one, two) = (Balance::of(&life, (first, middle)), Balance::of(&life, (middle.succ_opt().unwrap(), last)));
            let whole = Balance::of(&life, (first, last));
            prop_assert_eq!(one.after, two.before);
            prop_assert_eq!(one.came() + two.came(), whole.came());
            prop_assert_eq!(one.went() + two.went(), whole.went());
        }
    }
}
