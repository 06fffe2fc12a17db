//! What is asked of the register: which board. Enough to read it, to come back to it, and to open its forms from a
//! draft; never what stands on it.

use serde::{Deserialize, Serialize};

use chrono::NaiveDate;

use crate::app::boards::herd::which::AnimalsOf;
use crate::app::boards::money::MoneyOf;
use crate::app::boards::reach::days::Days;
use crate::app::boards::reach::unreached::MONTHS;
use crate::app::boards::results::outcomes::USUAL_HORIZON;
use crate::app::model::Section;
use crate::domain::assistance::Month;
use crate::domain::herd::By;
use crate::domain::id::{ActivityId, AnimalId, GroupId, HandOverId, ReliefEventId, SupportId, VisitSheetId};
use crate::domain::reach::{self, Cut};
use crate::i18n::Lang;
use crate::keys::Action;

/// A board. Those with a page of their own in a section stand in its [groups](super::group); the others are opened from
/// one of them and hold the identity of what they are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Programmes, projects, sub-projects.
    Programmes,
    /// The budgets of a year along their tree; of this year where none is named.
    Budgets(Option<i32>),
    /// The supports and activities behind a number of a budget, of a year or of all.
    MoneyRecords(Option<i32>, MoneyOf),
    /// The support models of the catalogue, with what was given under each.
    Models,
    /// Animals of the commune, or those behind a number.
    Animals(AnimalsOf),
    /// The life of an animal.
    Animal(AnimalId),
    /// Heads of a day; today where none is said.
    Heads {
        /// By what they are parted.
        by: By,
        /// The day.
        on: Option<NaiveDate>,
    },
    /// The balance of the herds of a year; this year where none is said.
    HerdBalance(Option<i32>),
    /// Vaccinations due.
    Vaccinations,
    /// The activities of a year; of this one where none is named.
    Activities(Option<i32>),
    /// One activity with who attends it.
    Activity(ActivityId),
    /// Who may attend an activity.
    Candidates(ActivityId),
    /// The emergencies of a year; of this one where none is named.
    ReliefEvents(Option<i32>),
    /// One emergency with what answers it.
    ReliefEvent(ReliefEventId),
    /// The rounds of hand-over.
    HandOvers,
    /// A round of hand-over with its lines.
    HandOver(HandOverId),
    /// Who draws monthly assistance.
    Benefits,
    /// The months that were paid.
    PayMonths,
    /// The list of a month that was paid.
    PayList(Month),
    /// Who should have assistance and does not, or the other way round.
    AssistanceAdvice,
    /// What is owed for animals.
    Obligations,
    /// Who waits for an animal.
    WaitingList,
    /// The trees of households.
    Trees,
    /// The tree on which a support stands.
    Tree(SupportId),
    /// The groups of the commune.
    Groups,
    /// One group with its people.
    Group(GroupId),
    /// What the people of a group gave and received.
    GroupBook(GroupId),
    /// Policy-bank loans.
    Loans,
    /// One loan with what was paid back.
    Loan(SupportId),
    /// Health-insurance cards that need something done.
    Cards,
    /// Households on their way out of poverty.
    WaysOut,
    /// Households that are to be visited.
    VisitsDue,
    /// The sheets of visits.
    VisitSheets,
    /// One sheet of visits.
    VisitSheet(VisitSheetId),
    /// Households that support did not reach, among them those without any for so many months.
    Unreached(u16),
    /// Households that are watched after they left the list.
    Watch,
    /// Supports of a time that came twice or beside the need; of this year where none is named.
    Astray(Option<Days>),
    /// Whom each fund reached in a time; this year where none is named.
    FundReach {
        /// By what they are parted.
        cut: Cut,
        /// The time.
        days: Option<Days>,
    },
    /// What was handed over in a time; this year where none is named.
    SupportTable {
        /// By what it is parted.
        by: reach::By,
        /// The time.
        days: Option<Days>,
    },
    /// What became of households that got each model.
    Outcomes {
        /// So many months later, by the place among the [`HORIZONS`](crate::domain::outcome::HORIZONS).
        horizon: u8,
        /// When they got it first; any time where none is named.
        days: Option<Days>,
    },
    /// Exits of the years that were and are to come.
    Outlook,
}

impl Subject {
    /// The section that it belongs to.
    pub fn section(self) -> Section {
        match self {
            Self::Budgets(_) | Self::MoneyRecords(..) => Section::Support,
            Self::Animals(_) | Self::Animal(_) | Self::Heads { .. } => Section::Herd,
            Self::HerdBalance(_) | Self::Vaccinations => Section::Herd,
            Self::Activities(_) | Self::Activity(_) | Self::Candidates(_) => Section::Support,
            Self::ReliefEvents(_) | Self::ReliefEvent(_) => Section::Support,
            Self::Programmes | Self::Models | Self::HandOvers | Self::HandOver(_) => Section::Support,
            Self::Benefits | Self::PayMonths | Self::PayList(_) | Self::AssistanceAdvice => Section::Support,
            Self::Obligations | Self::WaitingList | Self::Trees | Self::Tree(_) => Section::Herd,
            Self::Groups | Self::Group(_) | Self::GroupBook(_) => Section::Support,
            Self::Loans | Self::Loan(_) | Self::Cards => Section::Support,
            Self::WaysOut | Self::Watch => Section::Support,
            Self::VisitsDue | Self::VisitSheets | Self::VisitSheet(_) => Section::Support,
            Self::Unreached(_) | Self::Astray(_) => Section::Support,
            Self::FundReach { .. } | Self::SupportTable { .. } => Section::Support,
            Self::Outcomes { .. } | Self::Outlook => Section::Support,
        }
    }

    /// The page that it is opened from: itself where it is one.
    pub fn page(self) -> Self {
        match self {
            Self::Programmes | Self::Models | Self::HandOvers | Self::Vaccinations => self,
            Self::Budgets(_) | Self::MoneyRecords(..) => Self::Budgets(None),
            Self::Animals(_) | Self::Animal(_) => Self::Animals(AnimalsOf::All(None)),
            Self::Heads { .. } => Self::Heads { by: By::Species, on: None },
            Self::HerdBalance(_) => Self::HerdBalance(None),
            Self::Activities(_) | Self::Activity(_) | Self::Candidates(_) => Self::Activities(None),
            Self::ReliefEvents(_) | Self::ReliefEvent(_) => Self::ReliefEvents(None),
            Self::HandOver(_) => Self::HandOvers,
            Self::PayList(_) => Self::PayMonths,
            Self::Benefits | Self::PayMonths | Self::AssistanceAdvice => self,
            Self::Obligations | Self::WaitingList | Self::Trees => self,
            Self::Tree(_) => Self::Trees,
            Self::Groups | Self::Loans | Self::Cards | Self::Watch => self,
            Self::Loan(_) => Self::Loans,
            Self::Group(_) | Self::GroupBook(_) => Self::Groups,
            Self::WaysOut => self,
            Self::VisitsDue | Self::VisitSheets => self,
            Self::VisitSheet(_) => Self::VisitSheets,
            Self::Unreached(_) => Self::Unreached(MONTHS),
            Self::Astray(_) => Self::Astray(None),
            Self::FundReach { .. } => Self::FundReach { cut: Cut::Class, days: None },
            Self::SupportTable { .. } => Self::SupportTable { by: reach::By::Model, days: None },
            Self::Outcomes { .. } => Self::Outcomes { horizon: USUAL_HORIZON, days: None },
            Self::Outlook => self,
        }
    }

    /// What its page is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self.page() {
            Self::Programmes => lang.board_programmes(),
            Self::HandOvers | Self::HandOver(_) => lang.board_hand_overs(),
            Self::Budgets(_) | Self::MoneyRecords(..) => lang.board_budgets(),
            Self::Models => lang.board_models(),
            Self::Animals(_) | Self::Animal(_) => lang.board_animals(),
            Self::Heads { .. } => lang.board_heads(),
            Self::HerdBalance(_) => lang.board_balance(),
            Self::Vaccinations => lang.board_vaccinations(),
            Self::Activities(_) | Self::Activity(_) | Self::Candidates(_) => lang.board_activities(),
            Self::ReliefEvents(_) | Self::ReliefEvent(_) => lang.board_relief_events(),
            Self::Benefits => lang.board_benefits(),
            Self::PayMonths | Self::PayList(_) => lang.board_pay_months(),
            Self::AssistanceAdvice => lang.board_advice(),
            Self::Obligations => lang.board_obligations(),
            Self::WaitingList => lang.board_waiting(),
            Self::Trees | Self::Tree(_) => lang.board_trees(),
            Self::Groups | Self::Group(_) | Self::GroupBook(_) => lang.board_groups(),
            Self::Loans | Self::Loan(_) => lang.board_loans(),
            Self::Cards => lang.board_cards(),
            Self::WaysOut => lang.board_ways_out(),
            Self::Watch => lang.board_watch(),
            Self::VisitsDue => lang.board_visits_due(),
            Self::VisitSheets | Self::VisitSheet(_) => lang.board_visit_sheets(),
            Self::Unreached(_) => lang.board_unreached(),
            Self::Astray(_) => lang.board_astray(),
            Self::FundReach { .. } => lang.board_fund_reach(),
            Self::SupportTable { .. } => lang.board_support_table(),
            Self::Outcomes { .. } => lang.board_outcomes(),
            Self::Outlook => lang.board_outlook(),
        }
    }

    /// The page on which an action of boards is found, for those who look for it elsewhere.
    pub fn page_of(action: Action) -> Option<Self> {
        match action {
            Action::Deed => Some(Self::Models),
            Action::SecondDeed
            | Action::ApproveHandOver
            | Action::SettleHandOver
            | Action::CancelHandOver => Some(Self::HandOvers),
            Action::Earlier | Action::Later => Some(Self::VisitSheets),
            _ => None,
        }
    }
}
