//! What activities of a period come to: units, people reached, money given, spent and left. Every sum is over the
//! activities themselves; nothing is stored.

use std::collections::BTreeMap;

use super::{Activity, ActivityKind, ActivityState};
use crate::domain::id::ProgrammeId;
use crate::domain::report::Period;

/// What activities come to.
///
/// A cancelled activity brings nothing and its money goes back to the budget; what was spent on it before stays
/// spent. What is only planned is counted apart: its units are not there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Activities, cancelled ones left out.
    pub activities: usize,
    /// Units of what is under way or done.
    pub units: u64,
    /// Units of what is planned.
    pub planned_units: u64,
    /// Residential areas, once for each activity that serves them (lượt khu dân cư); planned ones left out.
    pub areas: u64,
    /// People reached, once for each activity (lượt người); planned ones left out.
    pub audience: u64,
    /// Given, whole đồng.
    pub given: i64,
    /// Spent, whole đồng.
    pub spent: i64,
}

impl Totals {
    /// What is left of the money given; negative where more was spent.
    pub fn left(&self) -> i64 {
        self.given - self.spent
    }

    /// The same with one activity more.
    fn with(self, activity: &Activity) -> Self {
        let spent = self.spent + activity.spent;
        match activity.state {
            ActivityState::Cancelled => Self { spent, ..self },
            ActivityState::Planned => Self {
                activities: self.activities + 1,
                planned_units: self.planned_units + u64::from(activity.units),
                given: self.given + activity.given,
                spent,
                ..self
            },
            ActivityState::UnderWay | ActivityState::Done => Self {
                activities: self.activities + 1,
                units: self.units + u64::from(activity.units),
                planned_units: self.planned_units,
                areas: self.areas + u64::from(activity.areas),
                audience: self.audience + u64::from(activity.audience),
                given: self.given + activity.given,
                spent,
            },
        }
    }
}

/// The activities that count in a period: those whose first day lies in it, as a budget year has it.
pub fn of_period<'a>(
    activities: impl IntoIterator<Item = &'a Activity>,
    period: Period,
) -> impl Iterator<Item = &'a Activity> {
    activities.into_iter().filter(move |activity| period.holds(activity.from))
}

/// What all of them come to.
pub fn total<'a>(activities: impl IntoIterator<Item = &'a Activity>) -> Totals {
    activities.into_iter().fold(Totals::default(), Totals::with)
}

/// The same by kind, in the order of the kinds; a kind without an activity has no line.
pub fn by_kind<'a>(activities: impl IntoIterator<Item = &'a Activity>) -> Vec<(ActivityKind, Totals)> {
    let order = |kind| ActivityKind::ALL.iter().position(|other| *other == kind);
    let mut lines: Vec<_> = grouped(activities, |activity| activity.kind.code())
        .into_iter()
        .filter_map(|(code, totals)| Some((ActivityKind::from_code(code)?, totals)))
        .collect();
    lines.sort_by_key(|(kind, _)| order(*kind));
    lines
}

/// The same by the project that pays; activities without one come first.
pub fn by_programme<'a>(
    activities: impl IntoIterator<Item = &'a Activity>,
) -> Vec<(Option<ProgrammeId>, Totals)> {
    grouped(activities, |activity| activity.programme).into_iter().collect()
}

fn grouped<'a, K: Ord>(
    activities: impl IntoIterator<Item = &'a Activity>,
    key: impl Fn(&'a Activity) -> K,
) -> BTreeMap<K, Totals> {
    let mut lines: BTreeMap<K, Totals> = BTreeMap::new();
    for activity in activities {
        let line = lines.entry(key(activity)).or_default();
        *line = line.with(activity);
    }
    lines
}

#[cfg(test)]
mod tests;
