//! Surveys and recognitions as rows, and the review rounds that surveys name.

mod round;

use super::row::{Columns, Fields, Record, Table};
use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, RecognitionId, SurveyId};
use crate::domain::place::AreaType;
use crate::domain::recognition::Recognition;
use crate::domain::survey::{Answers, Survey};

pub(super) use round::{ensure_round, round_year};

/// Surveys of a household in order of date.
pub(super) const SURVEYS: &str = include_str!("surveys.sql");
/// Recognitions of a household in order of date.
pub(super) const RECOGNITIONS: &str = include_str!("recognitions.sql");

impl Record for Survey {
    type Id = SurveyId;
    const TABLE: Table = Table::Survey;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            household: HouseholdId(columns.get("household")?),
            round: columns.text("round")?,
            date: columns.date("date")?,
            standard: columns.text("standard")?,
            area: columns.code("area", AreaType::from_code)?,
            people: columns.get("people")?,
            b1: columns.get("b1")?,
            income: columns.get("income")?,
            answers: Answers::from_masks(columns.get("deprived")?, columns.get("answered")?),
            overrides: columns.json("overrides")?,
            surveyor: columns.text("surveyor")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        let (deprived, answered) = self.answers.masks();
        Fields::new()
            .number("household", self.household.0)
            .text("round", &self.round)
            .date("date", self.date)
            .text("standard", &self.standard)
            .text("area", self.area.code())
            .number("people", self.people)
            .number_or_none("b1", self.b1)
            .number_or_none("income", self.income)
            .number("deprived", deprived)
            .number("answered", answered)
            .text("overrides", &serde_json::json!(self.overrides).to_string())
            .text("surveyor", &self.surveyor)
            .text("note", &self.note)
    }
}

impl Record for Recognition {
    type Id = RecognitionId;
    const TABLE: Table = Table::Recognition;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            household: HouseholdId(columns.get("household")?),
            survey: columns.get::<Option<i64>>("survey")?.map(SurveyId),
            class: columns.code("class", Class::from_code)?,
            decided: columns.date("decided")?,
            decision_number: columns.text("decision_number")?,
            reason: columns.text("reason")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("household", self.household.0)
            .number_or_none("survey", self.survey.map(|survey| survey.0))
            .text("class", self.class.code())
            .date("decided", self.decided)
            .text("decision_number", &self.decision_number)
            .text("reason", &self.reason)
    }
}
