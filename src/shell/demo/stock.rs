//! Small stock of a made-up commune (pigs, goats) after it came: vaccinated at most households, half a year after half a
//! year. Cows have a history of their own (`herds`).

use chrono::{Days, NaiveDate};

use super::chance::Chance;
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{HerdEvent, HerdEventKind};
use crate::domain::id::AnimalId;
use crate::domain::support::Support;

/// Species whose animals are vaccinated here.
const SPECIES: [&str; 2] = ["lợn", "dê"];
/// Of a thousand households that vaccinate.
const VACCINATE: u32 = 750;
/// Days from the hand-over to the first time, and from each time to the next.
const FIRST: u64 = 20;
const AGAIN: u64 = 180;

/// The vaccinations of animals that came with a support, up to the last day on which they are there.
pub fn vaccinated(
    chance: &mut Chance,
    catalogue: &Catalogue,
    (animals, support): (&[AnimalId], &Support),
    until: NaiveDate,
) -> Vec<HerdEvent> {
    let model = catalogue.model(&support.model);
    let word = model.and_then(|model| model.species.as_deref()).filter(|word| SPECIES.contains(word));
    let species = word.and_then(|word| catalogue.species(word)).filter(|_| support.state.is_given());
    let Some(species) = species.filter(|_| chance.is(VACCINATE)) else { return Vec::new() };
    let days = (0u64..).map(|time| support.date + Days::new(FIRST + AGAIN * time));
    let days: Vec<NaiveDate> = days.take_while(|on| *on < until).collect();
    let given = |animal: AnimalId, on: NaiveDate| {
        species.vaccine.iter().map(move |vaccine| HerdEvent {
            detail: vaccine.code.clone(),
            ..HerdEvent::new(animal, on, HerdEventKind::Vaccinated)
        })
    };
    let of_animal = |animal: &AnimalId| days.iter().flat_map(|on| given(*animal, *on)).collect::<Vec<_>>();
    animals.iter().flat_map(of_animal).collect()
}
