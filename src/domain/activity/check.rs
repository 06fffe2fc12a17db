//! What is wrong with an activity as it was typed, field by field, and what is odd about it without being wrong.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Activity, ActivityState};
use crate::domain::catalogue::Catalogue;
use crate::domain::checks::{self, FieldFault};

/// Most units of one activity: ten million leaflets are a slip of the hand.
pub const UNITS_LIMIT: u32 = 10_000_000;
/// Most residential areas (khu dân cư) that one activity serves; the largest communes have some two hundred.
pub const AREAS_LIMIT: u32 = 1_000;
/// Most people whom one activity reaches: more than live in any commune.
pub const AUDIENCE_LIMIT: u32 = 1_000_000;

/// What is wrong with a field of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ActivityFault {
    /// A fault that any field may have.
    #[error(transparent)]
    Field(#[from] FieldFault),
    /// No fund of this code is in the catalogue.
    #[error("no such fund")]
    UnknownFund,
    /// It is under way or done, and its first day lies ahead.
    #[error("has not begun yet")]
    NotBegun,
    /// It is done, and its last day lies ahead.
    #[error("has not ended yet")]
    NotEnded,
}

/// What is odd about the money of an activity by itself: told at what was spent, and asked once more when saving, never
/// refused. What it does to budgets, and whether fund and programme run on its days, is told as of every spending:
/// [`crate::domain::programme::spending`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivityWarning {
    /// More was spent than given, by so many đồng.
    OverSpent(i64),
    /// Money was spent on what is only planned.
    SpentOnAPlan,
    /// Done, and nothing was spent of what was given.
    NothingSpent,
}

/// Everything that stands against an activity on a day, each with the code of its field.
pub fn faults(
    activity: &Activity,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Vec<(&'static str, ActivityFault)> {
    let last = activity.until.unwrap_or(activity.from);
    let simple = [
        ("name", checks::name(&activity.name)),
        ("from", checks::planned(activity.from, today)),
        ("until", checks::planned(last, today)),
        ("until", if last < activity.from { Err(FieldFault::EndsFirst) } else { Ok(()) }),
        ("units", at_most(activity.units, UNITS_LIMIT)),
        ("areas", at_most(activity.areas, AREAS_LIMIT)),
        ("audience", at_most(activity.audience, AUDIENCE_LIMIT)),
        ("given", checks::value(activity.given)),
        ("spent", checks::value(activity.spent)),
    ];
    let simple = simple.into_iter().filter_map(|(field, found)| Some((field, found.err()?.into())));
    simple.chain(unknown_fund(activity, catalogue)).chain(too_early(activity, today)).collect()
}

fn at_most(number: u32, limit: u32) -> Result<(), FieldFault> {
    if number <= limit { Ok(()) } else { Err(FieldFault::TooLarge(limit.into())) }
}

fn unknown_fund(activity: &Activity, catalogue: &Catalogue) -> Option<(&'static str, ActivityFault)> {
    let known = activity.fund.is_empty() || catalogue.fund(&activity.fund).is_some();
    (!known).then_some(("fund", ActivityFault::UnknownFund))
}

/// The state against the days: nothing is under way before its first day, nor done before its last.
fn too_early(activity: &Activity, today: NaiveDate) -> Option<(&'static str, ActivityFault)> {
    use ActivityState::{Cancelled, Done, Planned, UnderWay};
    match activity.state {
        UnderWay | Done if activity.from > today => Some(("state", ActivityFault::NotBegun)),
        Done if activity.until.is_some_and(|last| last > today) => Some(("state", ActivityFault::NotEnded)),
        Planned | UnderWay | Done | Cancelled => None,
    }
}

/// What is odd about the money of an activity.
pub fn warning(activity: &Activity) -> Option<ActivityWarning> {
    let over = activity.spent.saturating_sub(activity.given);
    match activity.state {
        _ if over > 0 => Some(ActivityWarning::OverSpent(over)),
        ActivityState::Planned if activity.spent > 0 => Some(ActivityWarning::SpentOnAPlan),
        ActivityState::Done if activity.given > 0 && activity.spent == 0 => {
            Some(ActivityWarning::NothingSpent)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::ActivityKind;
    use super::super::sample::{activity, day};
    use super::*;

    const TODAY: fn() -> NaiveDate = || day("2026-11-22");

    fn found(activity: &Activity) -> Vec<(&'static str, ActivityFault)> {
        faults(activity, &Catalogue::embedded(), TODAY())
    }

    #[test]
    fn an_activity_as_they_are_has_neither_fault_nor_oddity() {
        let panels = activity(ActivityKind::Panel, "2026-05-10");
        assert_eq!((found(&panels), warning(&panels)), (vec![], None));
    }

    #[test]
    fn it_does_not_end_before_it_begins() {
        let back = Activity { until: Some(day("2026-05-09")), ..activity(ActivityKind::Radio, "2026-05-10") };
        assert_eq!(found(&back), [("until", FieldFault::EndsFirst.into())]);
    }

    #[test]
    fn absurd_numbers_are_told_at_their_fields() {
        let absurd = Activity {
            units: UNITS_LIMIT + 1,
            areas: AREAS_LIMIT + 1,
            audience: AUDIENCE_LIMIT + 1,
            given: -1,
            spent: checks::VALUE_LIMIT + 1,
            ..activity(ActivityKind::Publication, "2026-05-10")
        };
        let fields: Vec<_> = found(&absurd).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["units", "areas", "audience", "given", "spent"]);
    }

    #[test]
    fn a_fund_that_nobody_knows_is_refused_and_none_is_right() {
        let strange = Activity { fund: "ngoai".into(), ..activity(ActivityKind::Panel, "2026-05-10") };
        assert_eq!(found(&strange), [("fund", ActivityFault::UnknownFund)]);
        let without = Activity { fund: String::new(), ..strange };
        assert_eq!(found(&without), []);
    }

    #[test]
    fn what_lies_ahead_is_planned_and_not_done() {
        let ahead = Activity { state: ActivityState::Planned, ..activity(ActivityKind::Event, "2026-12-05") };
        assert_eq!(found(&ahead), []);
        let done = Activity { state: ActivityState::Done, ..ahead.clone() };
        assert_eq!(found(&done), [("state", ActivityFault::NotBegun)]);
        let begun = Activity {
            until: Some(day("2026-12-05")),
            state: ActivityState::Done,
            ..activity(ActivityKind::TrainingClass, "2026-11-01")
        };
        assert_eq!(found(&begun), [("state", ActivityFault::NotEnded)]);
    }

    #[test]
    fn spending_over_what_was_given_is_a_warning_with_the_difference() {
        let over = Activity { given: 10, spent: 13, ..activity(ActivityKind::Panel, "2026-05-10") };
        assert_eq!(found(&over), []);
        assert_eq!(warning(&over), Some(ActivityWarning::OverSpent(3)));
    }

    #[test]
    fn money_and_state_that_disagree_are_odd() {
        let plan = Activity { state: ActivityState::Planned, ..activity(ActivityKind::Panel, "2026-12-10") };
        assert_eq!(warning(&plan), Some(ActivityWarning::SpentOnAPlan));
        let unspent = Activity { spent: 0, ..activity(ActivityKind::Panel, "2026-05-10") };
        assert_eq!(warning(&unspent), Some(ActivityWarning::NothingSpent));
    }
}
