//! A sheet of visits with what to look at in each household.

use chrono::NaiveDate;

use super::{PapersError, Printing};
use crate::domain::dossier::Dossier;
use crate::domain::graduation::latest_survey;
use crate::domain::id::VisitSheetId;
use crate::domain::reach;
use crate::domain::support::Support;
use crate::domain::visit::due::VisitScheme;
use crate::domain::visit::{SheetWay, Stop, VisitKnown};
use crate::i18n::Lang;
use crate::paper::forms::Issue;
use crate::paper::forms::visit_sheet::{ToLookAt, VisitPaper, visit_sheet};
use crate::paper::{Document, PaperError};
use crate::store::{Register, StoreError};
use crate::viet::DateStyle;

/// The sheet of a number; of one without households there is none.
pub fn visit_paper(
    register: &Register,
    sheet: VisitSheetId,
    printing: &Printing<'_>,
    issue: &Issue<'_>,
) -> Result<Document, PapersError> {
    let gone = || StoreError::Gone { table: "visit_sheet", row: sheet.0 };
    let way = register.visit_sheet(sheet, printing.at.date())?.ok_or_else(gone)?;
    paper_of(register, &way, printing, issue)
}

/// The paper of a sheet that is at hand.
fn paper_of(
    register: &Register,
    way: &SheetWay,
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
    Ok(visit_sheet(&VisitPaper { way, looks: &looks }, issue))
}

fn to_look_at(dossier: &Dossier, scheme: &VisitScheme, printing: &Printing<'_>, on: NaiveDate) -> ToLookAt {
    let (rules, lang) = (printing.rules, printing.lang);
    let by = reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards };
    let known = VisitKnown::of(dossier, &rules.criteria, rules.watching(), scheme, on);
    let last = dossier.visits.iter().rfind(|visit| visit.date <= on);
    let words = |day| DateStyle::default().day(day);
    let watched = dossier.watched(rules.watching(), on);
    ToLookAt {
        lacks: lacks(dossier, by, on, lang),
        warnings: watched.map(|watched| lang.warnings(&watched.warnings, &words)).unwrap_or_default(),
        heads: known.heads,
        last_visit: last.map(|visit| words(visit.date)).unwrap_or_default(),
        signs: last.map(|visit| lang.signs(&visit.signs)).unwrap_or_default(),
        next_step: last.map(|visit| visit.next_step.clone()).unwrap_or_default(),
        criteria: known.needed().cloned().collect(),
    }
}

/// The deprivations of the last survey by their names, without those that something given since then answers.
fn lacks(dossier: &Dossier, by: reach::Rules<'_>, on: NaiveDate, lang: Lang) -> Vec<String> {
    let Some(survey) = latest_survey(dossier, on) else { return Vec::new() };
    let standard = by.standards.named(&survey.standard, survey.date);
    let indicators = standard.map(|standard| standard.indicators.as_slice()).unwrap_or_default();
    let since = |support: &&Support| support.state.is_given() && (survey.date..=on).contains(&support.date);
    let given: Vec<&Support> = dossier.supports.iter().map(|support| &support.value).filter(since).collect();
    let is_answered = |code: &str| {
        let models = given.iter().filter_map(|support| by.catalogue.model(&support.model));
        models.into_iter().any(|model| model.answers(code))
    };
    let deprived: Vec<u8> = survey.answers.deprived().collect();
    let lacking = indicators.iter().filter(|one| deprived.contains(&one.number) && !is_answered(&one.code));
    lacking.map(|indicator| lang.label(&indicator.name).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::graduation::sample::{day, dossier, supported, surveyed};
    use crate::domain::standard::Standards;
    use crate::domain::support::SupportState;

    #[test]
    fn a_deprivation_is_told_until_something_answers_it_whatever_the_standard_is_called() {
        let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
        let by = reach::Rules { catalogue: &catalogue, standards: &standards };
        let mut file = dossier();
        file.surveys = vec![surveyed(1, day(2025, 9, 10), &[9, 10])];
        let told = |file: &Dossier, on| lacks(file, by, on, Lang::Vi).len();
        assert_eq!(told(&file, day(2026, 3, 12)), 2);
        file.surveys[0].value.standard = "2025-xa".into();
        assert_eq!(told(&file, day(2026, 3, 12)), 2, "the standard of the day");
        file.supports = vec![supported(1, "nha-tieu", SupportState::HandedOver)];
        assert_eq!([told(&file, day(2026, 3, 11)), told(&file, day(2026, 3, 12))], [2, 1]);
    }
}
