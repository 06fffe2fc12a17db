//! A support on its way into the register, with the animals and the debt that come with it.

use chrono::NaiveDate;

use super::{Brings, Support};
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::Animal;
use crate::domain::pass_on::PassOnRule;

/// A support with what comes with it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SupportGrant {
    /// The support.
    pub support: Support,
    /// The animals, one by one; their `support` and `holder` are set when they are stored.
    pub animals: Vec<Animal>,
    /// What is owed for it in offspring or money; `None` where nothing is.
    pub owed: Option<Owed>,
}

/// What is owed for a support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Owed {
    /// Until when.
    pub due: NaiveDate,
    /// By which rule.
    pub rule: Option<PassOnRule>,
}

impl SupportGrant {
    /// A support with what it brings by its model.
    pub fn of(support: Support, catalogue: &Catalogue) -> Self {
        let Brings { animals, owed } = Brings::of(&support, catalogue);
        Self { support, animals, owed }
    }

    /// A support with animals that are known by more than their number; what is owed for it follows from its model.
    pub fn new(support: Support, animals: Vec<Animal>, catalogue: &Catalogue) -> Self {
        Self { animals, ..Self::of(support, catalogue) }
    }
}
