//! What is refused of herds: the same checks as in the forms, once more before anything is written, against what the
//! register holds by then. Figures of species are the office's data and stand at the forms alone.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::domain::herd::{
    Animal, HerdEvent, HerdEventKind, HerdFault, came, check_animal, check_correction, check_entry,
    check_event, check_removal, check_rewording, moved_after,
};
use crate::domain::id::{AnimalId, HerdEventId};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::store::herd::record::{OFFSPRING, events, living_wearer};
use crate::store::journal::Tx;
use crate::store::row;
use crate::store::{Refusal, Result, StoreError};

/// Writes an event that can be true of its animal.
pub(in crate::store::perform) fn record(tx: &mut Tx, event: &HerdEvent) -> Result<()> {
    can_be(tx, event, None)?;
    let animal = tx.read::<Animal>(event.animal)?;
    none(check_entry(event, &animal, &events(tx.conn, event.animal)?))?;
    tx.insert(event).map(drop)
}

/// Writes a birth of a dam that was with her present holder by then.
pub(super) fn record_birth(tx: &mut Tx, calved: &HerdEvent) -> Result<()> {
    none(dam_moved(tx, calved.animal, calved.on)?.map(HerdFault::Elsewhere))?;
    record(tx, calved)
}

/// Writes another wording of an event, as far as it can be true among the others of its animal. With how many heads it
/// came is told by the animal too.
pub(in crate::store::perform) fn save(tx: &mut Tx, edit: &Edit<HerdEventId, HerdEvent>) -> Result<()> {
    let Some((id, rev)) = edit.base else { return record(tx, &edit.value) };
    let stored = tx.read_at::<HerdEvent>(id, rev)?;
    let event = HerdEvent { animal: stored.animal, ..edit.value.clone() };
    can_be(tx, &event, Some(id))?;
    let (animal, known) = (tx.read::<Animal>(event.animal)?, events(tx.conn, event.animal)?);
    none(check_rewording(id, &event, &animal, &known))?;
    born_in_the_same_hands(tx, &animal, &stored, &event)?;
    tx.update(&stored, &event)?;
    match came(&known).is_some_and(|came| came.id == id) {
        true => tx.update(&animal, &Animal { heads: event.heads, ..animal.value.clone() }),
        false => Ok(()),
    }
}

fn dam_moved(tx: &Tx, dam: AnimalId, after: NaiveDate) -> Result<Option<NaiveDate>> {
    let known = events(tx.conn, dam)?;
    Ok(moved_after(after, known.iter().map(|event| &event.value)))
}

/// Another day of birth may not lie in another household's time with the dam.
fn born_in_the_same_hands(tx: &Tx, animal: &Animal, before: &HerdEvent, event: &HerdEvent) -> Result<()> {
    let Some(dam) = animal.dam.filter(|_| before.kind == HerdEventKind::Born) else { return Ok(()) };
    let (was, is) = (dam_moved(tx, dam, before.on)?, dam_moved(tx, dam, event.on)?);
    if was == is { Ok(()) } else { none(is.or(was).map(HerdFault::Elsewhere)) }
}

/// Takes an event out that nothing rests on.
pub(super) fn remove_event(tx: &mut Tx, id: HerdEventId, rev: Rev) -> Result<()> {
    let event = tx.read_at::<HerdEvent>(id, rev)?;
    let (animal, known) = (tx.read::<Animal>(event.animal)?, events(tx.conn, event.animal)?);
    let young = young(tx, event.animal)?;
    none(check_removal(id, &animal, &known, young.iter().map(|calf| &calf.value)))?;
    tx.remove::<HerdEvent>(id, rev)
}

fn can_be(tx: &Tx, event: &HerdEvent, but: Option<HerdEventId>) -> Result<()> {
    let animal = tx.read::<Animal>(event.animal)?;
    let known = events(tx.conn, event.animal)?;
    let others = known.iter().filter(|other| Some(other.id) != but).map(|other| &other.value);
    none(check_event(event, &animal, others, None))
}

/// Nothing stands against it.
fn none(faults: impl IntoIterator<Item = HerdFault>) -> Result<()> {
    match faults.into_iter().next() {
        Some(fault) => Err(StoreError::Refused(Refusal::Herd(fault))),
        None => Ok(()),
    }
}

fn young(tx: &Tx, dam: AnimalId) -> Result<Vec<Stored<AnimalId, Animal>>> {
    row::all(tx.conn, OFFSPRING, named_params! { ":animal": dam.0 })
}

/// An animal that can be, under a tag that no other living one wears.
pub(in crate::store::perform) fn animal_can_be(
    tx: &Tx,
    animal: &Animal,
    known: Option<AnimalId>,
) -> Result<()> {
    let dam = animal.dam.map(|dam| tx.read::<Animal>(dam)).transpose()?;
    if animal.dam.is_some() && animal.dam == known {
        return none([HerdFault::OwnDam]);
    }
    none(check_animal(animal, dam.as_deref(), None))?;
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
    let Some((id, rev)) = edit.base else {
        animal_can_be(tx, &edit.value, None)?;
        return tx.insert(&edit.value);
    };
    let before = tx.read_at::<Animal>(id, rev)?;
    let now = of_its_dam(tx, &before, &edit.value)?;
    if facts(&before) != facts(&now) {
        animal_can_be(tx, &now, Some(id))?;
        let (known, young) = (events(tx.conn, id)?, young(tx, id)?);
        none(check_correction((&before, &now), &known, young.iter().map(|calf| &calf.value), None))?;
        count_anew(tx, &known, (before.heads, now.heads))?;
    }
    tx.update(&before, &now)?;
    Ok(id)
}

/// What the checks ask of an animal.
fn facts(animal: &Animal) -> impl PartialEq + use<> {
    let Animal { tag, species, sex, born, weight_kg, dam, heads, .. } = animal.clone();
    (tag, species, sex, born, weight_kg, dam, heads)
}

/// What was born in the herd came with the support through which its dam is held: another dam, another support.
fn of_its_dam(tx: &Tx, before: &Animal, now: &Animal) -> Result<Animal> {
    let Some(dam) = now.dam.filter(|_| before.dam != now.dam) else { return Ok(now.clone()) };
    let own = match before.dam {
        Some(dam) => tx.read::<Animal>(dam)?.support == before.support,
        None => false,
    };
    let support = if own { tx.read::<Animal>(dam)?.support } else { now.support };
    Ok(Animal { support, ..now.clone() })
}

/// How many came is told by the event with which it came: what is there on a day follows from events alone.
fn count_anew(
    tx: &mut Tx,
    known: &[Stored<HerdEventId, HerdEvent>],
    (before, now): (u32, u32),
) -> Result<()> {
    match came(known).filter(|_| before != now) {
        Some(event) => tx.update(event, &HerdEvent { heads: now, ..event.value.clone() }),
        None => Ok(()),
    }
}

/// Takes an animal out with its events; never one of which another was born, nor one that was passed on: what was owed
/// was settled by it.
pub(super) fn remove_animal(tx: &mut Tx, id: AnimalId, rev: Rev) -> Result<()> {
    tx.read_at::<Animal>(id, rev)?;
    if !young(tx, id)?.is_empty() {
        return Err(StoreError::Refused(Refusal::HasOffspring));
    }
    let known = events(tx.conn, id)?;
    let passed = known.iter().find(|event| event.kind == HerdEventKind::PassedOn);
    none(passed.map(|event| HerdFault::HandedOn(event.on)))?;
    for event in known {
        tx.remove::<HerdEvent>(event.id, event.rev)?;
    }
    tx.remove::<Animal>(id, rev)
}
