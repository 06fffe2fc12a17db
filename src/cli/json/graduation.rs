//! The way out in JSON: where a household stands and what it lacks.

use chrono::NaiveDate;
use serde::Serialize;

use super::Rules;
use super::criteria::{CriterionJson, MilestoneJson};
use super::plan::PlanJson;
use crate::domain::class::Class;
use crate::domain::criteria::{Assessment, assess, milestones};
use crate::domain::dossier::Dossier;
use crate::domain::graduation::{Lack, Runway, latest_survey, runway};
use crate::domain::reach;
use crate::domain::way_out::{By, WayOutFacts, way_out};

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
    /// Models on offer that answer something and that the household may have.
    may_have: Vec<String>,
    criteria_set: Option<String>,
    criteria: Vec<CriterionJson>,
    /// Criteria that are missing, of so many that have to be met.
    missing: Option<usize>,
    needed: Option<usize>,
    milestones: Vec<MilestoneJson>,
    plan: Option<PlanJson>,
    target_year: Option<i32>,
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
        let by = reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards };
        let near = rules.criteria.near();
        let way = way_out(&WayOutFacts::of(dossier, on), By { rules: by, near }, on);
        let set = rules.criteria.of(dossier, on);
        let judged = set.and_then(|set| assess(set, dossier, by, on).ok());
        let reached = milestones(&rules.criteria, dossier, by, on);
        Some(Self {
            may_have: way.offers().into_iter().map(str::to_owned).collect(),
            criteria_set: judged.as_ref().map(|judged| judged.set.clone()),
            missing: judged.as_ref().map(Assessment::missing),
            needed: judged.as_ref().map(Assessment::needed),
            criteria: judged.iter().flat_map(|judged| &judged.findings).map(CriterionJson::of).collect(),
            milestones: reached.iter().map(MilestoneJson::of).collect(),
            plan: dossier.open_plan().map(|plan| PlanJson::of(plan)),
            target_year: dossier.open_plan().map(|plan| plan.target_year),
            ..runway(dossier, standard, &rules.catalogue, on).into()
        })
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
            may_have: Vec::new(),
            criteria_set: None,
            criteria: Vec::new(),
            missing: None,
            needed: None,
            milestones: Vec::new(),
            plan: None,
            target_year: None,
        }
    }
}

impl From<Lack> for LackJson {
    fn from(lack: Lack) -> Self {
        let Lack { number, code, given, coming, offered, found_since: _ } = lack;
        Self { number, indicator: code, given, coming, offered }
    }
}
