//! Everything that the register knows of one household, read in one go.

use serde::{Deserialize, Serialize};

use super::activity::Attended;
use super::assistance::BenefitRow;
use super::exit_plan::ExitPlan;
use super::group::GroupOfHousehold;
use super::herd::{Animal, HerdEvent};
use super::household::{Household, HouseholdEvent};
use super::id::{
    AnimalId, ExitPlanId, HamletId, HerdEventId, HouseholdEventId, HouseholdId, LoanExtensionId,
    LoanPaymentId, MemberId, PassOnId, ProgrammeId, RecognitionId, ReliefEventId, SupportId, SurveyId,
    VisitId,
};
use super::loan::{LoanExtension, LoanPayment};
use super::member::Resident;
use super::pass_on::PassOn;
use super::place::{Commune, Hamlet};
use super::recognition::Recognition;
use super::relief::ReliefEvent;
use super::stored::Stored;
use super::support::Support;
use super::survey::Survey;
use super::visit::Visit;

/// One household with its people and its history. Lists are in order of date, oldest first;
/// residents are the present ones (head first), then those who left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    /// The commune of the register.
    pub commune: Commune,
    /// The household.
    pub household: Stored<HouseholdId, Household>,
    /// Its hamlet.
    pub hamlet: Stored<HamletId, Hamlet>,
    /// Its people, past ones included.
    pub residents: Vec<Resident>,
    /// Its surveys.
    pub surveys: Vec<Stored<SurveyId, Survey>>,
    /// Its recognitions.
    pub recognitions: Vec<Stored<RecognitionId, Recognition>>,
    /// Its supports.
    pub supports: Vec<Stored<SupportId, Support>>,
    /// Animals that it holds or held.
    pub animals: Vec<Stored<AnimalId, Animal>>,
    /// Events of those animals.
    pub herd_events: Vec<Stored<HerdEventId, HerdEvent>>,
    /// Pass-on obligations that it owes or owed, each with the receiver's code and head once settled.
    pub pass_ons: Vec<(Stored<PassOnId, PassOn>, Option<Neighbour>)>,
    /// Emergencies that its supports answer.
    pub relief_events: Vec<Stored<ReliefEventId, ReliefEvent>>,
    /// Activities that its people attended while they lived there.
    pub attended: Vec<Attended>,
    /// Monthly assistance of its people, those who left included.
    #[serde(default)]
    pub benefits: Vec<BenefitRow>,
    /// Groups in which it is or was.
    #[serde(default)]
    pub groups: Vec<GroupOfHousehold>,
    /// Repayments of its loans.
    #[serde(default)]
    pub loan_payments: Vec<Stored<LoanPaymentId, LoanPayment>>,
    /// Later days on which its loans are due.
    #[serde(default)]
    pub loan_extensions: Vec<Stored<LoanExtensionId, LoanExtension>>,
    /// Visits.
    pub visits: Vec<Stored<VisitId, Visit>>,
    /// Plans to leave poverty that were agreed with it.
    #[serde(default)]
    pub plans: Vec<Stored<ExitPlanId, ExitPlan>>,
    /// Programmes that pay for its supports: the one that a support names, with its own code and those of the
    /// programmes above it.
    #[serde(default)]
    pub programmes: Vec<(ProgrammeId, String)>,
    /// Events of the household, each with the other household that it names.
    pub events: Vec<(Stored<HouseholdEventId, HouseholdEvent>, Option<Neighbour>)>,
}

/// Another household, named in passing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Which.
    pub id: HouseholdId,
    /// Its code.
    pub code: String,
    /// Its head's name.
    pub head: String,
}

impl Dossier {
    /// The head, where there is one.
    pub fn head(&self) -> Option<&Resident> {
        self.residents.iter().find(|r| r.is_head())
    }

    /// The people who live there now.
    pub fn current(&self) -> impl Iterator<Item = &Resident> {
        self.residents.iter().filter(|r| r.is_current())
    }

    /// The head's name, or nothing where the household has no head.
    pub fn head_name(&self) -> &str {
        self.head().map_or("", |r| r.member.name.as_str())
    }

    /// The emergency that a support answers.
    pub fn emergency(&self, support: &Support) -> Option<&ReliefEvent> {
        let named = support.part_of.relief_event?;
        self.relief_events.iter().find(|event| event.id == named).map(|event| &event.value)
    }

    /// The person whom a support is for, where it is not the household as a whole.
    pub fn person(&self, support: &Support) -> Option<&Resident> {
        self.residents.iter().find(|resident| Some(resident.member.id) == support.member)
    }

    /// What one of its people attended, oldest first.
    pub fn attended_by(&self, person: MemberId) -> impl Iterator<Item = &Attended> {
        self.attended.iter().filter(move |one| one.attendance.member == person)
    }

    /// The plan to leave poverty on which it works.
    pub fn open_plan(&self) -> Option<&Stored<ExitPlanId, ExitPlan>> {
        self.plans.iter().find(|plan| plan.ended_on.is_none())
    }

    /// The latest survey.
    pub fn last_survey(&self) -> Option<&Stored<SurveyId, Survey>> {
        self.surveys.last()
    }
}
