//! The animals of a support and what was born of them: what an obligation can be paid from.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::Fault;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HouseholdId, SupportId};
use crate::domain::member::Sex;
use crate::domain::stored::{Rev, Stored};
use crate::viet::PartialDate;

/// One animal of a support's line, as the debtor holds or held it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kin {
    /// Which, at which revision.
    pub animal: (AnimalId, Rev),
    /// Ear tag; may be empty.
    pub tag: String,
    /// Species in one word.
    pub species: String,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birth.
    pub born: Option<PartialDate>,
    /// Value in whole đồng, where one is noted.
    pub value: Option<i64>,
    /// Born in the debtor's hands, not given to it.
    pub offspring: bool,
    /// How many heads the debtor holds alive.
    pub alive: u32,
    /// How it lost those that it holds no more, oldest first.
    pub gone: Vec<Gone>,
}

/// A loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone {
    /// How.
    pub kind: HerdEventKind,
    /// When.
    pub on: NaiveDate,
    /// Whose fault, where the minutes say.
    pub fault: Option<Fault>,
}

impl Gone {
    /// Whether the debt stays in spite of it: a sale, a theft, a death by neglect or of a cause that
    /// no minutes tell. What the project itself took back or exchanged asks for nothing.
    fn keeps_debt(self) -> bool {
        match self.kind {
            HerdEventKind::Died => self.fault != Some(Fault::None),
            HerdEventKind::Sold | HerdEventKind::Stolen => true,
            _ => false,
        }
    }
}

impl Kin {
    /// A female born in the debtor's hands, alive or not.
    pub fn is_female_offspring(&self) -> bool {
        self.offspring && self.sex == Some(Sex::Female)
    }
}

/// The events of animals, each in order of day and entry.
pub type Lives = HashMap<AnimalId, Vec<HerdEvent>>;

/// The line of a support in the hands of its debtor: the animals that it brought and their offspring.
/// Animals of other supports do no harm.
pub fn kin_of(
    support: SupportId,
    debtor: HouseholdId,
    animals: &[Stored<AnimalId, Animal>],
    lives: &Lives,
) -> Vec<Kin> {
    let own: HashSet<_> = animals.iter().filter(|a| a.support == Some(support)).map(|a| a.id).collect();
    let of_own = |a: &Stored<AnimalId, Animal>| a.dam.is_some_and(|dam| own.contains(&dam));
    let line = animals.iter().filter(|a| own.contains(&a.id) || of_own(a));
    line.map(|animal| kin(animal, of_own(animal), debtor, lives)).collect()
}

fn kin(animal: &Stored<AnimalId, Animal>, of_own: bool, debtor: HouseholdId, lives: &Lives) -> Kin {
    let life = lives.get(&animal.id).map_or(&[][..], Vec::as_slice);
    let handed = life.iter().any(|event| event.kind == HerdEventKind::HandedOver);
    let born_here = life.iter().any(|event| event.kind == HerdEventKind::Born);
    let held = animal.holder == debtor;
    Kin {
        animal: (animal.id, animal.rev),
        tag: animal.tag.clone(),
        species: animal.species.clone(),
        sex: animal.sex,
        born: animal.born,
        value: animal.value.value,
        offspring: of_own || born_here && !handed,
        alive: if held { alive(animal.heads, life) } else { 0 },
        gone: life.iter().filter(|event| event.kind.ends_keeping()).map(gone).collect(),
    }
}

fn gone(event: &HerdEvent) -> Gone {
    Gone { kind: event.kind, on: event.on, fault: event.fault }
}

/// The heads left since the last hand-over: what a former holder lost does not count against this one.
fn alive(heads: u32, life: &[HerdEvent]) -> u32 {
    let lost = life.iter().fold(0u32, |lost, event| match event.kind {
        HerdEventKind::HandedOver => 0,
        kind if kind.ends_keeping() => lost.saturating_add(event.heads),
        _ => lost,
    });
    heads.saturating_sub(lost)
}

/// Whether nothing is left alive to pay with and no loss is one that keeps the debt: then it is void.
pub(super) fn is_lost_without_fault(kin: &[Kin]) -> bool {
    let losses = || kin.iter().flat_map(|kin| &kin.gone);
    let died = losses().any(|gone| gone.kind == HerdEventKind::Died && gone.fault == Some(Fault::None));
    died && kin.iter().all(|kin| kin.alive == 0) && !losses().any(|gone| gone.keeps_debt())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{DEBTOR, OTHER, SUPPORT, animal, calf, day, event, lives, lost};
    use super::*;

    fn line(animals: &[Stored<AnimalId, Animal>], events: &[HerdEvent]) -> Vec<Kin> {
        kin_of(SUPPORT, DEBTOR, animals, &lives(events))
    }

    #[test]
    fn the_line_is_what_came_and_what_was_born_of_it() {
        let bought = animal(9, None);
        let kin = line(&[animal(1, Some(SUPPORT)), calf(2, 1), bought], &[]);
        let seen: Vec<_> = kin.iter().map(|k| (k.animal.0.0, k.offspring, k.alive)).collect();
        assert_eq!(seen, [(1, false, 1), (2, true, 1)]);
    }

    #[test]
    fn a_calf_that_went_on_is_of_the_line_but_no_more_at_hand() {
        let mut went = calf(2, 1);
        went.value.holder = OTHER;
        let kin = line(&[animal(1, Some(SUPPORT)), went], &[event(2, HerdEventKind::PassedOn, "2026-08-01")]);
        assert_eq!((kin[1].offspring, kin[1].alive, kin[1].gone.len()), (true, 0, 1));
    }

    #[test]
    fn who_receives_an_animal_begins_anew() {
        let events = [
            event(1, HerdEventKind::PassedOn, "2026-08-01"),
            event(1, HerdEventKind::HandedOver, "2026-08-01"),
        ];
        assert_eq!(line(&[animal(1, Some(SUPPORT))], &events)[0].alive, 1);
    }

    #[test]
    fn a_flock_loses_heads_one_by_one() {
        let mut flock = animal(1, Some(SUPPORT));
        flock.value.heads = 50;
        let some = HerdEvent { heads: 12, ..event(1, HerdEventKind::Died, "2026-08-01") };
        assert_eq!(line(&[flock], &[some])[0].alive, 38);
    }

    #[test]
    fn a_death_without_fault_voids_once_nothing_is_left() {
        let both = [animal(1, Some(SUPPORT)), calf(2, 1)];
        let cow = lost(1, HerdEventKind::Died, Some(Fault::None));
        assert!(!is_lost_without_fault(&line(&both, std::slice::from_ref(&cow))), "the calf can still go");
        let calf = lost(2, HerdEventKind::Died, Some(Fault::None));
        assert!(is_lost_without_fault(&line(&both, &[cow, calf])));
    }

    #[test]
    fn neglect_a_sale_or_a_death_of_unknown_cause_keep_the_debt() {
        for (kind, fault) in [
            (HerdEventKind::Died, Some(Fault::Household)),
            (HerdEventKind::Died, None),
            (HerdEventKind::Sold, None),
            (HerdEventKind::Stolen, None),
        ] {
            let events = [lost(1, HerdEventKind::Died, Some(Fault::None)), lost(2, kind, fault)];
            assert!(
                !is_lost_without_fault(&line(&[animal(1, Some(SUPPORT)), calf(2, 1)], &events)),
                "{kind:?}"
            );
        }
        assert!(!is_lost_without_fault(&line(&[], &[])), "no animals, no death");
        assert_eq!(day("2026-08-01"), lost(1, HerdEventKind::Died, None).on);
    }
}
