//! The people of a made-up household: who lives together, how old they are, what their papers say.

use chrono::{Datelike, NaiveDate};

use super::calendar::{OPENED, ymd};
use super::chance::Chance;
use super::names::People;
use crate::domain::member::{JoinReason, Leaving, Member, Relation, Sex};
use crate::viet::PartialDate;

/// A person of a household, and the stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub member: Member,
    /// To the head.
    pub relation: Relation,
    /// Since when; before the register where `None`.
    pub from: Option<NaiveDate>,
    /// How the stay began.
    pub joined: JoinReason,
    /// How it ended.
    pub left: Option<Leaving>,
}

impl Person {
    /// Lives in the household on a day.
    pub fn is_present(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.left.is_none_or(|left| left.on.earliest() > on)
    }

    /// Age in years on a day, from the year of birth alone.
    pub fn age(&self, on: NaiveDate) -> i32 {
        self.member.born.map_or(40, |born| on.year() - born.year())
    }
}

/// Makes the people of one household.
#[derive(Debug)]
pub struct FamilyMaker<'a> {
    /// Chance.
    pub chance: &'a mut Chance,
    /// Whose names they bear.
    pub people: &'a People,
    /// A number of the household that no other has: citizen numbers are made from it.
    pub number: u32,
    family: &'static str,
    made: u32,
}

impl<'a> FamilyMaker<'a> {
    /// A maker for the household of a number.
    pub fn new(chance: &'a mut Chance, people: &'a People, number: u32) -> Self {
        let family = people.family(chance);
        Self { chance, people, number, family, made: 0 }
    }

    /// The people who live together when the register is opened, the head first.
    pub fn at_opening(&mut self) -> Vec<Person> {
        let woman = self.chance.is(240);
        let head_sex = if woman { Sex::Female } else { Sex::Male };
        let head_age = self.head_age();
        let head = self.person(self.family, head_sex, head_age, Relation::Head);
        let mut people = vec![head];
        let alone = head_age > 58 && self.chance.is(210);
        if !alone {
            self.add_spouse(&mut people, head_sex, head_age);
            self.add_children(&mut people, head_age);
            self.add_parents(&mut people, head_age);
        }
        people
    }

    fn head_age(&mut self) -> i64 {
        match self.chance.weighted([18, 30, 30, 22].into_iter()) {
            0 => self.chance.between(25, 33),
            1 => self.chance.between(34, 45),
            2 => self.chance.between(46, 60),
            _ => self.chance.between(61, 84),
        }
    }

    fn add_spouse(&mut self, people: &mut Vec<Person>, head_sex: Sex, head_age: i64) {
        let (sex, married) = match head_sex {
            Sex::Male => (Sex::Female, 880),
            Sex::Female => (Sex::Male, 260),
        };
        if self.chance.is(married) {
            let age = (head_age + self.chance.between(-6, 4)).max(20);
            let family = self.people.family(self.chance);
            people.push(self.person(family, sex, age, Relation::Spouse));
        }
    }

    fn add_children(&mut self, people: &mut Vec<Person>, head_age: i64) {
        let children = self.chance.count(2, 4);
        for _ in 0..children {
            let age = head_age - self.chance.between(19, 38);
            let at_home = age >= 0 && (age < 20 || self.chance.is(330));
            if at_home {
                let sex = self.sex();
                people.push(self.person(self.family, sex, age, Relation::Child));
                self.add_grandchildren(people, sex, age);
            }
        }
    }

    fn add_grandchildren(&mut self, people: &mut Vec<Person>, child: Sex, child_age: i64) {
        let has_own = child == Sex::Male && child_age >= 24 && self.chance.is(500);
        if !has_own || people.iter().any(|p| p.relation == Relation::ChildInLaw) {
            return;
        }
        let family = self.people.family(self.chance);
        let wife_age = (child_age - self.chance.between(0, 5)).max(20);
        people.push(self.person(family, Sex::Female, wife_age, Relation::ChildInLaw));
        for _ in 0..self.chance.count(1, 2) {
            let age = (wife_age - self.chance.between(19, 26)).max(0);
            let sex = self.sex();
            people.push(self.person(self.family, sex, age, Relation::Grandchild));
        }
    }

    fn add_parents(&mut self, people: &mut Vec<Person>, head_age: i64) {
        if head_age < 52 && self.chance.is(210) {
            let (sex, family) = match self.chance.is(650) {
                true => (Sex::Female, self.people.family(self.chance)),
                false => (Sex::Male, self.family),
            };
            let age = (head_age + self.chance.between(20, 34)).min(93);
            people.push(self.person(family, sex, age, Relation::Parent));
        }
    }

    /// A child born into the household on a day.
    pub fn newborn(&mut self, on: NaiveDate) -> Person {
        let sex = self.sex();
        let mut child = self.person(self.family, sex, 0, Relation::Child);
        child.member.born = PartialDate::from_day(on).ok();
        child.member.citizen_number = self.citizen_number(sex, on.year());
        Person { from: Some(on), joined: JoinReason::Birth, ..child }
    }

    /// A woman who marries into the household on a day.
    pub fn bride(&mut self, on: NaiveDate) -> Person {
        let family = self.people.family(self.chance);
        let age = self.chance.between(19, 27);
        let bride = self.person(family, Sex::Female, age, Relation::ChildInLaw);
        Person { from: Some(on), joined: JoinReason::Marriage, ..bride }
    }

    fn sex(&mut self) -> Sex {
        if self.chance.is(515) { Sex::Male } else { Sex::Female }
    }

    /// `age` counts on the day on which the register is opened.
    fn person(&mut self, family: &str, sex: Sex, age: i64, relation: Relation) -> Person {
        let year = OPENED.year() - i32::try_from(age).unwrap_or(0) - 1;
        let member = Member {
            name: self.people.name(self.chance, family, sex),
            sex: Some(sex),
            born: Some(self.birth(year)).flatten(),
            citizen_number: self.citizen_number(sex, year),
            ethnicity: self.people.ethnicity.to_owned(),
            ..Member::default()
        };
        Person { member, relation, from: None, joined: JoinReason::Registered, left: None }
    }

    /// Of the old, often only the year is known, sometimes the month.
    fn birth(&mut self, year: i32) -> Option<PartialDate> {
        let month = self.chance.count(1, 12);
        let vague = if year < 1975 { 350 } else { 40 };
        if self.chance.is(vague) {
            PartialDate::from_year(year).ok()
        } else if self.chance.is(vague / 6) {
            PartialDate::from_month(year, month).ok()
        } else {
            PartialDate::from_day(ymd(year, month, self.chance.count(1, 28))).ok()
        }
    }

    /// Twelve digits that fit sex and year; the last six never repeat within a place of birth
    /// registration, because 387,421 and a million have no common divisor.
    fn citizen_number(&mut self, sex: Sex, year: i32) -> String {
        const PLACES: [u32; 4] = [25, 26, 17, 15];
        const A_HOUSEHOLD: u32 = 16;
        let serial = self.number * A_HOUSEHOLD + self.made % A_HOUSEHOLD;
        self.made += 1;
        let place = PLACES[(serial / 1_000_000) as usize % PLACES.len()];
        let tail = u64::from(serial % 1_000_000) * 387_421 % 1_000_000;
        let century_and_sex = (year / 100 - 19) * 2 + i32::from(sex == Sex::Female);
        format!("{place:03}{century_and_sex}{:02}{tail:06}", year.rem_euclid(100))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::domain::citizen;

    fn families() -> Vec<Vec<Person>> {
        let family = |number: u32| {
            let mut chance = Chance::of(3, number.into());
            let people = super::super::names::people(&mut chance, number.is_multiple_of(2));
            FamilyMaker::new(&mut chance, people, number).at_opening()
        };
        (0..400).map(family).collect()
    }

    #[test]
    fn a_family_has_one_head_and_at_most_one_spouse() {
        for family in families() {
            let count = |relation| family.iter().filter(|p| p.relation == relation).count();
            assert_eq!(count(Relation::Head), 1);
            assert_eq!(family[0].relation, Relation::Head);
            assert!(count(Relation::Spouse) <= 1);
        }
    }

    #[test]
    fn families_are_of_the_size_of_the_midlands() {
        let families = families();
        let people: usize = families.iter().map(Vec::len).sum();
        let mean = people * 100 / families.len();
        assert!((340..470).contains(&mean), "{mean}");
    }

    #[test]
    fn citizen_numbers_are_unique_and_agree_with_the_person() {
        let families = families();
        let everyone: Vec<&Member> = families.iter().flatten().map(|p| &p.member).collect();
        let numbers: HashSet<&str> = everyone.iter().map(|m| m.citizen_number.as_str()).collect();
        assert_eq!(numbers.len(), everyone.len());
        for member in everyone {
            assert_eq!(citizen::disagreements(&member.citizen_number, member.sex, member.born), []);
        }
    }

    #[test]
    fn nobody_was_born_after_the_register_was_opened() {
        let late = |p: &Person| p.member.born.is_some_and(|born| born.latest() > OPENED);
        assert!(!families().iter().flatten().any(late));
    }
}
