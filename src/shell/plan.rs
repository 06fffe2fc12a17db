//! The steps that a new plan begins with, in words.

use chrono::NaiveDate;

use super::rules::Rules;
use crate::domain::dossier::Dossier;
use crate::domain::exit_plan::{PlanStep, propose};
use crate::domain::reach;
use crate::domain::way_out::{By, WayOutFacts, way_out};
use crate::i18n::Lang;

/// What the way out of a household proposes on a day.
pub fn proposed(dossier: &Dossier, rules: &Rules, on: NaiveDate, lang: Lang) -> Vec<PlanStep> {
    let by = reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards };
    let near = rules.criteria.near();
    let way = way_out(&WayOutFacts::of(dossier, on), By { rules: by, near }, on);
    propose(&way).into_iter().map(|step| lang.proposed_step(step, way.surveyed, by)).collect()
}
