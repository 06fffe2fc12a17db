//! Giving supports, with the animals that they bring and what is owed for them.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, PassOn, PassOnState};
use crate::domain::id::{AnimalId, HouseholdId, SupportId};
use crate::domain::operation::SupportGrant;
use crate::domain::stored::Edit;
use crate::domain::support::Support;
use crate::store::journal::Tx;
use crate::store::{Result, herd, row};

/// Writes supports with their animals and obligations.
pub(super) fn give(tx: &mut Tx, grants: &[SupportGrant]) -> Result<()> {
    for grant in grants {
        let id = tx.insert(&grant.support)?;
        for animal in &grant.animals {
            let animal =
                tx.insert(&Animal { support: Some(id), holder: grant.support.household, ..animal.clone() })?;
            hand_over(tx, animal, &grant.support)?;
        }
        if let Some(due) = grant.pass_on_due {
            owe(tx, id, grant.support.household, due)?;
        }
    }
    Ok(())
}

fn owe(tx: &mut Tx, support: SupportId, debtor: HouseholdId, due: NaiveDate) -> Result<()> {
    let owed = PassOn {
        support,
        debtor,
        due,
        state: PassOnState::Due,
        receiver: None,
        settled_by: None,
        note: String::new(),
    };
    tx.insert(&owed).map(drop)
}

/// Writes a support; animals that were waiting for the hand-over are handed over with it.
pub(super) fn save(tx: &mut Tx, edit: &Edit<SupportId, Support>) -> Result<()> {
    let id = tx.save(edit)?;
    if !edit.value.state.is_given() {
        return Ok(());
    }
    for animal in row::all::<Animal>(tx.conn, herd::WAITING, named_params! { ":support": id.0 })? {
        hand_over(tx, animal.id, &edit.value)?;
    }
    Ok(())
}

/// The animal's first event, once the support is in the household's hands.
fn hand_over(tx: &mut Tx, animal: AnimalId, support: &Support) -> Result<()> {
    if !support.state.is_given() {
        return Ok(());
    }
    let minutes_number = support.minutes_number.clone();
    let event = HerdEvent {
        animal,
        on: support.date,
        kind: HerdEventKind::HandedOver,
        minutes_number,
        note: String::new(),
    };
    tx.insert(&event).map(drop)
}
