//! Whether a household is looked after on a day: it is on the list, or left it a short while ago; and since when,
//! without a break. One walk along its decisions, which nothing is kept of.

use chrono::{Months, NaiveDate};

use crate::domain::class::{Class, State};
use crate::domain::standing::NEWLY_ESCAPED_MONTHS;

/// A household that is looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Care {
    /// Poor, near-poor or newly escaped.
    pub state: State,
    /// Since when it is one of these without a break.
    pub since: NaiveDate,
    /// The day on which it left the list, where it is newly escaped.
    pub escaped_on: Option<NaiveDate>,
}

/// The walk along the decisions of one household, the earliest first. Of two on one day the later one holds.
#[derive(Debug, Clone, Copy, Default)]
pub struct CareWalk {
    /// The day and the class of the last decision, which another one of its day may still replace.
    last: Option<(NaiveDate, Class)>,
    /// On the list before that, and since when looked after.
    listed: bool,
    since: Option<NaiveDate>,
    escaped_on: Option<NaiveDate>,
}

impl CareWalk {
    /// The next decision.
    pub fn step(&mut self, decided: NaiveDate, class: Class) {
        if let Some((day, _)) = self.last.filter(|(day, _)| *day != decided) {
            self.settle(day);
        }
        self.last = Some((decided, class));
    }

    /// What it comes to on a day that lies behind all decisions.
    pub fn on(mut self, day: NaiveDate) -> Option<Care> {
        let (decided, class) = self.last?;
        self.settle(decided);
        let state = match class {
            Class::Poor => State::Poor,
            Class::NearPoor => State::NearPoor,
            Class::Average | Class::None => State::NewlyEscaped,
        };
        let escaped_on = self.escaped_on.filter(|escaped| still_watched(*escaped, day));
        let cared = class.is_listed() || escaped_on.is_some();
        let since = self.since.filter(|_| cared)?;
        Some(Care { state, since, escaped_on })
    }

    /// No other decision of that day comes any more.
    fn settle(&mut self, day: NaiveDate) {
        let Some((_, class)) = self.last else { return };
        if class.is_listed() {
            let goes_on = self.listed || self.escaped_on.is_some_and(|escaped| still_watched(escaped, day));
            self.since = if goes_on { self.since } else { Some(day) };
            self.escaped_on = None;
        } else if self.listed {
            self.escaped_on = Some(day);
        }
        self.listed = class.is_listed();
    }
}

/// A household is newly escaped to the same day so many months later, that day included.
fn still_watched(escaped: NaiveDate, day: NaiveDate) -> bool {
    escaped.checked_add_months(Months::new(NEWLY_ESCAPED_MONTHS)).is_none_or(|last| day <= last)
}

impl Care {
    /// What the decisions up to a day come to, the earliest first.
    pub fn of(decisions: impl IntoIterator<Item = (NaiveDate, Class)>, day: NaiveDate) -> Option<Self> {
        let mut walk = CareWalk::default();
        let known = decisions.into_iter().take_while(|(decided, _)| *decided <= day);
        known.for_each(|(decided, class)| walk.step(decided, class));
        walk.on(day)
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::ledger::histories::recognised;
    use crate::domain::standing::standing_on;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn care(decisions: &[(&str, Class)], on: &str) -> Option<Care> {
        Care::of(decisions.iter().map(|(iso, class)| (day(iso), *class)), day(on))
    }

    #[test]
    fn a_change_among_the_classes_of_the_list_is_no_break() {
        let decisions =
            [("2022-12-14", Class::Poor), ("2024-12-14", Class::NearPoor), ("2025-12-14", Class::None)];
        let since = day("2022-12-14");
        let poor = Care { state: State::Poor, since, escaped_on: None };
        assert_eq!(care(&decisions, "2023-01-01"), Some(poor));
        assert_eq!(care(&decisions, "2025-01-01"), Some(Care { state: State::NearPoor, ..poor }));
        let escaped = Care { state: State::NewlyEscaped, since, escaped_on: Some(day("2025-12-14")) };
        assert_eq!(care(&decisions, "2028-12-14"), Some(escaped));
        assert_eq!(care(&decisions, "2028-12-15"), None);
    }

    #[test]
    fn who_falls_back_while_watched_was_looked_after_all_the_time() {
        let back = |on| [("2020-12-14", Class::Poor), ("2021-12-14", Class::None), (on, Class::Poor)];
        assert_eq!(care(&back("2024-12-14"), "2025-01-01").unwrap().since, day("2020-12-14"));
        assert_eq!(care(&back("2024-12-15"), "2025-01-01").unwrap().since, day("2024-12-15"));
    }

    #[test]
    fn of_two_decisions_on_a_day_the_later_one_holds() {
        let same = [("2022-12-14", Class::Poor), ("2023-12-14", Class::None), ("2023-12-14", Class::Poor)];
        let poor = Care { state: State::Poor, since: day("2022-12-14"), escaped_on: None };
        assert_eq!(care(&same, "2024-01-01"), Some(poor));
        assert_eq!(care(&[("2023-12-14", Class::Poor), ("2023-12-14", Class::None)], "2024-01-01"), None);
    }

    proptest! {
        /// It is looked after exactly while lists call it poor, near-poor or newly escaped.
        #[test]
        fn the_state_is_that_of_the_lists(
            decisions in prop::collection::vec((0u64..3000, prop::sample::select(&Class::ALL[..])), 0..8),
            look in 0u64..4500,
        ) {
            let first = day("2018-01-01");
            let mut decisions: Vec<_> =
                decisions.into_iter().map(|(days, class)| (first + Days::new(days), class)).collect();
            decisions.sort_by_key(|(on, _)| *on);
            let on = first + Days::new(look);
            let known: Vec<_> = decisions.iter().map(|(on, class)| recognised(*on, *class)).collect();
            let state = standing_on(&known, on, NEWLY_ESCAPED_MONTHS).state();
            let cared = Some(state).filter(|state| !matches!(state, State::Average | State::None));
            prop_assert_eq!(Care::of(decisions, on).map(|care| care.state), cared);
        }
    }
}
