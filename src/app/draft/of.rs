//! Which form a draft is of: enough to open it again, never what was typed.

use serde::{Deserialize, Serialize};

use crate::app::board::{BoardForm, Subject};
use crate::domain::id::{
    AnimalId, ColleagueId, ComplaintId, DecisionId, ExitPlanId, HamletId, HouseholdId, MeetingId,
    MembershipId, RecognitionId, RoundStepId, SupportId, SurveyId, TaskId, VisitId,
};
use crate::domain::round::StepKind;

/// A form that can be opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftOf {
    /// A household that the register does not hold yet.
    NewHousehold,
    /// The same visit to several households.
    Visits(Vec<HouseholdId>),
    /// The same support for several households.
    Supports(Vec<HouseholdId>),
    /// The commune for which a register is to be made.
    NewCommune,
    /// The commune of the register.
    Commune,
    /// A new hamlet.
    NewHamlet,
    /// A known hamlet.
    Hamlet(HamletId),
    /// Somebody new who works with the register.
    NewColleague,
    /// Somebody who works with the register.
    Colleague(ColleagueId),
    /// A form on the page of a household.
    Household(HouseholdId, HouseholdForm),
    /// A review round that is to be opened.
    NewRound,
    /// A form on the page of the review round of a code.
    Round(String, RoundForm),
    /// Households that are to be put on the list of a review round.
    AddToRound(Vec<HouseholdId>),
    /// A form that was opened from a board.
    Board(Subject, BoardForm),
}

/// A form on the page of a review round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundForm {
    /// The round itself.
    Edit,
    /// A household that is to be put on its list.
    Add,
    /// Who surveys these households.
    Assign(Vec<TaskId>),
    /// Form A of a household.
    Screening(TaskId),
    /// What the meeting said of a household.
    Verdict(TaskId),
    /// A new meeting.
    NewMeeting,
    /// A known meeting.
    Meeting(MeetingId),
    /// A new step.
    NewStep(StepKind),
    /// A known step.
    Step(RoundStepId),
    /// A new complaint.
    NewComplaint,
    /// A known complaint.
    Complaint(ComplaintId),
    /// A decision.
    Decide,
    /// A known decision.
    Decision(DecisionId),
}

/// A form on the page of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HouseholdForm {
    /// The household itself.
    Edit,
    /// A person who joins.
    AddMember,
    /// A person who is, or was, a member.
    Member(MembershipId),
    /// A member who leaves.
    Leave(MembershipId),
    /// A new survey.
    NewSurvey,
    /// A known survey.
    Survey(SurveyId),
    /// The second entry of a known survey.
    SecondSurvey(SurveyId),
    /// A new recognition.
    NewRecognition,
    /// A known recognition.
    Recognition(RecognitionId),
    /// A new support.
    NewSupport,
    /// A known support.
    Support(SupportId),
    /// A new visit.
    NewVisit,
    /// A known visit.
    Visit(VisitId),
    /// A new plan to leave poverty.
    NewPlan,
    /// A known plan.
    Plan(ExitPlanId),
    /// A new animal.
    NewAnimal,
    /// A known animal.
    Animal(AnimalId),
    /// An event of an animal.
    HerdEvent,
    /// A birth in the herd.
    Birth,
    /// An animal that is replaced by another.
    Replacement,
    /// Some members found a household of their own.
    Split,
    /// The household joins another one.
    Merge,
    /// The household leaves the register.
    StrikeOff,
    /// The household comes back.
    Restore,
}

impl DraftOf {
    /// Neither of one household, of one round, nor of what a board lists: it is opened from what is always at hand.
    pub fn is_of_register(&self) -> bool {
        !matches!(self, Self::Household(..) | Self::Round(..) | Self::Board(..))
    }

    /// The fields begin as a record of the register has them, so that what was not changed stays as the
    /// register has it by then. All others begin empty or pre-filled, and everything in them is kept as it
    /// was seen: the day of a visit is not the day on which its form is opened again.
    pub fn shows_record(&self) -> bool {
        use HouseholdForm::{Animal, Edit, Member, Plan, Recognition, Support, Survey, Visit};
        match self {
            Self::Commune | Self::Hamlet(_) | Self::Colleague(_) => true,
            Self::Household(_, form) => matches!(
                form,
                Edit | Member(_) | Survey(_) | Recognition(_) | Support(_) | Visit(_) | Plan(_) | Animal(_)
            ),
            Self::Round(_, form) => form.shows_record(),
            Self::Board(_, form) => form.id.is_some(),
            Self::NewHousehold
            | Self::Visits(_)
            | Self::Supports(_)
            | Self::NewCommune
            | Self::NewHamlet
            | Self::NewColleague
            | Self::NewRound
            | Self::AddToRound(_) => false,
        }
    }
}

impl RoundForm {
    /// See [`DraftOf::shows_record`].
    fn shows_record(&self) -> bool {
        matches!(self, Self::Edit | Self::Meeting(_) | Self::Step(_) | Self::Complaint(_) | Self::Decision(_))
    }
}
