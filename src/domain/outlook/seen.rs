//! One household in one year: how it stood when the year began, and whether it left.

use chrono::NaiveDate;

use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::outcome::{Followed, class_on};
use crate::domain::reach::{Home, Rules, lacking};
use crate::domain::report::Period;

/// As many deprivations left, or more, count as one.
pub const MOST_LEFT: u8 = 6;

/// A household that was on the list when a year began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    pub household: HouseholdId,
    /// Poor or near-poor.
    pub class: Class,
    /// Deprivations left when the year began, at most [`MOST_LEFT`]; `None` where no survey tells.
    pub left: Option<u8>,
    /// It left its class for a better one within the year, as far as that has passed.
    pub exited: bool,
}

/// Every household that was on the list when a year began, seen from a day in it or later.
pub(super) fn of_year(followed: &Followed, rules: Rules<'_>, year: i32, on: NaiveDate) -> Vec<Seen> {
    let Period { from: _, to } = Period::of_year(year, on);
    let eve = Period::of_year(year, on).eve();
    let homes = followed.reach.homes.iter().filter(|home| !home.recognitions.is_empty());
    homes.filter_map(|home| seen(home, followed, rules, (eve, to))).collect()
}

fn seen(
    home: &Home,
    followed: &Followed,
    rules: Rules<'_>,
    (eve, to): (NaiveDate, NaiveDate),
) -> Option<Seen> {
    let ended = followed.ended.get(&home.id).copied();
    let class = class_on(&home.recognitions, eve);
    let was_here = class.is_listed() && ended.is_none_or(|day| day > eve);
    was_here.then(|| Seen {
        household: home.id,
        class,
        left: left(home, rules, eve),
        exited: ended.is_none_or(|day| day > to) && is_better(class, class_on(&home.recognitions, to)),
    })
}

/// The later class is one to which a household exits: a poor one to any other, a near-poor one off the list.
fn is_better(before: Class, after: Class) -> bool {
    match before {
        Class::Poor => after != Class::Poor,
        _ => !after.is_listed(),
    }
}

/// Deprivations of the last survey up to a day that nothing handed over since answers.
fn left(home: &Home, rules: Rules<'_>, day: NaiveDate) -> Option<u8> {
    let survey = home.survey_on(day)?;
    let since = home.given_since(survey, day);
    let models: Vec<_> = since.filter_map(|support| rules.catalogue.model(&support.model)).collect();
    let is_left = |code: &str| !models.iter().any(|model| model.answers(code));
    let count = lacking(survey, rules).into_iter().filter(|indicator| is_left(&indicator.code)).count();
    Some(u8::try_from(count).unwrap_or(MOST_LEFT).min(MOST_LEFT))
}
