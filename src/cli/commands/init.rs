//! `init`: an empty register; never silently in the place of one that is gone and has copies.

use crate::cli::answer::Answer;
use crate::cli::args::InitArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::Session;
use crate::domain::checks;
use crate::domain::place::Commune;
use crate::shell::rescue::is_needed;
use crate::store::{Clock, Register, StoreError};
use crate::viet;

/// Makes the register.
pub fn run(args: &InitArgs, session: &Session) -> Result<Answer, Failure> {
    let province = name(&args.province)?;
    let name = name(&args.commune)?;
    let commune = Commune { province, name, area: args.area };
    let path = session.path();
    let gone = StoreError::NotFound(path.clone());
    if !args.anew && !path.exists() && is_needed(&path, &gone) {
        return Err(Failure::OldCopies(gone));
    }
    Register::create(&path, &commune, &session.author, Clock::System)?;
    Ok(Answer::lines([session.lang.done_init(commune.name, path.display())]))
}

fn name(typed: &str) -> Result<String, Misuse> {
    let name = viet::clean(typed);
    if name.is_empty() {
        return Err(Misuse::EmptyName);
    }
    checks::name(&name).map_err(|fault| Misuse::Field(name.clone(), fault))?;
    Ok(name)
}
