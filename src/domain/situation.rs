//! How many households and people stand where: the counts of the first screen.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::class::{Class, Standing, State};
use super::id::HouseholdId;
use super::ledger::LedgerFacts;
use super::movement::returns;
use super::recognition::Recognition;
use super::standing::NEWLY_ESCAPED_MONTHS;

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
    /// Households by state at the end of the year before; people are not known for the past.
    pub year_before: Vec<(State, u32)>,
    /// Poor and near-poor households at the end of each year on record, oldest first, the present
    /// year as it stands today: year, poor, near-poor. Empty until asked for.
    pub years: Vec<(i32, u32, u32)>,
    /// Households that came back onto the list in the present year, with the people in them now; `None` until asked
    /// for.
    pub relapsed: Option<Relapsed>,
}

/// Households that had left the list of poor and near-poor and were put back onto it (tái nghèo, tái cận nghèo).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Relapsed {
    /// Which.
    pub households: Vec<HouseholdId>,
    /// People who live in them.
    pub people: u32,
}

impl Situation {
    /// The count of a state.
    pub fn of(&self, state: State) -> Count {
        self.now.iter().find(|(s, _)| *s == state).map_or(Count::default(), |(_, count)| *count)
    }

    /// Households in the register, whatever their state, without those that left.
    pub fn total(&self) -> Count {
        let sum = |of: fn(&Count) -> u32| self.now.iter().map(|(_, count)| of(count)).sum();
        Count { households: sum(|c| c.households), people: sum(|c| c.people) }
    }

    /// Households more (or fewer) in a state than at the end of the year before; `None` until the years
    /// were asked for.
    pub fn change(&self, state: State) -> Option<i64> {
        let before = self.year_before.iter().find(|(s, _)| *s == state)?.1;
        Some(i64::from(self.of(state).households) - i64::from(before))
    }

    /// Counts households of a state in.
    pub fn add(&mut self, state: State, count: Count) {
        if let Some((_, sum)) = self.now.iter_mut().find(|(s, _)| *s == state) {
            sum.households += count.households;
            sum.people += count.people;
        } else {
            self.now.push((state, count));
        }
    }
}

/// Counts, household by household, where each stood at the end of each year.
#[derive(Debug)]
pub struct YearEnds {
    today: NaiveDate,
    counts: BTreeMap<i32, [u32; State::ALL.len()]>,
    relapsed: Vec<HouseholdId>,
}

impl YearEnds {
    /// Counts the years up to the present one, which counts as it stands today.
    pub fn until(today: NaiveDate) -> Self {
        Self { today, counts: BTreeMap::new(), relapsed: Vec::new() }
    }

    /// Counts a household by its recognitions, oldest first, at the end of each year in which the ledger has it in
    /// the register.
    pub fn add(&mut self, facts: &LedgerFacts) {
        let Some(first) = facts.recognitions.first() else { return };
        if facts.is_mistake() {
            return;
        }
        let always_there = facts.ended.is_none() && facts.events.is_empty();
        let mut walk = Walk::default();
        for year in first.decided.year()..=self.today.year() {
            let day = self.day_of(year);
            let state = walk.state_on(&facts.recognitions, day);
            if always_there || facts.gone_since(day).is_none() {
                self.counts.entry(year).or_default()[state as usize] += 1;
            }
        }
        if (always_there || facts.gone_since(self.today).is_none()) && self.came_back(&facts.recognitions) {
            self.relapsed.push(facts.household);
        }
    }

    /// Writes the counts into a situation; who lives in the households that came back is not told.
    pub fn finish(self, situation: &mut Situation, this_year: i32) {
        let of = |year, state: State| self.counts.get(&year).map_or(0, |counts| counts[state as usize]);
        let first = self.counts.keys().next().copied().unwrap_or(this_year);
        situation.years =
            (first..=this_year).map(|y| (y, of(y, State::Poor), of(y, State::NearPoor))).collect();
        situation.year_before = State::ALL.iter().map(|state| (*state, of(this_year - 1, *state))).collect();
        situation.relapsed = Some(Relapsed { households: self.relapsed, people: 0 });
    }

    fn day_of(&self, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, 12, 31).map_or(self.today, |end| end.min(self.today))
    }

    /// It came back onto the list in the present year.
    fn came_back(&self, recognitions: &[Recognition]) -> bool {
        let recent = |on: NaiveDate| on.year() == self.today.year() && on <= self.today;
        recognitions.iter().any(|r| recent(r.decided) && r.class.is_listed())
            && returns(recognitions).any(|moved| recent(moved.on))
    }
}

/// A household on its way through its decisions, from one day to a later one.
#[derive(Debug, Default)]
struct Walk {
    /// Decisions that were passed.
    passed: usize,
    held: Option<Class>,
    /// The day on which it last left the list.
    escaped: Option<NaiveDate>,
}

impl Walk {
    /// Where it stands on a day: what [`super::standing::standing_on`] says, without beginning anew each time. Of two
    /// decisions of a day the one that stands later holds.
    fn state_on(&mut self, recognitions: &[Recognition], day: NaiveDate) -> State {
        while let Some(next) = recognitions.get(self.passed).filter(|next| next.decided <= day) {
            self.passed += 1;
            let corrected = recognitions.get(self.passed).is_some_and(|later| later.decided == next.decided);
            if !corrected {
                self.take(next);
            }
        }
        let watched = self.escaped.and_then(|on| on.checked_add_months(Months::new(NEWLY_ESCAPED_MONTHS)));
        Standing {
            class: self.held.unwrap_or(Class::None),
            since: None,
            newly_escaped_until: watched.filter(|last| *last >= day),
        }
        .state()
    }

    fn take(&mut self, decision: &Recognition) {
        match (decision.class.is_listed(), self.held.is_some_and(Class::is_listed)) {
            (true, _) => self.escaped = None,
            (false, true) => self.escaped = Some(decision.decided),
            (false, false) => {}
        }
        self.held = Some(decision.class);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::Class;
    use crate::domain::household::{EndReason, Ending, HouseholdEventKind as Kind};
    use crate::domain::ledger::histories::{event, household, recognised};
    use crate::domain::standing::standing_on;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// A household of these decisions.
    fn decided(decisions: &[(Class, NaiveDate)]) -> LedgerFacts {
        let mut facts = household(1, 4);
        facts.recognitions = decisions.iter().map(|(class, on)| recognised(*on, *class)).collect();
        facts
    }

    fn years(households: &[LedgerFacts]) -> Situation {
        let mut ends = YearEnds::until(day(2026, 11, 21));
        households.iter().for_each(|facts| ends.add(facts));
        let mut situation = Situation::default();
        ends.finish(&mut situation, 2026);
        situation
    }

    #[test]
    fn a_household_counts_in_each_year_until_it_leaves_the_list() {
        let poor_then_out = decided(&[(Class::Poor, day(2023, 12, 14)), (Class::None, day(2025, 12, 10))]);
        let situation = years(&[poor_then_out]);
        assert_eq!(situation.years, [(2023, 1, 0), (2024, 1, 0), (2025, 0, 0), (2026, 0, 0)]);
        assert!(situation.year_before.contains(&(State::NewlyEscaped, 1)));
    }

    #[test]
    fn a_household_that_left_the_register_counts_no_more() {
        let mut near_poor = decided(&[(Class::NearPoor, day(2024, 12, 14))]);
        near_poor.ended = Some(Ending { on: day(2025, 6, 1), reason: EndReason::MovedOut });
        let situation = years(&[near_poor.clone()]);
        assert_eq!(situation.years, [(2024, 0, 1), (2025, 0, 0), (2026, 0, 0)]);
        near_poor.ended = Some(Ending { on: day(2025, 6, 1), reason: EndReason::Mistake });
        assert_eq!(years(&[near_poor]).years, [(2026, 0, 0)], "it never was");
    }

    #[test]
    fn a_household_that_was_taken_back_was_gone_in_between() {
        let mut poor = decided(&[(Class::Poor, day(2023, 12, 14))]);
        poor.events =
            vec![event(day(2024, 6, 1), Kind::Ended, None), event(day(2026, 2, 1), Kind::Restored, None)];
        assert_eq!(years(&[poor]).years, [(2023, 1, 0), (2024, 0, 0), (2025, 0, 0), (2026, 1, 0)]);
    }

    #[test]
    fn a_household_that_came_back_this_year_is_told() {
        let out = (Class::None, day(2024, 12, 10));
        let back = |class, on| decided(&[(Class::Poor, day(2022, 12, 14)), out, (class, on)]);
        let relapsed =
            |facts: &LedgerFacts| !years(std::slice::from_ref(facts)).relapsed.unwrap().households.is_empty();
        assert!(relapsed(&back(Class::Poor, day(2026, 5, 20))));
        assert!(relapsed(&back(Class::NearPoor, day(2026, 5, 20))));
        let deeper = decided(&[(Class::NearPoor, day(2022, 12, 14)), out, (Class::Poor, day(2026, 5, 20))]);
        assert!(relapsed(&deeper), "further down than it came from");
        assert!(!relapsed(&back(Class::Poor, day(2025, 12, 14))), "in the year before");
        assert!(!relapsed(&back(Class::Poor, day(2026, 12, 14))), "not yet");
        assert!(!relapsed(&back(Class::Average, day(2026, 5, 20))));
        assert!(!relapsed(&decided(&[(Class::Poor, day(2026, 5, 20))])), "new, not back");
        let gone = LedgerFacts {
            ended: Some(Ending { on: day(2026, 9, 1), reason: EndReason::MovedOut }),
            ..back(Class::Poor, day(2026, 5, 20))
        };
        assert!(!relapsed(&gone), "it is not there any more");
    }

    proptest! {
        #[test]
        fn walking_through_the_years_ends_where_each_day_stands(
            steps in prop::collection::vec((0_i64..900, 0..Class::ALL.len()), 0..8),
        ) {
            let mut on = day(2019, 3, 1);
            let decisions: Vec<_> = steps
                .into_iter()
                .map(|(days, class)| {
                    // Now and then two on one day.
                    on += chrono::TimeDelta::days((days - 200).max(0));
                    (Class::ALL[class], on)
                })
                .collect();
            let facts = decided(&decisions);
            let mut walk = Walk::default();
            for year in 2018..2030 {
                let end = day(year, 12, 31);
                let standing = standing_on(&facts.recognitions, end, NEWLY_ESCAPED_MONTHS);
                prop_assert_eq!(walk.state_on(&facts.recognitions, end), standing.state(), "{}", end);
            }
        }
    }

    #[test]
    fn the_change_is_unknown_until_the_years_were_counted() {
        assert_eq!(Situation::default().change(State::Poor), None);
        let mut situation = years(&[decided(&[(Class::Poor, day(2024, 12, 14))])]);
        situation.add(State::Poor, Count { households: 3, people: 9 });
        assert_eq!(situation.change(State::Poor), Some(2));
        assert_eq!(situation.total(), Count { households: 3, people: 9 });
    }
}
