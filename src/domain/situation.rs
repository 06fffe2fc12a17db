//! How many households and people stand where: the counts of the first screen.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::class::State;
use super::ledger::LedgerFacts;
use super::standing::{NEWLY_ESCAPED_MONTHS, standing_on};

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
    counts: BTreeMap<(i32, State), u32>,
}

impl YearEnds {
    /// Counts the years up to the present one, which counts as it stands today.
    pub fn until(today: NaiveDate) -> Self {
        Self { today, counts: BTreeMap::new() }
    }

    /// Counts a household by its recognitions, oldest first, at the end of each year in which the ledger has it in
    /// the register.
    pub fn add(&mut self, facts: &LedgerFacts) {
        let Some(first) = facts.recognitions.first() else { return };
        for year in first.decided.year()..=self.today.year() {
            let day = self.day_of(year);
            if facts.is_mistake() || facts.gone_since(day).is_some() {
                continue;
            }
            let state = standing_on(&facts.recognitions, day, NEWLY_ESCAPED_MONTHS).state();
            *self.counts.entry((year, state)).or_default() += 1;
        }
    }

    /// Writes the counts into a situation.
    pub fn finish(self, situation: &mut Situation, this_year: i32) {
        let of = |year, state| self.counts.get(&(year, state)).copied().unwrap_or(0);
        let first = self.counts.keys().next().map_or(this_year, |(year, _)| *year);
        situation.years =
            (first..=this_year).map(|y| (y, of(y, State::Poor), of(y, State::NearPoor))).collect();
        situation.year_before = State::ALL.map(|state| (state, of(this_year - 1, state))).to_vec();
    }

    fn day_of(&self, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, 12, 31).map_or(self.today, |end| end.min(self.today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::Class;
    use crate::domain::household::{EndReason, Ending, HouseholdEventKind as Kind};
    use crate::domain::ledger::histories::{event, household, recognised};

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
    fn the_change_is_unknown_until_the_years_were_counted() {
        assert_eq!(Situation::default().change(State::Poor), None);
        let mut situation = years(&[decided(&[(Class::Poor, day(2024, 12, 14))])]);
        situation.add(State::Poor, Count { households: 3, people: 9 });
        assert_eq!(situation.change(State::Poor), Some(2));
        assert_eq!(situation.total(), Count { households: 3, people: 9 });
    }
}
