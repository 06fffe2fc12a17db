//! Offspring goes on to the next household: one operation, so that undo takes all of it back.

use super::{expect_after, expect_present, refused, worth};
use crate::domain::herd::{Animal, Came, HerdEvent, HerdEventKind};
use crate::domain::household::Household;
use crate::domain::id::{AnimalId, HouseholdId, SupportId};
use crate::domain::operation::SupportGrant;
use crate::domain::pass_on::{
    Kin, Part, PassOn, PassOnFault, PassOnHandOver, Waiting, WaitingState, check_turn,
};
use crate::domain::stored::{Rev, Stored};
use crate::domain::support::Support;
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::pass_on::{first_waiting, line};
use crate::store::perform::herd::refuse::record;
use crate::store::perform::support;

/// Animals with the heads of each that are alive and go.
type Herd = Vec<(Stored<AnimalId, Animal>, u32)>;

/// The animals leave one herd and join the other, the receiver gets a support that owes in its turn,
/// the obligation is settled as far as they go, the waiting household is served.
pub(super) fn hand_on(tx: &mut Tx, hand_over: &PassOnHandOver) -> Result<()> {
    let owed = tx.read_at::<PassOn>(hand_over.pass_on.0, hand_over.pass_on.1)?;
    let animals = animals(tx, &owed, hand_over)?;
    let receiver = hand_over.grant.support.household;
    let by = give(tx, &owed, hand_over)?;
    animals.iter().try_for_each(|going| go_on(tx, going, (by, receiver), hand_over))?;
    let settled = owed.with(part(&owed, hand_over, &animals, by), worth(tx, &owed)?);
    let note = if hand_over.reason.is_empty() { settled.note.clone() } else { hand_over.reason.clone() };
    tx.update(&owed, &PassOn { note, ..settled })?;
    serve(tx, hand_over, by)
}

/// What goes on counts for so many of those that are owed; a flock that is one record for no more than are left.
fn part(owed: &PassOn, hand_over: &PassOnHandOver, animals: &Herd, by: SupportId) -> Part {
    let heads = animals.iter().fold(0u32, |all, (_, alive)| all.saturating_add(*alive));
    Part {
        on: hand_over.on,
        heads: heads.min(owed.progress(0).heads_left()),
        paid: None,
        receiver: Some(hand_over.grant.support.household),
        support: Some(by),
    }
}

/// The animals that go, once nothing stands against it.
fn animals(tx: &Tx, owed: &PassOn, hand_over: &PassOnHandOver) -> Result<Herd> {
    let read = |(animal, rev): &(AnimalId, Rev)| tx.read_at::<Animal>(*animal, *rev);
    let animals = hand_over.animals.iter().map(read).collect::<Result<Vec<_>>>()?;
    let given = tx.read::<Support>(owed.support)?;
    let line = line(tx.conn, owed.support, Came::by(Some(&given)))?;
    check(tx, owed, hand_over, (&animals, &line.now()))?;
    let kin = line.on(hand_over.on);
    let alive = |animal: &Stored<AnimalId, Animal>| {
        kin.iter().find(|kin| kin.animal.0 == animal.id).map_or(animal.heads, |kin| kin.alive)
    };
    let going = animals.into_iter().map(|animal| {
        let heads = alive(&animal);
        (animal, heads)
    });
    Ok(going.collect())
}

/// Everything that stands against it, before anything is written.
fn check(
    tx: &Tx,
    owed: &PassOn,
    hand_over: &PassOnHandOver,
    (animals, kin): (&[Stored<AnimalId, Animal>], &[Kin]),
) -> Result<()> {
    let receiver = hand_over.grant.support.household;
    let named: Vec<_> = animals.iter().map(|animal| (animal.id, animal.tag.clone())).collect();
    owed.check_going(kin, &named, receiver).map_err(refused)?;
    expect_after(tx, owed, hand_over.on)?;
    owed.check_born(kin, &named, hand_over.on).map_err(refused)?;
    expect_present(tx, receiver)?;
    check_place(tx, hand_over)
}

/// The place on the waiting list is the receiver's, and it is its turn unless a reason is given.
fn check_place(tx: &Tx, hand_over: &PassOnHandOver) -> Result<()> {
    let support = &hand_over.grant.support;
    if let Some((id, rev)) = hand_over.waiting {
        let place = tx.read_at::<Waiting>(id, rev)?;
        let its_own = place.household == support.household && place.model == support.model;
        if !its_own || place.state != WaitingState::Waiting {
            return Err(refused(PassOnFault::NotItsPlace));
        }
    }
    let Some(first) = first_waiting(tx.conn, &support.model)? else { return Ok(()) };
    let code = tx.read::<Household>(first.household)?.value.code;
    check_turn(Some((first.household, &code)), support.household, &hand_over.reason).map_err(refused)
}

fn give(tx: &mut Tx, owed: &PassOn, hand_over: &PassOnHandOver) -> Result<SupportId> {
    let grant = &hand_over.grant;
    let support = Support { passed_on_from: Some(owed.support), date: hand_over.on, ..grant.support.clone() };
    support::give_one(tx, &SupportGrant { support, animals: Vec::new(), owed: grant.owed })
}

/// An animal leaves one herd and joins the other, with the heads that are alive on the day.
fn go_on(
    tx: &mut Tx,
    (animal, heads): &(Stored<AnimalId, Animal>, u32),
    (support, holder): (SupportId, HouseholdId),
    hand_over: &PassOnHandOver,
) -> Result<()> {
    let minutes_number = &hand_over.grant.support.minutes_number;
    let event = |kind| HerdEvent {
        heads: *heads,
        minutes_number: minutes_number.clone(),
        ..HerdEvent::new(animal.id, hand_over.on, kind)
    };
    record(tx, &event(HerdEventKind::PassedOn))?;
    let generation = animal.generation + 1;
    let joined = Animal { support: Some(support), holder, generation, heads: *heads, ..animal.value.clone() };
    tx.update(animal, &joined)?;
    record(tx, &event(HerdEventKind::HandedOver))
}

fn serve(tx: &mut Tx, hand_over: &PassOnHandOver, by: SupportId) -> Result<()> {
    let Some((waiting, rev)) = hand_over.waiting else { return Ok(()) };
    let stored = tx.read_at::<Waiting>(waiting, rev)?;
    let served = Waiting { state: WaitingState::Served, support: Some(by), ..stored.value.clone() };
    tx.update(&stored, &served)
}
