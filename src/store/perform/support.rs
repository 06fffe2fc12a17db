//! Giving supports, with the animals that they bring and what is owed for them.

use rusqlite::named_params;

use super::herd::refuse::animal_can_be;
use super::{hand_over, loan, relief};
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HouseholdId, SupportId};
use crate::domain::operation::{Owed, SupportGrant};
use crate::domain::pass_on::PassOn;
use crate::domain::stored::{Edit, Rev};
use crate::domain::support::Support;
use crate::store::journal::Tx;
use crate::store::{Result, herd, row};

/// Writes supports with their animals and obligations.
pub(super) fn give(tx: &mut Tx, grants: &[SupportGrant]) -> Result<()> {
    grants.iter().try_for_each(|grant| give_one(tx, grant).map(drop))
}

/// Writes one support with its animals and its obligation.
pub(super) fn give_one(tx: &mut Tx, grant: &SupportGrant) -> Result<SupportId> {
    relief::expect_after(tx, &grant.support)?;
    let id = tx.insert(&grant.support)?;
    enter_animals(tx, id, &grant.support, &grant.animals)?;
    owe(tx, id, grant.support.household, grant.owed)?;
    Ok(id)
}

/// Writes the animals of a support, each under a tag that no other living one wears; they are handed over with it.
pub(super) fn enter_animals(tx: &mut Tx, id: SupportId, support: &Support, animals: &[Animal]) -> Result<()> {
    for animal in animals {
        let animal = Animal { support: Some(id), holder: support.household, ..animal.clone() };
        animal_can_be(tx, &animal, None)?;
        let entered = tx.insert(&animal)?;
        begin(tx, entered, animal.heads, support)?;
    }
    Ok(())
}

/// Writes what a household owes for a support.
pub(super) fn owe(tx: &mut Tx, id: SupportId, debtor: HouseholdId, owed: Option<Owed>) -> Result<()> {
    match owed {
        Some(owed) => tx.insert(&PassOn::due(id, debtor, owed.due, owed.rule)).map(drop),
        None => Ok(()),
    }
}

/// Writes a support that is changed by itself; a line keeps what its round decides.
pub(super) fn save_alone(tx: &mut Tx, edit: &Edit<SupportId, Support>) -> Result<()> {
    if let Some((id, rev)) = edit.base {
        hand_over::expect_kept(tx, &*tx.read_at::<Support>(id, rev)?, &edit.value)?;
    }
    save(tx, edit)
}

/// Takes out a support by itself; a line goes only while it is a plan.
pub(super) fn remove_alone(tx: &mut Tx, id: SupportId, rev: Rev) -> Result<()> {
    hand_over::expect_removable(tx, &*tx.read_at::<Support>(id, rev)?)?;
    tx.remove::<Support>(id, rev)
}

/// Writes a support; animals that were waiting for the hand-over are handed over with it.
pub(super) fn save(tx: &mut Tx, edit: &Edit<SupportId, Support>) -> Result<()> {
    relief::expect_after(tx, &edit.value)?;
    let id = tx.save(edit)?;
    loan::expect_terms(tx, id, &edit.value)?;
    if !edit.value.state.is_given() {
        return Ok(());
    }
    for animal in row::all::<Animal>(tx.conn, herd::WAITING, named_params! { ":support": id.0 })? {
        begin(tx, animal.id, animal.heads, &edit.value)?;
    }
    Ok(())
}

/// The animal's first event, once the support is in the household's hands.
fn begin(tx: &mut Tx, animal: AnimalId, heads: u32, support: &Support) -> Result<()> {
    if !support.state.is_given() {
        return Ok(());
    }
    let minutes_number = support.minutes_number.clone();
    let event = HerdEvent {
        minutes_number,
        heads,
        ..HerdEvent::new(animal, support.date, HerdEventKind::HandedOver)
    };
    tx.insert(&event).map(drop)
}
