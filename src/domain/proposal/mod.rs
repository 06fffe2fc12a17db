//! What waits for a second person (đề nghị chờ duyệt): the changes that somebody made and another has to see before they
//! count. Beside it stand the rows as they were and as they are to be, so that it shows what would change and can tell
//! whether somebody has changed them since.
//!
//! | file | subject |
//! |---|---|
//! | `amounts` | what it gives to whom |
//! | `likeness` | by what a new fact is the same one entered twice |
//! | `difference` | what was proposed against what would be done now |

mod amounts;
mod difference;
mod likeness;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use self::amounts::{Amount, altogether, amounts};
pub use self::difference::differences;
pub use self::likeness::{Likeness, likeness_of, may_be_like};
use super::history::{Author, RowChange, RowFate, differing_fields};
use super::household::coded;
use super::operation::OperationKind;

coded! {
    /// What became of a proposal.
    ProposalState {
        /// Nobody has answered it (chờ duyệt).
        Waiting = "waiting",
        /// A second person agreed, and it was carried out (đã duyệt).
        Approved = "approved",
        /// A second person did not agree (không duyệt).
        Refused = "refused",
        /// Its author took it back (đã rút).
        Withdrawn = "withdrawn",
    }
}

/// One row that a proposal would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedRow {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// The row as it stood; absent where it is to be made.
    pub before: Option<Map<String, Value>>,
    /// The row as it is to be; absent where it is to be taken out.
    pub after: Option<Map<String, Value>>,
}

impl ProposedRow {
    /// What it would change, field by field.
    pub fn change(&self) -> RowChange {
        let side = |side: &Option<Map<String, Value>>| side.clone().unwrap_or_default();
        let fields = differing_fields(&side(&self.before), &side(&self.after));
        let fate = RowFate::of(self.before.as_ref(), self.after.as_ref());
        RowChange { table: self.table.clone(), row: self.row, person: String::new(), fate, fields }
    }
}

/// Work that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The number by which people name it: that of its entry in the journal.
    pub number: i64,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub author: Author,
    /// What kind of work.
    pub kind: OperationKind,
    /// What it is about.
    pub subject: String,
    /// The digest of the rows that it would change, as the journal has it: rows that were touched from outside are not
    /// carried out. Empty for proposals of before version 7.
    pub digest: String,
    /// What became of it.
    pub state: ProposalState,
    /// Who answered it, or its author who took it back.
    pub answered_by: Option<Author>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// Why it was refused.
    pub reason: String,
}
