//! Changes of obligations and waiting lists.

use chrono::NaiveDate;

use super::{NewObligation, Waiting};
use crate::domain::id::{AnimalId, PassOnId, WaitingId};
use crate::domain::operation::{OperationKind, SupportGrant};
use crate::domain::stored::{Edit, Rev};

/// A change of what is owed, or of who waits for it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum PassOnOperation {
    /// An obligation is recorded by itself: agreed after the support, or taken over from an older list.
    Owe(Box<NewObligation>),
    /// Offspring goes on to the next household.
    HandOn(Box<PassOnHandOver>),
    /// Money settles the obligation, or a part of it.
    Pay {
        /// Which, at which revision.
        pass_on: (PassOnId, Rev),
        /// The day.
        on: NaiveDate,
        /// Whole đồng.
        paid: i64,
        /// The offspring whose price it is; 0 where a share of the value is owed.
        heads: u32,
        /// Number of the receipt; remarks.
        note: String,
    },
    /// The obligation is voided.
    Void {
        /// Which, at which revision.
        pass_on: (PassOnId, Rev),
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
    /// The obligation gets more time.
    Extend {
        /// Which, at which revision.
        pass_on: (PassOnId, Rev),
        /// The new last day, later than the one before.
        until: NaiveDate,
        /// Why.
        reason: String,
    },
    /// Puts a household on a waiting list, changes its place, or lets it withdraw.
    SaveWaiting(Edit<WaitingId, Waiting>),
    /// Takes a household off a waiting list that came there by mistake.
    RemoveWaiting(WaitingId, Rev),
}

/// Offspring handed over to the next household: the animals leave one herd and join the other, the receiver gets a
/// support of its own (which owes in its turn), the obligation is settled as far as they go, the waiting household is served.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PassOnHandOver {
    /// The obligation at its revision.
    pub pass_on: (PassOnId, Rev),
    /// The animals that go on.
    pub animals: Vec<(AnimalId, Rev)>,
    /// The receiver's support, without animals of its own.
    pub grant: SupportGrant,
    /// The day.
    pub on: NaiveDate,
    /// The receiver's place on the waiting list.
    pub waiting: Option<(WaitingId, Rev)>,
    /// Why this household and not the first in turn; remarks. May be empty where it is the first.
    pub reason: String,
}

impl PassOnOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        use OperationKind as Kind;
        match self {
            Self::Owe(_) => Kind::RecordPassOn,
            Self::HandOn(_) => Kind::PassOn,
            Self::Pay { .. } => Kind::PayPassOn,
            Self::Void { .. } => Kind::VoidPassOn,
            Self::Extend { .. } => Kind::ExtendPassOn,
            Self::SaveWaiting(_) => Kind::SaveWaiting,
            Self::RemoveWaiting(..) => Kind::RemoveWaiting,
        }
    }
}
