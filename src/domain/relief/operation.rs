//! Changes of emergencies.

use super::ReliefEvent;
use crate::domain::id::ReliefEventId;
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of emergencies.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ReliefOperation {
    /// Enters or corrects an emergency.
    Save(Edit<ReliefEventId, ReliefEvent>),
    /// Takes one out; refused while a support names it.
    Remove(ReliefEventId, Rev),
}

impl ReliefOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        match self {
            Self::Save(_) => OperationKind::SaveReliefEvent,
            Self::Remove(..) => OperationKind::RemoveReliefEvent,
        }
    }
}
