//! Repayments and extensions of loans: what each change writes, and what it must not contradict.

use crate::domain::id::{LoanPaymentId, SupportId};
use crate::domain::loan::{
    LoanBook, LoanExtension, LoanFault, LoanOperation, LoanPayment, check_book, check_extension,
    check_payment,
};
use crate::domain::stored::Edit;
use crate::domain::support::Support;
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::loan::book;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &LoanOperation) -> Result<()> {
    match operation {
        LoanOperation::SavePayment(edit) => pay(tx, edit),
        LoanOperation::RemovePayment(id, rev) => tx.remove::<LoanPayment>(*id, *rev),
        LoanOperation::Extend(extension) => extend(tx, extension),
        LoanOperation::RemoveExtension(id, rev) => tx.remove::<LoanExtension>(*id, *rev),
    }
}

/// Refuses terms that contradict what was paid back already.
pub(super) fn expect_terms(tx: &Tx, id: SupportId, support: &Support) -> Result<()> {
    Ok(check_book(&book(tx.conn, id, support)?)?)
}

fn pay(tx: &mut Tx, edit: &Edit<LoanPaymentId, LoanPayment>) -> Result<()> {
    let mut book = lent(tx, edit.value.support)?;
    book.payments.retain(|payment| edit.base.is_none_or(|(own, _)| payment.id != own));
    check_payment(&book, &edit.value, tx.today())?;
    tx.save(edit).map(drop)
}

fn extend(tx: &mut Tx, extension: &LoanExtension) -> Result<()> {
    let book = lent(tx, extension.support)?;
    check_extension(&book, extension, tx.today())?;
    tx.insert(extension).map(drop)
}

/// The book of a loan whose money was handed out.
fn lent(tx: &Tx, id: SupportId) -> Result<LoanBook> {
    let support = tx.read::<Support>(id)?;
    if !support.state.is_given() {
        return Err(LoanFault::NotLent.into());
    }
    book(tx.conn, id, &support)
}
