//! A support on its way into the register, with the animals and the debt that come with it.

use chrono::NaiveDate;

use crate::domain::catalogue::Catalogue;
use crate::domain::herd::Animal;
use crate::domain::pass_on::{PassOnRule, obligation_due};
use crate::domain::support::Support;

/// A support with what comes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportGrant {
    /// The support.
    pub support: Support,
    /// The animals, one by one; their `support` and `holder` are set when they are stored.
    pub animals: Vec<Animal>,
    /// What is owed for it in offspring or money; `None` where nothing is.
    pub owed: Option<Owed>,
}

/// What is owed for a support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    /// Until when.
    pub due: NaiveDate,
    /// By which rule.
    pub rule: Option<PassOnRule>,
}

impl SupportGrant {
    /// A support with its animals; once it is in the household's hands, the rule of its model says what
    /// is owed for it.
    pub fn new(support: Support, animals: Vec<Animal>, catalogue: &Catalogue) -> Self {
        let rule = catalogue.model(&support.model).and_then(|model| model.pass_on);
        let owes = rule.filter(|_| support.state.is_given());
        let owed = owes.map(|rule| Owed { due: obligation_due(rule, support.date), rule: Some(rule) });
        Self { support, animals, owed }
    }
}
