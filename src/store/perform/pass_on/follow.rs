//! What births and deaths do to what is owed: a first female birth moves the last day, a death without
//! fault of the last animal voids. It happens in the operation that records them, so that undo takes
//! back both; and where such a record is corrected, what followed from it is corrected too.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::herd::{Came, HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::id::{AnimalId, PassOnId, SupportId};
use crate::domain::pass_on::{Kin, PassOn, PassOnState, VoidedBy};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::pass_on::{debts_of, line, lines_of};

/// What an operation may change debts by: the lines on which its animals stand before it, because what it takes out tells
/// no more afterwards, and the animals, for the lines on which they stand then.
pub(in crate::store::perform) struct Touched {
    animals: Vec<AnimalId>,
    lines: BTreeSet<SupportId>,
}

impl Touched {
    /// By changes of some animals, asked before those.
    pub(in crate::store::perform) fn by(tx: &Tx, animals: Vec<AnimalId>) -> Result<Self> {
        let lines = lines(tx, &animals)?;
        Ok(Self { animals, lines })
    }

    /// And by an animal that may be new.
    pub(in crate::store::perform) fn and(mut self, animal: AnimalId) -> Self {
        self.animals.push(animal);
        self
    }
}

/// By an operation, asked before it.
pub(in crate::store::perform) fn touched(tx: &Tx, operation: &HerdOperation) -> Result<Touched> {
    use HerdOperation as Op;
    let animals = match operation {
        Op::RecordEvents(events) => events.iter().map(|event| event.animal).collect(),
        Op::SaveEvent(edit) => vec![edit.value.animal],
        Op::RemoveEvent(id, _) => vec![tx.read::<HerdEvent>(*id)?.animal],
        Op::RecordBirth { calved, .. } => vec![calved.animal],
        Op::Replace { replaced, .. } => vec![replaced.animal],
        Op::AddAnimal { animal, .. } => animal.dam.into_iter().collect(),
        Op::RemoveAnimal(id, _) => vec![*id],
    };
    Touched::by(tx, animals)
}

/// Brings what is owed for these animals up to what is known of them now.
pub(in crate::store::perform) fn follow(tx: &mut Tx, touched: Touched) -> Result<()> {
    let lines: BTreeSet<_> = lines(tx, &touched.animals)?.union(&touched.lines).copied().collect();
    lines.into_iter().try_for_each(|support| follow_support(tx, support))
}

/// Brings what is owed for a support up to what is known now of it and of its animals.
pub(in crate::store::perform) fn follow_support(tx: &mut Tx, support: SupportId) -> Result<()> {
    for owed in debts_of(tx.conn, support)? {
        follow_one(tx, &owed)?;
    }
    Ok(())
}

fn lines(tx: &Tx, animals: &[AnimalId]) -> Result<BTreeSet<SupportId>> {
    let mut lines = BTreeSet::new();
    for animal in animals {
        lines.extend(lines_of(tx.conn, *animal)?);
    }
    Ok(lines)
}

fn follow_one(tx: &mut Tx, owed: &Stored<PassOnId, PassOn>) -> Result<()> {
    let support = tx.read::<Support>(owed.support)?;
    let kin = line(tx.conn, owed.support, Came::by(Some(&support)))?.now();
    let stands = PassOn { state: PassOnState::Due, voided_by: None, settled_on: None, ..owed.value.clone() };
    let now = if stands.is_freed(&kin) {
        let voided_by = Some(VoidedBy::Death);
        PassOn { state: PassOnState::Voided, voided_by, settled_on: last_death(&kin), ..stands }
    } else {
        PassOn { due: stands.due_now(support.date, &kin), ..stands }
    };
    tx.update(owed, &now)
}

fn last_death(kin: &[Kin]) -> Option<NaiveDate> {
    let losses = kin.iter().flat_map(|kin| &kin.gone);
    losses.filter(|gone| gone.kind == HerdEventKind::Died).map(|gone| gone.on).max()
}
