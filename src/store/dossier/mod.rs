//! Everything of one household, read in one snapshot.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::register::Register;
use super::row::{self, Record, RowId};
use super::{
    Result, StoreError, activity, assistance, exit, group, herd, household, loan, member, pass_on, place,
    programme, relief, support, survey, visit,
};
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::herd::{Animal, HerdEvent};
use crate::domain::household::{Household, HouseholdEvent};
use crate::domain::id::{AnimalId, HerdEventId, HouseholdEventId, HouseholdId, PassOnId};
use crate::domain::member::Resident;
use crate::domain::pass_on::PassOn;
use crate::domain::place::Hamlet;
use crate::domain::stored::Stored;

/// A value with the other household that it names.
type WithNeighbour<I, T> = (Stored<I, T>, Option<Neighbour>);

impl Register {
    /// Everything that the register knows of a household.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such household.
    pub fn dossier(&self, id: HouseholdId) -> Result<Dossier> {
        let snapshot = self.conn.unchecked_transaction()?;
        let household: Stored<_, Household> = required(&snapshot, id)?;
        let animals = list::<Animal>(&snapshot, herd::ANIMALS, id)?;
        Ok(Dossier {
            commune: place::commune(&snapshot)?,
            hamlet: required::<Hamlet>(&snapshot, household.hamlet)?,
            residents: member::residents(&snapshot, id)?,
            surveys: list(&snapshot, survey::SURVEYS, id)?,
            recognitions: list(&snapshot, survey::RECOGNITIONS, id)?,
            supports: list(&snapshot, support::SUPPORTS, id)?,
            herd_events: herd_events(&snapshot, &animals)?,
            animals,
            pass_ons: pass_ons(&snapshot, id)?,
            relief_events: relief::events_of(&snapshot, id)?,
            attended: activity::attended(&snapshot, id)?,
            benefits: list(&snapshot, assistance::BENEFITS_OF_HOUSEHOLD, id)?,
            groups: group::of_household(&snapshot, id)?,
            loan_payments: list(&snapshot, loan::PAYMENTS_OF_HOUSEHOLD, id)?,
            loan_extensions: list(&snapshot, loan::EXTENSIONS_OF_HOUSEHOLD, id)?,
            visits: list(&snapshot, visit::VISITS, id)?,
            plans: list(&snapshot, exit::PLANS, id)?,
            programmes: programme::paying(&snapshot, id)?,
            events: events(&snapshot, id)?,
            household,
        })
    }

    /// Everyone who lives or lived in a household: present ones first, head first.
    pub fn residents(&self, id: HouseholdId) -> Result<Vec<Resident>> {
        member::residents(&self.conn, id)
    }

    /// The household of a code.
    pub fn by_code(&self, code: &str) -> Result<Option<HouseholdId>> {
        household::owner_of_code(&self.conn, code.trim())
    }
}

fn required<T: Record>(conn: &Connection, id: T::Id) -> Result<Stored<T::Id, T>> {
    row::find(conn, id)?.ok_or(StoreError::Gone { table: T::TABLE.name(), row: id.number() })
}

fn list<T: Record>(conn: &Connection, sql: &str, household: HouseholdId) -> Result<Vec<Stored<T::Id, T>>> {
    row::all(conn, sql, named_params! { ":household": household.0 })
}

fn herd_events(
    conn: &Connection,
    animals: &[Stored<AnimalId, Animal>],
) -> Result<Vec<Stored<HerdEventId, HerdEvent>>> {
    let mut events = Vec::new();
    for animal in animals {
        events.extend(row::all::<HerdEvent>(
            conn,
            herd::HERD_EVENTS,
            named_params! { ":animal": animal.id.0 },
        )?);
    }
    events.sort_by_key(|event| (event.on, event.id));
    Ok(events)
}

fn pass_ons(conn: &Connection, id: HouseholdId) -> Result<Vec<WithNeighbour<PassOnId, PassOn>>> {
    list::<PassOn>(conn, pass_on::OF_DEBTOR, id)?
        .into_iter()
        .map(|owed| Ok((owed.clone(), neighbour(conn, owed.receiver)?)))
        .collect()
}

fn events(
    conn: &Connection,
    id: HouseholdId,
) -> Result<Vec<WithNeighbour<HouseholdEventId, HouseholdEvent>>> {
    list::<HouseholdEvent>(conn, household::EVENTS, id)?
        .into_iter()
        .map(|event| Ok((event.clone(), neighbour(conn, event.other)?)))
        .collect()
}

fn neighbour(conn: &Connection, id: Option<HouseholdId>) -> Result<Option<Neighbour>> {
    let Some(id) = id else { return Ok(None) };
    let mut statement = conn.prepare_cached(include_str!("neighbour.sql"))?;
    let neighbour = statement.query_row(named_params! { ":household": id.0 }, |row| {
        Ok(Neighbour { id, code: row.get("code")?, head: row.get("head")? })
    });
    Ok(neighbour.optional()?)
}
