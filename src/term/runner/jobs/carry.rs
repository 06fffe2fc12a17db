//! Hamlets taken out on a laptop and brought back.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::work::{Done, End, allowed, free, of_store, open};
use super::{Place, Teller};
use crate::app::carry::{CarryJob, CarryOutcome};
use crate::app::work::Outcome;
use crate::domain::carry::Answers;
use crate::domain::id::HamletId;
use crate::shell::carry::{self, Going};
use crate::shell::{sealed, words};
use crate::store::Tried;
use crate::viet::{clean, group};

/// Does what is to be done with copies that go out.
pub(super) fn perform(job: &CarryJob, place: &Place, teller: &mut Teller, tried: &Mutex<Tried>) -> Done {
    let mut tried = tried.lock().unwrap_or_else(PoisonError::into_inner);
    // It is kept from one question to the next, and for nothing else.
    let mut kept = std::mem::take(&mut *tried);
    let outcome = match job {
        CarryJob::List => list(place)?,
        CarryJob::TakeOut { hamlets, who, path } => take_out(hamlets, who, path, place, teller)?,
        CarryJob::Preview { path, answers } => {
            let found = match preview((path, answers), place, teller, &mut kept) {
                // Who typed the file can mend what was typed.
                Err(End::Failed(why)) => return Ok(Outcome::Carry(CarryOutcome::NotPreviewed(why))),
                found => found?,
            };
            *tried = kept;
            found
        }
        CarryJob::BringBack { path, answers } => {
            drop(kept);
            bring_back((path, answers), place, teller)?
        }
        CarryJob::GiveUp(number) => {
            let given_up = open(place)?.give_up_taken_out(&place.author, *number);
            given_up.map_err(|error| of_store(&error, place))?;
            CarryOutcome::GivenUp(*number)
        }
    };
    Ok(Outcome::Carry(outcome))
}

fn list(place: &Place) -> Result<CarryOutcome, End> {
    let copies = open(place)?.taken_out().map_err(|error| of_store(&error, place))?;
    Ok(CarryOutcome::Listed(copies.into_iter().map(|stored| stored.value).collect()))
}

fn take_out(
    hamlets: &[HamletId],
    who: &str,
    path: &str,
    place: &Place,
    teller: &mut Teller,
) -> Result<CarryOutcome, End> {
    let to = free(path, false, place.lang)?;
    let told = &mut |done, all| teller.tell(done, all);
    let (who, mut register) = (clean(who), open(place)?);
    let going = Going { author: &place.author, hamlets, who: &who, seal: None };
    let taken = carry::take_out(&mut register, &going, &to, told)
        .map_err(|error| End::Failed(words::sealed(&error, place.lang)))?;
    let (households, people) = (group(taken.holds.households.into()), group(taken.holds.people.into()));
    let went = place.lang.carry_went(taken.number, clean(&to.display().to_string()));
    let holds = place.lang.carry_holds(taken.hamlets.join(", "), households, people);
    Ok(CarryOutcome::TakenOut(format!("{went}. {holds}")))
}

/// What a copy holds that is new.
fn preview(
    (path, answers): (&str, &Answers),
    place: &Place,
    teller: &mut Teller,
    kept: &mut Tried,
) -> Result<CarryOutcome, End> {
    let file = file(path, place)?;
    let told = &mut |done, all| teller.tell(done, all);
    let found = open(place)?.try_bring_back(&place.author, &file, answers, (kept, told));
    let found = found.map_err(|error| of_store(&error, place))?;
    Ok(CarryOutcome::Previewed(Box::new(carry::worded(found, place.lang, place.dates))))
}

fn bring_back(
    (path, answers): (&str, &Answers),
    place: &Place,
    teller: &mut Teller,
) -> Result<CarryOutcome, End> {
    let file = file(path, place)?;
    let told = &mut |done, all| teller.tell(done, all);
    let brought = open(place)?.bring_back(&place.author, &file, answers, told);
    let brought = brought.map_err(|error| of_store(&error, place))?;
    let merged = brought.operations.saturating_sub(brought.left_out.len());
    let said = place.lang.carry_brought(merged, brought.households);
    Ok(CarryOutcome::BroughtBack(format!("{said} {}", place.lang.carry_undo_one())))
}

/// A passphrase is asked for on the command line only: the screen shows what is typed.
fn file(path: &str, place: &Place) -> Result<PathBuf, End> {
    let file = allowed(path, place.lang)?;
    match sealed::is_sealed(&file) {
        true => Err(End::Failed(place.lang.carry_sealed().to_owned())),
        false => Ok(file),
    }
}
