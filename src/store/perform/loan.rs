//! Repayments of loans.

use crate::domain::loan::{LoanOperation, LoanPayment};
use crate::store::Result;
use crate::store::journal::Tx;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &LoanOperation) -> Result<()> {
    match operation {
        LoanOperation::SavePayment(edit) => tx.save(edit).map(drop),
        LoanOperation::RemovePayment(id, rev) => tx.remove::<LoanPayment>(*id, *rev),
    }
}
