//! Surveys and decisions of every day, and the round of autumn.

use chrono::Datelike;

use super::World;
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::round::RoundOperation;
use crate::domain::stored::Edit;
use crate::domain::survey::{Answers, Survey};
use crate::store::round::testing::{meeting, round, task};
use crate::store::testing::{recognition, survey};

/// Everybody is on the list when the year begins.
pub(super) fn begin(world: &mut World) {
    for household in world.households.clone() {
        let class = world.chance.one_of(&[Class::Poor, Class::NearPoor]);
        look_at(world, household, "2025".into());
        decide(world, household, class);
    }
}

/// One thing happens: a survey, or an ad hoc decision: a relapse, an exit.
pub(super) fn happen(world: &mut World) {
    let household = world.household();
    match world.chance.below(2) {
        0 => {
            let round = format!("{}-{:02}", world.today.year(), world.today.month());
            look_at(world, household, round);
        }
        _ => {
            let class = world.chance.one_of(&Class::ALL);
            decide(world, household, class);
        }
    }
}

fn look_at(world: &mut World, household: HouseholdId, round: String) {
    let lacks: Vec<u8> = (1..=12).filter(|_| world.chance.below(3) == 0).collect();
    let answers = Answers::all_answered(12, lacks);
    let found = Survey { round, answers, ..survey(household, &world.iso(), &[]) };
    world.attempt(&Operation::SaveSurvey(Edit::new(found)));
}

fn decide(world: &mut World, household: HouseholdId, class: Class) {
    let decided = recognition(household, class, &world.iso());
    world.attempt(&Operation::SaveRecognition(Edit::new(decided)));
}

/// The round of the year begins with everybody, who is surveyed in it.
pub(super) fn open_round(world: &mut World) {
    let tasks = world.households.iter().map(|household| task(*household)).collect();
    world.attempt(&Operation::Round(RoundOperation::Open { round: round(), tasks }));
    for household in world.households.clone() {
        look_at(world, household, "2026".into());
    }
}

/// The villagers meet, the chairman decides on whoever is ready, and the round is closed if nobody is left over.
pub(super) fn end_round(world: &mut World) {
    for hamlet in world.hamlets.clone() {
        let met = meeting(hamlet, &world.iso(), 30);
        world.attempt(&Operation::Round(RoundOperation::SaveMeeting(Edit::new(met))));
    }
    if world.bench.register.round("2026").unwrap().is_none() {
        return;
    }
    let decision = crate::store::round::testing::decision("118", &world.iso());
    let standard = crate::store::round::testing::standard();
    let recognitions = world.bench.read_round().proposal(&decision, &standard).recognitions;
    world.attempt(&Operation::Round(RoundOperation::Decide { decision, recognitions }));
    let closing = world.bench.closing();
    world.attempt(&closing);
}
