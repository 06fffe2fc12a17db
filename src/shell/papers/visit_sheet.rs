//! A sheet of visits with what to look at in each household.

use chrono::NaiveDate;

use super::{PapersError, Printing};
use crate::domain::dossier::Dossier;
use crate::domain::id::VisitSheetId;
use crate::domain::visit::due::VisitScheme;
use crate::domain::visit::{SheetWay, Stop, VisitKnown};
use crate::paper::forms::Issue;
use crate::paper::forms::visit_sheet::{ToLookAt, VisitPaper, visit_sheet};
use crate::paper::{Document, PaperError};
use crate::store::{Register, StoreError};
use crate::viet::DateStyle;

/// The sheet of a number; of one without households there is none.
pub fn visit_paper(
    register: &Register,
    sheet: VisitSheetId,
    full: bool,
    printing: &Printing<'_>,
    issue: &Issue<'_>,
) -> Result<Document, PapersError> {
    let gone = || StoreError::Gone { table: "visit_sheet", row: sheet.0 };
    let way = register.visit_sheet(sheet, printing.at.date())?.ok_or_else(gone)?;
    paper_of(register, &way, full, printing, issue)
}

/// The paper of a sheet that is at hand.
fn paper_of(
    register: &Register,
    way: &SheetWay,
    full: bool,
    printing: &Printing<'_>,
    issue: &Issue<'_>,
) -> Result<Document, PapersError> {
    if way.stops.is_empty() {
        return Err(PaperError::Nothing.into());
    }
    let scheme = register.visit_scheme(&printing.rules.visits, &printing.rules.catalogue)?;
    let look = |stop: &Stop| -> Result<ToLookAt, StoreError> {
        let dossier = register.dossier(stop.household())?;
        Ok(to_look_at(&dossier, &scheme, printing, printing.at.date()))
    };
    let looks: Vec<ToLookAt> = way.stops.iter().map(look).collect::<Result<_, _>>()?;
    Ok(visit_sheet(&VisitPaper { way, looks: &looks, full }, issue))
}

fn to_look_at(dossier: &Dossier, scheme: &VisitScheme, printing: &Printing<'_>, on: NaiveDate) -> ToLookAt {
    let known = VisitKnown::of(dossier, &printing.rules.criteria, scheme, on);
    let last = dossier.visits.iter().rfind(|visit| visit.date <= on);
    let lang = printing.lang;
    ToLookAt {
        lacks: lacks(dossier, printing),
        heads: known.heads,
        last_visit: last.map(|visit| DateStyle::default().day(visit.date)).unwrap_or_default(),
        signs: last.map(|visit| lang.signs(&visit.signs)).unwrap_or_default(),
        next_step: last.map(|visit| visit.next_step.clone()).unwrap_or_default(),
        criteria: known.criteria,
    }
}

/// The deprivations of the last survey by their names.
fn lacks(dossier: &Dossier, printing: &Printing<'_>) -> Vec<String> {
    let Some(survey) = dossier.last_survey() else { return Vec::new() };
    let standard = printing.rules.standards.by_code(&survey.standard);
    let indicators = standard.map(|standard| standard.indicators.as_slice()).unwrap_or_default();
    let deprived: Vec<u8> = survey.answers.deprived().collect();
    let lacking = indicators.iter().filter(|indicator| deprived.contains(&indicator.number));
    lacking.map(|indicator| printing.lang.label(&indicator.name).to_owned()).collect()
}
