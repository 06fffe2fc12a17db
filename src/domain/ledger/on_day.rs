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
        let gone = self.is_mistake() || self.gone_since(day).is_some();
        (!gone).then(|| Position {
            class: self.class_on(day),
            hamlet: self.hamlet_on(day),
            people: self.people_on(day),
        })
    }

    /// Since when it is gone at the end of a day; `None` where it is not gone then.
    pub fn gone_since(&self, day: NaiveDate) -> Option<NaiveDate> {
        gaps(self).iter().find(|gap| gap.holds_on(day)).map(|gap| gap.from)
    }

    /// The first day of which a fact tells; stays that were entered by mistake tell nothing.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let stays = self.stays.iter().filter(|stay| !stay.is_mistake());
        let stayed = stays.filter_map(|stay| stay.span.first_day().or(stay.span.end_day()));
        let recognised = self.recognitions.iter().map(|recognition| recognition.decided);
        let surveyed = self.surveys.iter().map(|survey| survey.on);
        let happened = self.events.iter().map(|event| event.on);
        stayed.chain(recognised).chain(surveyed).chain(happened).min()
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
        let survey = self.survey_on(day).or_else(|| self.first_survey());
        let beyond = survey.map_or(0, |s| self.unnamed((s.on, s.people)));
        named + beyond
    }

    /// The people whom a count names beyond the register's.
    pub(super) fn unnamed(&self, count: (NaiveDate, u32)) -> u32 {
        unnamed(self.stays.iter().map(|stay| stay.span), count)
    }
}
