//! Emergencies.

use crate::domain::relief::{ReliefEvent, ReliefOperation};
use crate::store::Result;
use crate::store::journal::Tx;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &ReliefOperation) -> Result<()> {
    match operation {
        ReliefOperation::Save(edit) => tx.save(edit).map(drop),
        ReliefOperation::Remove(id, rev) => tx.remove::<ReliefEvent>(*id, *rev),
    }
}
