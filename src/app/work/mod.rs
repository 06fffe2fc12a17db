//! Long work as the state machine sees it: what is asked, how far it is, what came out. A thread of the
//! runner does it; there is one piece of work at a time, and Esc stops it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::carry::{CarryJob, CarryOutcome};
use super::copies::{CopyJob, CopyOutcome};
use super::effect::Effect;
use super::health::{HealthJob, HealthOutcome};
use super::model::Model;
use super::second::{SecondJob, SecondOutcome};
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::id::{HamletId, HandOverId, HouseholdId, MemberId, VisitSheetId};
use crate::domain::intake::{Counts, ImportPlan};
use crate::domain::listing::Listing;
use crate::domain::operation::Operation;
use crate::domain::query::Query;
use crate::domain::report::Table;
use crate::i18n::Lang;
use crate::keys::{Action, Card};
use crate::tables::OpenList;
use crate::tables::layout::Mapping;

/// A piece of long work.
#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    /// Open a file and find the lists in it.
    ReadList {
        /// The file.
        path: String,
    },
    /// Compare a list with the register.
    Plan {
        /// The list with the sheets and meanings that were chosen.
        list: Arc<OpenList>,
        /// Mappings to remember for the next list with the same headers.
        remember: Vec<Mapping>,
    },
    /// Write a plan into the register.
    Import {
        /// The plan with what the officer decided.
        plan: Arc<ImportPlan>,
        /// What the journal calls the file.
        file: String,
    },
    /// Write the rejected rows of a plan to a file.
    WriteRejected {
        /// The list.
        list: Arc<OpenList>,
        /// The plan that rejects them.
        plan: Arc<ImportPlan>,
        /// The file.
        path: String,
        /// Whether a file that stands there may be replaced.
        replace: bool,
    },
    /// Print.
    Print {
        /// What.
        what: Printed,
        /// Households as they stood on a past day.
        on: Option<NaiveDate>,
        /// Where it goes.
        to: Outlet,
        /// Citizen numbers whole.
        full: bool,
        /// Whether a file that stands there may be replaced.
        replace: bool,
    },
    /// Write a list or table out.
    Export {
        /// What.
        which: Which,
        /// As they stood on a past day.
        on: Option<NaiveDate>,
        /// A workbook; otherwise a csv.
        xlsx: bool,
        /// The file.
        path: String,
        /// Whether a file that stands there may be replaced.
        replace: bool,
    },
    /// Save an operation on many households.
    Save(Box<Operation>),
    /// Erase what the register holds of a person: the file is written anew behind it.
    Erase {
        /// Who.
        member: MemberId,
        /// The legal ground.
        law: String,
        /// Why.
        reason: String,
    },
    /// Make, list or put back copies of the register.
    Copies(CopyJob),
    /// Take hamlets out, or bring them back.
    Carry(CarryJob),
    /// Look after the health of the register.
    Health(HealthJob),
    /// Read or answer what waits for a second person.
    Second(SecondJob),
    /// Make the made-up commune, unless it is there already.
    Demo,
}

/// What is printed.
#[derive(Debug, Clone, PartialEq)]
pub enum Printed {
    /// Summaries of these households, in this order.
    Summaries(Vec<HouseholdId>),
    /// A key card.
    Card(Box<Card>),
    /// An official table.
    Table(Arc<Table>),
    /// Papers of a review round.
    Papers(RoundPapers),
    /// What a board shows.
    Listing(Arc<Listing>),
    /// The sign-off list of a round of hand-over.
    SignOff(HandOverId),
    /// The plans to leave poverty of these households, for their walls.
    Plans(Vec<HouseholdId>),
    /// A sheet of visits.
    VisitSheet(VisitSheetId),
    /// The pay list of a month.
    PayList(Arc<PaySheet>),
    /// The work sheet of the week.
    Week,
    /// What was done about these households.
    Histories(Vec<HouseholdId>),
    /// What the register holds of one person.
    PersonData {
        /// Where they live or lived.
        household: HouseholdId,
        /// Who.
        member: MemberId,
    },
}

/// Papers of a review round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundPapers {
    /// Code of the round.
    pub round: String,
    /// Which paper.
    pub sheet: Sheet,
    /// Of these households; of all that are meant where none is named.
    pub households: Vec<HouseholdId>,
    /// Of this hamlet.
    pub hamlet: Option<HamletId>,
}

/// A paper of a review round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Form B, filled in as far as known.
    FormB,
    /// Form A of newcomers.
    FormA,
    /// The minutes of a hamlet's meeting.
    Minutes,
    /// The posted list of a hamlet.
    Posted,
    /// The decision with its lists.
    Decision,
    /// Certificates.
    Certificates,
}

impl Sheet {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::FormB => lang.sheet_form_b(),
            Self::FormA => lang.sheet_form_a(),
            Self::Minutes => lang.sheet_minutes(),
            Self::Posted => lang.sheet_posted(),
            Self::Decision => lang.sheet_decision(),
            Self::Certificates => lang.sheet_certificates(),
        }
    }

    /// The name of a file with it, without what tells it from others.
    pub fn stem(self) -> &'static str {
        match self {
            Self::FormB => "phieu-b",
            Self::FormA => "phieu-a",
            Self::Minutes => "bien-ban-hop-dan",
            Self::Posted => "niem-yet",
            Self::Decision => "quyet-dinh",
            Self::Certificates => "giay-chung-nhan",
        }
    }
}

impl Printed {
    /// Whether it names people by citizen numbers, which are masked unless somebody chooses otherwise.
    pub fn names_people(&self) -> bool {
        matches!(
            self,
            Self::Summaries(_)
                | Self::SignOff(_)
                | Self::VisitSheet(_)
                | Self::PayList(_)
                | Self::Week
                | Self::PersonData { .. }
        )
    }

    /// The households whose summaries are printed.
    pub fn households(&self) -> &[HouseholdId] {
        match self {
            Self::Summaries(ids) => ids,
            Self::Card(_) | Self::Table(_) | Self::Papers(_) | Self::Listing(_) => &[],
            Self::SignOff(_) | Self::VisitSheet(_) | Self::PayList(_) | Self::Plans(_) | Self::Week => &[],
            Self::Histories(_) | Self::PersonData { .. } => &[],
        }
    }
}

/// Where papers go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlet {
    /// A printer, by its name.
    Printer(String),
    /// A PDF file.
    Pdf(String),
    /// A text file of so many columns.
    Text(String, usize),
}

/// What is written out.
#[derive(Debug, Clone, PartialEq)]
pub enum Which {
    /// All households that a query finds.
    Found(Box<Query>),
    /// These households, in this order.
    Chosen(Vec<HouseholdId>),
    /// An official table.
    Table(Arc<Table>),
    /// What a board shows.
    Listing(Arc<Listing>),
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Opening a list.
    ReadList,
    /// Comparing a list with the register.
    Plan,
    /// Importing a list.
    Import,
    /// Writing rejected rows.
    WriteRejected,
    /// Printing.
    Print,
    /// Writing the list of households out.
    Export,
    /// Saving an operation on many households.
    Save,
    /// Making a copy of the register.
    Backup,
    /// Reading or answering what waits for a second person.
    Second,
    /// Looking at copies.
    Copies,
    /// Putting a copy back.
    Restore,
    /// Looking at what is out.
    Carried,
    /// Taking hamlets out.
    TakeOut,
    /// Bringing a copy back, or trying it.
    BringBack,
    /// Checking the register.
    Health,
    /// Looking for records that may be one.
    Duplicates,
    /// Making the made-up commune.
    Demo,
}

impl Job {
    /// What is being done.
    pub fn task(&self) -> Task {
        match self {
            Self::ReadList { .. } => Task::ReadList,
            Self::Plan { .. } => Task::Plan,
            Self::Import { .. } => Task::Import,
            Self::WriteRejected { .. } => Task::WriteRejected,
            Self::Print { .. } => Task::Print,
            Self::Export { .. } => Task::Export,
            Self::Save(_) | Self::Erase { .. } => Task::Save,
            Self::Copies(CopyJob::Make) => Task::Backup,
            Self::Copies(CopyJob::List | CopyJob::Preview(_)) => Task::Copies,
            Self::Copies(CopyJob::Restore(_)) => Task::Restore,
            Self::Second(_) => Task::Second,
            Self::Carry(CarryJob::List | CarryJob::GiveUp(_)) => Task::Carried,
            Self::Carry(CarryJob::TakeOut { .. }) => Task::TakeOut,
            Self::Carry(CarryJob::Preview { .. } | CarryJob::BringBack { .. }) => Task::BringBack,
            Self::Health(HealthJob::Examine | HealthJob::Mend(_)) => Task::Health,
            Self::Health(HealthJob::Duplicates | HealthJob::Compare(_)) => Task::Duplicates,
            Self::Demo => Task::Demo,
        }
    }

    /// The same, and a file that stands in its way may be replaced.
    #[must_use]
    pub fn replacing(mut self) -> Self {
        match &mut self {
            Self::WriteRejected { replace, .. }
            | Self::Print { replace, .. }
            | Self::Export { replace, .. } => {
                *replace = true;
            }
            Self::ReadList { .. } | Self::Plan { .. } | Self::Import { .. } => {}
            Self::Save(_)
            | Self::Erase { .. }
            | Self::Copies(_)
            | Self::Carry(_)
            | Self::Health(_)
            | Self::Second(_)
            | Self::Demo => {}
        }
        self
    }
}

/// Work under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// What is being done.
    pub task: Task,
    /// Steps done.
    pub done: u64,
    /// Steps in all; 0 while nobody knows.
    pub all: u64,
    /// The person asked to stop it; it ends as soon as it can.
    pub stopping: bool,
}

impl Work {
    /// Work that has just begun.
    pub fn new(task: Task) -> Self {
        Self { task, done: 0, all: 0, stopping: false }
    }

    /// What is being done, how far it is, and how to stop it.
    pub fn words(&self, lang: Lang) -> String {
        let what = match self.task {
            Task::ReadList => lang.work_read_list(),
            Task::Plan => lang.work_plan(),
            Task::Import => lang.work_import(),
            Task::WriteRejected => lang.work_rejected(),
            Task::Print => lang.work_print(),
            Task::Export => lang.work_export(),
            Task::Save => lang.work_save(),
            Task::Backup => lang.work_backup(),
            Task::Copies => lang.work_copies(),
            Task::Second => lang.work_second(),
            Task::Restore => lang.work_restore(),
            Task::Carried => lang.work_carried(),
            Task::TakeOut => lang.work_take_out(),
            Task::BringBack => lang.work_bring_back(),
            Task::Health => lang.work_health(),
            Task::Duplicates => lang.work_duplicates(),
            Task::Demo => lang.work_demo(),
        };
        match (self.stopping, self.all) {
            (true, _) => lang.work_stopping(what),
            (false, 0) => lang.work_begun(what),
            (false, all) => lang.work_going(what, self.done, all, self.done * 100 / all),
        }
    }
}

/// What came out of long work.
#[derive(Debug)]
pub enum Outcome {
    /// A list was opened.
    ListRead {
        /// The file.
        path: String,
        /// What was found in it.
        list: Box<OpenList>,
    },
    /// A list was compared with the register.
    Planned(Box<ImportPlan>),
    /// A list was imported, or waits for a second person as the proposal of this number.
    Imported(Counts, Option<i64>),
    /// Summaries went to the printer.
    Printed {
        /// How many.
        count: usize,
        /// The printer's name.
        printer: String,
    },
    /// Of copies of the register.
    Copies(CopyOutcome),
    /// Of hamlets that go out and come back.
    Carry(CarryOutcome),
    /// Of the register's health.
    Health(HealthOutcome),
    /// Something was read or answered that waits for a second person.
    Second(SecondOutcome),
    /// The made-up commune stands in this file.
    DemoMade {
        /// The file.
        path: String,
    },
    /// A file was written.
    Written {
        /// The file.
        path: String,
    },
}

/// An action while work is under way: stopping it, or leaving the program. Other keys wait for its end. Where
/// leaving would lose something, it only stops the work: leaving is asked about after that.
pub(super) fn act(model: &mut Model, action: Option<Action>) -> Vec<Effect> {
    let unfinished = model.dialogs.iter().any(|dialog| dialog.has_typed() || dialog.is_unfinished());
    let Some(work) = &mut model.work else { return Vec::new() };
    match action {
        Some(Action::Quit) if unfinished => act(model, Some(Action::Back)),
        Some(Action::Back) => {
            work.stopping = true;
            vec![Effect::Cancel]
        }
        Some(Action::Quit) => {
            work.stopping = true;
            model.quitting = true;
            vec![Effect::Cancel, Effect::Quit]
        }
        _ => Vec::new(),
    }
}
