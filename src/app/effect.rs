//! What the state machine asks of the world. The runner performs it and answers with a message.

use chrono::NaiveDate;

use super::board::Subject;
use super::draft::{DraftId, OpenDraft};
use super::msg::Asker;
use super::screens::journal::JournalAsked;
use super::settings::Settings;
use super::work::{Job, Printed};
use crate::domain::duplicates::Entered;
use crate::domain::id::{HouseholdId, MemberId, OperationId};
use crate::domain::operation::Operation;
use crate::domain::place::Commune;
use crate::domain::query::{Filter, Query};
use crate::domain::report::Period;
use crate::domain::round::{Inclusion, Round};

/// Which households may come on the list of a round of hand-over: those that are named, else those of the codes, else
/// those that the filter lets through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WhoReceives {
    /// Code of the model: what each had of its content is told.
    pub model: String,
    /// The day of the round: who is eligible on it.
    pub on: NaiveDate,
    /// These.
    pub households: Vec<HouseholdId>,
    /// Those of these codes.
    pub codes: Vec<String>,
    /// Those that this lets through.
    pub filter: Filter,
}

impl WhoReceives {
    /// Nobody is meant yet.
    pub fn is_empty(&self) -> bool {
        self.households.is_empty() && self.codes.is_empty() && self.filter.is_empty()
    }
}

/// A wish.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Make a register for a commune at the default place.
    Create(Commune),
    /// Make the demo commune and open it.
    CreateDemo,
    /// Open another register file.
    OpenRegister(String),
    /// Open a damaged register to read what can be read.
    LookAtDamaged(String),
    /// The file was found to be damaged: from now on it is only read.
    Damaged,
    /// Search; answered with the same generation.
    Find {
        /// Which search this is.
        generation: u64,
        /// What is searched.
        query: Query,
    },
    /// Fetch rows of the list.
    Rows(Vec<HouseholdId>),
    /// Fetch rows of the list of a past day.
    RowsOn(Vec<HouseholdId>, NaiveDate),
    /// Fetch everything of a household, and log that it was opened.
    Dossier(HouseholdId),
    /// Look up the household of exactly this code, not logged as opened.
    Neighbour(String),
    /// Fetch everything of a household for the preview beside the list; not logged as opened.
    Preview(HouseholdId),
    /// Count what a filter lets through; answered to the same asker.
    Count(Asker, Filter),
    /// Fetch the counts of the first screen.
    Situation,
    /// Count what there is to do.
    Tasks,
    /// Read a board; answered with the same generation.
    Board {
        /// Which question this is.
        generation: u64,
        /// Which board.
        subject: Subject,
    },
    /// Find out who is there already and may be who is being entered.
    Alike(Box<Entered>),
    /// Fetch in which hamlets these households live.
    Homes(Vec<HouseholdId>),
    /// Find out which official tables there are.
    Shelf,
    /// Count a table; answered with the same generation.
    CountTable {
        /// Which counting this is.
        generation: u64,
        /// The table's name.
        name: String,
        /// The time that it speaks of.
        period: Period,
    },
    /// Nobody waits for the table that is being counted.
    StopCounting,
    /// Fetch the commune, its hamlets, its rounds and what supports are part of anew.
    Places,
    /// Fetch the review rounds.
    Rounds,
    /// Fetch everything of the round of a code.
    Round(String),
    /// Fetch members and area of these households, each as of the day of its survey.
    FactsOf(Vec<(HouseholdId, NaiveDate)>),
    /// Find out which of these households may not have a support model on a day, and why.
    WhoMayNot(String, NaiveDate, Vec<HouseholdId>),
    /// Everything of a household, for the form on top.
    DossierForForm(HouseholdId),
    /// Find out which living animals wear these tags, and who holds them.
    Tags(Vec<String>),
    /// Work out the work list that a round would have.
    PlanRound(RoundPlan),
    /// Fetch the households that may come on the list of a round of hand-over.
    Candidates(Box<WhoReceives>),
    /// Fetch the journal, of one household or of all.
    History(Option<HouseholdId>),
    /// Fetch the newest entries of the journal that are asked for, at most so many.
    Journal(JournalAsked, usize),
    /// Fetch the newest looks at households that are asked for, at most so many.
    Looks(JournalAsked, usize),
    /// Fetch who looked at a household, to be read over its page.
    LooksAt(HouseholdId),
    /// Erase what the register holds of a person, on a legal ground and for a reason.
    ErasePerson {
        /// Who.
        member: MemberId,
        /// The legal ground.
        law: String,
        /// Why.
        reason: String,
    },
    /// Fetch what an operation changed, field by field.
    Changes(OperationId),
    /// Fetch what undo and redo would do.
    UndoSteps,
    /// Save.
    Perform(Box<Operation>),
    /// Take back the last operation of this person.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Find out which printers the system knows.
    Printers,
    /// Remember the person's settings.
    SaveSettings(Settings),
    /// Begin long work; refused while other work is under way.
    Work(Box<Job>),
    /// Stop the long work.
    Cancel,
    /// Nothing is tried out any more: what it was tried out on goes.
    ForgetTried,
    /// Look into a folder: `~` and nothing stand for the home folder.
    Folder(String),
    /// Look into the folder used last; where it is gone, into the home folder.
    FirstFolder(String),
    /// Name the folder in which files are proposed.
    Documents,
    /// Find out what printing needs: the order of households, printers, the first paper as text.
    PrintSetup {
        /// What is printed.
        what: Printed,
        /// Households as they stood on a past day.
        on: Option<NaiveDate>,
        /// Citizen numbers whole.
        full: bool,
        /// Columns of the paper on the screen.
        columns: usize,
    },
    /// Word the summary of a household for the screen.
    PrintPreview {
        /// The household.
        id: HouseholdId,
        /// As it stood on a past day.
        on: Option<NaiveDate>,
        /// Citizen numbers whole.
        full: bool,
        /// Columns of the summary.
        columns: usize,
    },
    /// Keep what was typed in a form that is left.
    KeepDraft(Box<OpenDraft>),
    /// Take a draft up, so that no other session is offered it.
    TakeDraft(DraftId),
    /// A draft is done with.
    ForgetDraft(DraftId),
    /// Leave. What is typed in open forms is kept.
    Quit,
}

/// A round that may be opened, and whom it would take up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundPlan {
    /// The round; its list follows from its code and its standard.
    pub round: Round,
    /// Whom it takes up by itself.
    pub inclusion: Inclusion,
}

/// What a search found, with the generation that it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which search this answers.
    pub generation: u64,
    /// What it found.
    pub found: crate::domain::query::Found,
}
