//! Benefits and what is paid for them.

use rusqlite::named_params;

use crate::domain::assistance::{AssistanceOperation, Benefit, PayRun, Payment};
use crate::store::journal::Tx;
use crate::store::{Result, row};

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &AssistanceOperation) -> Result<()> {
    use AssistanceOperation as Op;
    match operation {
        Op::SaveBenefit(edit) => tx.save(edit).map(drop),
        Op::RemoveBenefit(id, rev) => tx.remove::<Benefit>(*id, *rev),
        Op::Pay { run, payments } => {
            let pay_run = tx.insert(run)?;
            payments
                .iter()
                .try_for_each(|payment| tx.insert(&Payment { pay_run, ..payment.clone() }).map(drop))
        }
        Op::SavePayments(edits) => edits.iter().try_for_each(|edit| tx.save(edit).map(drop)),
        Op::RemovePayRun(id, rev) => {
            for payment in row::all::<Payment>(tx.conn, PAYMENTS, named_params! { ":pay_run": id.0 })? {
                tx.remove::<Payment>(payment.id, payment.rev)?;
            }
            tx.remove::<PayRun>(*id, *rev)
        }
    }
}

/// The payments of a pay run.
const PAYMENTS: &str = include_str!("payments.sql");
