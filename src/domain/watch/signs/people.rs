//! What its people tell: who earned and is gone, who should learn and does not, whose card ended.

use chrono::NaiveDate;

use crate::domain::age::is_between;
use crate::domain::member::LeaveReason;
use crate::domain::watch::warning::Sighted;
use crate::domain::watch::{Ages, CardTime, Fact, Person, Stay, WarningKind, WatchFacts};

/// People who work, or are of an age to where nobody knows, and left or died. Who went over with the whole household
/// and who came back is no sign.
pub(super) fn earners(people: &[Person], ages: Ages, day: NaiveDate) -> Vec<Sighted> {
    let is_back = |who: &Person| people.iter().any(|other| other.member == who.member && other.is_there(day));
    let gone = |person: &Person| {
        let left = person.left.filter(|left| left.reason != LeaveReason::Merge)?;
        let on = left.on.earliest();
        let earned = person.working.or_else(|| is_between(person.born, ages.from, ages.under, on));
        (on <= day && earned == Some(true) && !is_back(person)).then(|| {
            let fact = Fact::Earner { name: person.name.clone(), reason: left.reason };
            (WarningKind::EarnerGone, on, fact)
        })
    };
    people.iter().filter_map(gone).collect()
}

/// Children who live there and are known not to go to school.
pub(super) fn pupils(people: &[Person], ages: Ages, day: NaiveDate) -> Vec<Sighted> {
    let away = people.iter().filter(|person| {
        let of_age = is_between(person.born, ages.from, ages.under, day) == Some(true);
        person.in_school == Some(false) && of_age && person.is_there(day)
    });
    away.map(|child| (WarningKind::SchoolDropout, day, Fact::Pupil { name: child.name.clone() })).collect()
}

/// People whose last card ended since the household is watched and who are not known to be insured otherwise: one sign,
/// of the day on which the first of these cards ended.
pub(super) fn cards(facts: &WatchFacts, stay: &Stay, day: NaiveDate) -> Option<Sighted> {
    let without = without_card(facts, day).into_iter();
    let uninsured = without.filter(|person| person.insured != Some(true));
    let ends: Vec<_> = uninsured.filter_map(|person| ended(person, facts, day)).collect();
    let lapsed: Vec<_> = ends.into_iter().filter(|end| *end >= stay.since).collect();
    let first = lapsed.iter().min()?;
    Some((WarningKind::CardLapsed, *first, Fact::Cards { people: lapsed.len() }))
}

/// Who lives there on a day without a valid card. Cards of the household cover everybody else once they are as many as
/// people are without one of their own: the rule of [`crate::domain::card`].
fn without_card(facts: &WatchFacts, day: NaiveDate) -> Vec<&Person> {
    let valid = || facts.cards.iter().filter(|card| card.from <= day && day <= card.until);
    let has_own = |person: &Person| valid().any(|card| card.member == Some(person.member));
    let present = facts.people.iter().filter(|person| person.is_there(day));
    let without: Vec<_> = present.filter(|person| !has_own(person)).collect();
    let shared = valid().filter(|card| card.member.is_none());
    let shared = shared.fold(0, |sum: i64, card| sum.saturating_add(card.cards));
    let covered = i64::try_from(without.len()).is_ok_and(|people| shared >= people);
    if covered { Vec::new() } else { without }
}

/// The last day before a day on which the person's own card, or those of the household, covered them.
fn ended(person: &Person, facts: &WatchFacts, day: NaiveDate) -> Option<NaiveDate> {
    let covered_all = |on: NaiveDate| {
        let lacks = |other: &&Person| other.member == person.member;
        person.is_there(on) && !without_card(facts, on).iter().any(lacks)
    };
    let covered = |card: &&CardTime| match card.member {
        Some(whose) => whose == person.member,
        None => covered_all(card.until),
    };
    let over = facts.cards.iter().filter(|card| card.from <= card.until && card.until < day);
    over.filter(covered).map(|card| card.until).max()
}
