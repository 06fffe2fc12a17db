//! Programmes and budgets: what the forms refuse is refused here too, against what the register holds now.

use crate::domain::programme::checks::{self, Asked, Fault};
use crate::domain::programme::{Budget, Programme, ProgrammeOperation, Tree};
use crate::store::journal::Tx;
use crate::store::programme::{budgets, programmes};
use crate::store::{Refusal, Result, StoreError};

/// Carries out one change. A programme that anything names, or that has parts, cannot be removed: the references of
/// the file hold it.
pub(super) fn apply(tx: &mut Tx, operation: &ProgrammeOperation) -> Result<()> {
    use ProgrammeOperation as Op;
    match operation {
        Op::Save(edit) => {
            let known = programmes(tx.conn)?;
            let id = edit.base.map(|(id, _)| id);
            allow(&checks::programme(&edit.value, id, Tree(&known)))?;
            tx.save(edit).map(drop)
        }
        Op::Remove(id, rev) => tx.remove::<Programme>(*id, *rev),
        Op::SaveBudget(edit) => {
            let (known, tree) = (budgets(tx.conn)?, programmes(tx.conn)?);
            let id = edit.base.map(|(id, _)| id);
            allow(&checks::budget(&edit.value, id, &known, Tree(&tree)))?;
            tx.save(edit).map(drop)
        }
        Op::RemoveBudget(id, rev) => tx.remove::<Budget>(*id, *rev),
    }
}

fn allow(faults: &[(Asked, Fault)]) -> Result<()> {
    match faults.first() {
        Some((_, fault)) => Err(StoreError::Refused(Refusal::Programme(*fault))),
        None => Ok(()),
    }
}

/// What a change is about, as the journal names it.
pub(super) fn subject(operation: &ProgrammeOperation) -> Option<String> {
    match operation {
        ProgrammeOperation::Save(edit) => Some(edit.value.code.clone()),
        ProgrammeOperation::SaveBudget(edit) => Some(format!("{} {}", edit.value.year, edit.value.fund)),
        _ => None,
    }
}
