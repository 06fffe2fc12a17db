//! Changes of repayments and terms.

use super::{LoanExtension, LoanPayment};
use crate::domain::id::{LoanExtensionId, LoanPaymentId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of repayments and terms.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum LoanOperation {
    /// Enters or corrects a repayment.
    SavePayment(Edit<LoanPaymentId, LoanPayment>),
    /// Takes a repayment out.
    RemovePayment(LoanPaymentId, Rev),
    /// Gives a loan a later day on which it is due.
    Extend(LoanExtension),
    /// Takes an extension out.
    RemoveExtension(LoanExtensionId, Rev),
}

impl LoanOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        match self {
            Self::SavePayment(_) => OperationKind::SaveLoanPayment,
            Self::RemovePayment(..) => OperationKind::RemoveLoanPayment,
            Self::Extend(_) => OperationKind::ExtendLoan,
            Self::RemoveExtension(..) => OperationKind::RemoveLoanExtension,
        }
    }
}
