//! Programmes and budgets.

use crate::domain::programme::{Budget, Programme, ProgrammeOperation};
use crate::store::Result;
use crate::store::journal::Tx;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &ProgrammeOperation) -> Result<()> {
    use ProgrammeOperation as Op;
    match operation {
        Op::Save(edit) => tx.save(edit).map(drop),
        Op::Remove(id, rev) => tx.remove::<Programme>(*id, *rev),
        Op::SaveBudget(edit) => tx.save(edit).map(drop),
        Op::RemoveBudget(id, rev) => tx.remove::<Budget>(*id, *rev),
    }
}
