//! What cannot be true of all events of an animal together: asked where something known is corrected or taken out,
//! because one event can make another impossible. What stood wrongly before never bars its own mending.

use chrono::NaiveDate;

use super::{Animal, HerdEvent, HerdEventKind, HerdFault, OutOfKeeping, Species, check_animal};
use crate::domain::id::HerdEventId;
use crate::domain::member::Sex;
use crate::domain::stored::Stored;
use crate::viet::PartialDate;

type Known = Stored<HerdEventId, HerdEvent>;

/// What cannot be true of a life, event by event in the order in which they happened: nothing before its birth or before
/// it came, nothing after it went, never more gone than were there, no birth of a male.
pub fn check_life<'a>(animal: &Animal, events: impl IntoIterator<Item = &'a HerdEvent>) -> Vec<HerdFault> {
    let mut events: Vec<_> = events.into_iter().collect();
    events.sort_by_key(|event| event.on);
    let mut walk = Walk::new(animal, &events);
    events.into_iter().filter_map(|event| walk.step(event)).collect()
}

/// A walk along the events of an animal.
struct Walk<'a> {
    animal: &'a Animal,
    /// The day on which it came first, where that is written down.
    first: Option<NaiveDate>,
    heads: u32,
    /// Since when it is kept.
    since: Option<NaiveDate>,
    /// The last going.
    gone: Option<&'a HerdEvent>,
}

impl<'a> Walk<'a> {
    /// An animal whose coming nobody wrote down was there before everything.
    fn new(animal: &'a Animal, events: &[&HerdEvent]) -> Self {
        let first = events.iter().find(|event| event.kind.begins_keeping()).map(|event| event.on);
        let heads = if first.is_some() { 0 } else { animal.heads };
        Self { animal, first, heads, since: None, gone: None }
    }

    fn step(&mut self, event: &'a HerdEvent) -> Option<HerdFault> {
        let fault = self.before(event.on).or_else(|| match event.kind {
            kind if kind.begins_keeping() => self.comes(event),
            kind if kind.ends_keeping() => self.goes(event),
            kind => self.is_known(event.on).or(self.is_male(kind)),
        });
        self.take(event);
        fault
    }

    fn before(&self, on: NaiveDate) -> Option<HerdFault> {
        let unborn = self.animal.born.is_some_and(|born| on < born.earliest());
        let early = self.first.filter(|first| on < *first).map(OutOfKeeping::BeforeHandOver);
        unborn.then_some(OutOfKeeping::BeforeBirth).or(early).map(HerdFault::Keeping)
    }

    /// A single animal cannot come while it is there; as many arrive as were passed on.
    fn comes(&self, event: &HerdEvent) -> Option<HerdFault> {
        let there = self.since.filter(|_| self.heads > 0 && !self.animal.is_flock());
        let passed = self.gone.filter(|gone| gone.kind == HerdEventKind::PassedOn);
        let others = passed.filter(|passed| self.heads == 0 && passed.heads != event.heads);
        let kept = there.map(|since| HerdFault::Keeping(OutOfKeeping::KeptAlready(since)));
        kept.or(others.map(|passed| HerdFault::HandedOn(passed.on)))
    }

    /// Not more go than are there; a record passes on whole, because it has one holder.
    fn goes(&self, event: &HerdEvent) -> Option<HerdFault> {
        let stay = event.kind == HerdEventKind::PassedOn && event.heads < self.heads;
        match (self.heads, self.gone) {
            (0, Some(gone)) => Some(HerdFault::Keeping(OutOfKeeping::AfterEnd(gone.on))),
            (heads, _) if event.heads > heads => Some(HerdFault::MoreThanAlive(heads)),
            _ => stay.then_some(HerdFault::HandedOn(event.on)),
        }
    }

    /// On its last day it may still have been seen.
    fn is_known(&self, on: NaiveDate) -> Option<HerdFault> {
        let gone = self.gone.filter(|gone| self.heads == 0 && gone.on < on);
        gone.map(|gone| HerdFault::Keeping(OutOfKeeping::AfterEnd(gone.on)))
    }

    fn is_male(&self, kind: HerdEventKind) -> Option<HerdFault> {
        (kind.is_of_dam() && self.animal.sex == Some(Sex::Male)).then_some(HerdFault::Male)
    }

    fn take(&mut self, event: &'a HerdEvent) {
        if event.kind.begins_keeping() {
            self.since = self.since.filter(|_| self.heads > 0).or(Some(event.on));
            self.heads = self.heads.saturating_add(event.heads);
        } else if event.kind.ends_keeping() {
            self.heads = self.heads.saturating_sub(event.heads);
            self.gone = Some(event);
        }
    }
}

/// The event with which the present keeping began: the first one, or the one after it was last passed on. `events` are in
/// their order.
pub fn came(events: &[Known]) -> Option<&Known> {
    let passed = events.iter().rposition(|event| event.kind == HerdEventKind::PassedOn);
    let stay = &events[passed.map_or(0, |at| at + 1)..];
    stay.iter().find(|event| event.kind.begins_keeping())
}

/// What one more event makes impossible of what is known.
pub fn check_entry(event: &HerdEvent, animal: &Animal, events: &[Known]) -> Option<HerdFault> {
    newly(check_life(animal, values(events).chain([event])), &check_life(animal, values(events)))
}

/// What stands against taking an event out: it is how the animal came, it belongs to a hand-over to the next household,
/// it is the birth of young that are in the register, or what remains cannot be true. `events` are all of the animal in
/// their order, `young` its offspring.
pub fn check_removal<'a>(
    event: HerdEventId,
    animal: &Animal,
    events: &[Known],
    young: impl IntoIterator<Item = &'a Animal>,
) -> Option<HerdFault> {
    let known = events.iter().find(|known| known.id == event)?;
    let rest = || events.iter().filter(|other| other.id != event).map(|other| &other.value);
    let first = known.kind.begins_keeping() && !rest().any(|other| other.kind.begins_keeping());
    handed_on(known, events)
        .or(first.then_some(HerdFault::NoBeginning))
        .or(young_of(known, young).then_some(HerdFault::YoungOfBirth))
        .or_else(|| newly(check_life(animal, rest()), &check_life(animal, values(events))))
}

/// What stands against another wording of an event.
pub fn check_rewording(
    event: HerdEventId,
    to: &HerdEvent,
    animal: &Animal,
    events: &[Known],
) -> Option<HerdFault> {
    let known = events.iter().find(|known| known.id == event)?;
    let told = |event: &HerdEvent| (event.on, event.kind, event.heads);
    let moved = (told(known) != told(to)).then(|| handed_on(known, events)).flatten();
    let reworded = events.iter().map(|other| if other.id == event { to } else { &other.value });
    let corrected = corrected(animal, to, came(events).is_some_and(|came| came.id == event));
    moved.or_else(|| newly(check_life(&corrected, reworded), &check_life(animal, values(events))))
}

/// What stands against another wording of an animal, by its events and its young.
pub fn check_correction<'a>(
    (before, now): (&Animal, &Animal),
    events: &[Known],
    young: impl IntoIterator<Item = &'a Animal>,
    species: Option<&Species>,
) -> Vec<HerdFault> {
    let came = came(events).filter(|_| before.heads != now.heads).map(|came| came.id);
    let counted = |known: &Known| match came == Some(known.id) {
        true => HerdEvent { heads: now.heads, ..known.value.clone() },
        false => known.value.clone(),
    };
    let events: Vec<_> = events.iter().map(|known| (counted(known), &known.value)).collect();
    let stood = check_life(before, events.iter().map(|(_, known)| *known));
    let life = newly(check_life(now, events.iter().map(|(counted, _)| counted)), &stood);
    let of_young = |calf: &Animal| {
        newly(check_animal(calf, Some(now), species), &check_animal(calf, Some(before), species))
    };
    life.into_iter().chain(young.into_iter().filter_map(of_young)).collect()
}

/// An animal is counted as its hand-over says.
fn corrected(animal: &Animal, came: &HerdEvent, is_coming: bool) -> Animal {
    let heads = if is_coming { came.heads } else { animal.heads };
    Animal { heads, ..animal.clone() }
}

fn values(events: &[Known]) -> impl Iterator<Item = &HerdEvent> {
    events.iter().map(|known| &known.value)
}

fn newly(faults: Vec<HerdFault>, stood: &[HerdFault]) -> Option<HerdFault> {
    faults.into_iter().find(|fault| !stood.contains(fault))
}

/// It was passed on, or came by that: one operation made both events and more.
fn handed_on(event: &Known, events: &[Known]) -> Option<HerdFault> {
    let before = events.iter().take_while(|other| other.id != event.id);
    let passed = before.filter(|other| other.kind.ends_keeping() || other.kind.begins_keeping()).last();
    let received = event.kind == HerdEventKind::HandedOver
        && passed.is_some_and(|passed| passed.kind == HerdEventKind::PassedOn);
    (received || event.kind == HerdEventKind::PassedOn).then_some(HerdFault::HandedOn(event.on))
}

fn young_of<'a>(event: &HerdEvent, young: impl IntoIterator<Item = &'a Animal>) -> bool {
    let of_the_day = |calf: &Animal| calf.born.and_then(PartialDate::day) == Some(event.on);
    event.kind == HerdEventKind::Calved && young.into_iter().any(of_the_day)
}

#[cfg(test)]
mod tests;
