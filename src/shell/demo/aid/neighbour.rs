//! A household as those who help it see it.

use chrono::{Datelike, NaiveDate};

use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, MemberId};
use crate::shell::demo::calendar::{TODAY, ymd};
use crate::shell::demo::life::{Home, Life};

/// The official number of the indicator of clean water.
const WATER: u8 = 9;
/// The day of the drive of tanks and bicycles.
pub const DRIVE: NaiveDate = ymd(2026, 4, 18);

/// A person who lives there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Someone {
    /// Who.
    pub member: MemberId,
    /// The year of birth.
    pub born: i32,
}

impl Someone {
    /// Age in years on a day, from the year of birth alone.
    pub fn age(&self, on: NaiveDate) -> i32 {
        on.year() - self.born
    }
}

/// A household that is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Which.
    pub household: HouseholdId,
    /// The number of its hamlet.
    pub hamlet: usize,
    /// Its hamlet was of another commune until 2025.
    pub former: bool,
    /// Its head, who signs.
    pub head: String,
    /// Who lives there now, the head first.
    pub people: Vec<Someone>,
    /// The class of each year, the last one last.
    pub path: Vec<Class>,
    /// Its head is of an ethnic minority.
    pub minority: bool,
    /// A survey before the drive of tanks found that it lacks clean water.
    pub lacks_water: bool,
    /// Codes of what it had.
    pub had: Vec<String>,
}

impl Neighbour {
    /// The household of a life; nothing where it ended, moved or was taken over.
    pub fn of(
        life: &Life,
        household: HouseholdId,
        members: &[MemberId],
        home: Home,
        former: bool,
    ) -> Option<Self> {
        let events = &life.events;
        let stays = events.ended.is_none() && events.succession.is_none() && events.moved.is_none();
        let head = life.people.first().filter(|_| stays && events.split.is_none())?;
        let here = life.people.iter().zip(members).filter(|(person, _)| person.is_present(TODAY));
        let someone = |(person, member): (&crate::shell::demo::family::Person, &MemberId)| Someone {
            member: *member,
            born: TODAY.year() - person.age(TODAY),
        };
        Some(Self {
            household,
            hamlet: home.number,
            former,
            head: head.member.name.clone(),
            people: here.map(someone).collect(),
            path: life.path.to_vec(),
            minority: head.member.ethnicity != "Kinh",
            lacks_water: life.reviews.iter().any(|reviewed| {
                reviewed.survey.date < DRIVE && reviewed.survey.answers.deprived().any(|n| n == WATER)
            }),
            had: life.supports.iter().map(|grant| grant.support.model.clone()).collect(),
        })
    }

    /// Poor or near-poor by the last decision before this year's.
    pub fn is_listed(&self) -> bool {
        self.class().is_listed()
    }

    /// Left the list within the last three years.
    pub fn escaped(&self) -> bool {
        let before = self.path.iter().rev().skip(2).take(3);
        !self.is_listed() && before.into_iter().any(|class| class.is_listed())
    }

    /// Has a model already.
    pub fn has(&self, models: &[&str]) -> bool {
        self.had.iter().any(|had| models.contains(&had.as_str()))
    }

    /// Someone of an age.
    pub fn someone(&self, from: i32, to: i32) -> Option<&Someone> {
        self.people.iter().find(|someone| (from..=to).contains(&someone.age(TODAY)))
    }

    /// The class by the decision of last year.
    fn class(&self) -> Class {
        let last_year = self.path.len().saturating_sub(2);
        self.path.get(last_year).copied().unwrap_or(Class::None)
    }
}
