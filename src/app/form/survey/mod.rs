//! A survey in the order of the paper: a digit answers an indicator and moves on, what follows from
//! the household's people and house is filled in already, and the class stands beside it live.
//!
//! | file | subject |
//! |---|---|
//! | `fields` | the fields, and what follows for them while typing |
//! | `draft` | the survey that the fields tell so far |
//! | `live` | the class beside the form, and what would change it |

mod draft;
mod fields;
mod live;

use chrono::{Datelike, NaiveDate};

use super::{AsideLine, Faults, Form, FormDialog, Purpose, Reading, perform, rev_in};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::checks;
use crate::domain::classify::classify;
use crate::domain::computed::{Facts, computed};
use crate::domain::dossier::Dossier;
use crate::domain::id::{HouseholdId, SurveyId};
use crate::domain::member::{Member, Resident};
use crate::domain::operation::Operation;
use crate::domain::place::AreaType;
use crate::domain::standard::Standard;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::survey::{Answers, Survey};

/// A new survey of a household, or another wording of a known one, with the facts that answers follow from.
#[derive(Debug)]
struct SurveyForm {
    household: HouseholdId,
    code: String,
    residents: Vec<Resident>,
    house_area_dm2: Option<u32>,
    area: AreaType,
    base: Option<Stored<SurveyId, Survey>>,
}

/// The form of a new survey; the cursor stands on the first thing to type.
pub fn open_new(dossier: &Dossier, at: &At) -> Dialog {
    let mut form = Form::new(fields::fields(None, at));
    form.focus_on("b1");
    FormDialog::open(purpose(dossier, None), form, at)
}

/// The form of a known survey.
pub fn open_edit(dossier: &Dossier, base: &Stored<SurveyId, Survey>, at: &At) -> Dialog {
    let form = Form::new(fields::fields(Some(base), at));
    FormDialog::open(purpose(dossier, Some(base.clone())), form, at)
}

fn purpose(dossier: &Dossier, base: Option<Stored<SurveyId, Survey>>) -> SurveyForm {
    SurveyForm {
        household: dossier.household.id,
        code: dossier.household.code.clone(),
        residents: dossier.residents.clone(),
        house_area_dm2: dossier.household.house_area_dm2,
        area: base.as_ref().map_or(dossier.hamlet.area, |base| base.area),
        base,
    }
}

/// The round of a day: the yearly one from 1 September to 14 December, else the month's ad hoc one.
fn round_of(day: NaiveDate) -> String {
    match (day.month(), day.day()) {
        (9..=11, _) | (12, ..=14) => day.year().to_string(),
        (month, _) => format!("{}-{month:02}", day.year()),
    }
}

impl SurveyForm {
    /// Who lived there on a day, as far as the dates of the stays tell.
    fn people_on(&self, day: NaiveDate) -> Vec<&Member> {
        let came = |r: &Resident| r.membership.from.is_none_or(|from| from.earliest() <= day);
        let went = |r: &Resident| r.membership.left.is_some_and(|left| left.on.earliest() <= day);
        self.residents.iter().filter(|r| came(r) && !went(r)).map(|r| &r.member.value).collect()
    }

    /// The answers that follow from the facts on a day.
    fn computed(&self, standard: &Standard, on: NaiveDate) -> Answers {
        let members = self.people_on(on);
        computed(standard, Facts { members: &members, house_area_dm2: self.house_area_dm2, on })
    }
}

/// The standard in force on a day.
fn standard_on<'a>(at: &At<'a>, day: NaiveDate) -> Option<&'a Standard> {
    at.register.and_then(|register| register.standards.in_force_on(day))
}

impl Purpose for SurveyForm {
    fn title(&self, at: &At) -> String {
        at.lang.title_survey(&self.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = self.base.as_ref().map(|base| HouseholdForm::Survey(base.id));
        Some(DraftOf::Household(self.household, known.unwrap_or(HouseholdForm::NewSurvey)))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn kind(&self) -> &'static str {
        "survey"
    }

    fn rebase(&mut self, dossier: &Dossier) {
        if let Some(base) = &mut self.base {
            base.rev = rev_in(&dossier.surveys, &base.id).unwrap_or(base.rev);
        }
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let day = fields::day(form, at);
        let Some(standard) = standard_on(at, day) else { return };
        let computed = self.computed(standard, day);
        fields::revise(form, standard, computed, self.base.as_deref(), at.lang);
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        live::lines(self, form, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let day = reading.past_day("date");
        reading.required("round");
        reading.money("income");
        reading.number("b1").into_iter().for_each(|b1| reading.check("b1", checks::b1(b1)));
        let Some(standard) = standard_on(at, day) else {
            reading.fault("date", at.lang.check_no_standard());
            return reading.finish(Vec::new());
        };
        let survey = draft::survey(self, form, standard, at);
        for missing in survey.overrides.iter().filter(|o| o.reason.is_empty()) {
            reading.fault(&fields::reason_code(missing.number), at.lang.check_override_reason());
        }
        let edit = Edit { base: self.base.as_ref().map(|base| (base.id, base.rev)), value: survey };
        reading.finish(perform(Operation::SaveSurvey(edit)))
    }

    /// A survey that concludes nothing may be kept, as a paper half filled in, but not unawares.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let standard = standard_on(at, fields::day(form, at))?;
        let survey = draft::survey(self, form, standard, at);
        classify(&survey, standard).err().map(|why| at.lang.warn_not_concluded(at.lang.cannot_conclude(&why)))
    }
}

#[cfg(test)]
mod tests;
