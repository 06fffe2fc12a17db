//! Policy-bank loans (vay vốn NHCSXH) and their repayments. A loan itself is a support of a model of kind credit: its
//! value is the principal, `until` the day on which it is due, the group and the person stand with the support.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{LoanPaymentId, SupportId};
use super::operation::OperationKind;
use super::stored::{Edit, Rev};

/// A repayment of a loan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoanPayment {
    /// The loan.
    pub support: SupportId,
    /// The day.
    pub on: NaiveDate,
    /// Principal paid back, whole đồng.
    pub principal: i64,
    /// Interest paid, whole đồng.
    pub interest: i64,
    /// Remarks.
    pub note: String,
}

/// A change of repayments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoanOperation {
    /// Enters or corrects a repayment.
    SavePayment(Edit<LoanPaymentId, LoanPayment>),
    /// Takes a repayment out.
    RemovePayment(LoanPaymentId, Rev),
}

impl LoanOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        match self {
            Self::SavePayment(_) => OperationKind::SaveLoanPayment,
            Self::RemovePayment(..) => OperationKind::RemoveLoanPayment,
        }
    }
}
