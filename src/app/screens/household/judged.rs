//! A household judged by the rules of its register: once when it is fetched, not each time the page is drawn.

use chrono::NaiveDate;

use crate::app::model::Opened;
use crate::domain::criteria::{Assessment, Milestone, assess, milestones};
use crate::domain::dossier::Dossier;
use crate::domain::reach::Rules;
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
        }
    }
}
