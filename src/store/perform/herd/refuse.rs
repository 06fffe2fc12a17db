//! What is refused of herds: the same checks as in the forms, once more before anything is written, against what the
//! register holds by then. Figures of species are the office's data and stand at the forms alone.

use rusqlite::named_params;

use crate::domain::herd::{Animal, HerdEvent, check_animal, check_event};
use crate::domain::id::{AnimalId, HerdEventId};
use crate::domain::stored::{Edit, Rev};
use crate::store::herd::record::{events, living_wearer};
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError};

/// Writes an event that can be true of its animal.
pub(in crate::store::perform) fn record(tx: &mut Tx, event: &HerdEvent) -> Result<()> {
    can_be(tx, event, None)?;
    tx.insert(event).map(drop)
}

/// Writes another wording of an event, as far as it can be true among the others of its animal.
pub(in crate::store::perform) fn save(tx: &mut Tx, edit: &Edit<HerdEventId, HerdEvent>) -> Result<()> {
    can_be(tx, &edit.value, edit.base.map(|(id, _)| id))?;
    tx.save(edit).map(drop)
}

fn can_be(tx: &Tx, event: &HerdEvent, but: Option<HerdEventId>) -> Result<()> {
    let animal = tx.read::<Animal>(event.animal)?;
    let known = events(tx.conn, event.animal)?;
    let others = known.iter().filter(|other| Some(other.id) != but).map(|other| &other.value);
    match check_event(event, &animal, others, None).first() {
        Some(fault) => Err(StoreError::Refused(Refusal::Herd(*fault))),
        None => Ok(()),
    }
}

/// An animal that can be, under a tag that no other living one wears.
pub(in crate::store::perform) fn animal_can_be(
    tx: &Tx,
    animal: &Animal,
    known: Option<AnimalId>,
) -> Result<()> {
    let dam = animal.dam.map(|dam| tx.read::<Animal>(dam)).transpose()?;
    if animal.dam.is_some() && animal.dam == known {
        return Err(StoreError::Refused(Refusal::Herd(crate::domain::herd::HerdFault::OwnDam)));
    }
    if let Some(fault) = check_animal(animal, dam.as_deref(), None).first() {
        return Err(StoreError::Refused(Refusal::Herd(*fault)));
    }
    match living_wearer(tx.conn, &animal.tag, known)? {
        Some(wearer) => Err(StoreError::Refused(Refusal::TagWorn {
            tag: animal.tag.clone(),
            household: wearer.holder.code,
        })),
        None => Ok(()),
    }
}

/// Writes an animal; a tag that it has worn before is not asked again.
pub(in crate::store::perform) fn save_animal(tx: &mut Tx, edit: &Edit<AnimalId, Animal>) -> Result<AnimalId> {
    let before = edit.base.map(|(id, rev)| tx.read_at::<Animal>(id, rev)).transpose()?;
    let said =
        |animal: &Animal| (animal.tag.clone(), animal.dam, animal.born, animal.heads, animal.weight_kg);
    if before.as_ref().is_none_or(|before| said(before) != said(&edit.value)) {
        animal_can_be(tx, &edit.value, before.map(|before| before.id))?;
    }
    tx.save(edit)
}

/// Takes an animal out with its events; never one of which another was born.
pub(super) fn remove(tx: &mut Tx, id: AnimalId, rev: Rev) -> Result<()> {
    tx.read_at::<Animal>(id, rev)?;
    let mut statement = tx.conn.prepare_cached(include_str!("young.sql"))?;
    if statement.exists(named_params! { ":animal": id.0 })? {
        return Err(StoreError::Refused(Refusal::HasOffspring));
    }
    drop(statement);
    for event in events(tx.conn, id)? {
        tx.remove::<HerdEvent>(event.id, event.rev)?;
    }
    tx.remove::<Animal>(id, rev)
}
