//! What is wrong with a file of criteria.

use thiserror::Error;

use crate::domain::criteria::FactKind;
use crate::domain::data_file::{Faults, Misread, NamingFault};

/// The faults of a file of criteria, each with its line and column.
pub type CriteriaFaults = Faults<CriteriaFault>;

/// What is wrong with a file of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CriteriaFault {
    /// Not TOML, an unknown key, fact or sign, a missing or wrong value, a number that cannot be meant.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// A code or a name.
    #[error(transparent)]
    Naming(#[from] NamingFault),
    /// A set without a criterion.
    #[error("no criteria in {0:?}")]
    NoCriteria(String),
    /// More optional criteria have to be met than there are.
    #[error("{needed} of {optional} optional criteria")]
    ImpossibleK {
        /// So many are asked for.
        needed: i64,
        /// So many there are.
        optional: usize,
    },
    /// Nothing has to be met: no must, and none of the others needed.
    #[error("{0:?} asks for nothing")]
    AsksNothing(String),
    /// A criterion needs exactly one of `fact` and `answer`.
    #[error("{0:?} has both fact and answer, or none")]
    FactOrAnswer(String),
    /// A fact without a number or list that it needs.
    #[error("{fact:?} needs {key}")]
    NeedsParameter {
        /// The fact.
        fact: FactKind,
        /// The key that has to be there.
        key: &'static str,
    },
    /// A number or list that means nothing here.
    #[error("{0} means nothing here")]
    NeedlessParameter(&'static str),
    /// An empty list.
    #[error("nothing is asked")]
    Nothing,
    /// No standard has this indicator.
    #[error("unknown indicator {code:?}")]
    UnknownIndicator {
        /// As written.
        code: String,
        /// Those of the standards, each once.
        known: Vec<String>,
    },
    /// Months do not begin with 0 or do not rise.
    #[error("months do not rise from 0")]
    Months,
    /// Two sets for one programme, or two without one.
    #[error("two sets for one programme")]
    SameHouseholds(String),
    /// The catalogue has no species of this word.
    #[error("unknown species {word:?}")]
    UnknownSpecies {
        /// As written.
        word: String,
        /// Those of the catalogue.
        known: Vec<String>,
    },
    /// No set is left for households of no programme.
    #[error("no standard set")]
    NoStandardSet,
}
