//! The survey and the recognition of a year, as a list tells them: corrected where the year has them,
//! entered where it has not.

use chrono::{Datelike, NaiveDate};
use rusqlite::named_params;

use super::Import;
use crate::domain::id::{HamletId, HouseholdId, SurveyId};
use crate::domain::intake::IntakeHousehold;
use crate::domain::recognition::Recognition;
use crate::domain::second_entry::still_verified;
use crate::domain::stored::{Edit, Stored};
use crate::domain::survey::Survey;
use crate::store::Result;
use crate::store::perform::{recognition, survey};
use crate::store::row;
use crate::store::survey::{RECOGNITIONS, SURVEYS, round_year};

/// The day by which the yearly review is decided (Decision 24/2021): 14 December.
const DECIDED: (u32, u32) = (12, 14);

impl Import<'_, '_> {
    /// Writes what the list says of the year's survey and class.
    pub(super) fn review(
        &mut self,
        id: HouseholdId,
        hamlet: HamletId,
        intake: &IntakeHousehold,
    ) -> Result<()> {
        let survey = self.survey_of_year(id, intake.survey.year)?;
        let survey = match survey {
            Some(stored) => Some(self.correct_survey(&stored, intake)?),
            None if intake.survey.says_something() => Some(self.enter_survey(id, hamlet, intake)?),
            None => None,
        };
        self.recognise(id, survey, intake)
    }

    fn survey_of_year(&self, id: HouseholdId, year: Option<i32>) -> Result<Option<Stored<SurveyId, Survey>>> {
        let surveys = row::all::<Survey>(self.tx.conn, SURVEYS, named_params! { ":household": id.0 })?;
        Ok(surveys.into_iter().rev().find(|survey| Some(round_year(survey)) == year))
    }

    fn correct_survey(
        &mut self,
        stored: &Stored<SurveyId, Survey>,
        intake: &IntakeHousehold,
    ) -> Result<SurveyId> {
        let told = &intake.survey;
        let value = Survey {
            people: intake.stated_people.unwrap_or(stored.people),
            b1: told.b1.or(stored.b1),
            income: told.income.or(stored.income),
            answers: told.answers.unwrap_or(stored.answers),
            ..stored.value.clone()
        };
        let value = Survey { verified: still_verified(stored, &value), ..value };
        self.tx.update(stored, &value)?;
        Ok(stored.id)
    }

    fn enter_survey(
        &mut self,
        id: HouseholdId,
        hamlet: HamletId,
        intake: &IntakeHousehold,
    ) -> Result<SurveyId> {
        let date = day_of(intake.survey.year, self.tx.today());
        let survey = Survey {
            round: date.year().to_string(),
            standard: self.standards.in_force_on(date).map(|found| found.code.clone()).unwrap_or_default(),
            area: self.hamlets.area(hamlet),
            people: intake.people(),
            b1: intake.survey.b1,
            income: intake.survey.income,
            answers: intake.survey.answers.unwrap_or_default(),
            ..Survey::new(id, date)
        };
        survey::save(self.tx, &Edit::new(survey))
    }

    fn recognise(
        &mut self,
        id: HouseholdId,
        survey: Option<SurveyId>,
        intake: &IntakeHousehold,
    ) -> Result<()> {
        let Some(told) = &intake.recognition else { return Ok(()) };
        let known =
            row::all::<Recognition>(self.tx.conn, RECOGNITIONS, named_params! { ":household": id.0 })?;
        let of_year = known.into_iter().rev().find(|stored| Some(stored.decided.year()) == told.year);
        let Some(stored) = of_year else {
            let decided = day_of(told.year, self.tx.today());
            let (decision_number, reason) = (told.decision_number.clone(), String::new());
            let recognition = Recognition {
                household: id,
                survey,
                class: told.class,
                decided,
                decision_number,
                reason,
                decision: None,
            };
            return recognition::save(self.tx, &Edit::new(recognition));
        };
        let mut value = Recognition { class: told.class, ..stored.value.clone() };
        // What a round's decision recognised bears the number of that decision.
        if !told.decision_number.is_empty() && stored.decision.is_none() {
            value.decision_number.clone_from(&told.decision_number);
        }
        self.tx.update(&stored, &value)
    }
}

/// The day for what a list says of a year: the end of its review, but never after today.
fn day_of(year: Option<i32>, today: NaiveDate) -> NaiveDate {
    let year = year.unwrap_or(today.year());
    NaiveDate::from_ymd_opt(year, DECIDED.0, DECIDED.1).map_or(today, |end| {
        match end.year() == today.year() {
            true => end.min(today),
            false => end,
        }
    })
}
