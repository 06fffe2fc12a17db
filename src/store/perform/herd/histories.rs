//! Herds over histories of chance, through the real register: purchases, supports, births, losses of some heads of a
//! flock, replacements, hand-overs to the next household, undo. A plain recount, which knows nothing of events, stands
//! beside it: on every day it says how many heads each household has.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::id::{AnimalId, HouseholdId};
use crate::domain::member::Sex;
use crate::domain::operation::{Operation, Owed, SupportGrant};
use crate::domain::pass_on::{PassOnHandOver, PassOnOperation, PassOnRule};
use crate::store::testing::{Bench, day, lan, support};
use crate::store::{Done, StoreError};

const HOUSEHOLDS: usize = 4;

/// What is tried on one day; numbers are taken round what there is.
#[derive(Debug, Clone, Copy)]
enum Step {
    Buy { household: usize, heads: u32 },
    Give { household: usize, heads: u32 },
    Birth { animal: usize, young: u32 },
    Lose { animal: usize, kind: HerdEventKind, heads: u32 },
    Replace { animal: usize },
    HandOn { debt: usize, to: usize },
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    use HerdEventKind as Kind;
    let heads = prop_oneof![2 => Just(1u32), 1 => 2u32..60];
    let kind = prop::sample::select(vec![Kind::Died, Kind::Sold, Kind::Stolen, Kind::Recovered]);
    prop_oneof![
        2 => (0..HOUSEHOLDS, heads.clone()).prop_map(|(household, heads)| Step::Buy { household, heads }),
        3 => (0..HOUSEHOLDS, heads).prop_map(|(household, heads)| Step::Give { household, heads }),
        3 => (0usize..8, 1u32..3).prop_map(|(animal, young)| Step::Birth { animal, young }),
        3 => (0usize..8, kind, 1u32..40).prop_map(|(animal, kind, heads)| Step::Lose { animal, kind, heads }),
        1 => (0usize..8).prop_map(|animal| Step::Replace { animal }),
        4 => (0usize..8, 0..HOUSEHOLDS).prop_map(|(debt, to)| Step::HandOn { debt, to }),
        1 => Just(Step::Undo),
    ]
}

/// Heads of each animal in the hands of a household.
type Recount = Vec<(AnimalId, HouseholdId, u32)>;

struct History {
    bench: Bench,
    households: Vec<HouseholdId>,
    /// What there was from a day on, the first before anything came.
    known: Vec<(NaiveDate, Recount)>,
}

impl History {
    fn new() -> Self {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let households =
            (0..HOUSEHOLDS).map(|at| bench.household(hamlet, &format!("{at:04}"), "Lành")).collect();
        Self { bench, households, known: vec![(day("2024-01-01"), Vec::new())] }
    }

    fn now(&self) -> &Recount {
        &self.known[self.known.len() - 1].1
    }

    fn animal(&self, number: usize) -> Option<(AnimalId, HouseholdId, u32)> {
        let there: Vec<_> = self.now().iter().filter(|(.., heads)| *heads > 0).collect();
        (!there.is_empty()).then(|| *there[number % there.len()])
    }

    /// Tries a step; what the register refuses changes nothing.
    fn walk(&mut self, step: Step, on: NaiveDate) {
        let next = match step {
            Step::Buy { household, heads } => self.buy(household, heads, on),
            Step::Give { household, heads } => self.give(household, heads, on),
            Step::Birth { animal, young } => self.birth(animal, young, on),
            Step::Lose { animal, kind, heads } => self.lose(animal, (kind, heads), on),
            Step::Replace { animal } => self.replace(animal, on),
            Step::HandOn { debt, to } => self.hand_on(debt, to, on),
            Step::Undo if self.known.len() > 1 => {
                self.bench.register.undo(&lan()).unwrap();
                self.known.pop();
                None
            }
            Step::Undo => None,
        };
        self.known.extend(next.map(|recount| (on, recount)));
    }

    fn try_to(&mut self, operation: &Operation) -> Option<Done> {
        match self.bench.register.perform(&lan(), operation) {
            Ok(done) => Some(done),
            Err(StoreError::Refused(_)) => None,
            Err(other) => panic!("{other}"),
        }
    }

    fn buy(&mut self, household: usize, heads: u32, on: NaiveDate) -> Option<Recount> {
        let holder = self.households[household];
        let animal = animal(holder, heads);
        let add = HerdOperation::AddAnimal { animal, on, first: HerdEventKind::HandedOver };
        let id = self.try_to(&Operation::Herd(add))?.created.animals()[0];
        Some(self.now().iter().copied().chain([(id, holder, heads)]).collect())
    }

    fn give(&mut self, household: usize, heads: u32, on: NaiveDate) -> Option<Recount> {
        let holder = self.households[household];
        let grant = grant(holder, vec![animal(holder, heads)], on);
        let id = self.try_to(&Operation::GiveSupports(vec![grant]))?.created.animals()[0];
        Some(self.now().iter().copied().chain([(id, holder, heads)]).collect())
    }

    fn birth(&mut self, number: usize, young: u32, on: NaiveDate) -> Option<Recount> {
        let (dam, holder, _) = self.animal(number)?;
        let calved = HerdEvent::new(dam, on, HerdEventKind::Calved);
        let offspring = (0..young).map(|_| animal(holder, 1)).collect();
        let done = self.try_to(&Operation::Herd(HerdOperation::RecordBirth { calved, offspring }))?;
        let born = done.created.animals().to_vec();
        Some(self.now().iter().copied().chain(born.into_iter().map(|id| (id, holder, 1))).collect())
    }

    fn lose(&mut self, number: usize, (kind, heads): (HerdEventKind, u32), on: NaiveDate) -> Option<Recount> {
        let (id, ..) = self.animal(number)?;
        let event = HerdEvent { heads, ..HerdEvent::new(id, on, kind) };
        self.try_to(&Operation::Herd(HerdOperation::RecordEvents(vec![event])))?;
        Some(self.but(id, |heads_before| heads_before - heads))
    }

    fn replace(&mut self, number: usize, on: NaiveDate) -> Option<Recount> {
        let (id, holder, heads) = self.animal(number)?;
        let replaced = HerdEvent { heads, ..HerdEvent::new(id, on, HerdEventKind::Replaced) };
        let by = animal(holder, heads);
        let done = self.try_to(&Operation::Herd(HerdOperation::Replace { replaced, by }))?;
        let came = (done.created.animals()[0], holder, heads);
        Some(self.but(id, |_| 0).into_iter().chain([came]).collect())
    }

    fn hand_on(&mut self, number: usize, to: usize, on: NaiveDate) -> Option<Recount> {
        let debts = self.bench.register.debts().unwrap();
        let debt = debts.get(number % debts.len().max(1))?;
        let going = debt.kin.iter().rev().find(|kin| kin.alive > 0)?.animal;
        let to = self.households[to];
        let handed = PassOnHandOver {
            pass_on: (debt.owed.id, debt.owed.rev),
            animals: vec![going],
            grant: grant(to, Vec::new(), on),
            on,
            waiting: None,
            reason: String::new(),
        };
        self.try_to(&Operation::PassOn(PassOnOperation::HandOn(Box::new(handed))))?;
        let moved = |entry: &(AnimalId, HouseholdId, u32)| match entry.0 == going.0 {
            true => (entry.0, to, entry.2),
            false => *entry,
        };
        Some(self.now().iter().map(moved).collect())
    }

    fn but(&self, id: AnimalId, heads: impl Fn(u32) -> u32) -> Recount {
        let left = |&(animal, holder, before): &(AnimalId, HouseholdId, u32)| {
            (animal, holder, if animal == id { heads(before) } else { before })
        };
        self.now().iter().map(left).collect()
    }

    /// Heads of each household on a day.
    fn of_day(&self, day: NaiveDate) -> HashMap<HouseholdId, u32> {
        let known = self.known.iter().rev().find(|(on, _)| *on <= day);
        let mut heads = HashMap::new();
        for (_, holder, some) in known.into_iter().flat_map(|(_, recount)| recount) {
            *heads.entry(*holder).or_default() += some;
        }
        heads.retain(|_, heads| *heads > 0);
        heads
    }
}

fn animal(holder: HouseholdId, heads: u32) -> Animal {
    let species = if heads > 1 { "gà" } else { "bò" };
    Animal { sex: Some(Sex::Female), heads, ..Animal::unnamed(holder, species) }
}

/// What is owed is one, whatever it is.
fn grant(to: HouseholdId, animals: Vec<Animal>, on: NaiveDate) -> SupportGrant {
    let rule = Some(PassOnRule::Offspring { count: 1, within_months: 30 });
    let support = support(to, "bo-sinh-san", &on.to_string());
    SupportGrant { support, animals, owed: Some(Owed { due: on, rule }) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn alive_and_in_and_out_agree_with_a_plain_recount_on_every_day(
        steps in proptest::collection::vec(step(), 1..30),
    ) {
        let mut history = History::new();
        let on = |at: usize| day("2024-02-01") + Days::new(at as u64 * 20);
        for (at, step) in steps.iter().enumerate() {
            history.walk(*step, on(at));
        }
        let herd = history.bench.register.herd_heads().unwrap();
        for at in 0..steps.len() {
            let mut heads: HashMap<HouseholdId, u32> = HashMap::new();
            for (animal, then) in herd.kept_on(on(at)) {
                *heads.entry(herd.holder_on(animal, on(at))).or_default() += then.heads;
            }
            prop_assert_eq!(&heads, &history.of_day(on(at)), "on {}", on(at));
            for (species, balance) in herd.balance((on(at / 2), on(at))) {
                prop_assert_eq!(balance.before + balance.came() - balance.went(), balance.after, "{}", species);
            }
        }
        prop_assert_eq!(history.bench.register.check().unwrap(), []);
    }
}
