//! Changes of programmes and budgets.

use super::{Budget, Programme};
use crate::domain::id::{BudgetId, ProgrammeId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of programmes or budgets.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ProgrammeOperation {
    /// Adds or changes a programme, project or sub-project.
    Save(Edit<ProgrammeId, Programme>),
    /// Takes one out; refused while anything names it.
    Remove(ProgrammeId, Rev),
    /// Enters or corrects what was given.
    SaveBudget(Edit<BudgetId, Budget>),
    /// Takes a budget out.
    RemoveBudget(BudgetId, Rev),
}

impl ProgrammeOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        match self {
            Self::Save(_) => OperationKind::SaveProgramme,
            Self::Remove(..) => OperationKind::RemoveProgramme,
            Self::SaveBudget(_) => OperationKind::SaveBudget,
            Self::RemoveBudget(..) => OperationKind::RemoveBudget,
        }
    }
}
