//! The survey sheets of a round, in the order of the list, which is the order of entry.

use super::{PapersError, Selection, each};
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, Query};
use crate::domain::standard::Standard;
use crate::paper::forms::Issue;
use crate::paper::forms::form_a::{FormA, form_a};
use crate::paper::forms::survey_sheet::{SurveySheet, survey_sheet};
use crate::paper::{Document, Progress};
use crate::shell::print::{Wording, in_hamlet_order};
use crate::store::{Register, StoreError};

/// Forms B, filled in as far as known.
pub fn forms_b(
    register: &Register,
    selection: &Selection,
    wording: &Wording<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let standard = standard(selection, wording)?;
    let ids = selected(register, selection, wording)?;
    each(&ids, progress, |id| {
        let dossier = register.dossier(id)?;
        let sheet = SurveySheet { dossier: &dossier, round: &selection.round, standard, surveyor: "" };
        Ok(Some(survey_sheet(&sheet, issue)))
    })
}

/// Forms A.
pub fn forms_a(
    register: &Register,
    selection: &Selection,
    wording: &Wording<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let ids = selected(register, selection, wording)?;
    each(&ids, progress, |id| {
        let dossier = register.dossier(id)?;
        let sheet = FormA { dossier: &dossier, round: &selection.round, surveyor: "", questions: &[] };
        Ok(Some(form_a(&sheet, issue)))
    })
}

fn standard<'a>(selection: &Selection, wording: &Wording<'a>) -> Result<&'a Standard, PapersError> {
    let standard = wording.standards.in_force_on(wording.at.date());
    standard.ok_or_else(|| PapersError::NoStandard(selection.round.clone()))
}

/// The households of a selection, each once.
fn selected(
    register: &Register,
    selection: &Selection,
    wording: &Wording<'_>,
) -> Result<Vec<HouseholdId>, StoreError> {
    if !selection.households.is_empty() {
        return in_hamlet_order(register, &selection.households, wording.at);
    }
    let filter = Filter { hamlets: selection.hamlet.into_iter().collect(), ..Filter::default() };
    Ok(register.find(&Query { filter, ..Query::default() }, wording.at.date())?.ids)
}
