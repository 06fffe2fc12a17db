//! What the finder is asked, and which newer question makes which older one needless.

use chrono::NaiveDate;

use crate::app::Effect;
use crate::app::board::Subject;
use crate::app::effect::RoundPlan;
use crate::app::msg::Asker;
use crate::domain::duplicates::Entered;
use crate::domain::history::Author;
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, Query};
use crate::domain::report::Period;

/// What the thread is asked.
#[derive(Debug)]
pub(super) enum Question {
    /// A search of the list.
    Search { generation: u64, query: Query, today: NaiveDate },
    /// A board.
    Board { generation: u64, subject: Subject, today: NaiveDate },
    /// An official table.
    Table { generation: u64, name: String, period: Period },
    /// Nobody waits for a table any more.
    NoTable,
    /// How many a filter lets through.
    Count { asker: Asker, filter: Filter, today: NaiveDate },
    /// What there is to do.
    Tasks { today: NaiveDate, who: Author },
    /// The situation with the years before.
    Years { today: NaiveDate },
    /// The review rounds with what stands behind each.
    Rounds,
    /// Who may not have a support model.
    WhoMayNot { model: String, on: NaiveDate, households: Vec<HouseholdId> },
    /// The work list that a round would have.
    Plan { plan: Box<RoundPlan>, today: NaiveDate },
    /// Members and area of households, each as of a day.
    Facts(Vec<(HouseholdId, NaiveDate)>),
    /// Who may be who is being entered.
    Alike(Box<Entered>),
}

impl Question {
    /// The question that an effect is; the effect where it is none.
    pub(super) fn of(effect: Effect, today: NaiveDate, who: &Author) -> Result<Self, Box<Effect>> {
        Ok(match effect {
            Effect::Find { generation, query } => Self::Search { generation, query, today },
            Effect::CountTable { generation, name, period } => Self::Table { generation, name, period },
            Effect::Board { generation, subject } => Self::Board { generation, subject, today },
            Effect::Tasks => Self::Tasks { today, who: who.clone() },
            Effect::StopCounting => Self::NoTable,
            Effect::Count(asker, filter) => Self::Count { asker, filter, today },
            Effect::FactsOf(households) => Self::Facts(households),
            Effect::WhoMayNot(model, on, households) => Self::WhoMayNot { model, on, households },
            Effect::Alike(entered) => Self::Alike(entered),
            Effect::Rounds => Self::Rounds,
            Effect::PlanRound(plan) => Self::Plan { plan: Box::new(plan), today },
            effect => return Err(Box::new(effect)),
        })
    }

    /// A search of the list.
    pub(super) fn is_search(&self) -> bool {
        matches!(self, Self::Search { .. })
    }

    /// Makes an older question needless.
    pub(super) fn replaces(&self, old: &Self) -> bool {
        match (self, old) {
            (Self::Search { .. }, Self::Search { .. })
            | (Self::Tasks { .. }, Self::Tasks { .. })
            | (Self::Years { .. }, Self::Years { .. })
            | (Self::Board { .. }, Self::Board { .. })
            | (Self::Table { .. } | Self::NoTable, Self::Table { .. } | Self::NoTable)
            | (Self::Rounds, Self::Rounds)
            | (Self::Plan { .. }, Self::Plan { .. })
            | (Self::WhoMayNot { .. }, Self::WhoMayNot { .. })
            | (Self::Alike(_), Self::Alike(_))
            | (Self::Facts(_), Self::Facts(_)) => true,
            (Self::Count { asker, .. }, Self::Count { asker: other, .. }) => asker.is_same_place(*other),
            _ => false,
        }
    }
}
