//! The decision (quyết định công nhận, Mẫu 02) of the commune's chairman.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A decision of a round. The households that it recognises are [`crate::domain::recognition::Recognition`]s that
/// name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Code of the round.
    pub round: String,
    /// Its number, for example `118/QĐ-UBND`; never empty.
    pub number: String,
    /// The day from which it holds; not before any meeting that it rests on.
    pub decided: NaiveDate,
    /// Who signed; may be empty.
    pub signer: String,
    /// In which office, for example Chủ tịch; may be empty.
    pub signer_title: String,
    /// Remarks; may be empty.
    pub note: String,
}
