//! Steps of a round that leave no other record than their day: posting, report upward, certificates.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::HamletId;

coded! {
    /// Which step.
    StepKind {
        /// Niêm yết: the results of a hamlet were posted, from one day to another.
        Posting = "posting",
        /// Báo cáo: the results were reported upward.
        Report = "report",
        /// Cấp giấy chứng nhận: certificates were handed out.
        Certificates = "certificates",
    }
}

/// A step that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundStep {
    /// Code of the round.
    pub round: String,
    /// The hamlet; `None` where it was done for all at once.
    pub hamlet: Option<HamletId>,
    /// Which.
    pub kind: StepKind,
    /// The day, or the first of several.
    pub on: NaiveDate,
    /// The last day, of a posting: three working days (Decision 24/2021).
    pub until: Option<NaiveDate>,
    /// Who did it; may be empty.
    pub by: String,
    /// Number of the paper that went out; may be empty.
    pub number: String,
    /// What came of it; may be empty.
    pub note: String,
}
