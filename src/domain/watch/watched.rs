//! A household of the watch list.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::warning::weighed;
use super::{Milestone, Stay, Warning, WarningKind, WatchFacts, Watching, milestone, milestones, signs};
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;

/// Who is watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedHome {
    /// Which.
    pub id: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// The head's name; may be empty.
    pub head: String,
    /// What its hamlet is called.
    pub hamlet: String,
    /// Phone; may be empty.
    pub phone: String,
}

/// A household that is watched on a day, with what is known of it then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// Who.
    pub home: WatchedHome,
    /// Since when and until when.
    pub stay: Stay,
    /// Full months since it left the list.
    pub months: u32,
    /// The milestones after the exit, in order.
    pub milestones: Vec<Milestone>,
    /// The last visit by then.
    pub last_visit: Option<NaiveDate>,
    /// What there is warning of, the heaviest first.
    pub warnings: Vec<Warning>,
}

impl Watched {
    /// Its last survey since the exit finds it at the line or under it.
    pub fn is_below_line(&self) -> bool {
        self.warnings.iter().any(|warning| warning.kind == WarningKind::BelowLine)
    }

    /// The milestone that comes next, or was missed last: the first after the last that was judged.
    pub fn next_milestone(&self) -> Option<&Milestone> {
        milestone::next(&self.milestones)
    }
}

/// A household as the watch list has it on a day; `None` where it is not watched then.
pub fn watched(home: WatchedHome, facts: &WatchFacts, by: Watching<'_>, day: NaiveDate) -> Option<Watched> {
    let stay = Stay::on(&facts.recognitions, by.rules, day)?;
    Some(Watched {
        months: stay.months(day),
        milestones: milestones(&stay, &facts.visits, by.visits, day),
        last_visit: facts.visits.iter().rev().map(|visit| visit.on).find(|on| *on <= day),
        warnings: weighed(signs::all(facts, &stay, by, day), by, day),
        home,
        stay,
    })
}

/// The order of the list: who is below the line again, then the greatest risk first, then by code.
pub fn most_at_risk_first(list: &mut [Watched]) {
    list.sort_by(|a, b| rank(a).cmp(&rank(b)));
}

fn rank(one: &Watched) -> (Reverse<bool>, Reverse<u32>, &str) {
    (Reverse(one.is_below_line()), Reverse(one.risk()), &one.home.code)
}

impl Dossier {
    /// The household as the watch list has it on a day; `None` where it is not watched or had left the register.
    pub fn watched(&self, by: Watching<'_>, day: NaiveDate) -> Option<Watched> {
        if self.household.ended.is_some_and(|ended| ended.on <= day) {
            return None;
        }
        let home = WatchedHome {
            id: self.household.id,
            code: self.household.code.clone(),
            head: self.head_name().to_owned(),
            hamlet: self.hamlet.name.clone(),
            phone: self.household.phone.clone(),
        };
        watched(home, &WatchFacts::of(self, by.catalogue), by, day)
    }
}
