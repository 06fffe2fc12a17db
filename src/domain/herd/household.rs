//! The herd of one household, as its dossier tells it.

use chrono::NaiveDate;

use super::{Animal, Due, HerdEventKind, Life, Step, next_due};
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::id::AnimalId;
use crate::domain::stored::Stored;
use crate::viet::PartialDate;

impl Dossier {
    /// The life of an animal of the household; known since its support or its birth where no event begins it.
    pub fn life_of(&self, animal: &Stored<AnimalId, Animal>) -> Life {
        let events = self.herd_events.iter().filter(|event| event.animal == animal.id);
        let steps = events.map(|event| Step::from(&event.value)).collect();
        let support = self.supports.iter().find(|support| Some(support.id) == animal.support);
        let given = support.filter(|support| support.state.is_given()).map(|support| support.date);
        let known = animal.born.map(PartialDate::earliest).or(Some(NaiveDate::MIN));
        let since = match (support, animal.dam) {
            (Some(_), None) => given,
            (Some(_), Some(_)) => known.filter(|_| given.is_some()),
            (None, _) => known,
        };
        Life::new(steps, since.map(|since| (since, animal.heads)))
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
