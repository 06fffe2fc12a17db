//! Changes of colleagues and of the office's rules.

use super::{Colleague, OfficeRules};
use crate::domain::id::ColleagueId;
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of colleagues or of the office's rules.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ColleagueOperation {
    /// Enters or changes a colleague.
    Save(Edit<ColleagueId, Colleague>),
    /// Takes a colleague out who was entered by mistake; who leaves gets a last day.
    Remove(ColleagueId, Rev),
    /// Sets what needs a second person.
    SaveRules(OfficeRules),
}

impl ColleagueOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        match self {
            Self::Save(_) => OperationKind::SaveColleague,
            Self::Remove(..) => OperationKind::RemoveColleague,
            Self::SaveRules(_) => OperationKind::SaveOfficeRules,
        }
    }
}
