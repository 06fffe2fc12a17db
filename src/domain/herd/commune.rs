//! Every animal of the commune with who holds it: what counts, balances and lists of due vaccinations are read from.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Due, Life, Then, next_due};
use crate::domain::catalogue::Catalogue;
use crate::domain::class::State;
use crate::domain::homes::{LeftHome, lived_on};
use crate::domain::id::{AnimalId, HamletId, HouseholdId, SupportId};
use crate::domain::member::Sex;
use crate::domain::recognition::Recognition;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::viet::PartialDate;

/// An animal or a flock with its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HerdAnimal {
    /// Which.
    pub id: AnimalId,
    /// Ear tag; may be empty.
    pub tag: String,
    /// Species in one word.
    pub species: Arc<str>,
    /// Breed; may be empty.
    pub breed: Arc<str>,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birth.
    pub born: Option<PartialDate>,
    /// The support through which its holder has it now.
    pub support: Option<SupportId>,
    /// Who holds it now.
    pub holder: HouseholdId,
    /// 1 for an animal that was bought, one more at each pass-on.
    pub generation: u32,
    /// Its life.
    pub life: Life,
    /// What it was vaccinated with, when, oldest first; empty where only heads were asked for.
    pub vaccinated: Vec<(Arc<str>, NaiveDate)>,
}

impl HerdAnimal {
    /// When it was vaccinated last by a day, by the code of the vaccine.
    pub fn last_given(&self, vaccine: &str, day: NaiveDate) -> Option<NaiveDate> {
        let given = self.vaccinated.iter().rev().find(|(code, on)| &**code == vaccine && *on <= day);
        given.map(|(_, on)| *on)
    }

    /// The vaccinations that it needs next, as a day sees it; none for what nobody keeps or no plan is known of.
    pub fn due<'a>(&self, catalogue: &'a Catalogue, day: NaiveDate) -> Vec<Due<'a>> {
        let (then, species) = (self.life.on(day), catalogue.species(&self.species));
        let (Some(since), Some(species), 1..) = (then.kept_since, species, then.heads) else {
            return Vec::new();
        };
        next_due(species, self.born, since, |code| self.last_given(code, day)).collect()
    }
}

/// A household that holds animals, or held some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its code.
    pub code: String,
    /// Its head.
    pub head: String,
    /// Its hamlet today.
    pub hamlet: HamletId,
    /// The hamlet's name.
    pub hamlet_name: String,
    /// The hamlets that it left, the earliest first.
    pub left: Vec<LeftHome>,
    /// The head's ethnic group; may be empty.
    pub ethnicity: String,
    /// The decisions about its class.
    pub recognitions: Vec<Recognition>,
}

impl Holder {
    /// The hamlet where it lived on a day, with its name.
    pub fn hamlet_on(&self, day: NaiveDate) -> (HamletId, &str) {
        lived_on(&self.left, day).map_or((self.hamlet, &self.hamlet_name), |home| (home.hamlet, &home.name))
    }

    /// The class that lists showed on a day.
    pub fn state_on(&self, day: NaiveDate) -> State {
        standing_on(&self.recognitions, day, NEWLY_ESCAPED_MONTHS).state()
    }
}

/// From which support the animals of a support came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassedFrom {
    /// The support before.
    pub support: SupportId,
    /// Who had it.
    pub household: HouseholdId,
}

/// The animals of the commune.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Herd {
    /// Every animal and flock that was handed over or entered, dead ones too, in the order in which they came.
    pub animals: Vec<HerdAnimal>,
    /// Who holds or held them.
    pub holders: HashMap<HouseholdId, Holder>,
    /// The chain of supports, backwards.
    pub passed_from: HashMap<SupportId, PassedFrom>,
}

impl Herd {
    /// Who held an animal at the end of a day: whoever has it now, or somebody before in the chain.
    pub fn holder_on(&self, animal: &HerdAnimal, day: NaiveDate) -> HouseholdId {
        let steps = animal.life.passed_on_after(day);
        let mut held = (animal.support, animal.holder);
        for _ in 0..steps {
            let Some(before) = held.0.and_then(|support| self.passed_from.get(&support)) else { break };
            held = (Some(before.support), before.household);
        }
        held.1
    }

    /// The household that held an animal on a day.
    pub fn household_on(&self, animal: &HerdAnimal, day: NaiveDate) -> Option<&Holder> {
        self.holders.get(&self.holder_on(animal, day))
    }

    /// Those that are alive in a household's keeping at the end of a day.
    pub fn kept_on(&self, day: NaiveDate) -> impl Iterator<Item = (&HerdAnimal, Then)> {
        let then = move |animal| (animal, HerdAnimal::on(animal, day));
        self.animals.iter().map(then).filter(|(_, then)| then.heads > 0)
    }

    /// Whose animals are vaccinated next and with what, the most urgent first; what is more than thirty days ahead is
    /// left out.
    pub fn vaccinations_due<'a>(
        &'a self,
        catalogue: &'a Catalogue,
        day: NaiveDate,
    ) -> Vec<(&'a HerdAnimal, Due<'a>)> {
        let due = |animal: &'a HerdAnimal| {
            let due = animal.due(catalogue, day).into_iter();
            due.filter(|due| due.state(day).is_some()).map(move |due| (animal, due)).collect::<Vec<_>>()
        };
        let mut all: Vec<_> = self.animals.iter().flat_map(due).collect();
        all.sort_by_cached_key(|(animal, due)| (due.state(day), due.on, animal.id));
        all
    }
}

impl HerdAnimal {
    /// How it stood at the end of a day.
    pub fn on(&self, day: NaiveDate) -> Then {
        self.life.on(day)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::class::Class;
    use crate::domain::herd::HerdEventKind::{Born, HandedOver, PassedOn, Vaccinated};
    use crate::domain::herd::{HerdEventKind, Step};

    pub fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    /// A cow of a household.
    pub fn cow(id: i64, holder: i64, events: &[(HerdEventKind, &str)]) -> HerdAnimal {
        let step = |(kind, on): &(HerdEventKind, &str)| Step { on: day(on), kind: *kind, heads: 1 };
        let events: Vec<_> = events.iter().map(step).collect();
        HerdAnimal {
            id: AnimalId(id),
            tag: format!("VN-{id:04}"),
            species: "bò".into(),
            breed: "lai Sind".into(),
            sex: Some(Sex::Female),
            born: PartialDate::from_iso("2023-01").ok(),
            support: Some(SupportId(holder)),
            holder: HouseholdId(holder),
            generation: 1,
            life: Life::new(events, None),
            vaccinated: Vec::new(),
        }
    }

    /// A household of a hamlet, of a class since 2024.
    pub fn holder(code: &str, hamlet: i64, ethnicity: &str, classes: &[(Class, &str)]) -> Holder {
        let decided = |(class, on): &(Class, &str)| Recognition {
            household: HouseholdId(0),
            survey: None,
            decision: None,
            class: *class,
            decided: day(on),
            decision_number: String::new(),
            reason: String::new(),
        };
        Holder {
            code: code.into(),
            head: format!("Chủ hộ {code}"),
            hamlet: HamletId(hamlet),
            hamlet_name: format!("Khu {hamlet}"),
            left: Vec::new(),
            ethnicity: ethnicity.into(),
            recognitions: classes.iter().map(decided).collect(),
        }
    }

    #[test]
    fn before_it_was_passed_on_the_household_before_held_it() {
        let mut calf = cow(
            1,
            30,
            &[
                (Born, "2025-01-05"),
                (PassedOn, "2025-08-01"),
                (HandedOver, "2025-08-01"),
                (PassedOn, "2026-08-01"),
                (HandedOver, "2026-08-01"),
            ],
        );
        calf.support = Some(SupportId(30));
        let from = |support, household| PassedFrom {
            support: SupportId(support),
            household: HouseholdId(household),
        };
        let herd = Herd {
            animals: vec![calf],
            passed_from: HashMap::from([(SupportId(30), from(20, 20)), (SupportId(20), from(10, 10))]),
            ..Herd::default()
        };
        let on = |iso: &str| herd.holder_on(&herd.animals[0], day(iso)).0;
        assert_eq!(
            [on("2025-07-31"), on("2025-08-01"), on("2026-07-31"), on("2026-08-01")],
            [10, 20, 20, 30]
        );
    }

    #[test]
    fn the_most_urgent_vaccinations_stand_first() {
        let mut vaccinated = cow(1, 10, &[(HandedOver, "2025-03-12"), (Vaccinated, "2025-03-20")]);
        vaccinated.vaccinated = vec![("lo-mom-long-mong".into(), day("2025-03-20"))];
        let dead = cow(2, 10, &[(HandedOver, "2025-03-12"), (HerdEventKind::Died, "2025-03-13")]);
        let herd = Herd { animals: vec![vaccinated, dead], ..Herd::default() };
        let catalogue = Catalogue::embedded();
        let due = herd.vaccinations_due(&catalogue, day("2025-09-25"));
        let rows: Vec<_> = due.iter().map(|(cow, due)| (cow.id.0, due.vaccine.code.as_str())).collect();
        assert_eq!(rows, [(1, "tu-huyet-trung"), (1, "viem-da-noi-cuc"), (1, "lo-mom-long-mong")]);
    }
}
