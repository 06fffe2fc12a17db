//! What the state machine asks of the world. The runner performs it and answers with a message.

use super::model::Settings;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::place::Commune;
use crate::domain::query::Query;

/// A wish.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Make a register for a commune at the default place.
    Create(Commune),
    /// Make the demo commune and open it.
    CreateDemo,
    /// Search; answered with the same generation.
    Find {
        /// Which search this is.
        generation: u64,
        /// What is searched.
        query: Query,
    },
    /// Fetch rows of the list.
    Rows(Vec<HouseholdId>),
    /// Fetch everything of a household, and log that it was opened.
    Dossier(HouseholdId),
    /// Look up the household of exactly this code, not logged as opened.
    Neighbour(String),
    /// Fetch the counts of the first screen.
    Situation,
    /// Fetch the journal, of one household or of all.
    History(Option<HouseholdId>),
    /// Fetch what undo and redo would do.
    UndoSteps,
    /// Save.
    Perform(Box<Operation>),
    /// Take back the last operation of this person.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Remember the person's settings.
    SaveSettings(Settings),
    /// Stop the long work.
    Cancel,
    /// Leave.
    Quit,
}

/// What a search found, with the generation that it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which search this answers.
    pub generation: u64,
    /// What it found.
    pub found: crate::domain::query::Found,
}
