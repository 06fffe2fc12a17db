//! `round close`: the end of a round.

use super::{Work, done};
use crate::cli::answer::Answer;
use crate::cli::args::RoundCloseArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::round::{RoundOperation, checks};

/// Closes it.
pub fn run(args: &RoundCloseArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let on = work.day(args.date.as_deref())?;
    let round = (work.dossier.round.id, work.dossier.round.rev);
    if work.dossier.round.is_open() {
        work.checked(checks::closing(&work.dossier, work.standard()?, on, work.today()))?;
    }
    work.perform(RoundOperation::Close { round, on })?;
    Ok(done(work.lang().done_round_close(&work.dossier.round.code), Vec::new()))
}
