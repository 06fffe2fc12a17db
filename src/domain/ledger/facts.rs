//! What the ledger is made of: the dated facts of one household.

use chrono::NaiveDate;

use crate::domain::cause::Causes;
use crate::domain::household::{EndReason, Ending, HouseholdEvent};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::member::{JoinReason, LeaveReason};
use crate::domain::place::AreaType;
use crate::domain::recognition::Recognition;
use crate::domain::span::Span;
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

/// The dated facts of one household, each list oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerFacts {
    /// The household.
    pub household: HouseholdId,
    /// Where it lives now.
    pub hamlet: HamletId,
    /// Its end, where it has left the register.
    pub ended: Option<Ending>,
    /// Decisions.
    pub recognitions: Vec<Recognition>,
    /// Stays of its people.
    pub stays: Vec<Stay>,
    /// Surveys.
    pub surveys: Vec<Surveyed>,
    /// Events of the household as a whole.
    pub events: Vec<HouseholdEvent>,
}

/// One stay of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// From when to when.
    pub span: Span,
    /// How it began.
    pub joined: JoinReason,
    /// How it ended.
    pub left: Option<LeaveReason>,
    /// When the person was born.
    pub born: Option<PartialDate>,
}

impl Stay {
    /// Was entered by mistake: never there.
    pub fn is_mistake(&self) -> bool {
        self.left == Some(LeaveReason::Mistake)
    }

    /// Lives there at the end of a day.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        !self.is_mistake() && self.span.counts_on(day)
    }
}

/// What a survey says that tables and work lists ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surveyed {
    /// Code of the review round.
    pub round: String,
    /// The day.
    pub on: NaiveDate,
    /// Area type of the hamlet at that day.
    pub area: AreaType,
    /// Score B1; `None` where income was measured instead.
    pub b1: Option<u32>,
    /// Measured income in đồng a person a month.
    pub income: Option<i64>,
    /// Code of the standard whose indicators it answers.
    pub standard: String,
    /// How many people it counted.
    pub people: u32,
    /// Its answers.
    pub answers: Answers,
    /// The causes of poverty that it names.
    pub causes: Causes,
}

impl LedgerFacts {
    /// Entered twice or by mistake: never there.
    pub fn is_mistake(&self) -> bool {
        self.ended.is_some_and(|ending| ending.reason == EndReason::Mistake)
    }

    /// The first survey; of several on its day the one that stands later.
    pub fn first_survey(&self) -> Option<&Surveyed> {
        self.surveys.first().and_then(|first| self.survey_on(first.on))
    }

    /// The last survey up to a day.
    pub fn survey_on(&self, day: NaiveDate) -> Option<&Surveyed> {
        self.surveys.iter().rev().find(|survey| survey.on <= day)
    }
}
