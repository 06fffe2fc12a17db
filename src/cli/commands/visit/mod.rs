//! `visit …`: visits that were made, who is to be visited, sheets of visits.

mod add;
mod due;
mod judged;
mod make;
mod sheet;

pub use sheet::print;

use crate::cli::answer::Answer;
use crate::cli::args::VisitCommand;
use crate::cli::failure::Failure;
use crate::cli::session::Session;

/// Does what was asked.
pub fn run(command: VisitCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        VisitCommand::Add(args) => add::run(&args, session),
        VisitCommand::Due(args) => due::run(&args, session),
        VisitCommand::Sheet(command) => sheet::run(command, session),
    }
}
