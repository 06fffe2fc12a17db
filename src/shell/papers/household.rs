//! Papers of single households.

use super::{PapersError, Printing, each};
use crate::domain::id::HouseholdId;
use crate::paper::forms::Issue;
use crate::paper::forms::certificate::certificate;
use crate::paper::forms::request::{Request, request};
use crate::paper::{Document, PaperError, Progress};
use crate::shell::print::in_hamlet_order;
use crate::store::Register;

/// Certificates in the order of hamlets. One household without anything to certify stops the job, so that
/// nobody believes that all were printed.
pub fn certificates(
    register: &Register,
    ids: &[HouseholdId],
    printing: &Printing<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let ids = in_hamlet_order(register, ids, printing.at)?;
    let mut never: Vec<String> = Vec::new();
    let documents = each(printing.of_job(&ids), progress, |id| {
        let dossier = register.dossier(id)?;
        let made = certificate(&dossier, &printing.rules.standards, issue);
        never.extend(made.is_err().then(|| dossier.household.code.clone()));
        Ok(made.ok())
    });
    match (never.is_empty(), documents) {
        (false, Ok(_) | Err(PapersError::Paper(PaperError::Nothing))) => {
            Err(PapersError::NeverRecognised(never.join(", ")))
        }
        (_, documents) => documents,
    }
}

/// Requests in the order of hamlets.
pub fn requests(
    register: &Register,
    asked: Request,
    ids: &[HouseholdId],
    printing: &Printing<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let ids = in_hamlet_order(register, ids, printing.at)?;
    each(printing.of_job(&ids), progress, |id| Ok(Some(request(asked, &register.dossier(id)?, issue))))
}
