//! What was paid in a month.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::{BenefitId, PayRunId};

coded! {
    /// What became of a payment.
    PaymentState {
        /// Đã chi: on the list, and nobody said that it was not fetched.
        Paid = "paid",
        /// Chưa nhận: it comes again as arrears.
        Returned = "returned",
    }
}

/// The payment of a month (đợt chi trả); there is one a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayRun {
    /// The first day of its month.
    pub month: NaiveDate,
    /// The day on which it was paid.
    pub paid_on: NaiveDate,
    /// Remarks.
    pub note: String,
}

/// What one benefit brought in a pay run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// The pay run.
    pub pay_run: PayRunId,
    /// The benefit.
    pub benefit: BenefitId,
    /// Paid in all, whole đồng.
    pub amount: i64,
    /// Of it for earlier months; below 0 where too much had been paid.
    pub arrears: i64,
    /// What became of it.
    pub state: PaymentState,
    /// Why it was not fetched; remarks.
    pub note: String,
}
