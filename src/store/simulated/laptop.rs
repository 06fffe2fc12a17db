//! A hamlet goes out on a laptop; both sides live on; it comes back. Whatever both did, the register is sound, and every
//! copy that leaves it was.

use std::ops::ControlFlow;

use super::chance::Chance;
use super::{World, seeds, year};
use crate::domain::carry::{Answers, Side};
use crate::domain::herd::Animal;
use crate::domain::household::Household;
use crate::domain::id::{AnimalId, HamletId, HouseholdId};
use crate::store::row::find;
use crate::store::testing::{Bench, clock, day, lan, minh};
use crate::store::{Register, StoreError};

fn on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The world as it is seen from a copy of a hamlet.
fn laptop(world: &World, hamlet: HamletId, seed: u64) -> World {
    let register = Register::open(&world.bench.folder.path().join("mang-di.db"), clock()).unwrap();
    let lives = |id: &HouseholdId| {
        let household = find::<Household>(&register.conn, *id).unwrap();
        household.is_some_and(|household| household.hamlet == hamlet && household.ended.is_none())
    };
    let households: Vec<_> = world.households.iter().filter(|id| lives(id)).copied().collect();
    let holds = |id: &AnimalId| {
        find::<Animal>(&register.conn, *id).unwrap().is_some_and(|animal| households.contains(&animal.holder))
    };
    let animals = world.animals.iter().filter(|id| holds(id)).copied().collect();
    World {
        chance: Chance::of(seed),
        today: world.today,
        hamlets: vec![hamlet],
        households: households.clone(),
        animals,
        loans: Vec::new(),
        drawing: Vec::new(),
        done: Default::default(),
        refused: 0,
        bench: Bench { register, folder: tempfile::tempdir().unwrap() },
    }
}

fn live(world: &mut World, days: u32) {
    for _ in 0..days {
        world.live();
        world.today = world.today.succ_opt().unwrap();
    }
}

#[test]
fn a_hamlet_that_lived_on_apart_comes_back_sound() {
    for seed in 1..=seeds() {
        let mut world = year(seed);
        world.today = day("2026-11-02");
        let hamlet = world.hamlets[0];
        let file = world.bench.folder.path().join("mang-di.db");
        world.bench.register.take_out(&lan(), &[hamlet], "", &file, &mut on).unwrap();
        let mut own = laptop(&world, hamlet, seed + 100);
        assert_eq!(own.bench.register.check().unwrap(), [], "seed {seed}: as it went out");
        live(&mut own, 18);
        live(&mut world, 18);
        assert_eq!(own.bench.register.check().unwrap(), [], "seed {seed}: as it was worked on");
        drop(own);
        let mut answers = Answers::default();
        answers.give_others(Side::Here);
        let register = &mut world.bench.register;
        let brought = register.bring_back(&minh(), &file, &answers, &mut on).unwrap();
        assert!(brought.operations > 20, "seed {seed}: {}", brought.operations);
        let refused =
            brought.left_out.iter().filter(|left| matches!(left.why, StoreError::Refused(_))).count();
        assert!(refused < brought.operations / 3, "seed {seed}: {:#?}", brought.left_out);
        assert_eq!(register.check().unwrap(), [], "seed {seed}: as it came back");
        assert_eq!(register.bring_back(&minh(), &file, &answers, &mut on).unwrap().operations, 0);
    }
}
