//! Papers of single households.

use super::{PapersError, Printing, each};
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::paper::forms::Issue;
use crate::paper::forms::certificate::certificate;
use crate::paper::forms::exit_plan::exit_plan;
use crate::paper::forms::request::{Request, request};
use crate::paper::{Document, PaperError, Progress};
use crate::shell::print::in_hamlet_order;
use crate::store::Register;

/// Certificates in the order of hamlets.
pub fn certificates(
    register: &Register,
    ids: &[HouseholdId],
    printing: &Printing<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let make = |dossier: &Dossier| certificate(dossier, &printing.rules.standards, issue).ok();
    all_or_none(register, ids, printing, progress, PapersError::NeverRecognised, make)
}

/// Plans to leave poverty, for the wall, in the order of hamlets.
pub fn exit_plans(
    register: &Register,
    ids: &[HouseholdId],
    printing: &Printing<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let catalogue = &printing.rules.catalogue;
    let make = |dossier: &Dossier| dossier.open_plan().map(|plan| exit_plan(dossier, plan, catalogue, issue));
    all_or_none(register, ids, printing, progress, PapersError::NoPlan, make)
}

/// One paper a household. Where one cannot have it the job stops and names it by code, so that nobody believes that all
/// were printed.
fn all_or_none(
    register: &Register,
    ids: &[HouseholdId],
    printing: &Printing<'_>,
    progress: &mut Progress<'_>,
    missing: fn(String) -> PapersError,
    make: impl Fn(&Dossier) -> Option<Document>,
) -> Result<Vec<Document>, PapersError> {
    let ids = in_hamlet_order(register, ids, printing.at)?;
    let mut without: Vec<String> = Vec::new();
    let documents = each(printing.of_job(&ids), progress, |id| {
        let dossier = register.dossier(id)?;
        let made = make(&dossier);
        without.extend(made.is_none().then(|| dossier.household.code.clone()));
        Ok(made)
    });
    match (without.is_empty(), documents) {
        (false, Ok(_) | Err(PapersError::Paper(PaperError::Nothing))) => Err(missing(without.join(", "))),
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
