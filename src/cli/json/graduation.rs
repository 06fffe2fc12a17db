//! The way out in JSON: where a household stands and what it lacks.

use chrono::NaiveDate;
use serde::Serialize;

use super::Rules;
use crate::domain::class::Class;
use crate::domain::dossier::Dossier;
use crate::domain::graduation::{Lack, Runway, latest_survey, runway};

/// Where a household stands on its way out.
#[derive(Debug, Serialize)]
pub struct GraduationJson {
    standing: &'static str,
    newly_escaped_until: Option<NaiveDate>,
    surveyed: Option<NaiveDate>,
    computed: Option<&'static str>,
    lacking: Vec<LackJson>,
    unanswered: Vec<u8>,
    raise_income: Vec<String>,
}

/// A deprivation and the supports that answer it.
#[derive(Debug, Serialize)]
struct LackJson {
    number: u8,
    indicator: String,
    given: Vec<String>,
    coming: Vec<String>,
    offered: Vec<String>,
}

impl GraduationJson {
    /// The way out of a household on a day; nothing where no standard is known for it.
    pub fn new(dossier: &Dossier, rules: &Rules, on: NaiveDate) -> Option<Self> {
        let surveyed = latest_survey(dossier, on).map_or("", |survey| &survey.standard);
        let standard = rules.standards.named(surveyed, on)?;
        Some(runway(dossier, standard, &rules.catalogue, on).into())
    }
}

impl From<Runway> for GraduationJson {
    fn from(runway: Runway) -> Self {
        Self {
            standing: runway.standing.state().code(),
            newly_escaped_until: runway.standing.newly_escaped_until,
            surveyed: runway.surveyed,
            computed: runway.computed.map(Class::code),
            lacking: runway.lacking.into_iter().map(LackJson::from).collect(),
            unanswered: runway.unanswered,
            raise_income: runway.raise_income,
        }
    }
}

impl From<Lack> for LackJson {
    fn from(lack: Lack) -> Self {
        let Lack { number, code, given, coming, offered } = lack;
        Self { number, indicator: code, given, coming, offered }
    }
}
