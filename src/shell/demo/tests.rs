//! A small made-up commune, stored for real.

use super::*;
use crate::domain::class::State;
use crate::domain::query::Query;
use crate::domain::round::Stage;
use crate::domain::standard::Standards;

const SMALL: Demo = Demo { households: 300, seed: 4 };

fn made(demo: Demo) -> (tempfile::TempDir, Register) {
    let folder = tempfile::tempdir().unwrap();
    let register = make(&folder.path().join("demo.db"), demo, &mut |_| true).unwrap();
    (folder, register)
}

#[test]
fn the_register_is_sound() {
    let (_folder, register) = made(SMALL);
    let heard = &mut |_, _| std::ops::ControlFlow::Continue(());
    assert_eq!(register.examine(&Standards::embedded(), heard).unwrap(), []);
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

#[test]
fn rounds_of_past_years_are_closed_and_every_household_of_them_is_concluded() {
    let (_folder, register) = made(SMALL);
    let standards = Standards::embedded();
    for line in register.rounds().unwrap().iter().filter(|line| line.year < 2026) {
        let dossier = register.round(&line.code).unwrap().unwrap();
        let standard = standards.by_code(&dossier.round.standard).unwrap();
        assert!(!dossier.round.is_open() && !dossier.tasks.is_empty(), "{}", line.code);
        let stages = dossier.tasks.iter().map(|facts| dossier.stage(facts, standard));
        assert!(stages.into_iter().all(|stage| stage.is_concluded()), "{}", line.code);
    }
}

#[test]
fn the_list_of_rounds_counts_as_concluded_what_the_stages_call_so() {
    let (_folder, register) = made(SMALL);
    let standards = Standards::embedded();
    for line in register.rounds().unwrap() {
        let dossier = register.round(&line.code).unwrap().unwrap();
        let standard = standards.by_code(&dossier.round.standard).unwrap();
        let stages = dossier.stages(standard);
        let concluded = stages.iter().filter(|stage| stage.is_concluded()).count();
        assert_eq!(line.concluded as usize, concluded, "{}", line.code);
        assert!(line.concluded >= line.recognised && line.concluded <= line.tasks, "{line:?}");
    }
}

#[test]
fn this_years_round_is_under_way() {
    let (_folder, register) = made(Demo { households: 1000, ..SMALL });
    let standards = Standards::embedded();
    let dossier = register.round("2026").unwrap().unwrap();
    let standard = standards.by_code(&dossier.round.standard).unwrap();
    let stages: Vec<Stage> = dossier.tasks.iter().map(|facts| dossier.stage(facts, standard)).collect();
    let any = |wanted: fn(&Stage) -> bool| stages.iter().any(wanted);
    assert!(any(|stage| matches!(stage, Stage::Recognised(_))));
    assert!(any(|stage| matches!(stage, Stage::Surveyed(_))));
    assert!(any(|stage| matches!(stage, Stage::Incomplete(_))));
    assert!(any(|stage| *stage == Stage::ToSurvey));
    assert!(any(|stage| *stage == Stage::ScreenedOut));
    assert!(dossier.meetings.iter().any(|meeting| !meeting.stands()), "one had to be held again");
    assert!(dossier.tasks.iter().any(|facts| facts.task.verdict.is_some()));
    assert!(dossier.tasks.iter().any(|facts| facts.survey.as_ref().is_some_and(|s| s.verified.is_some())));
}

#[test]
fn the_outlook_has_targets_of_this_year_and_the_last_to_compare() {
    let (_folder, register) = made(SMALL);
    let targets = register.exit_targets().unwrap();
    assert_eq!(targets.iter().map(|target| target.year).collect::<Vec<_>>(), [2025, 2026]);
    assert!(targets.iter().all(|target| target.poor > 0 && target.near_poor > 0));
}
