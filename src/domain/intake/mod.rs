//! Intake: what a list of the office says, before it is part of the register, and what importing it
//! would do.
//!
//! Pure values only. How a spreadsheet becomes them is the business of `tables`; how a plan becomes
//! rows is the business of `store`; the words for issues and notes are in `i18n::import`.

mod change;
mod column;
mod file;
mod household;
mod issue;
mod known;
mod note;
mod plan;

pub use change::{Field, FieldChange, Value};
pub use column::ColumnMeaning;
pub use file::{ReadError, ReadNote};
pub use household::{IntakeFlags, IntakeHousehold, IntakeMember, IntakeRecognition, IntakeSurvey, Source};
pub use issue::{Issue, IssueKind, Place};
pub use known::{KnownHousehold, KnownMember, KnownRecognition, KnownRegister, KnownSurvey};
pub use note::{Note, NoteKind};
pub use plan::{
    Choice, Counts, DuplicateReason, ImportPlan, MatchedBy, MemberVerdict, PlannedHousehold, Treatment, Twin,
    Update, Verdict,
};
