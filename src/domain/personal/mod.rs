//! What the register holds of one person, and what is left when it is erased by law (Luật 91/2025/QH15).
//!
//! | file | subject |
//! |---|---|
//! | `held` | what is held of somebody: told on request |
//! | `traces` | where a person's data stands in a row, and the row without it |
//!
//! Correcting is no affair of this room: it is the ordinary form.

mod held;
mod traces;

use chrono::NaiveDate;

pub use self::held::{HeldRow, Origin, PersonData};
pub use self::traces::{PHONE_AND_NOTES, Traces};
use super::id::MemberId;

/// What stands in the place of a name that was erased.
pub const ERASED: &str = "(đã xoá)";

/// Personal data that was erased: whose, when, on which ground and why. The data itself is nowhere in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Whose.
    pub member: MemberId,
    /// The day.
    pub on: NaiveDate,
    /// The legal ground, in the words of who erased: which one applies is not for the program to say.
    pub law: String,
    /// Why.
    pub reason: String,
}

/// What an erasure went through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// Rows of facts that were changed.
    pub facts: usize,
    /// Operations of the journal out of which something was taken.
    pub operations: usize,
    /// Joins of their households, made by an older program, in which another record of theirs may have been given up: the
    /// journal does not say of whom, so it was not followed.
    pub not_followed: usize,
    /// The free room of the file and its log were emptied behind it: not a byte is left in them. Otherwise somebody who
    /// read for long, a full disk or who stopped it kept it from that, and what was erased may still be found by who reads
    /// the raw file.
    pub scrubbed: bool,
}
