//! Money given to a programme for a year from one fund source.

use serde::{Deserialize, Serialize};

use crate::domain::id::ProgrammeId;

/// What was given (dự toán được giao). There is one a year, programme and fund; more money raises it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// The budget year.
    pub year: i32,
    /// What it is for; nothing for money without a programme.
    pub programme: Option<ProgrammeId>,
    /// Code of the fund source.
    pub fund: String,
    /// Whole đồng.
    pub given: i64,
    /// Number of the decision that gave it; may be empty.
    pub decision_number: String,
    /// Remarks.
    pub note: String,
}
