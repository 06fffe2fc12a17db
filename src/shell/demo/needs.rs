//! What a made-up household lacks: an order of needs that are cured from the last to the first, and
//! the facts of its people and house that the last survey follows from.

use chrono::NaiveDate;

use super::chance::Chance;
use super::family::Person;
use crate::domain::member::Relation;

/// Official numbers of the indicators of 2022–2026 that are talked about here.
const DEPENDANTS: u8 = 2;
const NUTRITION: u8 = 3;
const INSURANCE: u8 = 4;
const ADULT_SCHOOLING: u8 = 5;
const CHILD_SCHOOLING: u8 = 6;
const FLOOR: u8 = 8;

/// The common needs first.
const OFTEN: [u8; 6] = [4, 10, 1, 7, 8, 9];
const SELDOM: [u8; 2] = [11, 12];

/// Needs in the order in which they stay: the last one is cured first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs(Vec<u8>);

impl Needs {
    /// The needs of the people who live together on a day. Only who has children lacks school for
    /// them, and too many dependants are no choice of anyone.
    pub fn of(chance: &mut Chance, people: &[Person], on: NaiveDate) -> Self {
        let present = || people.iter().filter(|p| p.is_present(on));
        let aged = |from: i32, to: i32| present().any(|p| (from..=to).contains(&p.age(on)));
        let mut often = OFTEN.to_vec();
        let by_age = [(NUTRITION, 1, 13), (ADULT_SCHOOLING, 18, 28), (CHILD_SCHOOLING, 5, 13)];
        often.extend(by_age.into_iter().filter(|(_, from, to)| aged(*from, *to)).map(|(number, ..)| number));
        chance.shuffle(&mut often);
        let mut seldom = SELDOM.to_vec();
        chance.shuffle(&mut seldom);
        let burdened = too_many_dependants(people, on).then_some(DEPENDANTS);
        Self(burdened.into_iter().chain(often).chain(seldom).collect())
    }

    /// So many of the needs; the burden of dependants is always among them.
    pub fn first(&self, count: usize) -> &[u8] {
        let least = usize::from(self.0.first() == Some(&DEPENDANTS));
        &self.0[..count.max(least).min(self.0.len())]
    }
}

/// Who is disabled or old and gets an allowance, whether listed or not.
pub fn settle_allowances(chance: &mut Chance, people: &mut [Person], on: NaiveDate) {
    for person in people {
        let (old, disabled) = (person.age(on) >= 76, chance.is(22));
        person.member.facts.disabled = Some(disabled);
        person.member.facts.allowance = Some(old || disabled);
    }
}

fn too_many_dependants(people: &[Person], on: NaiveDate) -> bool {
    let present: Vec<&Person> = people.iter().filter(|p| p.is_present(on)).collect();
    let dependant = |p: &&&Person| p.age(on) < 16 || p.member.facts.allowance == Some(true);
    present.iter().filter(dependant).count() * 2 > present.len()
}

/// Gives people the facts from which the answers to the indicators 3 to 6 follow.
pub fn settle_facts(chance: &mut Chance, people: &mut [Person], needs: &[u8], on: NaiveDate) {
    let lacks = |number: u8| needs.contains(&number);
    for person in people.iter_mut() {
        let age = person.age(on);
        let facts = &mut person.member.facts;
        facts.insured = Some(true);
        facts.malnourished = (age < 17).then_some(false);
        facts.in_school = (2..=22).contains(&age).then(|| age < 18 || chance.is(450));
        facts.diploma = (15..=31).contains(&age).then_some(true);
        facts.working = (16..=60).contains(&age).then(|| !chance.is(150));
    }
    lack(people, on, lacks(INSURANCE), (7, 120), |p| p.member.facts.insured = Some(false));
    lack(people, on, lacks(NUTRITION), (1, 13), |p| p.member.facts.malnourished = Some(true));
    lack(people, on, lacks(CHILD_SCHOOLING), (5, 13), |p| p.member.facts.in_school = Some(false));
    lack(people, on, lacks(ADULT_SCHOOLING), (18, 28), |p| {
        p.member.facts.in_school = Some(false);
        p.member.facts.diploma = Some(false);
    });
}

/// One person of an age, the head last, lacks something.
fn lack(people: &mut [Person], on: NaiveDate, lacks: bool, ages: (i32, i32), mark: impl Fn(&mut Person)) {
    let fits = |p: &&mut Person| p.is_present(on) && (ages.0..=ages.1).contains(&p.age(on));
    let chosen = people.iter_mut().filter(fits).max_by_key(|p| p.relation != Relation::Head);
    if let Some(person) = chosen.filter(|_| lacks) {
        mark(person);
    }
}

/// Floor of the house in square decimetres, under or from 8 m² a person on.
pub fn floor_dm2(chance: &mut Chance, people: u32, needs: &[u8]) -> u32 {
    let each = if needs.contains(&FLOOR) { chance.count(480, 790) } else { chance.count(850, 2300) };
    people.max(1) * each / 50 * 50
}

#[cfg(test)]
mod tests {
    use super::super::calendar::TODAY;
    use super::super::family::FamilyMaker;
    use super::super::names;
    use super::*;
    use crate::domain::computed::{Facts, computed};
    use crate::domain::member::Member;
    use crate::domain::standard::Standards;
    use crate::domain::survey::Answer;

    #[test]
    fn what_follows_from_the_facts_is_what_the_household_lacks() {
        let standards = Standards::embedded();
        let standard = standards.in_force_on(TODAY).unwrap();
        for number in 0..300 {
            let mut chance = Chance::of(5, number);
            let people = names::people(&mut chance, false);
            let mut family = FamilyMaker::new(&mut chance, people, number as u32).at_opening();
            settle_allowances(&mut chance, &mut family, TODAY);
            let needs = Needs::of(&mut chance, &family, TODAY);
            let lacking = needs.first(4);
            settle_facts(&mut chance, &mut family, lacking, TODAY);
            let area = floor_dm2(&mut chance, family.len() as u32, lacking);
            let members: Vec<&Member> = family.iter().map(|p| &p.member).collect();
            let answers =
                computed(standard, Facts { members: &members, house_area_dm2: Some(area), on: TODAY });
            for number in 1..=12 {
                let expected = if lacking.contains(&number) { Answer::Deprived } else { Answer::NotDeprived };
                let follows = answers.get(number);
                assert!(follows == Answer::NotSurveyed || follows == expected, "{number} {family:#?}");
            }
        }
    }
}
