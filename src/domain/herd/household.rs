//! The herd of one household, as its dossier tells it.

use chrono::NaiveDate;

use super::{Animal, Came, Due, HerdEventKind, Life, Origin, Step, next_due};
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::id::AnimalId;
use crate::domain::stored::Stored;

impl Dossier {
    /// The life of an animal of the household.
    pub fn life_of(&self, animal: &Stored<AnimalId, Animal>) -> Life {
        let events = self.herd_events.iter().filter(|event| event.animal == animal.id);
        let steps = events.map(|event| Step::from(&event.value)).collect();
        let support = self.supports.iter().find(|support| Some(support.id) == animal.support);
        Life::of(Origin::of(animal, Came::by(support.map(|support| &support.value))), steps)
    }

    /// Heads of an animal that the household itself keeps at the end of a day.
    pub fn heads_kept(&self, animal: &Stored<AnimalId, Animal>, day: NaiveDate) -> u32 {
        if animal.holder == self.household.id { self.life_of(animal).heads_on(day) } else { 0 }
    }

    /// The vaccination that an animal of the household needs next.
    pub fn due_of<'a>(
        &self,
        animal: &Stored<AnimalId, Animal>,
        catalogue: &'a Catalogue,
        day: NaiveDate,
    ) -> Option<Due<'a>> {
        let since = self.life_of(animal).on(day).kept_since.filter(|_| self.heads_kept(animal, day) > 0)?;
        let given = |code: &str| {
            let given = self.herd_events.iter().filter(|event| {
                event.animal == animal.id && event.kind == HerdEventKind::Vaccinated && event.detail == code
            });
            given.map(|event| event.on).filter(|on| *on <= day).max()
        };
        next_due(catalogue.species(&animal.species)?, animal.born, since, given).min_by_key(|due| due.on)
    }
}
