//! `restore`: a copy in the place of the register; what stood there is kept beside it.

use crate::cli::answer::Answer;
use crate::cli::args::RestoreArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::store::{Clock, Register};

/// Puts the copy back.
pub fn run(args: &RestoreArgs, session: &Session) -> Result<Answer, Failure> {
    let path = session.path();
    let (_, kept) = Register::restore(&args.file, &path, Clock::System)?;
    let kept = kept.map(|kept| session.lang.done_restore_kept(kept.display()));
    let done = session.lang.done_restore(path.display());
    Ok(Answer::lines([Some(done), kept].into_iter().flatten()))
}
