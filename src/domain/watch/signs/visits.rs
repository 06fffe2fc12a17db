//! What visitors saw or were told, and that nobody came.

use chrono::{Days, NaiveDate};

use crate::domain::visit::{IncomeChange, Sign};
use crate::domain::watch::warning::Sighted;
use crate::domain::watch::{Fact, Stay, Visited, WarningKind};

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

/// Nobody came by the day that was agreed, or for so many days since the last visit or the beginning of the watch.
pub(super) fn overdue(visits: &[Visited], stay: &Stay, interval: u32, day: NaiveDate) -> Option<Sighted> {
    let last = visits.iter().rev().find(|visit| visit.on <= day);
    let from = last.map_or(stay.since, |visit| visit.on.max(stay.since));
    let by_rule = from.checked_add_days(Days::new(interval.into()))?;
    let agreed = last.and_then(|visit| visit.next_due);
    let due = agreed.map_or(by_rule, |agreed| agreed.min(by_rule));
    (due < day).then_some((
        WarningKind::VisitOverdue,
        due,
        Fact::NoVisit { last: last.map(|visit| visit.on) },
    ))
}
