//! Heads counted three ways over random histories of operations: what came less what went, who holds them, and what stands
//! on the lines of those who owe. Each has its own way through the register; none may tell anything else on any day.

use std::collections::BTreeMap;

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::domain::herd::{Balance, Flow, Herd, came};
use crate::domain::id::HerdEventId;
use crate::domain::stored::Stored;

/// Something is done to one of the animals, on a day.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// A household is given so many heads.
    Give(usize, u32),
    Calve(usize, Sex),
    Lose(usize, HerdEventKind, u32, Option<Fault>),
    /// Of a debt, to a household.
    HandOn(usize, usize),
    /// The event at a place is taken out.
    RemoveEvent(usize, usize),
    /// The event at a place happened on another day, to other heads.
    SaveEvent(usize, usize, u32),
    /// So many came.
    Count(usize, u32),
    /// It was born on another day.
    Born(usize),
    RemoveAnimal(usize),
    Undo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let at = || 0usize..8;
    let lost = prop::sample::select(vec![HerdEventKind::Died, HerdEventKind::Sold, HerdEventKind::Replaced]);
    let fault = prop::sample::select(vec![None, Some(Fault::None), Some(Fault::Household)]);
    let sex = prop::sample::select(vec![Sex::Female, Sex::Male]);
    let heads = prop::sample::select(vec![1, 1, 1, 6, 25]);
    prop_oneof![
        2 => (0usize..4, heads.clone()).prop_map(|(to, heads)| Deed::Give(to, heads)),
        4 => (at(), sex).prop_map(|(dam, sex)| Deed::Calve(dam, sex)),
        3 => (at(), lost, heads.clone(), fault).prop_map(|(of, kind, heads, fault)| Deed::Lose(of, kind, heads, fault)),
        6 => (at(), 0usize..4).prop_map(|(debt, to)| Deed::HandOn(debt, to)),
        2 => (at(), at()).prop_map(|(of, event)| Deed::RemoveEvent(of, event)),
        2 => (at(), at(), heads.clone()).prop_map(|(of, event, heads)| Deed::SaveEvent(of, event, heads)),
        1 => (at(), heads).prop_map(|(of, heads)| Deed::Count(of, heads)),
        1 => at().prop_map(Deed::Born),
        1 => at().prop_map(Deed::RemoveAnimal),
        2 => Just(Deed::Undo),
    ]
}

impl Village {
    fn animal(&self, at: usize) -> Option<Stored<AnimalId, Animal>> {
        let animals = self.bench.register.herd_heads().unwrap().animals;
        let id = animals.get(at % animals.len().max(1))?.id;
        Some(self.bench.register.animal(id).unwrap().animal)
    }

    fn event(&self, at: usize, place: usize) -> Option<Stored<HerdEventId, HerdEvent>> {
        let events = self.bench.register.animal(self.animal(at)?.id).unwrap().events;
        events.get(place % events.len().max(1)).cloned()
    }

    /// What a deed asks of the register, where there is something to do it to.
    fn asked(&self, deed: Deed, on: NaiveDate) -> Option<Operation> {
        let herd = |operation| Some(Operation::Herd(operation));
        match deed {
            Deed::Give(to, heads) => {
                let holder = self.households[to];
                let animal = Animal { tag: String::new(), heads, born: None, ..cow(holder) };
                Some(Operation::GiveSupports(vec![granted(holder, &on.to_string(), vec![animal])]))
            }
            Deed::Calve(dam, sex) => herd(birth(self.animal(dam)?.id, on, sex)),
            Deed::Lose(of, kind, heads, fault) => {
                let lost = HerdEvent { heads, fault, ..HerdEvent::new(self.animal(of)?.id, on, kind) };
                herd(HerdOperation::RecordEvents(vec![lost]))
            }
            Deed::HandOn(debt, to) => self.going(debt, to, on),
            Deed::RemoveEvent(of, place) => {
                let event = self.event(of, place)?;
                herd(HerdOperation::RemoveEvent(event.id, event.rev))
            }
            Deed::SaveEvent(of, place, heads) => {
                let event = self.event(of, place)?;
                let moved = HerdEvent { on, heads, ..event.value.clone() };
                herd(HerdOperation::SaveEvent(Edit::of(&event, moved)))
            }
            Deed::Count(of, heads) => self.corrected(of, |animal| animal.heads = heads),
            Deed::Born(of) => {
                self.corrected(of, |animal| animal.born = crate::viet::PartialDate::from_day(on).ok())
            }
            Deed::RemoveAnimal(of) => {
                let animal = self.animal(of)?;
                herd(HerdOperation::RemoveAnimal(animal.id, animal.rev))
            }
            Deed::Undo => None,
        }
    }

    fn corrected(&self, at: usize, say: impl Fn(&mut Animal)) -> Option<Operation> {
        let stored = self.animal(at)?;
        let mut value = stored.value.clone();
        say(&mut value);
        Some(Operation::SaveAnimal(Edit::of(&stored, value)))
    }

    /// The youngest animal of a debt goes on, or what came with the support where nothing was born.
    fn going(&self, debt: usize, to: usize, on: NaiveDate) -> Option<Operation> {
        let debts = self.debts();
        let debt = debts.get(debt % debts.len().max(1))?;
        let handed = PassOnHandOver {
            pass_on: (debt.owed.id, debt.owed.rev),
            animals: debt
                .kin
                .iter()
                .max_by_key(|kin| (kin.offspring, kin.animal.0))
                .map(|kin| kin.animal)
                .into_iter()
                .collect(),
            grant: granted(self.households[to], &on.to_string(), Vec::new()),
            on,
            waiting: None,
            reason: String::new(),
        };
        Some(Operation::PassOn(PassOnOperation::HandOn(Box::new(handed))))
    }

    /// Does it, or is told why not.
    fn try_to(&mut self, deed: Deed, on: NaiveDate) {
        let Some(operation) = self.asked(deed, on) else {
            if self.debts().len() > 1 {
                drop(self.bench.register.undo(&lan()));
            }
            return;
        };
        match self.bench.register.perform(&lan(), &operation) {
            Ok(_) | Err(StoreError::Refused(_)) => {}
            Err(other) => panic!("{operation:?}: {other}"),
        }
    }

    /// In less out of every animal, from its events alone; never less than nothing.
    fn in_less_out(&self, herd: &Herd, day: NaiveDate) -> i64 {
        let events = herd.animals.iter().flat_map(|animal| {
            let record = self.bench.register.animal(animal.id).unwrap();
            record.events.into_iter().filter(|event| event.on <= day).map(|event| event.value)
        });
        events.map(|event| sign(event.kind) * i64::from(event.heads)).sum()
    }

    /// Something that a support brought went on: it stands on the line of who received it, and no more on the line where
    /// it was before, so that lines tell its holders of the last day alone.
    fn brought_went_on(&self, herd: &Herd) -> bool {
        herd.animals.iter().any(|animal| {
            let record = self.bench.register.animal(animal.id).unwrap();
            let passed = record.events.iter().filter(|event| event.kind == HerdEventKind::PassedOn).count();
            // Young of the herd go on from the line on which they were born; from then on a support brought them.
            passed > usize::from(record.dam.is_some())
        })
    }

    /// Heads by household as the lines of the debts tell them.
    fn by_kin(&self, day: NaiveDate) -> BTreeMap<HouseholdId, u32> {
        let mut held = BTreeMap::new();
        for debt in self.debts() {
            let alive: u32 = debt.line.on(day).iter().map(|kin| kin.alive).sum();
            *held.entry(debt.debtor.id).or_default() += alive;
        }
        held.retain(|_, heads| *heads > 0);
        held
    }
}

fn sign(kind: HerdEventKind) -> i64 {
    i64::from(kind.begins_keeping()) - i64::from(kind.ends_keeping())
}

fn birth(dam: AnimalId, on: NaiveDate, sex: Sex) -> HerdOperation {
    let calf = Animal { tag: String::new(), sex: Some(sex), born: None, ..cow(HouseholdId(0)) };
    HerdOperation::RecordBirth {
        calved: HerdEvent::new(dam, on, HerdEventKind::Calved),
        offspring: vec![calf],
    }
}

/// Heads by household as the commune's herd tells them.
fn by_holder(herd: &Herd, day: NaiveDate) -> BTreeMap<HouseholdId, u32> {
    let mut held = BTreeMap::new();
    for (animal, then) in herd.kept_on(day) {
        *held.entry(herd.holder_on(animal, day)).or_default() += then.heads;
    }
    held
}

fn balance(herd: &Herd, period: (NaiveDate, NaiveDate)) -> Balance {
    let mut all = Balance::default();
    herd.animals.iter().for_each(|animal| all += Balance::of(&animal.life, period));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn heads_by_day_by_holder_and_by_kin_are_the_same(
        deeds in proptest::collection::vec((deed(), 0u64..900), 1..40),
    ) {
        let mut village = village(4);
        let first = day("2025-03-01");
        for (deed, days) in deeds {
            village.try_to(deed, first + Days::new(days));
        }
        let herd = village.bench.register.herd_heads().unwrap();
        let last = first + Days::new(960);
        let by_day = !village.brought_went_on(&herd);
        for on in (0..=32).map(|month| first + Days::new(month * 30)) {
            let held = by_holder(&herd, on);
            prop_assert_eq!(village.in_less_out(&herd, on), i64::from(held.values().sum::<u32>()), "{}", on);
            if by_day || on == last {
                prop_assert_eq!(village.by_kin(on), held, "{}", on);
            }
        }
        let whole = balance(&herd, (first, last));
        prop_assert_eq!(whole.flow(Flow::PassedOut), whole.flow(Flow::PassedIn));
        for animal in &herd.animals {
            let record = village.bench.register.animal(animal.id).unwrap();
            prop_assert_eq!(came(&record.events).map(|came| came.heads), Some(record.animal.heads));
        }
        for debt in village.debts().iter().filter(|debt| debt.owed.state == PassOnState::Due) {
            prop_assert_eq!(debt.owed.due_now(debt.given, &debt.line.now()), debt.owed.due);
        }
    }
}
