//! One made-up household from the day on which the register was opened to the day on which the
//! made-up commune stands still. Nothing is stored here; see `write`.

use super::calendar::TODAY;
use super::chance::Chance;
use super::events::{self, Events};
use super::family::{FamilyMaker, Person};
use super::names::{self, PEOPLES};
use super::needs::{self, Needs};
use super::path::{self, Path};
use super::review::{Reviewed, Reviewer};
use super::supports::Giver;
use super::visits;
use crate::domain::catalogue::Catalogue;
use crate::domain::household::Household;
use crate::domain::id::HamletId;
use crate::domain::operation::SupportGrant;
use crate::domain::visit::Visit;

/// Where a household lives.
#[derive(Debug, Clone, Copy)]
pub struct Home {
    /// The hamlet.
    pub hamlet: HamletId,
    /// Its number, counting from 1.
    pub number: usize,
    /// Its place among the hamlets lies in the hills, where the minorities live.
    pub in_the_hills: bool,
}

/// A whole household.
#[derive(Debug)]
pub struct Life {
    /// What the register says of it as a whole.
    pub household: Household,
    /// Its people, past and present; the first was its head when the register was opened.
    pub people: Vec<Person>,
    /// What happened to it.
    pub events: Events,
    /// The class of each year.
    pub path: Path,
    /// Surveys and recognitions, oldest first.
    pub reviews: Vec<Reviewed>,
    /// Supports, oldest first.
    pub supports: Vec<SupportGrant>,
    /// Visits, oldest first.
    pub visits: Vec<Visit>,
}

/// Makes the household of a number.
pub fn life(seed: u64, number: u32, code: String, home: Home, catalogue: &Catalogue) -> Life {
    let mut chance = Chance::of(seed, number.into());
    let chance = &mut chance;
    let path = path::path(chance);
    let (mut people, events) = people(chance, number, home);
    let until = events.ended.map_or(TODAY, |(on, _)| on);
    needs::settle_allowances(chance, &mut people, TODAY);
    let needs = Needs::of(chance, &people, TODAY);
    let mut reviews =
        Reviewer { chance, people: &people, needs: &needs, path: &path, hamlet: home.number }.rounds();
    reviews.retain(|reviewed| {
        reviewed.recognition.as_ref().map_or(reviewed.survey.date, |r| r.decided) <= until
    });
    let household = household(chance, code, home, &mut people, &reviews);
    let supports =
        Giver { chance, catalogue, people: &people, needs: &needs, path: &path, until: after_until(until) }
            .supports();
    let visits = visits::visits(chance, &needs, &path, until);
    odd(chance, &mut people);
    Life { household, people, events, path, reviews, supports, visits }
}

/// Plans reach a little into the future, but not beyond the end of a household.
fn after_until(until: chrono::NaiveDate) -> chrono::NaiveDate {
    if until < TODAY { until } else { chrono::NaiveDate::MAX }
}

fn people(chance: &mut Chance, number: u32, home: Home) -> (Vec<Person>, Events) {
    let called = names::people(chance, home.in_the_hills);
    let mut maker = FamilyMaker::new(chance, called, number);
    let mut people = maker.at_opening();
    let events = events::live(&mut maker, &mut people);
    (people, events)
}

/// House and flags; facts of the people follow from the last survey, where there is one.
fn household(
    chance: &mut Chance,
    code: String,
    home: Home,
    people: &mut [Person],
    reviews: &[Reviewed],
) -> Household {
    let mut household = Household::new(code, home.hamlet);
    let last = reviews.last().map(|reviewed| &reviewed.survey);
    if let Some(survey) = last {
        let lacking: Vec<u8> = survey.answers.deprived().collect();
        needs::settle_facts(chance, people, &lacking, TODAY);
        let living = people.iter().filter(|p| p.is_present(TODAY)).count();
        household.house_area_dm2 =
            Some(needs::floor_dm2(chance, u32::try_from(living).unwrap_or(1), &lacking));
    }
    let able = |p: &Person| {
        p.is_present(TODAY) && (16..=62).contains(&p.age(TODAY)) && p.member.facts.disabled != Some(true)
    };
    household.no_labour = !people.iter().any(able);
    household.social_protection =
        people.iter().any(|p| p.is_present(TODAY) && p.member.facts.allowance == Some(true));
    household.merit = chance.is(35);
    if chance.is(720) {
        let prefix = chance.pick(&["098", "097", "036", "033", "091", "090", "086", "039"]);
        household.phone = format!("{prefix}{:07}", chance.count(0, 9_999_999));
    }
    if chance.is(300) {
        household.address = format!("Ngõ {}", chance.count(1, 28));
    }
    if chance.is(40) {
        household.notes = chance
            .pick(&["Chủ hộ ốm lâu ngày", "Nhà ở xa trục đường, mùa mưa khó đi", "Con đang học nghề"])
            .to_owned();
    }
    household
}

/// Registers have their oddities: an old identity card, a birth or a sex that nobody wrote down, a
/// group written by another name, a very long name.
fn odd(chance: &mut Chance, people: &mut [Person]) {
    for person in people.iter_mut() {
        let member = &mut person.member;
        match chance.between(0, 999) {
            0..=7 if person.relation != crate::domain::member::Relation::Head => {
                member.citizen_number.clear()
            }
            8..=15 if member.born.is_some_and(|born| born.year() < 1970) => {
                member.citizen_number = format!("13{:07}", chance.count(0, 9_999_999));
            }
            16..=17 => member.born = None,
            18 => member.sex = None,
            19..=21 => {
                member.ethnicity =
                    PEOPLES[chance.weighted([1; PEOPLES.len()].into_iter())].ethnicity.to_owned()
            }
            22 => member.ethnicity.clear(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::calendar::{OPENED, ROUNDS};
    use super::*;
    use crate::domain::class::Class;
    use crate::domain::classify::classify;
    use crate::domain::standard::Standards;

    fn lives(count: u32) -> Vec<Life> {
        let catalogue = Catalogue::embedded();
        let home = Home { hamlet: HamletId(1), number: 2, in_the_hills: true };
        (0..count).map(|number| life(1, number, number.to_string(), home, &catalogue)).collect()
    }

    #[test]
    fn what_is_recognised_follows_from_the_survey_unless_the_meeting_says_why_not() {
        let standards = Standards::embedded();
        for life in lives(600) {
            for Reviewed { survey, recognition } in &life.reviews {
                let Some(recognition) = recognition else { continue };
                let standard = standards.in_force_on(survey.date).unwrap();
                let computed = classify(survey, standard).unwrap().class;
                assert!(computed == recognition.class || !recognition.reason.is_empty(), "{survey:?}");
                assert!(survey.date <= recognition.decided && survey.people > 0);
            }
        }
    }

    #[test]
    fn nothing_happens_before_the_register_or_after_the_end_of_a_household() {
        for life in lives(600) {
            let end = life.events.ended.map_or(TODAY, |(on, _)| on);
            assert!(life.reviews.iter().all(|r| r.survey.date >= OPENED && r.survey.date <= end));
            assert!(life.visits.iter().all(|v| v.date >= OPENED && v.date <= end));
            assert!(life.supports.iter().all(|g| g.support.date >= OPENED));
        }
    }

    #[test]
    fn the_same_content_is_never_given_twice() {
        use crate::domain::duplicate_support::earlier_same_content;
        let catalogue = Catalogue::embedded();
        for life in lives(400) {
            let given: Vec<_> = life
                .supports
                .iter()
                .enumerate()
                .map(|(at, grant)| crate::domain::stored::Stored {
                    id: crate::domain::id::SupportId(at as i64),
                    rev: 1,
                    value: grant.support.clone(),
                })
                .collect();
            for (at, support) in given.iter().enumerate() {
                let earlier = earlier_same_content(&given[..at], &support.value, &catalogue);
                assert!(earlier.is_none(), "{:?}", support.value);
            }
        }
    }

    #[test]
    fn listed_households_have_a_review_each_year() {
        for life in lives(300).iter().filter(|life| life.events.ended.is_none()) {
            let listed = life.path.iter().filter(|class| class.is_listed()).count();
            assert!(life.reviews.len() >= listed.min(ROUNDS.len()));
        }
        assert!(lives(300).iter().any(|life| life.path[4] == Class::Poor));
    }
}
