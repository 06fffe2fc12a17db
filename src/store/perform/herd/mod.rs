//! Herds: events, births, replacement.

#[cfg(test)]
mod histories;
pub(super) mod refuse;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdOperation};
use crate::store::Result;
use crate::store::journal::Tx;
use crate::viet::PartialDate;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &HerdOperation) -> Result<()> {
    use HerdOperation as Op;
    match operation {
        Op::RecordEvents(events) => events.iter().try_for_each(|event| refuse::record(tx, event)),
        Op::SaveEvent(edit) => refuse::save(tx, edit),
        Op::RemoveEvent(id, rev) => refuse::remove_event(tx, *id, *rev),
        Op::RecordBirth { calved, offspring } => birth(tx, calved, offspring),
        Op::Replace { replaced, by } => replace(tx, replaced, by),
        Op::AddAnimal { animal, on, first } => enter(tx, animal, *on, *first),
        Op::RemoveAnimal(id, rev) => refuse::remove_animal(tx, *id, *rev),
    }
}

fn birth(tx: &mut Tx, calved: &HerdEvent, offspring: &[Animal]) -> Result<()> {
    refuse::record_birth(tx, calved)?;
    let dam = tx.read::<Animal>(calved.animal)?;
    for calf in offspring {
        let born = calf.born.or(PartialDate::from_day(calved.on).ok());
        let calf = Animal {
            support: dam.support,
            holder: dam.holder,
            dam: Some(dam.id),
            generation: dam.generation,
            born,
            ..calf.clone()
        };
        enter(tx, &calf, calved.on, HerdEventKind::Born)?;
    }
    Ok(())
}

fn replace(tx: &mut Tx, replaced: &HerdEvent, by: &Animal) -> Result<()> {
    refuse::record(tx, replaced)?;
    let old = tx.read::<Animal>(replaced.animal)?;
    let by = Animal { support: old.support, holder: old.holder, generation: old.generation, ..by.clone() };
    enter(tx, &by, replaced.on, HerdEventKind::HandedOver)
}

fn enter(tx: &mut Tx, animal: &Animal, on: NaiveDate, first: HerdEventKind) -> Result<()> {
    refuse::animal_can_be(tx, animal, None)?;
    let id = tx.insert(animal)?;
    tx.insert(&HerdEvent { heads: animal.heads, ..HerdEvent::new(id, on, first) }).map(drop)
}
