//! Changes of a round of hand-over. Each is one step of undo, however many households it has.

use chrono::NaiveDate;

use super::{HandOver, Handed};
use crate::domain::id::{HandOverId, SupportId};
use crate::domain::operation::{OperationKind, SupportGrant};
use crate::domain::stored::{Edit, Rev};

/// A change of a round of hand-over.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum HandOverOperation {
    /// Plans a round with its list; list numbers count from 1 in the order given.
    Plan {
        /// The round.
        hand_over: HandOver,
        /// A support for each household; `part_of` is set when they are stored.
        supports: Vec<SupportGrant>,
    },
    /// Changes what is said of a round; supports not handed over yet follow its day, fund and programme.
    Save(Edit<HandOverId, HandOver>),
    /// Puts further households at the end of the list.
    AddLines {
        /// The round.
        hand_over: HandOverId,
        /// A support for each household.
        supports: Vec<SupportGrant>,
    },
    /// Takes planned lines off the list.
    RemoveLines(Vec<(SupportId, Rev)>),
    /// Approves planned lines by a decision.
    Approve {
        /// The round at its revision.
        hand_over: (HandOverId, Rev),
        /// Number of the decision.
        decision_number: String,
        /// Which lines.
        lines: Vec<(SupportId, Rev)>,
    },
    /// Marks approved lines as handed over on a day. Animals and obligations begin with it.
    HandOver {
        /// Which lines, with who received and what comes with each.
        lines: Vec<Handed>,
        /// The day.
        on: NaiveDate,
        /// Number of the minutes; may be empty.
        minutes_number: String,
    },
    /// Writes why lines were not handed over; they stay approved.
    Except {
        /// Which lines.
        lines: Vec<(SupportId, Rev)>,
        /// Why.
        reason: String,
    },
    /// Puts lines that were marked as handed over by mistake back to waiting, with the reason.
    TakeBack {
        /// Which lines.
        lines: Vec<(SupportId, Rev)>,
        /// Why.
        reason: String,
    },
    /// Settles lines that were handed over.
    Settle(Vec<(SupportId, Rev)>),
    /// Cancels lines with a reason.
    Cancel {
        /// Which lines.
        lines: Vec<(SupportId, Rev)>,
        /// Why.
        reason: String,
    },
    /// Takes out a round that has no lines.
    Remove(HandOverId, Rev),
}

impl HandOverOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        use OperationKind as Kind;
        match self {
            Self::Plan { .. } => Kind::PlanHandOver,
            Self::Save(_) => Kind::SaveHandOver,
            Self::AddLines { .. } => Kind::AddHandOverLines,
            Self::RemoveLines(_) => Kind::RemoveHandOverLines,
            Self::Approve { .. } => Kind::ApproveHandOver,
            Self::HandOver { .. } => Kind::HandOver,
            Self::Except { .. } => Kind::ExceptHandOver,
            Self::TakeBack { .. } => Kind::TakeBackHandOver,
            Self::Settle(_) => Kind::SettleHandOver,
            Self::Cancel { .. } => Kind::CancelHandOver,
            Self::Remove(..) => Kind::RemoveHandOver,
        }
    }
}
