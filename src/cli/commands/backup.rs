//! `backup`: a proved copy of the register, whole or not at all.

use crate::cli::answer::Answer;
use crate::cli::args::BackupArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;

/// Writes the copy.
pub fn run(args: &BackupArgs, session: &Session) -> Result<Answer, Failure> {
    session.open()?.backup(&args.out)?;
    Ok(Answer::lines([session.lang.done_backup(args.out.display())]))
}
