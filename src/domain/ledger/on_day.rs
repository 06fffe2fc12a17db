//! Where a household stands at the end of a day, counted afresh from its facts: the class list of any past date.

use chrono::NaiveDate;

use super::LedgerFacts;
use super::presence::{gaps, homes};
use crate::domain::class::Class;
use crate::domain::id::HamletId;
use crate::domain::movement::in_order;
use crate::domain::span::unnamed;

/// Where a household stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The class recognised; [`Class::None`] where no decision names it.
    pub class: Class,
    /// The hamlet.
    pub hamlet: HamletId,
    /// How many live there.
    pub people: u32,
}

impl LedgerFacts {
    /// Where it stands at the end of a day; `None` where it is not in the register then.
    pub fn on(&self, day: NaiveDate) -> Option<Position> {
        let gone = self.is_mistake() || gaps(self).iter().any(|gap| gap.holds_on(day));
        (!gone).then(|| Position {
            class: self.class_on(day),
            hamlet: self.hamlet_on(day),
            people: self.people_on(day),
        })
    }

    fn class_on(&self, day: NaiveDate) -> Class {
        let known = in_order(&self.recognitions);
        let standing = known.iter().filter(|r| r.decided <= day).max_by_key(|r| r.decided);
        standing.map_or(Class::None, |recognition| recognition.class)
    }

    fn hamlet_on(&self, day: NaiveDate) -> HamletId {
        let reached = |from: Option<NaiveDate>| from.is_none_or(|from| from <= day);
        homes(self).iter().rev().find(|(from, _)| reached(*from)).map_or(self.hamlet, |(_, hamlet)| *hamlet)
    }

    /// Who is named, and whom the last survey counted beyond them; before the first survey, whom that one did.
    pub(super) fn people_on(&self, day: NaiveDate) -> u32 {
        let named = self.stays.iter().filter(|stay| stay.counts_on(day)).count() as u32;
        let survey = self.survey_on(day).or(self.surveys.first());
        let beyond = survey.map_or(0, |s| self.unnamed((s.on, s.people)));
        named + beyond
    }

    /// The people whom a count names beyond the register's.
    pub(super) fn unnamed(&self, count: (NaiveDate, u32)) -> u32 {
        unnamed(self.stays.iter().map(|stay| stay.span), count)
    }
}
