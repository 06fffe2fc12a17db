//! What visitors saw or were told, and that nobody came.

use chrono::NaiveDate;

use crate::domain::visit::due::{self, Care, VisitFacts};
use crate::domain::visit::{IncomeChange, Sign};
use crate::domain::watch::warning::Sighted;
use crate::domain::watch::{Fact, Visited, WarningKind, WatchFacts, Watching};

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

/// Nobody came by the day that the plan of visits says ([`due::by_state`]), for more days than the rules of the watch wait.
/// What the plan says of risk and of what a household holds only brings its own list forward.
pub(super) fn overdue(facts: &WatchFacts, by: Watching<'_>, day: NaiveDate) -> Option<Sighted> {
    let decisions = facts.recognitions.iter().map(|one| (one.decided, one.class));
    let visit = facts.visits.iter().rev().find(|visit| visit.on <= day);
    let last = visit.map(|visit| visit.on);
    let planned = VisitFacts {
        care: Care::of(decisions, day)?,
        last,
        next_due: visit.and_then(|visit| visit.next_due),
        held: Vec::new(),
        risk: 0,
    };
    let due = due::by_state(&planned, by.visits, day)?;
    let warns = due.overdue_days > by.rules.visit_overdue_days;
    warns.then_some((WarningKind::VisitOverdue, due.due_on, Fact::NoVisit { last }))
}
