//! Changes of benefits and payments.

use super::{Benefit, PayRun, Payment};
use crate::domain::id::{BenefitId, PayRunId, PaymentId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of benefits or payments.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum AssistanceOperation {
    /// Enters or changes a benefit, also to stop it.
    SaveBenefit(Edit<BenefitId, Benefit>),
    /// Takes a benefit out; refused once it was paid.
    RemoveBenefit(BenefitId, Rev),
    /// Pays a month.
    Pay {
        /// The pay run.
        run: PayRun,
        /// A line a benefit; `pay_run` is set when they are stored.
        payments: Vec<Payment>,
    },
    /// Writes what became of payments: not fetched, fetched after all.
    SavePayments(Vec<Edit<PaymentId, Payment>>),
    /// Takes back the last pay run with its payments.
    RemovePayRun(PayRunId, Rev),
}

impl AssistanceOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        use OperationKind as Kind;
        match self {
            Self::SaveBenefit(_) => Kind::SaveBenefit,
            Self::RemoveBenefit(..) => Kind::RemoveBenefit,
            Self::Pay { .. } => Kind::PayMonth,
            Self::SavePayments(_) => Kind::SavePayments,
            Self::RemovePayRun(..) => Kind::RemovePayRun,
        }
    }
}
