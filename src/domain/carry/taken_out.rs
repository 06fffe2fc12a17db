//! Which hamlets are out, with whom, since when.

use chrono::{DateTime, Utc};

use crate::domain::history::Author;
use crate::domain::household::coded;
use crate::domain::id::{HamletId, OperationId};

coded! {
    /// How it ended that hamlets were out.
    CarryEnd {
        /// The copy was brought back (đã mang về). What is done on it later can still be brought.
        Back = "back",
        /// It will not come back: the laptop was lost, or the copy was never used (không mang về).
        GivenUp = "given_up",
    }
}

/// A place in the chain of a journal: whoever knows it can tell whether a register has gone on from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainHead {
    /// The operation.
    pub operation: OperationId,
    /// Its hash, in hexadecimal digits.
    pub hash: String,
}

/// A copy of some hamlets that went out. The register notes it, and the copy bears the same note as its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOut {
    /// The number by which people name it, from 1.
    pub number: i64,
    /// The hamlets.
    pub hamlets: Vec<HamletId>,
    /// Who carries it.
    pub who: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub author: Author,
    /// The hash of the first operation of the register that it was made of: registers are told apart by it.
    pub origin: String,
    /// The last operation that the copy holds the outcome of.
    pub head: ChainHead,
    /// How it ended, when, and who said so; absent while it is out.
    pub ended: Option<(CarryEnd, DateTime<Utc>, Author)>,
}

impl TakenOut {
    /// Whether its hamlets are out.
    pub fn is_out(&self) -> bool {
        self.ended.is_none()
    }

    /// When it was said that it will not come back, and by whom.
    pub fn given_up(&self) -> Option<(DateTime<Utc>, &Author)> {
        match &self.ended {
            Some((CarryEnd::GivenUp, at, by)) => Some((*at, by)),
            _ => None,
        }
    }

    /// What the codes begin with that the program makes up on this copy: no two copies, and no copy and the office,
    /// ever make up the same one.
    pub fn code_prefix(&self) -> String {
        code_prefix(self.number)
    }
}

/// As [`TakenOut::code_prefix`], by the number alone.
pub fn code_prefix(number: i64) -> String {
    format!("M{number}-")
}
