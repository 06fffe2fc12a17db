//! The work of a week: the tasks with the first households of each, and whom to visit.

use chrono::{Datelike, Days, NaiveDate};

use super::Task;
use crate::domain::id::HouseholdId;

/// Households of a task that stand on the sheet; where there are more, how many is told.
pub const FIRST: usize = 8;

/// From Monday to Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub from: NaiveDate,
    /// Its Sunday.
    pub to: NaiveDate,
}

impl Week {
    /// The week of a day.
    pub fn of(day: NaiveDate) -> Self {
        let from = day - Days::new(day.weekday().num_days_from_monday().into());
        Self { from, to: from + Days::new(6) }
    }
}

/// A household on the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekLine {
    /// Which.
    pub household: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// Who is to be seen: the head, the borrower, the holder of a card.
    pub name: String,
    /// The hamlet's name.
    pub hamlet: String,
    /// The phone number; may be empty.
    pub phone: String,
    /// What about, in words.
    pub what: String,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// A task with the first households behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekTask {
    /// The task.
    pub task: Task,
    /// The first households.
    pub lines: Vec<WeekLine>,
    /// How many more there are.
    pub more: usize,
}

impl WeekTask {
    /// Keeps the first lines and counts the rest.
    pub fn new(task: Task, mut lines: Vec<WeekLine>) -> Self {
        let more = lines.len().saturating_sub(FIRST);
        lines.truncate(FIRST);
        Self { task, lines, more }
    }
}

impl WeekTask {
    /// The same where only the first lines were read of as many things as the task counts.
    pub fn of_first(task: Task, lines: Vec<WeekLine>) -> Self {
        let told = Self::new(task, lines);
        Self { more: told.task.count.saturating_sub(told.lines.len()), ..told }
    }
}

/// Whom to visit in a hamlet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekVisits {
    /// The hamlet's name.
    pub hamlet: String,
    /// The first households.
    pub lines: Vec<WeekLine>,
    /// How many more there are.
    pub more: usize,
}

impl WeekVisits {
    /// Nobody in a hamlet yet.
    pub fn new(hamlet: &str) -> Self {
        Self { hamlet: hamlet.to_owned(), lines: Vec::new(), more: 0 }
    }

    /// One more household, which is only counted once the first ones are there.
    pub fn add(&mut self, line: impl FnOnce() -> WeekLine) {
        match self.lines.len() < FIRST {
            true => self.lines.push(line()),
            false => self.more += 1,
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.lines.len() + self.more
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_hamlet_the_first_households_stand_there_and_the_others_are_counted() {
        let line = |id| WeekLine {
            household: HouseholdId(id),
            code: format!("{id:04}"),
            name: format!("Hộ {id}"),
            hamlet: "Khu 4".into(),
            phone: String::new(),
            what: String::new(),
            due: None,
        };
        let mut visits = WeekVisits::new("Khu 4");
        (1..=5_000).for_each(|id| visits.add(|| line(id)));
        assert_eq!((visits.lines.len(), visits.more, visits.count()), (FIRST, 4_992, 5_000));
        assert_eq!(visits.lines[0].household, HouseholdId(1));
    }

    #[test]
    fn a_week_runs_from_monday_to_sunday() {
        let day = |iso: &str| iso.parse().unwrap();
        let week = Week { from: day("2026-11-16"), to: day("2026-11-22") };
        assert_eq!(["2026-11-16", "2026-11-19", "2026-11-22"].map(|iso| Week::of(day(iso))), [week; 3]);
        assert_eq!(Week::of(day("2026-11-23")).from, day("2026-11-23"));
    }
}
