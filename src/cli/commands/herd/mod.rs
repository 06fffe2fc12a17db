//! `herd …`: one file a kind of question.

mod event;
pub(super) mod lists;
mod owing;
pub(super) mod pass_on;
mod settle;
mod which;

use crate::cli::answer::Answer;
use crate::cli::args::{HerdCommand, HerdPassOnArgs, PassOnCommand};
use crate::cli::failure::Failure;
use crate::cli::session::Session;

/// Does what was asked of the herds.
pub fn run(command: HerdCommand, session: &Session) -> Result<Answer, Failure> {
    use HerdCommand as Herd;
    match command {
        Herd::List(args) => lists::animals(&args, session),
        Herd::Count(args) => lists::heads(&args, session),
        Herd::Balance(args) => lists::balance(&args, session),
        Herd::Vaccinations(args) => lists::vaccinations(&args, session),
        Herd::Waiting(args) => pass_on::waiting(&args, session),
        Herd::PassOn(args) => passing_on(&args, session),
        Herd::Chain(args) => pass_on::chain(&args, session),
        Herd::Show(args) => which::show(&args, session),
        Herd::Event(args) => event::record(&args, session),
        Herd::Birth(args) => event::birth(&args, session),
    }
}

/// Lists what is owed, or changes it.
fn passing_on(args: &HerdPassOnArgs, session: &Session) -> Result<Answer, Failure> {
    match &args.change {
        None => {
            let list = &args.list;
            pass_on::obligations(list.on.as_deref(), (&list.out, list.json), session)
        }
        Some(PassOnCommand::Add(add)) => owing::add(add, session),
        Some(PassOnCommand::HandOn(handed)) => settle::hand_on(handed, session),
        Some(PassOnCommand::Pay(pay)) => settle::pay(pay, session),
        Some(PassOnCommand::Void(void)) => settle::void(void, session),
    }
}
