//! What visitors saw or were told, and that nobody came.

use chrono::{Days, NaiveDate};

use crate::domain::visit::{IncomeChange, Sign};
use crate::domain::watch::warning::Sighted;
use crate::domain::watch::{Fact, Stay, Visited, WarningKind, Watching, milestone, milestones};

/// Each sign of trouble once, of the last visit that told it; less income where no later visit told otherwise.
pub(super) fn seen(visits: &[Visited], day: NaiveDate) -> Vec<Sighted> {
    let latest_first = || visits.iter().rev().filter(|visit| visit.on <= day);
    let told = |sign: &Sign| latest_first().find(|visit| visit.signs.contains(sign));
    let mut found: Vec<_> = Sign::ALL
        .iter()
        .filter_map(|sign| Some((warns_of(*sign), told(sign)?.on, Fact::Seen(*sign))))
        .collect();
    let last_income = latest_first().find(|visit| visit.income.is_some());
    let less = last_income.filter(|visit| visit.income == Some(IncomeChange::Down));
    found.extend(less.map(|visit| (WarningKind::IncomeFallen, visit.on, Fact::LessIncome)));
    found
}

fn warns_of(sign: Sign) -> WarningKind {
    match sign {
        Sign::SeriousIllness => WarningKind::SeriousIllness,
        Sign::Disaster => WarningKind::Disaster,
        Sign::LostWork | Sign::EarnerGone => WarningKind::EarnerGone,
        Sign::SchoolDropout => WarningKind::SchoolDropout,
        Sign::Debt => WarningKind::Debt,
        Sign::FoodShortage => WarningKind::FoodShortage,
        Sign::LivestockLost => WarningKind::AnimalDied,
    }
}

/// Nobody came by the day that was agreed, for so long since the last visit or the beginning of the watch as the plan of
/// visits says for the state, or by a milestone; and that for more days than the rules of the watch wait. What the plan
/// says of risk and of what a household holds only brings its own list forward.
pub(super) fn overdue(visits: &[Visited], stay: &Stay, by: Watching<'_>, day: NaiveDate) -> Option<Sighted> {
    let last = visits.iter().rev().find(|visit| visit.on <= day);
    let from = last.map_or(stay.since, |visit| visit.on.max(stay.since));
    let interval = by.visits.interval(stay.state);
    let regular = interval.and_then(|days| from.checked_add_days(Days::new(days.into())));
    let agreed = last.and_then(|visit| visit.next_due);
    let milestones = milestones(stay, visits, by.visits, day);
    let next = milestone::next(&milestones).map(|milestone| milestone.due);
    let due = [regular, agreed, next].into_iter().flatten().min()?;
    let warns = (day - due).num_days() > by.rules.visit_overdue_days.into();
    warns.then_some((WarningKind::VisitOverdue, due, Fact::NoVisit { last: last.map(|visit| visit.on) }))
}
