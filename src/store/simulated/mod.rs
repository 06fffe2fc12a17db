//! A year of a commune, day by day: people are born, die and move, households split and merge, are surveyed and
//! recognised, leave the list and fall back onto it, get supports, lose animals, pay loans back, are visited. What the
//! register refuses changes nothing. In the end nothing may be found by `check`, and the ledger balances.
//!
//! The same seed makes the same year. `SIMULATED_YEARS=40` in the environment plays so many instead of the usual few.
//!
//! | file | subject |
//! |---|---|
//! | `chance` | chance that comes out the same |
//! | `people` | who comes and goes |
//! | `list` | surveys, decisions, the round of autumn |
//! | `help` | supports, animals, loans, benefits |
//! | `hand_over` | rounds of hand-over |
//! | `owed` | offspring that goes on, debts that are paid, extended, voided |
//! | `visits` | visits and sheets of them |
//! | `laptop` | a hamlet that is out for a while |
//! | `after` | plans and targets |

mod after;
mod chance;
mod hand_over;
mod help;
mod laptop;
mod list;
mod owed;
mod people;
mod visits;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use self::chance::Chance;
use crate::domain::assistance::Benefit;
use crate::domain::herd::Animal;
use crate::domain::id::{AnimalId, BenefitId, HamletId, HouseholdId, MemberId, SupportId};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::support::Support;
use crate::store::row::find;
use crate::store::testing::{Bench, day, lan, today};
use crate::store::{Done, StoreError};

/// So many years are played usually.
const SEEDS: u64 = 3;
/// So many households live there when a year begins.
const HOUSEHOLDS: usize = 24;

/// What happens in these years among much else.
const WANTED: [OperationKind; 31] = [
    OperationKind::AddHousehold,
    OperationKind::EndHousehold,
    OperationKind::AddMember,
    OperationKind::LeaveMember,
    OperationKind::SplitHousehold,
    OperationKind::MergeHouseholds,
    OperationKind::SaveSurvey,
    OperationKind::SaveRecognition,
    OperationKind::OpenRound,
    OperationKind::GiveSupports,
    OperationKind::RecordHerdEvents,
    OperationKind::RecordBirth,
    OperationKind::PayMonth,
    OperationKind::SaveLoanPayment,
    OperationKind::ExtendLoan,
    OperationKind::PassOn,
    OperationKind::PayPassOn,
    OperationKind::ExtendPassOn,
    OperationKind::VoidPassOn,
    OperationKind::PlanHandOver,
    OperationKind::ApproveHandOver,
    OperationKind::HandOver,
    OperationKind::SettleHandOver,
    OperationKind::SaveVisit,
    OperationKind::RemoveVisit,
    OperationKind::MakeVisitSheet,
    OperationKind::OrderVisitSheet,
    OperationKind::RecordVisit,
    OperationKind::MissVisit,
    OperationKind::RemoveVisitSheet,
    OperationKind::RemoveExitPlan,
];

/// The commune on a day of its year.
struct World {
    bench: Bench,
    chance: Chance,
    today: NaiveDate,
    hamlets: Vec<HamletId>,
    /// Those that are in the register.
    households: Vec<HouseholdId>,
    animals: Vec<AnimalId>,
    loans: Vec<SupportId>,
    /// Who draws what.
    drawing: Vec<(MemberId, BenefitId)>,
    /// How often each kind of operation was done, and how many were refused.
    done: BTreeMap<&'static str, usize>,
    refused: usize,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut bench = Bench::new();
        let hamlets = ["Khu 1", "Khu 2", "Khu 3"].map(|name| bench.hamlet(name)).to_vec();
        let households = (0..HOUSEHOLDS).map(|at| {
            bench.household(hamlets[at % hamlets.len()], &format!("{:04}", at + 1), "Nguyễn Thị Lành")
        });
        let households = households.collect();
        Self {
            bench,
            chance: Chance::of(seed),
            today: day("2025-11-22"),
            hamlets,
            households,
            animals: Vec::new(),
            loans: Vec::new(),
            drawing: Vec::new(),
            done: BTreeMap::new(),
            refused: 0,
        }
    }

    /// Does what the register lets be done.
    fn attempt(&mut self, operation: &Operation) -> Option<Done> {
        match self.bench.register.perform(&lan(), operation) {
            Ok(done) => {
                self.count(operation.kind().code());
                Some(done)
            }
            Err(StoreError::Refused(_) | StoreError::CodeTaken { .. }) => {
                self.refused += 1;
                None
            }
            Err(other) => panic!("{} {operation:?}: {other:?}", self.today),
        }
    }

    fn count(&mut self, what: &'static str) {
        *self.done.entry(what).or_default() += 1;
    }

    fn iso(&self) -> String {
        self.today.to_string()
    }

    fn household(&mut self) -> HouseholdId {
        self.chance.one_of(&self.households)
    }

    /// What happens on a day.
    fn live(&mut self) {
        for _ in 0..self.chance.below(7) {
            match self.chance.below(8) {
                0 => people::happen(self),
                1 => list::happen(self),
                2 | 3 => help::happen(self),
                4 => owed::happen(self),
                5 => hand_over::happen(self),
                6 => visits::happen(self),
                _ => after::happen(self),
            }
        }
        if self.today.day() == 25 {
            help::pay_month(self);
        }
        if self.chance.below(20) == 0 {
            self.take_back();
        }
    }

    /// Takes the last operation back; what came with it is looked up anew.
    fn take_back(&mut self) {
        match self.bench.register.undo(&lan()) {
            Ok(_) => self.count("undo"),
            Err(_) => self.refused += 1,
        }
        let (register, conn) = (&self.bench.register, &self.bench.register.conn);
        self.households.retain(|id| register.dossier(*id).is_ok_and(|known| known.household.ended.is_none()));
        self.animals.retain(|id| find::<Animal>(conn, *id).unwrap().is_some());
        self.loans.retain(|id| find::<Support>(conn, *id).unwrap().is_some());
        self.drawing.retain(|(_, id)| find::<Benefit>(conn, *id).unwrap().is_some());
    }
}

/// Plays a year.
fn year(seed: u64) -> World {
    let mut world = World::new(seed);
    list::begin(&mut world);
    while world.today < today() {
        world.live();
        if world.today == day("2026-10-01") {
            list::open_round(&mut world);
        }
        if world.today == day("2026-11-15") {
            list::end_round(&mut world);
        }
        world.today = world.today.succ_opt().unwrap();
    }
    world
}

fn seeds() -> u64 {
    std::env::var("SIMULATED_YEARS").ok().and_then(|years| years.parse().ok()).unwrap_or(SEEDS)
}

#[test]
fn a_year_of_a_commune_ends_with_nothing_found() {
    let mut happened: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 1..=seeds() {
        let world = year(seed);
        let found = world.bench.register.check().unwrap();
        assert!(found.is_empty(), "seed {seed}: {found:#?}");
        let (done, refused): (usize, _) = (world.done.values().sum(), world.refused);
        assert!(done > 300, "seed {seed}: {:?}", world.done);
        assert!(refused < done / 4, "seed {seed}: {refused} of {done} were refused");
        world.done.into_iter().for_each(|(what, times)| *happened.entry(what).or_default() += times);
    }
    let wanted = WANTED.map(OperationKind::code).into_iter().chain(["tick_step", "undo"]);
    let missing: Vec<_> = wanted.filter(|what| !happened.contains_key(what)).collect();
    assert!(missing.is_empty(), "never happened: {missing:?} among {happened:?}");
}

#[test]
fn what_came_of_such_a_year_is_the_same_each_time() {
    let [first, second] = [year(7), year(7)].map(|world| (world.done, world.refused));
    assert_eq!(first, second);
}
