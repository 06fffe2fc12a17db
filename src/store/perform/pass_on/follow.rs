//! What births and deaths do to what is owed: a first female birth moves the last day, a death without
//! fault of the last animal voids. It happens in the operation that records them, so that undo takes
//! back both; and where such a record is corrected, what followed from it is corrected too.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::id::{AnimalId, PassOnId, SupportId};
use crate::domain::pass_on::{Kin, PassOn, PassOnState};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::pass_on::{debts_of, kin, lines_of};

/// The animals whose debts an operation may change; asked before it, because what it takes out tells no
/// more afterwards.
pub(in crate::store::perform) fn touched(tx: &Tx, operation: &HerdOperation) -> Result<Vec<AnimalId>> {
    use HerdOperation as Op;
    Ok(match operation {
        Op::RecordEvents(events) => events.iter().map(|event| event.animal).collect(),
        Op::SaveEvent(edit) => vec![edit.value.animal],
        Op::RemoveEvent(id, _) => vec![tx.read::<HerdEvent>(*id)?.animal],
        Op::RecordBirth { calved, .. } => vec![calved.animal],
        Op::Replace { replaced, .. } => vec![replaced.animal],
        Op::AddAnimal { animal, .. } => animal.dam.into_iter().collect(),
        Op::RemoveAnimal(id, _) => tx.read::<Animal>(*id)?.dam.into_iter().collect(),
    })
}

/// Brings what is owed for these animals up to what is known of them now.
pub(in crate::store::perform) fn follow(
    tx: &mut Tx,
    animals: impl IntoIterator<Item = AnimalId>,
) -> Result<()> {
    let mut lines = BTreeSet::new();
    for animal in animals {
        lines.extend(lines_of(tx.conn, animal)?);
    }
    lines.into_iter().try_for_each(|support| follow_support(tx, support))
}

/// Brings what is owed for a support up to what is known now of it and of its animals.
pub(in crate::store::perform) fn follow_support(tx: &mut Tx, support: SupportId) -> Result<()> {
    for owed in debts_of(tx.conn, support)? {
        follow_one(tx, &owed)?;
    }
    Ok(())
}

fn follow_one(tx: &mut Tx, owed: &Stored<PassOnId, PassOn>) -> Result<()> {
    let kin = kin(tx.conn, owed.support, owed.debtor)?;
    let stands = PassOn { state: PassOnState::Due, settled_on: None, ..owed.value.clone() };
    let now = if stands.is_freed(&kin) {
        PassOn { state: PassOnState::Voided, settled_on: last_death(&kin), ..stands }
    } else {
        let given = tx.read::<Support>(owed.support)?.date;
        PassOn { due: stands.due_now(given, &kin), ..stands }
    };
    tx.update(owed, &now)
}

fn last_death(kin: &[Kin]) -> Option<NaiveDate> {
    let losses = kin.iter().flat_map(|kin| &kin.gone);
    losses.filter(|gone| gone.kind == HerdEventKind::Died).map(|gone| gone.on).max()
}
