//! `herd …`: one file a kind of question.

mod event;
pub(super) mod lists;
pub(super) mod pass_on;
mod which;

use crate::cli::answer::Answer;
use crate::cli::args::HerdCommand;
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
        Herd::PassOn(args) => pass_on::obligations(args.on.as_deref(), (&args.out, args.json), session),
        Herd::Chain(args) => pass_on::chain(&args, session),
        Herd::Show(args) => which::show(&args, session),
        Herd::Event(args) => event::record(&args, session),
        Herd::Birth(args) => event::birth(&args, session),
    }
}
