//! What has to be known of a household: of one from its dossier, of all of a commune from a few questions to the
//! register.

use chrono::NaiveDate;

use crate::domain::catalogue::eligibility::{Applicant, Facts};
use crate::domain::dossier::Dossier;
use crate::domain::exit_plan::ExitPlan;
use crate::domain::graduation::latest_survey;
use crate::domain::id::{ExitPlanId, HamletId, HouseholdId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::domain::survey::Survey;

/// What has to be known of a household.
#[derive(Debug, Clone)]
pub struct WayOutFacts {
    /// Which.
    pub household: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// The head's name; may be empty.
    pub head: String,
    /// Where it lives.
    pub hamlet: (HamletId, String),
    /// What eligibility asks.
    pub applicant: Facts,
    /// Its last survey; who asked, notes and items may be left out.
    pub survey: Option<Survey>,
    /// Its supports; papers, details and notes may be left out.
    pub supports: Vec<Stored<SupportId, Support>>,
    /// The plan on which it works.
    pub plan: Option<Stored<ExitPlanId, ExitPlan>>,
}

impl WayOutFacts {
    /// Of one household on a day.
    pub fn of(dossier: &Dossier, on: NaiveDate) -> Self {
        Self {
            household: dossier.household.id,
            code: dossier.household.code.clone(),
            head: dossier.head_name().to_owned(),
            hamlet: (dossier.hamlet.id, dossier.hamlet.name.clone()),
            applicant: Applicant::from(dossier).facts(on),
            survey: latest_survey(dossier, on).cloned(),
            supports: dossier.supports.clone(),
            plan: dossier.open_plan().cloned(),
        }
    }
}
