//! Giving supports, with the animals that they bring and what is owed for them.

use chrono::NaiveDate;
use rusqlite::named_params;

use super::herd::refuse;
use super::{hand_over, loan, pass_on, relief};
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HouseholdId, SupportId};
use crate::domain::operation::{Owed, SupportGrant};
use crate::domain::pass_on::PassOn;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::{Brings, Support, held};
use crate::store::hand_over::{Brought, brought_by};
use crate::store::journal::Tx;
use crate::store::{Refusal, Result, StoreError, herd, row};

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

/// Writes the animals of a support, each as one that can be and under a tag that no other living one wears; they are
/// handed over with it.
fn enter_animals(tx: &mut Tx, id: SupportId, support: &Support, animals: &[Animal]) -> Result<()> {
    for animal in animals {
        let animal = Animal { support: Some(id), holder: support.household, ..animal.clone() };
        refuse::animal_can_be(tx, &animal, None)?;
        let entered = tx.insert(&animal)?;
        begin(tx, entered, animal.heads, support)?;
    }
    Ok(())
}

/// Writes what a household owes for a support.
fn owe(tx: &mut Tx, id: SupportId, debtor: HouseholdId, owed: Option<Owed>) -> Result<()> {
    match owed {
        Some(owed) => tx.insert(&PassOn::due(id, debtor, owed.due, owed.rule)).map(drop),
        None => Ok(()),
    }
}

/// Writes a support that is changed by itself; a line keeps what its round decides.
pub(super) fn save_alone(tx: &mut Tx, edit: &Edit<SupportId, Support>, brings: &Brings) -> Result<()> {
    if let Some((id, rev)) = edit.base {
        hand_over::expect_kept(tx, &*tx.read_at::<Support>(id, rev)?, &edit.value)?;
    }
    save(tx, edit, brings)
}

/// Takes out a support by itself; a line goes only while it is a plan.
pub(super) fn remove_alone(tx: &mut Tx, id: SupportId, rev: Rev) -> Result<()> {
    hand_over::expect_removable(tx, &*tx.read_at::<Support>(id, rev)?)?;
    tx.remove::<Support>(id, rev)
}

/// Writes a support. What comes with it is entered once it is in the household's hands, by whatever way it came
/// there; from then on its animals and what is owed follow its day.
pub(super) fn save(tx: &mut Tx, edit: &Edit<SupportId, Support>, brings: &Brings) -> Result<()> {
    relief::expect_after(tx, &edit.value)?;
    let before = edit.base.map(|(id, rev)| tx.read_at::<Support>(id, rev)).transpose()?;
    if let Some(before) = before.as_ref().filter(|before| before.state.is_given()) {
        expect_loose(tx, before, &edit.value)?;
    }
    let id = tx.save(edit)?;
    loan::expect_terms(tx, id, &edit.value)?;
    match before.filter(|before| before.state.is_given()) {
        Some(before) => move_day(tx, &before, edit.value.date),
        None if edit.value.state.is_given() => bring(tx, id, &edit.value, brings),
        None => Ok(()),
    }
}

fn expect_loose(tx: &Tx, before: &Stored<SupportId, Support>, after: &Support) -> Result<()> {
    let Brought { animals, owed } = brought_by(tx.conn, before.id)?;
    match held(before, after, animals || owed) {
        Some(held) => Err(StoreError::Refused(Refusal::Held(held))),
        None => Ok(()),
    }
}

/// Animals that waited for the hand-over are handed over; where there are none, those that it brings. What is owed
/// begins, unless it did before.
fn bring(tx: &mut Tx, id: SupportId, support: &Support, brings: &Brings) -> Result<()> {
    let Brought { animals, owed } = brought_by(tx.conn, id)?;
    for animal in row::all::<Animal>(tx.conn, herd::WAITING, named_params! { ":support": id.0 })? {
        begin(tx, animal.id, animal.heads, support)?;
    }
    if !animals {
        enter_animals(tx, id, support, &brings.animals)?;
    }
    if owed { Ok(()) } else { owe(tx, id, support.household, brings.owed) }
}

/// The animals of a given support came on its day, and its debt is counted from it.
fn move_day(tx: &mut Tx, before: &Stored<SupportId, Support>, day: NaiveDate) -> Result<()> {
    if before.date == day {
        return Ok(());
    }
    let of = named_params! { ":support": before.id.0, ":day": before.date.to_string() };
    for event in row::all::<HerdEvent>(tx.conn, herd::CAME_WITH, of)? {
        let moved = HerdEvent { on: day, ..event.value.clone() };
        refuse::save(tx, &Edit::of(&event, moved))?;
    }
    pass_on::follow_support(tx, before.id)
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
    refuse::record(tx, &event)
}

#[cfg(test)]
mod tests;
