//! Changes of plans and targets.

use super::{ExitPlan, ExitTarget};
use crate::domain::id::{ExitPlanId, ExitTargetId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of plans and targets.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ExitOperation {
    /// Enters or changes a plan; a new one ends the plan that was open, on the day on which it was agreed, unless it is
    /// itself one that ended.
    SavePlan(Edit<ExitPlanId, ExitPlan>),
    /// Takes a plan out.
    RemovePlan(ExitPlanId, Rev),
    /// Enters or changes the target of a year.
    SaveTarget(Edit<ExitTargetId, ExitTarget>),
    /// Takes the target of a year out.
    RemoveTarget(ExitTargetId, Rev),
}

impl ExitOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        match self {
            Self::SavePlan(_) => OperationKind::SaveExitPlan,
            Self::RemovePlan(..) => OperationKind::RemoveExitPlan,
            Self::SaveTarget(_) => OperationKind::SaveExitTarget,
            Self::RemoveTarget(..) => OperationKind::RemoveExitTarget,
        }
    }
}
