//! Milestones after the exit: months at which somebody visits and judges whether it lasts. When they are is data of the
//! plan of visits ([`VisitRules`]).

use chrono::{Days, Months, NaiveDate};

use super::{Stay, Visited};
use crate::domain::visit::due::VisitRules;

/// A milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestone {
    /// Months after the exit.
    pub months: u16,
    /// Its day.
    pub due: NaiveDate,
    /// The day of the visit that judged it.
    pub judged: Option<NaiveDate>,
}

/// The milestones of a household that left the list, as far as its watch lasts, with the visits up to a day that judged
/// them: the first one from so many days before its day as the plan says to the next milestone. The milestone that a
/// visit names is another one: it counts from the first support, not from the exit. None for a household on the list.
pub fn milestones(stay: &Stay, visits: &[Visited], rules: &VisitRules, day: NaiveDate) -> Vec<Milestone> {
    let Some(until) = stay.until else { return Vec::new() };
    let known = || visits.iter().filter(|visit| stay.since <= visit.on && visit.on <= day);
    let months = rules.milestones.iter().copied();
    let days: Vec<_> = months.filter_map(|months| Some((months, opening(stay, months, rules)?))).collect();
    let milestone = |(at, (months, (opens, due))): (usize, &(u16, (NaiveDate, NaiveDate)))| {
        let closes = days.get(at + 1).map_or(NaiveDate::MAX, |(_, (opens, _))| *opens);
        let judged = known().find(|visit| *opens <= visit.on && visit.on < closes);
        Milestone { months: *months, due: *due, judged: judged.map(|visit| visit.on) }
    };
    days.iter().enumerate().map(milestone).filter(|milestone| milestone.due <= until).collect()
}

/// The day from which a visit counts for a milestone, and its own day.
fn opening(stay: &Stay, months: u16, rules: &VisitRules) -> Option<(NaiveDate, NaiveDate)> {
    let due = stay.since.checked_add_months(Months::new(months.into()))?;
    Some((due.checked_sub_days(Days::new(rules.window.into()))?, due))
}

/// The first milestone after the last that was judged; `None` once all are behind.
pub(super) fn next(all: &[Milestone]) -> Option<&Milestone> {
    let last = all.iter().rposition(|milestone| milestone.judged.is_some());
    all.get(last.map_or(0, |last| last + 1))
}
