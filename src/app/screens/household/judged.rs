//! A household judged by the rules of its register: once when it is fetched, not each time the page is drawn.

use chrono::NaiveDate;

use crate::app::model::Opened;
use crate::domain::criteria::{Assessment, Milestone, assess, milestones};
use crate::domain::dossier::Dossier;
use crate::domain::graduation::{Runway, latest_survey, runway};
use crate::domain::reach::Rules;
use crate::domain::timeline::{YearPoint, timeline};
use crate::domain::watch::Warning;
use crate::domain::way_out::{By, WayOut, WayOutFacts, way_out};

/// What the rules say of a household on the day of the page.
#[derive(Debug)]
pub struct Judged {
    /// What it lacks, and what of what is on offer it may have.
    pub way: WayOut,
    /// What it meets of its criteria; nothing where the household has no set.
    pub criteria: Option<Assessment>,
    /// Its milestones, those to come too.
    pub milestones: Vec<Milestone>,
    /// Its years up to that day.
    pub years: Vec<YearPoint>,
    /// Where it stands on its way out; nothing without a survey by a standard that is known.
    pub runway: Option<Runway>,
    /// Signs that it may fall back, the heaviest first; none where it is not watched.
    pub signs: Vec<Warning>,
}

impl Judged {
    /// A household on a day.
    pub(super) fn of(dossier: &Dossier, register: &Opened, on: NaiveDate) -> Self {
        let rules = Rules { catalogue: &register.catalogue, standards: &register.standards };
        let by = By { rules, near: register.criteria.near() };
        let set = register.criteria.of(dossier, on);
        Self {
            way: way_out(&WayOutFacts::of(dossier, on), by, on),
            criteria: set.and_then(|set| assess(set, dossier, rules, on).ok()),
            milestones: milestones(&register.criteria, dossier, rules, on),
            years: timeline(dossier, on),
            runway: by_last_survey(dossier, rules, on),
            signs: dossier.watched(register.watching(), on).map(|own| own.warnings).unwrap_or_default(),
        }
    }
}

/// The way out by the standard by which the last survey was made.
fn by_last_survey(dossier: &Dossier, rules: Rules<'_>, on: NaiveDate) -> Option<Runway> {
    let survey = latest_survey(dossier, on)?;
    let standard = rules.standards.named(&survey.standard, survey.date)?;
    Some(runway(dossier, standard, rules.catalogue, on))
}
