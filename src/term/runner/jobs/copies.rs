//! Copies of the register: made, listed, looked into, put back.

use std::path::Path;
use std::time::{Duration, Instant};

use super::work::{Done, End, of_store, open};
use super::{Place, Teller};
use crate::app::copies::{CopyJob, CopyOutcome};
use crate::app::work::Outcome;
use crate::domain::backup::{Occasion, Relation};
use crate::shell::{backup, words};
use crate::store::{BackupFolder, Clock, Register, Restored, StoreError};

/// The other threads of this session let go of the register within this time.
const LETTING_GO: Duration = Duration::from_secs(5);
/// How often it is tried.
const PAUSE: Duration = Duration::from_millis(50);

/// Does what is to be done with copies.
pub(super) fn perform(job: &CopyJob, place: &Place, teller: &mut Teller) -> Done {
    let outcome = match job {
        CopyJob::Make => make(place, teller)?,
        CopyJob::List => list(place)?,
        CopyJob::Preview(copy) => preview(copy, place)?,
        CopyJob::Restore(copy) => {
            let said = restore(copy, place, teller);
            CopyOutcome::Restored { register: place.register.display().to_string(), said }
        }
    };
    Ok(Outcome::Copies(outcome))
}

fn make(place: &Place, teller: &mut Teller) -> Result<CopyOutcome, End> {
    let made = open(place)?.keep_copy(Occasion::Hand, &mut |done, all| teller.tell(done, all));
    let path = made.map_err(|error| of_store(&error, place))?;
    Ok(CopyOutcome::Made(path.display().to_string()))
}

fn list(place: &Place) -> Result<CopyOutcome, End> {
    let copies = backup::copies(&place.register).map_err(|error| End::Failed(error.words(place.lang)))?;
    let folder = BackupFolder::beside(&place.register).path().display().to_string();
    Ok(CopyOutcome::Listed(copies, folder))
}

fn preview(copy: &Path, place: &Place) -> Result<CopyOutcome, End> {
    let preview =
        Register::preview_restore(copy, &place.register).map_err(|error| of_store(&error, place))?;
    let lines = backup::preview(&preview, place.lang, place.dates);
    let lines = lines.into_iter().map(|line| format!(" {line}")).collect();
    Ok(CopyOutcome::Previewed { copy: copy.to_owned(), lines, changes: preview.relation != Relation::Same })
}

/// Where the register of before is kept, or why it stands as it was.
fn restore(copy: &Path, place: &Place, teller: &mut Teller) -> Result<Vec<String>, String> {
    let begun = Instant::now();
    loop {
        let told = &mut |done, all| teller.tell(done, all);
        match Register::restore(copy, &place.register, &place.author, Clock::System, told) {
            Err(StoreError::OpenElsewhere(_))
                if begun.elapsed() < LETTING_GO && teller.go_on().is_continue() =>
            {
                std::thread::sleep(PAUSE);
            }
            restored => return said(restored, place),
        }
    }
}

fn said(restored: Result<Restored, StoreError>, place: &Place) -> Result<Vec<String>, String> {
    let restored = restored.map_err(|error| words::store(&error, place.lang))?;
    let done = match &restored.kept {
        Some(kept) => place.lang.restore_done(kept.display()),
        None => place.lang.done_restore(place.register.display()),
    };
    // What is still to be erased stands first.
    let erased = backup::restored(&restored, place.lang, place.dates);
    Ok([erased, vec![done]].concat())
}
