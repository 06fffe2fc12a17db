//! The animals of a household at the end of a day, and what it owed for them.

use chrono::NaiveDate;

use super::until;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HerdEventId, PassOnId, SupportId};
use crate::domain::pass_on::PassOn;
use crate::domain::stored::Stored;

/// An obligation with the receiver once settled.
type Owed = (Stored<PassOnId, PassOn>, Option<Neighbour>);

/// Animals with the events of their lives.
type Herd = (Vec<Stored<AnimalId, Animal>>, Vec<Stored<HerdEventId, HerdEvent>>);

impl Dossier {
    /// The animals that it had got by then, with their events up to the day.
    pub(super) fn herd_on(&self, day: NaiveDate) -> Herd {
        let kept = self.animals.iter().filter(|animal| self.had(animal, day));
        let animals: Vec<_> = kept.map(|animal| self.held(animal, day)).collect();
        let known = |id: AnimalId| animals.iter().any(|animal| animal.id == id);
        let events = until(&self.herd_events, |event| event.on <= day && known(event.animal));
        (animals, events)
    }

    /// It came with a support of the household, or something is known of it by then.
    fn had(&self, animal: &Stored<AnimalId, Animal>, day: NaiveDate) -> bool {
        let own = animal.support.and_then(|id| self.supports.iter().find(|support| support.id == id));
        let mut events = self.events_of(animal.id).peekable();
        let known = match events.peek() {
            Some(_) => events.any(|event| event.on <= day),
            None => animal.born.is_none_or(|born| born.earliest() <= day),
        };
        known && own.is_none_or(|support| support.date <= day)
    }

    /// What was passed on later was still here.
    fn held(&self, animal: &Stored<AnimalId, Animal>, day: NaiveDate) -> Stored<AnimalId, Animal> {
        let mut held = animal.clone();
        if self.passed_on(animal.id).is_some_and(|passed| passed > day) {
            held.value.holder = self.household.id;
        }
        held
    }

    /// The obligations of supports given by then; what was settled later was due.
    pub(super) fn pass_ons_on(&self, day: NaiveDate) -> Vec<Owed> {
        let given = |id: SupportId| self.supports.iter().any(|s| s.id == id && s.date <= day);
        let owed = self.pass_ons.iter().filter(|(owed, _)| given(owed.support));
        owed.map(|(owed, to)| then(self.due_on(self.told_on(owed, day), day), to.as_ref())).collect()
    }

    /// Its last day by what was known of the animals then.
    fn due_on(&self, mut owed: Stored<PassOnId, PassOn>, day: NaiveDate) -> Stored<PassOnId, PassOn> {
        owed.value.due = self.demand(&owed, day, 0).due;
        owed
    }

    /// As its parts tell it; one of an older register, without parts or day, as its animals do.
    fn told_on(&self, owed: &Stored<PassOnId, PassOn>, day: NaiveDate) -> Stored<PassOnId, PassOn> {
        let went = owed.settled_by.and_then(|support| self.went_on(support));
        let settled_on = owed.settled_on.or(went.filter(|_| owed.parts.is_empty()));
        let told = PassOn { settled_on, ..owed.value.clone() };
        let value = told.on(day);
        Stored { value, ..owed.clone() }
    }

    /// The day on which an animal went on to the support of a receiver.
    fn went_on(&self, receiving: SupportId) -> Option<NaiveDate> {
        let animals = self.animals.iter().filter(|animal| animal.support == Some(receiving));
        animals.filter_map(|animal| self.passed_on(animal.id)).max()
    }

    fn passed_on(&self, animal: AnimalId) -> Option<NaiveDate> {
        self.events_of(animal).find(|event| event.kind == HerdEventKind::PassedOn).map(|event| event.on)
    }

    fn events_of(&self, animal: AnimalId) -> impl Iterator<Item = &HerdEvent> {
        self.herd_events.iter().map(|row| &row.value).filter(move |event| event.animal == animal)
    }
}

/// The receiver stays where it had received by then.
fn then(owed: Stored<PassOnId, PassOn>, to: Option<&Neighbour>) -> Owed {
    let to = to.filter(|to| owed.receiver == Some(to.id)).cloned();
    (owed, to)
}
