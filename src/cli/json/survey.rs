//! Surveys and classes in JSON.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::classify::classify;
use crate::domain::dossier::Dossier;
use crate::domain::id::SurveyId;
use crate::domain::movement::movements;
use crate::domain::standard::Standards;
use crate::domain::stored::Stored;
use crate::domain::survey::Survey;

/// A survey, what follows from it, and what was recognised on it.
#[derive(Debug, Serialize)]
pub struct SurveyJson {
    round: String,
    date: NaiveDate,
    standard: String,
    b1: Option<u32>,
    income: Option<i64>,
    deprived: Vec<u8>,
    answered: Vec<u8>,
    /// The class that follows under the survey's standard; null where something is missing.
    pub computed: Option<&'static str>,
    recognised: Option<&'static str>,
}

impl SurveyJson {
    /// A survey of a household.
    pub fn new(survey: &Stored<SurveyId, Survey>, dossier: &Dossier, standards: &Standards) -> Self {
        let recognition = dossier.recognitions.iter().rev().find(|r| r.survey == Some(survey.id));
        let recognised = recognition.map(|r| r.class.code());
        Self { recognised, ..Self::unrecognised(survey, standards) }
    }

    /// A survey on which nothing was decided.
    pub fn unrecognised(survey: &Survey, standards: &Standards) -> Self {
        let standard = standards.by_code(&survey.standard);
        let classified = standard.and_then(|standard| classify(survey, standard).ok());
        let (_, answered) = survey.answers.masks();
        Self {
            round: survey.round.clone(),
            date: survey.date,
            standard: survey.standard.clone(),
            b1: survey.b1,
            income: survey.income,
            deprived: survey.answers.deprived().collect(),
            answered: (1..=16).filter(|number| answered & (1 << (number - 1)) != 0).collect(),
            computed: classified.map(|classified| classified.class.code()),
            recognised: None,
        }
    }
}

/// A class that was recognised, and what that was in the ledger.
#[derive(Debug, Serialize)]
pub struct ClassJson {
    class: &'static str,
    from: NaiveDate,
    movement: &'static str,
    decision_number: String,
}

impl ClassJson {
    /// The recognitions of a household, oldest first.
    pub fn all(dossier: &Dossier) -> Vec<Self> {
        let recognitions = || dossier.recognitions.iter().map(|stored| &stored.value);
        let moved = movements(recognitions()).into_iter();
        moved
            .map(|moved| {
                let decided = recognitions().rev().find(|r| r.decided == moved.on);
                Self {
                    class: moved.to.code(),
                    from: moved.on,
                    movement: moved.movement.code(),
                    decision_number: decided.map(|r| r.decision_number.clone()).unwrap_or_default(),
                }
            })
            .collect()
    }
}
