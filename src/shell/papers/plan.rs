//! The plan to leave poverty of each household, for its wall.

use super::{PapersError, Printing, each};
use crate::domain::id::HouseholdId;
use crate::paper::forms::Issue;
use crate::paper::forms::exit_plan::exit_plan;
use crate::paper::{Document, PaperError, Progress};
use crate::shell::print::in_hamlet_order;
use crate::store::Register;

/// Plans in the order of hamlets. One household without a plan stops the job, so that nobody believes that all were
/// printed.
pub fn exit_plans(
    register: &Register,
    ids: &[HouseholdId],
    printing: &Printing<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let ids = in_hamlet_order(register, ids, printing.at)?;
    let mut without: Vec<String> = Vec::new();
    let documents = each(printing.of_job(&ids), progress, |id| {
        let dossier = register.dossier(id)?;
        let plan = dossier.open_plan();
        without.extend(plan.is_none().then(|| dossier.household.code.clone()));
        Ok(plan.map(|plan| exit_plan(&dossier, plan, &printing.rules.catalogue, issue)))
    });
    match (without.is_empty(), documents) {
        (false, Ok(_) | Err(PapersError::Paper(PaperError::Nothing))) => {
            Err(PapersError::NoPlan(without.join(", ")))
        }
        (_, documents) => documents,
    }
}
