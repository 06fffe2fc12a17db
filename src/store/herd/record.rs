//! One animal with everything that is known of it; and who wears a tag.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::HERD_EVENTS;
use crate::domain::dossier::Neighbour;
use crate::domain::herd::{Animal, AnimalRecord, Came, HerdEvent, Life, Origin, Step, Wearer};
use crate::domain::id::{AnimalId, HouseholdId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::store::register::Register;
use crate::store::row::{self, Record};
use crate::store::{Result, StoreError};

/// Who wears a tag.
pub(super) const WEARERS: &str = include_str!("wearers.sql");
/// The young of a dam.
pub(in crate::store) const OFFSPRING: &str = include_str!("offspring.sql");

impl Register {
    /// An animal with its events, its holder, its dam and its young.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such animal.
    pub fn animal(&self, id: AnimalId) -> Result<AnimalRecord> {
        let snapshot = self.conn.unchecked_transaction()?;
        let gone = || StoreError::Gone { table: Animal::TABLE.name(), row: id.0 };
        let animal: Stored<_, Animal> = row::find(&snapshot, id)?.ok_or_else(gone)?;
        let support = animal.support.map(|support| of(&snapshot, support)).transpose()?.flatten();
        Ok(AnimalRecord {
            events: events(&snapshot, id)?,
            holder: holder(&snapshot, animal.holder)?,
            dam: animal.dam.map(|dam| row::find(&snapshot, dam)).transpose()?.flatten(),
            offspring: row::all(&snapshot, OFFSPRING, named_params! { ":animal": id.0 })?,
            support,
            animal,
        })
    }

    /// Every animal that wears or wore a tag, the newest first; none for an empty one.
    ///
    /// # Errors
    /// Those of the file.
    pub fn animals_of_tag(&self, tag: &str) -> Result<Vec<Stored<AnimalId, Animal>>> {
        row::all(&self.conn, WEARERS, named_params! { ":tag": tag })
    }

    /// The living animal that wears a tag, other than the given one, with who holds it.
    ///
    /// # Errors
    /// Those of the file.
    pub fn wearer_of_tag(&self, tag: &str, but: Option<AnimalId>) -> Result<Option<Wearer>> {
        living_wearer(&self.conn, tag, but)
    }
}

/// The same inside a transaction.
pub(in crate::store) fn living_wearer(
    conn: &Connection,
    tag: &str,
    but: Option<AnimalId>,
) -> Result<Option<Wearer>> {
    for animal in row::all::<Animal>(conn, WEARERS, named_params! { ":tag": tag })? {
        if Some(animal.id) != but && is_living(&animal, &events(conn, animal.id)?) {
            let holder = holder(conn, animal.holder)?;
            return Ok(Some(Wearer { animal: animal.id, holder }));
        }
    }
    Ok(None)
}

/// Its last head has not gone; one that is only planned has its tag reserved.
fn is_living(animal: &Animal, events: &[Stored<crate::domain::id::HerdEventId, HerdEvent>]) -> bool {
    let steps = events.iter().map(|event| Step::from(&event.value)).collect();
    Life::of(Origin::of(animal, Came::ByItself), steps).heads_on(chrono::NaiveDate::MAX) > 0
}

/// The events of an animal, oldest first.
pub(in crate::store) fn events(
    conn: &Connection,
    animal: AnimalId,
) -> Result<Vec<Stored<crate::domain::id::HerdEventId, HerdEvent>>> {
    row::all(conn, HERD_EVENTS, named_params! { ":animal": animal.0 })
}

fn of(conn: &Connection, support: SupportId) -> Result<Option<Stored<SupportId, Support>>> {
    row::find(conn, support)
}

fn holder(conn: &Connection, id: HouseholdId) -> Result<Neighbour> {
    let mut statement = conn.prepare_cached(include_str!("../dossier/neighbour.sql"))?;
    let holder = statement
        .query_row(named_params! { ":household": id.0 }, |row| {
            Ok(Neighbour { id, code: row.get("code")?, head: row.get("head")? })
        })
        .optional()?;
    Ok(holder.unwrap_or(Neighbour { id, code: String::new(), head: String::new() }))
}
