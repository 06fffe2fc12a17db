//! Animals and their events as rows; readings for the whole commune are `commune`, for one animal `record`.

mod commune;
pub(super) mod homes;
pub(super) mod record;

#[cfg(test)]
mod tests;

use super::row::{Columns, Fields, Record, Table};
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HerdEventId, HouseholdId, SupportId};
use crate::domain::member::Sex;
use crate::domain::pass_on::Fault;

/// Animals that a household holds, or got by a support of its own.
pub(super) const ANIMALS: &str = include_str!("animals.sql");
/// Events of one animal.
pub(super) const HERD_EVENTS: &str = include_str!("herd_events.sql");
/// Animals of a support that were never handed over.
pub(super) const WAITING: &str = include_str!("waiting.sql");
/// The events by which the animals of a support came on a day.
pub(super) const CAME_WITH: &str = include_str!("came_with.sql");

impl Record for Animal {
    type Id = AnimalId;
    const TABLE: Table = Table::Animal;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            support: columns.get::<Option<i64>>("support")?.map(SupportId),
            holder: HouseholdId(columns.get("holder")?),
            tag: columns.text("tag")?,
            species: columns.text("species")?,
            breed: columns.text("breed")?,
            sex: columns.code_or_none("sex", Sex::from_code)?,
            born: columns.partial("born")?,
            weight_kg: columns.get("weight_kg")?,
            dam: columns.get::<Option<i64>>("dam")?.map(AnimalId),
            generation: columns.get("generation")?,
            heads: columns.get("heads")?,
            value: columns.get("value")?,
            photo: columns.text("photo")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number_or_none("support", self.support.map(|support| support.0))
            .number("holder", self.holder.0)
            .text("tag", &self.tag)
            .text("species", &self.species)
            .text("breed", &self.breed)
            .code("sex", self.sex.map(Sex::code))
            .partial("born", self.born)
            .number_or_none("weight_kg", self.weight_kg)
            .number_or_none("dam", self.dam.map(|dam| dam.0))
            .number("generation", self.generation)
            .number("heads", self.heads)
            .number_or_none("value", self.value)
            .text("photo", &self.photo)
    }
}

impl Record for HerdEvent {
    type Id = HerdEventId;
    const TABLE: Table = Table::HerdEvent;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            animal: AnimalId(columns.get("animal")?),
            on: columns.date("on_date")?,
            kind: columns.code("kind", HerdEventKind::from_code)?,
            heads: columns.get("heads")?,
            detail: columns.text("detail")?,
            fault: columns.code_or_none("fault", Fault::from_code)?,
            value: columns.get("value")?,
            weight_kg: columns.get("weight_kg")?,
            minutes_number: columns.text("minutes_number")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("animal", self.animal.0)
            .date("on_date", self.on)
            .text("kind", self.kind.code())
            .number("heads", self.heads)
            .text("detail", &self.detail)
            .code("fault", self.fault.map(Fault::code))
            .number_or_none("value", self.value)
            .number_or_none("weight_kg", self.weight_kg)
            .text("minutes_number", &self.minutes_number)
            .text("note", &self.note)
    }
}
