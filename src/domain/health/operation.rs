//! Changes that put a register right.

use super::Mend;
use crate::domain::duplicates::NotTheSame;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::Rev;

/// A change that puts a register right.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum HealthOperation {
    /// Mends facts that follow from other facts. What is derived from facts is no fact, and is mended without an
    /// operation.
    Mend(Mend),
    /// Remembers that two records are not the same.
    TellApart(NotTheSame),
    /// Makes one record of two records of a person.
    JoinPeople {
        /// The one that stays, at which revision.
        kept: (MemberId, Rev),
        /// The one that is given up.
        given_up: (MemberId, Rev),
    },
    /// Makes one record of two records of a household.
    JoinHouseholds {
        /// The one that stays, at which revision.
        kept: (HouseholdId, Rev),
        /// The one that is given up.
        given_up: (HouseholdId, Rev),
    },
}

impl HealthOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        match self {
            Self::Mend(_) => OperationKind::Mend,
            Self::TellApart(_) => OperationKind::TellApart,
            Self::JoinPeople { .. } => OperationKind::JoinPeople,
            Self::JoinHouseholds { .. } => OperationKind::JoinHouseholds,
        }
    }
}
