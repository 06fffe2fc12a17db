//! A small made-up commune, stored for real.

use super::*;
use crate::domain::class::State;
use crate::domain::query::Query;

const SMALL: Demo = Demo { households: 300, seed: 4 };

fn made(demo: Demo) -> (tempfile::TempDir, Register) {
    let folder = tempfile::tempdir().unwrap();
    let register = make(&folder.path().join("demo.db"), demo, &mut |_| true).unwrap();
    (folder, register)
}

#[test]
fn the_register_is_sound() {
    let (_folder, register) = made(SMALL);
    assert_eq!(register.check().unwrap(), []);
}

#[test]
fn the_same_seed_makes_the_same_commune() {
    let facts = |demo| {
        let (_folder, register) = made(demo);
        let found = register.find(&Query::default(), TODAY).unwrap();
        let dossiers: Vec<_> = found.ids.iter().take(40).map(|id| register.dossier(*id).unwrap()).collect();
        (found, dossiers)
    };
    assert_eq!(facts(SMALL), facts(SMALL));
    assert_ne!(facts(SMALL), facts(Demo { seed: 5, ..SMALL }));
}

#[test]
fn it_is_alive() {
    let (_folder, register) = made(SMALL);
    let situation = register.situation(TODAY).unwrap();
    for state in [State::Poor, State::NearPoor, State::NewlyEscaped] {
        assert!(situation.of(state).households > 5, "{state:?} {situation:?}");
    }
    let found = register.find(&Query::default(), TODAY).unwrap();
    let dossiers: Vec<_> = found.ids.iter().map(|id| register.dossier(*id).unwrap()).collect();
    assert!(dossiers.iter().any(|d| !d.visits.is_empty() && !d.supports.is_empty()));
    assert!(dossiers.iter().any(|d| d.animals.iter().any(|animal| animal.generation == 2)));
    assert!(
        dossiers.iter().any(|d| d.pass_ons.iter().any(|(debt, to)| debt.receiver.is_some() && to.is_some()))
    );
}

#[test]
fn stopped_half_way_it_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.db");
    let stopped = make(&path, SMALL, &mut |made| made < 20);
    assert!(matches!(stopped.err(), Some(StoreError::Cancelled)));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
