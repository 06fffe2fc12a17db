//! Milestones after the exit: months at which somebody visits and judges whether it lasts.

use chrono::{Days, Months, NaiveDate};

use super::{Stay, Visited, WatchRules};

/// A milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestone {
    /// Months after the exit.
    pub months: u32,
    /// Its day.
    pub due: NaiveDate,
    /// The day of the visit that judged it.
    pub judged: Option<NaiveDate>,
}

/// The milestones of a household that left the list, with the visits up to a day that judged them: a visit that names
/// the milestone, else the first one within the days around it. None for a household on the list.
pub fn milestones(stay: &Stay, visits: &[Visited], rules: &WatchRules, day: NaiveDate) -> Vec<Milestone> {
    let known = || visits.iter().filter(|visit| stay.since <= visit.on && visit.on <= day);
    let milestone = |months: &u32| {
        let due = stay.since.checked_add_months(Months::new(*months))?;
        let window = Days::new(rules.milestone_window_days.into());
        let around = due.checked_sub_days(window)?..=due.checked_add_days(window)?;
        let named = known().find(|visit| visit.milestone.map(u32::from) == Some(*months));
        let judged = named.or_else(|| known().find(|visit| around.contains(&visit.on)));
        Some(Milestone { months: *months, due, judged: judged.map(|visit| visit.on) })
    };
    let left = stay.until.is_some();
    rules.milestones.iter().filter(|_| left).filter_map(milestone).collect()
}

/// The first milestone after the last that was judged; `None` once all are behind.
pub(super) fn next(all: &[Milestone]) -> Option<&Milestone> {
    let last = all.iter().rposition(|milestone| milestone.judged.is_some());
    all.get(last.map_or(0, |last| last + 1))
}
