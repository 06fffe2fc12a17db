//! What the register knows of a household from which warnings follow, and no more, so that all households of a commune
//! are read in a few statements.

use chrono::NaiveDate;

use crate::domain::herd::HerdEventKind;
use crate::domain::id::MemberId;
use crate::domain::loan::LoanBook;
use crate::domain::member::Leaving;
use crate::domain::place::AreaType;
use crate::domain::recognition::Recognition;
use crate::domain::relief::ReliefKind;
use crate::domain::span::Span;
use crate::domain::visit::{IncomeChange, Sign};
use crate::viet::PartialDate;

/// The facts of a household, each list in the order of days, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WatchFacts {
    /// The decisions about its class; papers may be left out.
    pub recognitions: Vec<Recognition>,
    /// What surveys found of its income.
    pub surveys: Vec<Surveyed>,
    /// Animals that died or were stolen while it kept them.
    pub losses: Vec<Loss>,
    /// Loans that were handed out to it.
    pub loans: Vec<LoanBook>,
    /// Emergencies that its supports answer.
    pub emergencies: Vec<Emergency>,
    /// Who lives or lived there, in the order in which they were entered.
    pub people: Vec<Person>,
    /// Its health-insurance cards.
    pub cards: Vec<CardTime>,
    /// Visits.
    pub visits: Vec<Visited>,
}

/// What a survey found of the income.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surveyed {
    /// Its day.
    pub on: NaiveDate,
    /// Code of its standard.
    pub standard: String,
    /// Area type, on which the lines depend.
    pub area: AreaType,
    /// Score B1.
    pub b1: Option<u32>,
    /// Measured income, đồng a person a month.
    pub income: Option<i64>,
}

/// Animals lost, not sold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The day.
    pub on: NaiveDate,
    /// What kind of animal: bò.
    pub species: String,
    /// Ear tag; may be empty.
    pub tag: String,
    /// How many.
    pub heads: u32,
    /// Died or stolen.
    pub how: HerdEventKind,
}

/// An emergency that struck it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emergency {
    /// The day.
    pub on: NaiveDate,
    /// The day of the first help for it: from then on the register knows that it struck this household.
    pub helped: NaiveDate,
    /// What happened.
    pub kind: ReliefKind,
    /// What people call it.
    pub name: String,
}

/// One stay of a person in the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub member: MemberId,
    /// The name.
    pub name: String,
    /// Birth, as far as known.
    pub born: Option<PartialDate>,
    /// Works, or worked; as it stands now.
    pub working: Option<bool>,
    /// Goes to school; as it stands now.
    pub in_school: Option<bool>,
    /// Holds a valid card, from whomever; as it stands now.
    pub insured: Option<bool>,
    /// From when.
    pub from: Option<PartialDate>,
    /// Until when, and why it ended.
    pub left: Option<Leaving>,
}

impl Person {
    /// Lives there on a day.
    pub fn is_there(&self, day: NaiveDate) -> bool {
        Span { from: self.from, left: self.left.map(|left| left.on) }.counts_on(day)
    }
}

/// The time of a card that is in somebody's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardTime {
    /// Whose; `None` for a card of the household as a whole.
    pub member: Option<MemberId>,
    /// For how many cards it stands: one of a person for a single one.
    pub cards: i64,
    /// First day on which it is valid.
    pub from: NaiveDate,
    /// Last day on which it is valid.
    pub until: NaiveDate,
}

/// What a visit tells besides words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visited {
    /// Its day.
    pub on: NaiveDate,
    /// When to come again.
    pub next_due: Option<NaiveDate>,
    /// How the income went.
    pub income: Option<IncomeChange>,
    /// Signs of trouble.
    pub signs: Vec<Sign>,
}
