//! Long work as the state machine sees it: what is asked, how far it is, what came out. A thread of the
//! runner does it; there is one piece of work at a time, and Esc stops it.
//!
//! | file | subject |
//! |---|---|
//! | `job` | what is asked |
//! | `printed` | what is printed or written out, and where to |

mod job;
mod printed;

pub use job::{Job, Task};
pub use printed::{Outlet, Printed, RoundPapers, Sheet, Which};

use super::carry::CarryOutcome;
use super::copies::CopyOutcome;
use super::effect::Effect;
use super::health::HealthOutcome;
use super::model::Model;
use super::second::SecondOutcome;
use crate::domain::intake::{Counts, ImportPlan};
use crate::i18n::Lang;
use crate::keys::Action;
use crate::tables::OpenList;

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
            Task::Erase => lang.work_erase(),
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
            // What stops is only the cleaning behind it.
            (true, _) if self.task == Task::Erase => lang.work_erase_stopping().to_owned(),
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
