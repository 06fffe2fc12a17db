//! The animals that a form may be about, with what is known of their lives.

use super::super::{Choice, Reading};
use crate::app::dialogs::At;
use crate::app::draft::DraftOf;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{
    Animal, AnimalRecord, Came, HerdAnimal, HerdEvent, HerdFault, Life, Origin, Species, Step, check_event,
};
use crate::domain::id::AnimalId;
use crate::domain::member::Sex;
use crate::domain::stored::Stored;

/// Animals with their events.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The animals.
    pub animals: Vec<Stored<AnimalId, Animal>>,
    /// What happened to them.
    pub events: Vec<HerdEvent>,
    /// Those whose support is not given yet.
    planned: Vec<AnimalId>,
    /// Where a form about them is found again.
    pub draft: Option<DraftOf>,
}

impl Known {
    /// Those of a household.
    pub fn of(dossier: &Dossier) -> Self {
        let events = dossier.herd_events.iter().map(|event| event.value.clone()).collect();
        let given = |id| dossier.supports.iter().find(|s| s.id == id).is_none_or(|s| s.state.is_given());
        let planned = dossier.animals.iter().filter(|animal| animal.support.is_some_and(|id| !given(id)));
        let planned = planned.map(|animal| animal.id).collect();
        Self { animals: dossier.animals.clone(), events, planned, draft: None }
    }

    /// A single one.
    pub fn of_record(record: &AnimalRecord) -> Self {
        let events = record.events.iter().map(|event| event.value.clone()).collect();
        let planned = record.support.iter().filter(|support| !support.state.is_given());
        let planned = planned.map(|_| record.animal.id).collect();
        Self { animals: vec![record.animal.clone()], events, planned, draft: None }
    }

    /// One of the whole commune's, with what its life tells.
    pub fn of_animal(known: &HerdAnimal) -> Self {
        let heads =
            known.life.steps().iter().find(|step| step.kind.begins_keeping()).map_or(1, |step| step.heads);
        let animal = Animal {
            support: known.support,
            tag: known.tag.clone(),
            breed: known.breed.to_string(),
            sex: known.sex,
            born: known.born,
            generation: known.generation,
            heads,
            ..Animal::unnamed(known.holder, &*known.species)
        };
        let event =
            |step: &Step| HerdEvent { heads: step.heads, ..HerdEvent::new(known.id, step.on, step.kind) };
        let events = known.life.steps().iter().map(event).collect();
        let animals = vec![Stored { id: known.id, rev: 1, value: animal }];
        Self { animals, events, ..Self::default() }
    }

    /// The same, whose form a draft finds again so.
    #[must_use]
    pub fn drafted(self, draft: DraftOf) -> Self {
        Self { draft: Some(draft), ..self }
    }

    /// The same, of whose form no draft is kept.
    #[must_use]
    pub(super) fn undrafted(self) -> Self {
        Self { draft: None, ..self }
    }

    /// The animal of an identity.
    pub fn animal(&self, id: AnimalId) -> Option<&Stored<AnimalId, Animal>> {
        self.animals.iter().find(|animal| animal.id == id)
    }

    /// Heads of an animal that are there today.
    pub fn heads(&self, animal: &Stored<AnimalId, Animal>, at: &At) -> u32 {
        let steps = self.events_of(animal.id).map(Step::from).collect();
        let came = if self.planned.contains(&animal.id) { Came::Planned } else { Came::ByItself };
        Life::of(Origin::of(animal, came), steps).heads_on(at.today)
    }

    fn events_of(&self, animal: AnimalId) -> impl Iterator<Item = &HerdEvent> + Clone {
        self.events.iter().filter(move |event| event.animal == animal)
    }

    /// Those that are there today: a pick list.
    pub fn kept(&self, at: &At) -> Vec<Choice> {
        self.choices(at, |animal| self.heads(animal, at) > 0)
    }

    /// The grown females that are there today: a pick list.
    pub fn dams(&self, at: &At) -> Vec<Choice> {
        self.choices(at, |animal| animal.sex != Some(Sex::Male) && self.heads(animal, at) > 0)
    }

    /// Every one: a pick list.
    pub fn all(&self, at: &At) -> Vec<Choice> {
        self.choices(at, |_| true)
    }

    fn choices(&self, at: &At, keep: impl Fn(&Stored<AnimalId, Animal>) -> bool) -> Vec<Choice> {
        let kept = self.animals.iter().filter(|animal| keep(animal));
        kept.map(|animal| Choice::new(animal.id.0.to_string(), at.lang.animal_name(animal))).collect()
    }

    /// The field of a fault in a form that asks for an animal and a day alone.
    pub(super) fn on_or_animal(fault: HerdFault) -> &'static str {
        match fault.field() {
            "on" | "born" => "on",
            _ => "animal",
        }
    }

    /// Tells what cannot be true of an event at the fields of a form; `field` gives the form's own name for one.
    pub fn check(
        &self,
        reading: &mut Reading,
        event: &HerdEvent,
        at: &At,
        field: impl Fn(HerdFault) -> &'static str,
    ) {
        let Some(animal) = self.animal(event.animal) else { return };
        let faults = check_event(event, animal, self.events_of(animal.id), species(&animal.species, at));
        for fault in faults {
            reading.fault(field(fault), at.lang.herd_fault(fault, at.settings.dates));
        }
    }
}

/// What the office knows of a species.
pub(super) fn species<'a>(word: &str, at: &At<'a>) -> Option<&'a Species> {
    at.register.and_then(|register| register.catalogue.species(word))
}
