//! `support activity …` and `support attend`: what is not given to one household, and who attended.

mod add;
mod attend;
mod list;

pub use attend::run as attend;
pub(super) use list::report;

use crate::cli::answer::Answer;
use crate::cli::args::ActivityCommand;
use crate::cli::failure::Failure;
use crate::cli::framework;
use crate::cli::session::Session;
use crate::domain::id::ActivityId;
use crate::store::Register;

/// Does what was asked.
pub fn run(command: ActivityCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        ActivityCommand::List(args) => list::list(&args, session),
        ActivityCommand::Show(args) => list::show(&args, session),
        ActivityCommand::Add(args) => add::run(&args, session),
    }
}

/// The activity of a name, or the only one that begins so.
fn named(register: &Register, typed: &str) -> Result<ActivityId, Failure> {
    framework::activity(&register.activity_names()?, typed)
}
