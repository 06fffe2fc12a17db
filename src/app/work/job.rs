//! What is asked: a piece of long work with all it needs.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Outlet, Printed, Which};
use crate::app::carry::CarryJob;
use crate::app::copies::CopyJob;
use crate::app::health::HealthJob;
use crate::app::second::SecondJob;
use crate::domain::id::MemberId;
use crate::domain::intake::ImportPlan;
use crate::domain::operation::Operation;
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
    /// Erase what the register holds of a person: the free room of the file is emptied behind it.
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
    /// The same of a register that is not open.
    CopiesOf(String, CopyJob),
    /// Take hamlets out, or bring them back.
    Carry(CarryJob),
    /// Look after the health of the register.
    Health(HealthJob),
    /// Read or answer what waits for a second person.
    Second(SecondJob),
    /// Make the made-up commune, unless it is there already.
    Demo,
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
    /// Erasing what is held of a person.
    Erase,
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
            Self::Save(_) => Task::Save,
            Self::Erase { .. } => Task::Erase,
            Self::Copies(job) | Self::CopiesOf(_, job) => match job {
                CopyJob::Make => Task::Backup,
                CopyJob::List | CopyJob::Preview(_) => Task::Copies,
                CopyJob::Restore(_) => Task::Restore,
            },
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
            | Self::CopiesOf(..)
            | Self::Carry(_)
            | Self::Health(_)
            | Self::Second(_)
            | Self::Demo => {}
        }
        self
    }
}
