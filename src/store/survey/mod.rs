//! Surveys and recognitions as rows, and the review rounds that surveys name.

mod of_round;
mod round;

use super::row::{Columns, Fields, Record, Table};
use crate::domain::cause::Causes;
use crate::domain::class::Class;
use crate::domain::id::{DecisionId, HouseholdId, RecognitionId, SurveyId};
use crate::domain::place::AreaType;
use crate::domain::recognition::Recognition;
use crate::domain::survey::{Answers, Survey, TargetGroups, Verified};

pub(super) use round::{ensure_code, ensure_round, round_year};

/// Surveys of a household in order of date.
pub(super) const SURVEYS: &str = include_str!("surveys.sql");
/// The last survey of a household.
pub(super) const LAST: &str = include_str!("last.sql");
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
            causes: Causes::from_mask(columns.get("causes")?),
            groups: columns.get::<Option<u8>>("groups")?.map(TargetGroups::from_mask),
            b1_items: columns.json("b1_items")?,
            other_answers: columns.json("other_answers")?,
            verified: verified(columns)?,
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
            .number("causes", self.causes.mask())
            .number_or_none("groups", self.groups.map(TargetGroups::mask))
            .text("b1_items", &serde_json::json!(self.b1_items).to_string())
            .text("other_answers", &serde_json::json!(self.other_answers).to_string())
            .text("verified_by", self.verified.as_ref().map_or("", |verified| &verified.by))
            .date_or_none("verified_on", self.verified.as_ref().map(|verified| verified.on))
    }
}

fn verified(columns: &Columns) -> rusqlite::Result<Option<Verified>> {
    let by = columns.text("verified_by")?;
    Ok(columns.date_or_none("verified_on")?.map(|on| Verified { by, on }))
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
            decision: columns.get::<Option<i64>>("decision")?.map(DecisionId),
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
            .number_or_none("decision", self.decision.map(|decision| decision.0))
            .text("reason", &self.reason)
    }
}
