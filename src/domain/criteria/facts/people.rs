//! What is known of the people: cards, school, work.

use chrono::NaiveDate;

use super::{Found, survey};
use crate::domain::age::{has_years, is_between};
use crate::domain::criteria::{Evidence, What};
use crate::domain::dossier::Dossier;
use crate::domain::member::Resident;
use crate::domain::reach::Rules;

/// The indicators that a survey asks where the register knows no cards and no schools.
const INSURANCE: &str = "insurance";
const SCHOOLING: &str = "child_schooling";
/// Children of these ages go to school, as indicator 6 asks.
const SCHOOL_AGE: (u32, u32) = (3, 16);
/// From this age on people may work.
const WORKING_AGE: u32 = 15;

/// Everybody has a valid card. Where the register has no card of the household at all, the last survey tells.
pub(super) fn cards(then: &Dossier, rules: Rules<'_>, on: NaiveDate) -> Option<Found> {
    let home = then.cards(rules.catalogue, on);
    if home.cards.is_empty() || home.people.is_empty() {
        return survey::not_deprived(then, rules.standards, &[INSURANCE.to_owned()]);
    }
    let without: Vec<_> = home.uncovered(on).map(|person| person.name.clone()).collect();
    if !without.is_empty() {
        return Some((false, Evidence::of(on, What::WithoutCard(without))));
    }
    let ends = home.cards.iter().filter(|card| card.is_valid_on(on)).map(|card| card.until()).min();
    Some((true, Evidence { on: ends, what: What::CardsValid }))
}

/// Every child of school age goes to school. Who was born nobody knows when may be one. Where nobody knows whether one of
/// them goes, the last survey tells.
pub(super) fn school(then: &Dossier, rules: Rules<'_>, on: NaiveDate) -> Option<Found> {
    let (from, under) = SCHOOL_AGE;
    let aged = |one: &Resident| is_between(one.member.born, from, under, on);
    let children: Vec<_> = then.current().filter(|one| aged(one) != Some(false)).collect();
    let known = children.iter().copied().filter(|one| aged(one) == Some(true));
    let out = names(known.filter(|child| child.member.facts.in_school == Some(false)));
    if !out.is_empty() {
        return Some((false, Evidence::undated(What::NotInSchool(out))));
    }
    if children.is_empty() && then.current().next().is_some() {
        return Some((true, Evidence::undated(What::NoChildren)));
    }
    if !children.is_empty() && children.iter().all(|child| child.member.facts.in_school == Some(true)) {
        return Some((true, Evidence::undated(What::InSchool(children.len()))));
    }
    survey::not_deprived(then, rules.standards, &[SCHOOLING.to_owned()])
}

/// So many people work. Not known while fewer are known to, and of somebody old enough nobody knows.
pub(super) fn working(then: &Dossier, at_least: u32, on: NaiveDate) -> Option<Found> {
    let works = names(then.current().filter(|one| one.member.facts.working == Some(true)));
    let enough = u32::try_from(works.len()).unwrap_or(u32::MAX) >= at_least;
    let open = |one: &Resident| {
        one.member.facts.working.is_none() && has_years(one.member.born, WORKING_AGE, on) != Some(false)
    };
    let known = then.current().next().is_some() && !then.current().any(open);
    (enough || known).then(|| (enough, Evidence::undated(What::Working(works))))
}

fn names<'a>(people: impl Iterator<Item = &'a Resident>) -> Vec<String> {
    people.map(|one| one.member.name.clone()).collect()
}
