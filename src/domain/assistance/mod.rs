//! Monthly social assistance (trợ cấp xã hội hằng tháng, Decree 20/2021) and social pension (trợ cấp hưu trí xã hội):
//! who draws a benefit on which ground since when, and what was paid.
//!
//! What is due in a month is never stored; it follows from benefits and the rates in force. Arrears are what was due
//! of earlier months and not paid.

mod operation;
mod payment;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::operation::AssistanceOperation;
pub use self::payment::{PayRun, Payment, PaymentState};
use super::id::MemberId;

/// A person's benefit on one ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Benefit {
    /// Who draws it.
    pub member: MemberId,
    /// Code of the ground in the data of rates: `severe_disability`.
    pub ground: String,
    /// The first day; the whole month counts.
    pub from: NaiveDate,
    /// The last day, once it is known; the whole month counts.
    pub until: Option<NaiveDate>,
    /// Why it stops; may be empty.
    pub stop_reason: String,
    /// Number of the decision.
    pub decision_number: String,
    /// Who fetches the money, where that is somebody else; may be empty.
    pub receiver: String,
    /// Remarks.
    pub note: String,
}
