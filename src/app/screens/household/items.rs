//! The lines of a page of the household, as places in the dossier: what the cursor stands on.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{HouseholdScreen, Page};
use crate::domain::dossier::Dossier;
use crate::domain::id::AnimalId;

/// One line of a page: a place in the list of the dossier that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A member, present or past.
    Resident(usize),
    /// An event of the household as a whole.
    Event(usize),
    /// A survey.
    Survey(usize),
    /// A recognition.
    Recognition(usize),
    /// A support.
    Support(usize),
    /// A benefit of one of its people.
    Benefit(usize),
    /// A group in which it is or was.
    Group(usize),
    /// An animal.
    Animal(usize),
    /// An event of the animal above.
    HerdEvent(usize),
    /// A pass-on obligation.
    PassOn(usize),
    /// A visit.
    Visit(usize),
    /// An entry of the journal.
    History(usize),
}

impl HouseholdScreen {
    /// The lines of the open page; none while nothing is fetched, and none on the overview.
    pub fn items(&self) -> Vec<Item> {
        let Some(dossier) = &self.dossier else { return Vec::new() };
        match self.page {
            Page::Overview => Vec::new(),
            Page::Members => members(dossier),
            Page::Surveys => surveys(dossier),
            Page::Supports => supports(dossier),
            Page::Herd => herd(dossier),
            Page::Visits => newest_first(dossier.visits.iter().map(|v| v.date), Item::Visit),
            Page::History => (0..self.history.len()).map(Item::History).collect(),
        }
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<Item> {
        self.items().get(self.pane.cursor).copied()
    }
}

/// People as the dossier has them (the present ones first), then what happened to the household.
fn members(dossier: &Dossier) -> Vec<Item> {
    let people = (0..dossier.residents.len()).map(Item::Resident);
    people.chain((0..dossier.events.len()).rev().map(Item::Event)).collect()
}

/// Supports, then the monthly assistance of its people, then its groups, each newest first.
fn supports(dossier: &Dossier) -> Vec<Item> {
    let given = newest_first(dossier.supports.iter().map(|support| support.date), Item::Support);
    let drawn = newest_first(dossier.benefits.iter().map(|benefit| benefit.from), Item::Benefit);
    let joined = newest_first(dossier.groups.iter().map(|one| one.member.joined), Item::Group);
    given.into_iter().chain(drawn).chain(joined).collect()
}

fn newest_first(dates: impl Iterator<Item = NaiveDate>, item: fn(usize) -> Item) -> Vec<Item> {
    by_date(dates.enumerate().map(|(at, date)| (date, item(at))).collect())
}

/// Of two things on one day the later one in the dossier stands first.
fn by_date(mut dated: Vec<(NaiveDate, Item)>) -> Vec<Item> {
    dated.reverse();
    dated.sort_by_key(|(date, _)| Reverse(*date));
    dated.into_iter().map(|(_, item)| item).collect()
}

/// Surveys and the recognitions that followed, in one order of time.
fn surveys(dossier: &Dossier) -> Vec<Item> {
    let surveys = dossier.surveys.iter().enumerate().map(|(at, s)| (s.date, Item::Survey(at)));
    let recognitions =
        dossier.recognitions.iter().enumerate().map(|(at, r)| (r.decided, Item::Recognition(at)));
    by_date(surveys.chain(recognitions).collect())
}

/// Each animal with its events below it, then what is owed.
fn herd(dossier: &Dossier) -> Vec<Item> {
    let events = |id: AnimalId| {
        let of_it = dossier.herd_events.iter().enumerate().filter(move |(_, event)| event.animal == id);
        of_it.map(|(at, _)| Item::HerdEvent(at))
    };
    let animals = dossier.animals.iter().enumerate();
    let lines = animals.flat_map(|(at, animal)| std::iter::once(Item::Animal(at)).chain(events(animal.id)));
    lines.chain((0..dossier.pass_ons.len()).map(Item::PassOn)).collect()
}
