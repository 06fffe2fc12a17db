//! A review round (đợt rà soát; Decision 24/2021): who is reviewed and why, and what each step brought.
//!
//! A round runs: list → survey (form A for newcomers, form B) → villagers' meeting → posting and complaints →
//! report upward → decision → certificates. What a round holds are facts, each with its date and who did it;
//! how far a household or the round has come is never stored, it follows from them.
//!
//! | file | subject |
//! |---|---|
//! | `code` | what a round is called, and what that says of it |
//! | `proposal` | which round a day suggests |
//! | `task` | a household on the work list: why, whose, form A, what the meeting said of it |
//! | `meeting` | a villagers' meeting of a hamlet |
//! | `step` | posting, report upward, certificates |
//! | `complaint` | an objection to what was posted, and its re-check |
//! | `decision` | the chairman's decision that recognises |
//! | `dossier` | everything of a round in one go |
//! | `stage` | how far a household has come |
//! | `progress` | how far the round has come: by hamlet, by person |
//! | `decide` | what a decision would recognise |
//! | `checks`, `fault` | what may be wrong with what is entered |
//! | `working_days` | how posting and re-check are counted |
//! | `work_list` | who comes on the list of a new round, and why |
//! | `operation` | the changes of a round |
//!
//! The survey itself is [`super::survey`], the class recognised [`super::recognition`].

pub mod checks;
mod code;
mod complaint;
mod decide;
mod decision;
mod dossier;
mod fault;
mod meeting;
mod operation;
mod progress;
mod proposal;
#[cfg(test)]
pub(crate) mod sample;
mod stage;
mod step;
mod task;
mod work_list;
mod working_days;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::code::RoundCode;
pub use self::complaint::{Complaint, ComplaintOutcome};
pub use self::decide::Proposal;
pub use self::decision::Decision;
pub use self::dossier::{RoundDossier, RoundLine, TaskFacts};
pub use self::fault::RoundFault;
pub use self::meeting::Meeting;
pub use self::operation::RoundOperation;
pub use self::progress::{Progress, StageCounts};
pub use self::stage::{Stage, StageKind};
pub use self::step::{RoundStep, StepKind};
pub use self::task::{Screening, Task, TaskSource, Verdict};
pub use self::work_list::{Inclusion, by_source, source};
pub use self::working_days::posted_until;
use super::household::coded;

coded! {
    /// When a round takes place.
    RoundKind {
        /// Rà soát định kỳ hằng năm: 1 September to 14 December.
        Yearly = "yearly",
        /// Rà soát thường xuyên: from the 15th of a month, decided within 15 days.
        AdHoc = "ad_hoc",
    }
}

/// A review round as it was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its code, which surveys name: `2026` for the yearly one, `2026-05` for an ad hoc one.
    pub code: String,
    /// Yearly or ad hoc.
    pub kind: RoundKind,
    /// The year to which it belongs.
    pub year: i32,
    /// Code of the standard by which its surveys are judged.
    pub standard: String,
    /// Code of a second standard by which they are judged side by side.
    pub second_standard: Option<String>,
    /// First day.
    pub opened: NaiveDate,
    /// Day by which it is to be decided.
    pub due: NaiveDate,
    /// To whom the result is reported before the decision; may be empty. The law named the district, which no
    /// longer exists.
    pub report_to: String,
    /// The day on which it was closed; from then on nothing of it can be changed.
    pub closed: Option<NaiveDate>,
    /// Remarks; may be empty.
    pub note: String,
}

impl Round {
    /// Whether it still takes facts.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}
