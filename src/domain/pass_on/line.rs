//! The line of a support: the animals that it brought and what was born of them in the debtor's hands, each as long as it
//! stayed there. What was before and what came after, in other hands, is of other lines: no head stands on two of them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Kin;
use crate::domain::herd::{Animal, Came, HerdEvent, HerdEventKind, Life, Origin, Step};
use crate::domain::id::{AnimalId, SupportId};
use crate::domain::stored::Stored;

/// The events of animals, each in order of day and entry; at least those with which heads came and went.
pub type Lives = HashMap<AnimalId, Vec<HerdEvent>>;

/// The animals of a support's line with their time in the debtor's hands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line(Vec<Stay>);

/// One animal in the debtor's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stay {
    animal: Stored<AnimalId, Animal>,
    /// Born in the debtor's hands, not given to it.
    offspring: bool,
    /// What happened to it there.
    events: Vec<HerdEvent>,
    life: Life,
}

impl Line {
    /// The line of a support among animals of which some may have nothing to do with it.
    pub fn of(
        (support, came): (SupportId, Came),
        animals: &[Stored<AnimalId, Animal>],
        lives: &Lives,
    ) -> Self {
        let brought = |animal: &&Stored<AnimalId, Animal>| animal.support == Some(support);
        let own: HashMap<_, _> =
            animals.iter().filter(brought).map(|animal| (animal.id, own_stay(animal, came, lives))).collect();
        let line = animals.iter().filter_map(|animal| {
            let dam = animal.dam.and_then(|dam| own.get(&dam));
            let born_here = dam.is_some_and(|dam| dam.bore(animal, lives));
            match own.get(&animal.id) {
                Some(stay) => Some(Stay { offspring: stay.offspring || born_here, ..stay.clone() }),
                None => born_here.then(|| first_stay(animal, came, lives)),
            }
        });
        Self(line.collect())
    }

    /// The line at the end of a day; what came later is not there yet.
    pub fn on(&self, day: NaiveDate) -> Vec<Kin> {
        self.0.iter().filter_map(|stay| stay.on(day)).collect()
    }

    /// The line by everything that is known.
    pub fn now(&self) -> Vec<Kin> {
        self.on(NaiveDate::MAX)
    }

    /// What came to an animal of the line and what it lost in the debtor's hands.
    pub fn events(&self, animal: AnimalId) -> Option<(&Animal, &[HerdEvent])> {
        let stay = self.0.iter().find(|stay| stay.animal.id == animal)?;
        Some((&stay.animal.value, &stay.events))
    }
}

fn known(animal: AnimalId, lives: &Lives) -> &[HerdEvent] {
    lives.get(&animal).map_or(&[][..], Vec::as_slice)
}

/// Since it came by being passed on last: who receives an animal begins anew.
fn own_stay(animal: &Stored<AnimalId, Animal>, came: Came, lives: &Lives) -> Stay {
    let events = known(animal.id, lives);
    let received = events.iter().rposition(|event| event.kind == HerdEventKind::HandedOver);
    let passed = &events[..received.unwrap_or(0)];
    let passed = passed.iter().rposition(|event| event.kind == HerdEventKind::PassedOn);
    Stay::new(animal, came, &events[passed.map_or(0, |at| at + 1)..])
}

/// Until it was passed on for the first time.
fn first_stay(animal: &Stored<AnimalId, Animal>, came: Came, lives: &Lives) -> Stay {
    let events = known(animal.id, lives);
    let passed = events.iter().position(|event| event.kind == HerdEventKind::PassedOn);
    let stay = Stay::new(animal, came, &events[..passed.map_or(events.len(), |at| at + 1)]);
    Stay { offspring: true, ..stay }
}

impl Stay {
    fn new(animal: &Stored<AnimalId, Animal>, came: Came, events: &[HerdEvent]) -> Self {
        let life = Life::of(Origin::of(animal, came), events.iter().map(Step::from).collect());
        let came = events.iter().find(|event| event.kind.begins_keeping());
        let offspring = came.is_some_and(|came| came.kind == HerdEventKind::Born);
        Self { animal: animal.clone(), offspring, events: events.to_vec(), life }
    }

    /// Since when the debtor has it; `None` where it is only planned.
    fn since(&self) -> Option<NaiveDate> {
        self.life.steps().first().map(|step| step.on)
    }

    /// Whether an animal was born of this one in the debtor's hands: since this one came, and neither bought nor brought by
    /// another support, nor in another household.
    fn bore(&self, calf: &Stored<AnimalId, Animal>, lives: &Lives) -> bool {
        let events = known(calf.id, lives);
        let born = events.first().map(|event| event.on).or(calf.born.map(|born| born.latest()));
        let since = self.since().zip(born).is_none_or(|(since, born)| since <= born);
        let first = events.iter().find(|event| event.kind.begins_keeping()).map(|event| event.kind);
        let of_the_herd = first.is_none_or(|first| first == HerdEventKind::Born);
        let unbrought = calf.support.is_none() && calf.holder == self.animal.holder;
        since && (of_the_herd || unbrought || calf.support == self.animal.support)
    }

    fn on(&self, day: NaiveDate) -> Option<Kin> {
        self.since().filter(|since| *since <= day)?;
        let lost = self.events.iter().filter(|event| event.kind.ends_keeping() && event.on <= day);
        Some(Kin {
            animal: (self.animal.id, self.animal.rev),
            tag: self.animal.tag.clone(),
            species: self.animal.species.clone(),
            sex: self.animal.sex,
            born: self.animal.born,
            value: self.animal.value.value,
            offspring: self.offspring,
            alive: self.life.heads_on(day),
            gone: lost.map(Into::into).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{OTHER, SUPPORT, animal, calf, day, event, line as line_of};
    use super::*;

    fn line(animals: &[Stored<AnimalId, Animal>], events: &[HerdEvent]) -> Vec<Kin> {
        line_of(animals, events).now()
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
    fn a_day_knows_what_was_known_then() {
        let events =
            [event(2, HerdEventKind::Born, "2026-02-01"), event(2, HerdEventKind::Died, "2026-03-01")];
        let line = line_of(&[animal(1, Some(SUPPORT)), calf(2, 1)], &events);
        let alive = |on| line.on(day(on)).iter().map(|kin| kin.alive).collect::<Vec<_>>();
        assert_eq!(alive("2026-01-31"), [1]);
        assert_eq!(alive("2026-02-28"), [1, 1]);
        assert_eq!(alive("2026-03-01"), [1, 0]);
    }

    #[test]
    fn a_calf_from_before_its_dam_came_is_none_of_the_line() {
        let mut before = calf(2, 1);
        before.value.support = Some(SupportId(7));
        let events = [
            event(2, HerdEventKind::Born, "2026-02-01"),
            event(1, HerdEventKind::PassedOn, "2026-08-01"),
            event(1, HerdEventKind::HandedOver, "2026-08-01"),
        ];
        let kin = line(&[animal(1, Some(SUPPORT)), before], &events);
        assert_eq!(kin.iter().map(|kin| kin.animal.0.0).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn what_is_only_planned_is_not_there() {
        let planned = Line::of((SUPPORT, Came::Planned), &[animal(1, Some(SUPPORT))], &Lives::new());
        assert_eq!(planned.now(), []);
    }
}
