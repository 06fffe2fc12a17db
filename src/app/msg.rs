//! What reaches the state machine.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::board::{Board, BoardMsg};
use super::carry::CarryMsg;
use super::dialogs::Dialog;
use super::dialogs::import::ImportMsg;
use super::dialogs::print::PrintSetup;
use super::draft::{DraftId, DraftMsg, KeptDraft};
use super::effect::{Effect, Found, RoundPlan, WhoReceives};
use super::entry::EntryMsg;
use super::files::Folder;
use super::health::HealthMsg;
use super::lead::Place;
use super::model::{Opened, Threat};
use super::pointer::Pointed;
use super::rescue::Rescue;
use super::screens::household::ErasingMsg;
use super::screens::households::Column;
use super::screens::journal::{JournalAsked, JournalMsg, LookLine};
use super::screens::reports::{Counting, Shelf};
use super::screens::round::RoundMsg;
use super::screens::system::Line as SystemLine;
use super::settings::{Setting, Settings};
use super::work::{Job, Outcome, Work};
use crate::domain::catalogue::eligibility::Against;
use crate::domain::colleague::Team;
use crate::domain::computed::KnownFacts;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::duplicates::{Alike, Entered};
use crate::domain::framework::Framework;
use crate::domain::hand_over::Candidate;
use crate::domain::history::{HistoryEntry, RowChange, UndoStep};
use crate::domain::id::{HamletId, HouseholdId, OperationId, RoundId};
use crate::domain::operation::OperationKind;
use crate::domain::place::{Commune, Hamlet};
use crate::domain::presence::Present;
use crate::domain::proposal::Proposal;
use crate::domain::query::{Filter, ListRow, Sort};
use crate::domain::report::Table;
use crate::domain::round::Round;
use crate::domain::round::{RoundDossier, RoundLine, Task};
use crate::domain::situation::{Count, Situation};
use crate::domain::stored::Stored;
use crate::domain::today;
use crate::keys::{Action, Context, Key, Keymap, Mouse};

/// A message.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// The Esc that was pressed last was none: a slow line cut it off the key that follows.
    NotEsc,
    /// Letters were typed so fast that they arrived together; the same as each of them in turn.
    Typed(String),
    /// The person's keys were read; what stands against them, in words.
    Keys(Box<Keymap>, Vec<String>),
    /// Text was pasted.
    Paste(String),
    /// The mouse did something somewhere; what stands there is looked up before it is taken.
    Mouse(Mouse),
    /// The mouse did something with what stands there.
    Pointed(Pointed),
    /// Something is told to the open round.
    Round(RoundMsg),
    /// Something is told to the boards.
    Board(BoardMsg),
    /// Something is told to section Journal.
    Journal(JournalMsg),
    /// Something is told about the erasure of a person's data.
    Erasing(ErasingMsg),
    /// Something of the register's health was chosen.
    Health(HealthMsg),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// An action was chosen by its key, in the menu or in the palette.
    Do(Action),
    /// An action of another screen was chosen: lead there.
    Lead(Place, Action),
    /// The keys of a place are to be printed.
    PrintCard(Context),
    /// A dialog is to be opened.
    Open(Dialog),
    /// A household was chosen.
    OpenHousehold(HouseholdId),
    /// An order of the list was chosen.
    SortBy(Sort),
    /// A column of the list is shown or hidden.
    ToggleColumn(Column),
    /// The columns of the list get their usual widths.
    ResetWidths,
    /// A past day is to be shown, or today again.
    AsOf(Option<NaiveDate>),
    /// The day to be shown was typed.
    AsOfTyped(String),
    /// A past day begins to be typed over the days to choose from.
    AsOfBegun(String),
    /// The list is to show these households; what is typed on the find line goes.
    ApplyFilter(Filter),
    /// The filter in the panel is saved under a name.
    NameFilter(String),
    /// The proposal that was read is not agreed to, for this reason.
    RefuseProposal(String),
    /// A saved filter is to be forgotten.
    ForgetFilter(String),
    /// The settings page is to be opened on a row.
    OpenSettings(Setting),
    /// These are the settings from now on.
    Choose(Box<Settings>),
    /// The person is asked what the screen can show, unless that was asked before.
    AskScreen,
    /// The time of the official tables was chosen or typed.
    ChoosePeriod(String),
    /// Another register file was named.
    OpenRegister(String),
    /// A page of section System was chosen.
    OpenSystem(SystemLine),
    /// A section was chosen.
    Section(super::model::Section),
    /// A form is left without saving; what was typed in it is kept.
    CloseForm,
    /// A person decided something about drafts.
    Draft(DraftMsg),
    /// A person decided something about hamlets that go out or come back.
    Carry(CarryMsg),
    /// Something is told to the entry of a pile of papers.
    Entry(EntryMsg),
    /// A dialog over an import decided something.
    Import(ImportMsg),
    /// Effects that a person agreed to.
    Agreed(Vec<Effect>),
    /// The answer to an effect.
    Answer(Answer),
    /// Someone else saved something.
    RegisterChanged,
    /// The person leaves; what is typed in forms is kept.
    Leave,
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
    /// The drafts that lie in the person's folder for the register that was opened.
    Drafts(Vec<KeptDraft>),
    /// A draft was kept.
    DraftKept(Box<KeptDraft>),
    /// A draft was taken up, to be typed in further.
    DraftTaken(Box<KeptDraft>),
    /// A draft is gone, or another session of this person is typing in it.
    DraftElsewhere(DraftId),
    /// Everything of one household; nothing where it is gone.
    Dossier(Option<Box<Dossier>>),
    /// What waits for a second person of a household, the oldest first.
    WaitingOf(HouseholdId, Vec<Proposal>),
    /// The household of a code that was looked up; nothing where there is none.
    Neighbour(String, Option<Neighbour>),
    /// Everything of the household under the cursor; nothing where it is gone.
    Preview(Option<Box<Dossier>>),
    /// What a query would find.
    Counted(Asker, Count),
    /// The counts of the first screen.
    Situation(Situation),
    /// What section Today shows could not be read; why.
    TodayUnread(String),
    /// What there is to do, the most urgent first.
    Tasks(Vec<today::Task>),
    /// The commune, its hamlets, its rounds, and what supports are part of.
    Places(Commune, Vec<Stored<HamletId, Hamlet>>, Vec<Stored<RoundId, Round>>, Box<Framework>),
    /// Who works with the register, and what each may do.
    Team(Box<Team>),
    /// The hamlets of households on a board, for who works in some hamlets only.
    Homes(Vec<(HouseholdId, HamletId)>),
    /// The review rounds.
    Rounds(Vec<RoundLine>),
    /// Everything of a round; nothing where it is gone.
    Round(Option<Box<RoundDossier>>),
    /// Members and area of households as of the days of their surveys, as far as they were in the register then.
    FactsOf(Vec<(HouseholdId, KnownFacts)>),
    /// Who of the households that were asked for may not have the model of a code, and why.
    WhoMayNot(String, NaiveDate, Vec<Against>),
    /// Everything of the household that the form on top asked for; nothing where it is gone.
    DossierForForm(Option<Box<Dossier>>),
    /// Who is there already and may be who is being entered.
    Alike(Box<Entered>, Vec<Alike>),
    /// Who holds the living animal that wears each of the tags that were asked for.
    Tags(Vec<(String, Option<Neighbour>)>),
    /// The work list that a round would have.
    RoundPlanned(Box<RoundPlan>, Vec<Task>),
    /// The households that may come on the list of a round of hand-over.
    Candidates(Box<WhoReceives>, Vec<Candidate>),
    /// The newest entries of the journal that were asked for.
    Journal(JournalAsked, Vec<HistoryEntry>),
    /// The newest looks that were asked for.
    Looks(JournalAsked, Vec<LookLine>),
    /// Who looked at a household, in words.
    LooksAt(Vec<String>),
    /// Personal data was erased; what is to be said of it.
    PersonErased(Vec<String>),
    /// What an operation changed.
    Changes(OperationId, Vec<RowChange>),
    /// No register could be opened; the sentence says why and what to do.
    NotOpened(String),
    /// What can be done for a damaged register that could not be opened, as far as that is known by now.
    Rescue(Box<Rescue>),
    /// The file of the register is damaged, as this says; from now on it is only read.
    FoundDamaged(String),
    /// The register can be changed again.
    Writable,
    /// What threatens the register file by now.
    Threats(Vec<Threat>),
    /// The register may no longer be changed; the words say why.
    NowReadOnly(String),
    /// More of why the register may not be changed, found out since; nothing where it can be changed again.
    WhyReadOnly(String),
    /// Something that is worth knowing and concerns nothing under way.
    Told(String),
    /// A board was read, or why it could not be; stale ones carry an old generation and are dropped.
    Board(u64, Result<Box<dyn Board>, String>),
    /// Which official tables there are.
    Shelf(Box<Shelf>),
    /// A table was counted, or why it could not be; stale ones carry an old generation and are dropped.
    Table(u64, Result<Arc<Table>, String>),
    /// How far counting a table is.
    Counting(u64, Counting),
    /// The journal.
    History(Vec<HistoryEntry>),
    /// What undo and redo would do.
    UndoSteps(Option<UndoStep>, Option<UndoStep>),
    /// An operation was saved.
    Saved(Saved),
    /// An operation was taken back.
    Undone(UndoStep),
    /// An operation that was taken back was done again.
    Redone(UndoStep),
    /// A colleague saved the same thing first.
    Conflict(Conflict),
    /// Colleagues who have the register open now.
    Present(Vec<Present>),
    /// It could not be done; the sentence says why and what to do.
    Failed(String),
    /// Long work goes on.
    Progress(Work),
    /// Long work is done.
    Worked(Box<Outcome>),
    /// Long work could not be done; the sentence says why and what to do.
    WorkFailed(String),
    /// A file stands where one was to be written: the work that would replace it.
    FileExists(String, Box<Job>),
    /// What a folder holds.
    Folder(Folder),
    /// The folder in which files are proposed.
    Documents(String),
    /// What printing needs to know.
    PrintSetup(Box<PrintSetup>),
    /// The summary of a household, line by line.
    PrintPreview(HouseholdId, Vec<String>),
    /// The printers that the system knows, the usual one first; or why there are none.
    Printers(Result<Vec<String>, String>),
    /// The settings could not be kept; the sentence says why.
    SettingsNotKept(String),
    /// Long work was stopped by the person.
    Cancelled,
}

/// What a save brought forth.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saved {
    /// The household that it was about, to be opened where it is new.
    pub household: Option<HouseholdId>,
    /// A death without fault freed somebody of what was owed for the animal.
    pub freed: bool,
    /// It waits for a second person: the number of the proposal, and what kind of work it is.
    pub proposed: Option<(i64, OperationKind)>,
    /// It said what the register says already: nothing was written, and there is nothing to take back.
    pub unchanged: bool,
}

/// A colleague saved first what was to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Who saved first.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Who asked for a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// The filter panel, for this state of its filter; older answers are dropped.
    Panel(u64),
}

impl Asker {
    /// A newer question of this asker makes the other one needless.
    pub fn is_same_place(self, other: Self) -> bool {
        match (self, other) {
            (Self::Panel(_), Self::Panel(_)) => true,
        }
    }
}
