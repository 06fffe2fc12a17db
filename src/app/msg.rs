//! What reaches the state machine.

use super::dialogs::Dialog;
use super::effect::{Effect, Found};
use super::model::Opened;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::history::{HistoryEntry, UndoStep};
use crate::domain::id::HouseholdId;
use crate::domain::query::{ListRow, Sort};
use crate::domain::situation::Situation;
use crate::keys::{Action, Key};

/// A message.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// An action was chosen by its key, in the menu or in the palette.
    Do(Action),
    /// A dialog is to be opened.
    Open(Dialog),
    /// A household was chosen.
    OpenHousehold(HouseholdId),
    /// An order of the list was chosen.
    SortBy(Sort),
    /// A section was chosen.
    Section(super::model::Section),
    /// A form is left without saving.
    CloseForm,
    /// Effects that a person agreed to.
    Agreed(Vec<Effect>),
    /// The answer to an effect.
    Answer(Answer),
    /// Someone else saved something.
    RegisterChanged,
    /// The line was hung up, or the machine shuts down: the program ends.
    HangUp,
}

/// The answer to an effect.
#[derive(Debug)]
pub enum Answer {
    /// A register was opened or made.
    Opened(Box<Opened>),
    /// A search ended; stale ones carry an old generation and are dropped.
    Found(Found),
    /// Rows of the list.
    Rows(Vec<ListRow>),
    /// Everything of one household; nothing where it is gone.
    Dossier(Option<Box<Dossier>>),
    /// The household of a code that was looked up; nothing where there is none.
    Neighbour(String, Option<Neighbour>),
    /// The counts of the first screen.
    Situation(Situation),
    /// The journal.
    History(Vec<HistoryEntry>),
    /// What undo and redo would do.
    UndoSteps(Option<UndoStep>, Option<UndoStep>),
    /// An operation was saved.
    Saved(Saved),
    /// Undo or redo was done.
    Undone(UndoStep),
    /// A colleague saved the same thing first.
    Conflict(Conflict),
    /// It could not be done; the sentence says why and what to do.
    Failed(String),
    /// Long work goes on.
    Progress(u64, u64),
    /// Long work was stopped by the person.
    Cancelled,
}

/// What a save brought forth.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saved {
    /// The household that it was about, to be opened where it is new.
    pub household: Option<HouseholdId>,
}

/// Two values for the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Who saved first.
    pub by: String,
    /// When, in words.
    pub at: String,
    /// Field, their value, our value.
    pub fields: Vec<(String, String, String)>,
}
