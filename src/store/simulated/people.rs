//! Who comes and goes: births, deaths, moves, households that split, merge, arrive and leave.

use super::World;
use crate::domain::household::{EndReason, Household};
use crate::domain::id::HouseholdId;
use crate::domain::member::{JoinReason, LeaveReason, Member, Relation, Resident, Sex};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::store::testing::member;
use crate::viet::PartialDate;

/// One thing happens.
pub(super) fn happen(world: &mut World) {
    let household = world.household();
    match world.chance.below(8) {
        0..=2 => birth(world, household),
        3 => leave(world, household),
        4 => split(world, household),
        5 => merge(world, household),
        6 => arrive(world),
        _ => move_hamlet(world, household),
    }
}

fn present(world: &World, household: HouseholdId) -> Vec<Resident> {
    world.bench.register.residents(household).unwrap().into_iter().filter(Resident::is_current).collect()
}

fn birth(world: &mut World, household: HouseholdId) {
    let born = Some(PartialDate::from_day(world.today).unwrap());
    world.attempt(&Operation::AddMember {
        household,
        member: Member { born, ..member("Lò Thị Mai", Sex::Female) },
        relation: Relation::Child,
        from: born,
        joined: JoinReason::Birth,
    });
}

/// Somebody dies or moves away; where nobody is left, the household ends.
fn leave(world: &mut World, household: HouseholdId) {
    let people = present(world, household);
    let Some(other) = people.iter().find(|person| !person.is_head()) else { return end(world, household) };
    let reason = world.chance.one_of(&[LeaveReason::Death, LeaveReason::MovedOut, LeaveReason::Marriage]);
    let membership = (other.membership.id, other.membership.rev);
    world.attempt(&Operation::LeaveMember {
        membership,
        on: PartialDate::from_day(world.today).unwrap(),
        reason,
    });
}

fn end(world: &mut World, household: HouseholdId) {
    let rev = world.bench.register.dossier(household).unwrap().household.rev;
    let reason = world.chance.one_of(&[EndReason::DiedOut, EndReason::MovedOut]);
    let (on, note) = (world.today, String::new());
    if world.attempt(&Operation::EndHousehold { household: (household, rev), on, reason, note }).is_some() {
        world.households.retain(|id| *id != household);
    }
}

fn split(world: &mut World, from: HouseholdId) {
    let others: Vec<_> = present(world, from).into_iter().filter(|person| !person.is_head()).collect();
    let Some(leader) = others.first() else { return };
    let hamlet = world.chance.one_of(&world.hamlets.clone());
    let operation = Operation::SplitHousehold {
        from,
        members: vec![leader.member.id],
        household: Household::new("", hamlet),
        on: world.today,
        note: String::new(),
    };
    if let Some(done) = world.attempt(&operation) {
        let known = world.households.clone();
        world.households.extend(done.created.households().into_iter().filter(|id| !known.contains(id)));
    }
}

fn merge(world: &mut World, from: HouseholdId) {
    let into = world.household();
    // A commune does not shrink to nothing.
    if into == from || world.households.len() < 12 {
        return;
    }
    let rev = world.bench.register.dossier(from).unwrap().household.rev;
    let (on, note) = (world.today, String::new());
    if world.attempt(&Operation::MergeHouseholds { from: (from, rev), into, on, note }).is_some() {
        world.households.retain(|id| *id != from);
    }
}

fn arrive(world: &mut World) {
    let hamlet = world.chance.one_of(&world.hamlets.clone());
    let head = member("Đinh Văn Đức", Sex::Male);
    let operation = Operation::AddHousehold { household: Household::new("", hamlet), head, on: world.today };
    if let Some(done) = world.attempt(&operation) {
        world.households.extend(done.created.households());
    }
}

fn move_hamlet(world: &mut World, household: HouseholdId) {
    let stored = world.bench.register.dossier(household).unwrap().household;
    let hamlet = world.chance.one_of(&world.hamlets.clone());
    let value = Household { hamlet, ..stored.value.clone() };
    world.attempt(&Operation::SaveHousehold { edit: Edit::of(&stored, value), on: world.today });
}
