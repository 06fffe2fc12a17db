//! What a household looks like for matching, the same from a list and from the register.

use chrono::NaiveDate;

use crate::domain::citizen::CitizenNumber;
use crate::domain::intake::{IntakeHousehold, IntakeMember, KnownHousehold, KnownMember};
use crate::domain::member::{Relation, Sex};
use crate::tables::parse::hamlet_key;
use crate::viet::{self, PartialDate};

/// A name without accents, and a birth year.
pub type Person = (String, Option<i32>);

/// A household in the form in which it is compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Portrait {
    /// The head's name without accents; empty for a household without a head.
    pub name: String,
    /// See [`hamlet_key`].
    pub hamlet: String,
    /// The head's birth year.
    pub year: Option<i32>,
    /// The head's whole birth date.
    pub day: Option<NaiveDate>,
    /// The head's sex.
    pub sex: Option<Sex>,
    /// The head's citizen number; may be empty.
    pub number: String,
    /// Numbers of the other members.
    pub other_numbers: Vec<String>,
    /// The other members.
    pub others: Vec<Person>,
    /// Digits; may be empty.
    pub phone: String,
    /// The code without accents and spaces, where a list told one.
    pub code: Option<String>,
    /// The code is one that the program made, in a register.
    pub code_was_made: bool,
    /// People as stated, or as listed.
    pub people: Option<u32>,
    /// The head's ethnic group without accents; may be empty.
    pub ethnicity: String,
}

impl Portrait {
    /// Of a household of the list.
    pub fn of_intake(household: &IntakeHousehold) -> Self {
        let (heads, others) = household.members.split_at(household.members.len().min(1));
        let head = heads.first();
        let born = head.and_then(|head| head.born);
        Self {
            name: head.map(|head| viet::fold(&head.name)).unwrap_or_default(),
            hamlet: hamlet_key(&household.hamlet),
            year: born.map(PartialDate::year),
            day: born.and_then(PartialDate::day),
            sex: head.and_then(|head| head.sex.or_else(|| sex_in(head.citizen_number.as_deref()?))),
            number: head.and_then(|head| head.citizen_number.clone()).unwrap_or_default(),
            other_numbers: others.iter().filter_map(|member| member.citizen_number.clone()).collect(),
            others: others.iter().map(listed).collect(),
            phone: household.phone.clone().unwrap_or_default(),
            code: household.code.as_deref().map(code_key),
            code_was_made: false,
            people: Some(household.people())
                .filter(|_| household.stated_people.is_some() || !others.is_empty()),
            ethnicity: head.and_then(|head| head.ethnicity.as_deref()).map(viet::fold).unwrap_or_default(),
        }
    }

    /// Of a household of the register.
    pub fn of_known(household: &KnownHousehold) -> Self {
        let head = household.head();
        let born = head.and_then(|head| head.born);
        let others = || household.members.iter().filter(|member| member.relation != Relation::Head);
        Self {
            name: head.map(|head| viet::fold(&head.name)).unwrap_or_default(),
            hamlet: hamlet_key(&household.hamlet),
            year: born.map(PartialDate::year),
            day: born.and_then(PartialDate::day),
            sex: head.and_then(|head| head.sex.or_else(|| sex_in(&head.citizen_number))),
            number: head.map(|head| head.citizen_number.clone()).unwrap_or_default(),
            other_numbers: others()
                .map(|member| member.citizen_number.clone())
                .filter(|n| !n.is_empty())
                .collect(),
            others: others().map(known).collect(),
            phone: household.phone.clone(),
            code: Some(code_key(&household.code)),
            code_was_made: household.code_was_made,
            people: household
                .people
                .or((household.members.len() > 1).then_some(household.members.len() as u32)),
            ethnicity: head.map(|head| viet::fold(&head.ethnicity)).unwrap_or_default(),
        }
    }

    /// Takes over what another portrait of the same household knows more.
    pub fn learn(&mut self, other: &Self) {
        let new = other.others.iter().filter(|person| !self.others.contains(person));
        let new: Vec<Person> = new.cloned().collect();
        self.others.extend(new);
        self.day = self.day.or(other.day);
        if other.code.is_some() && (self.code.is_none() || self.code_was_made) {
            self.code.clone_from(&other.code);
            self.code_was_made = false;
        }
        for (ours, theirs) in [(&mut self.number, &other.number), (&mut self.phone, &other.phone)] {
            if ours.is_empty() {
                ours.clone_from(theirs);
            }
        }
    }

    /// The head's name, or number, or another member is the same in both.
    pub fn agrees(&self, other: &Self) -> bool {
        let everyone =
            |portrait: &Self| portrait.others.iter().cloned().chain([portrait.head()]).collect::<Vec<_>>();
        let theirs = everyone(other);
        self.name == other.name
            || self.same_number(other)
            || everyone(self).iter().any(|person| same_among(person, &theirs))
    }

    /// The head's name or birth year is the same, or another member is: the number is not a slip.
    pub fn akin(&self, other: &Self) -> bool {
        self.name == other.name
            || self.same_year(other)
            || self.shares_member(other)
            || other.others.contains(&self.head())
    }

    fn head(&self) -> Person {
        (self.name.clone(), self.year)
    }

    /// Both heads have a number, and it is one.
    pub fn same_number(&self, other: &Self) -> bool {
        !self.number.is_empty() && self.number == other.number
    }

    /// Both heads have a number of the same kind, and they are two. A nine-digit number and its twelve-digit
    /// successor may be one person's.
    pub fn other_number(&self, other: &Self) -> bool {
        !self.number.is_empty() && self.number.len() == other.number.len() && self.number != other.number
    }

    /// Both have a code from a list, and they are two.
    pub fn other_code(&self, other: &Self) -> bool {
        let told = |portrait: &'_ Self| portrait.code.clone().filter(|_| !portrait.code_was_made);
        told(self).zip(told(other)).is_some_and(|(ours, theirs)| ours != theirs)
    }

    /// Both years are known and equal.
    pub fn same_year(&self, other: &Self) -> bool {
        self.year.is_some() && self.year == other.year
    }

    /// Something says that these are two households: number, sex or year of the head, or two families of
    /// which no member is the same.
    pub fn contradicts(&self, other: &Self) -> bool {
        let differ = |a: Option<i32>, b: Option<i32>| a.zip(b).is_some_and(|(a, b)| a != b);
        let sexes = self.sex.zip(other.sex).is_some_and(|(a, b)| a != b);
        let strangers = !self.others.is_empty() && !other.others.is_empty() && !self.shares_member(other);
        self.other_number(other) || sexes || differ(self.year, other.year) || strangers
    }

    fn shares_member(&self, other: &Self) -> bool {
        self.others.iter().any(|person| same_among(person, &other.others))
    }

    /// A fact that hardly two households share: another member's name and year, the phone, the head's
    /// whole birth date.
    pub fn shares_fact(&self, other: &Self) -> bool {
        let phone = !self.phone.is_empty() && self.phone == other.phone;
        let day = self.day.is_some() && self.day == other.day;
        phone || day || self.shares_member(other)
    }

    /// The sex is the same in both, and the number of people or the ethnic group agrees.
    pub fn resembles(&self, other: &Self) -> bool {
        let sex = self.sex.is_some() && self.sex == other.sex;
        let people = self.people.is_some() && self.people == other.people;
        let ethnicity = !self.ethnicity.is_empty() && self.ethnicity == other.ethnicity;
        sex && (people || ethnicity)
    }
}

/// The sex that a citizen number of twelve digits tells, for lists without a column for it.
fn sex_in(number: &str) -> Option<Sex> {
    CitizenNumber::parse(number).ok()?.sex()
}

/// The same name and the same birth year.
fn same_among(person: &Person, among: &[Person]) -> bool {
    person.1.is_some() && among.contains(person)
}

fn listed(member: &IntakeMember) -> Person {
    (viet::fold(&member.name), member.born.map(PartialDate::year))
}

fn known(member: &KnownMember) -> Person {
    (viet::fold(&member.name), member.born.map(PartialDate::year))
}

/// A code without accents, capitals and spaces.
pub fn code_key(code: &str) -> String {
    viet::fold(code).chars().filter(|c| !c.is_whitespace()).collect()
}
