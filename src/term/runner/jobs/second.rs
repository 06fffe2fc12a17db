//! What waits for a second person: listed, read, answered; and who works with the register.

use super::Place;
use super::work::{Done, End, of_store, open};
use crate::app::second::{Page, Proposed, SecondJob, SecondOutcome};
use crate::app::work::Outcome;
use crate::shell::proposal::{self, Telling};
use crate::shell::rules::Rules;
use crate::shell::{team, words};
use crate::store::{Register, StoreError};

/// Does what is to be done.
pub(super) fn perform(job: &SecondJob, place: &Place) -> Done {
    let mut register = open(place)?;
    let answer = answer(job, &mut register, place);
    answer.map(Outcome::Second).map_err(|error| failed(&error, place))
}

/// What the register refuses is said in the words of the screen.
fn failed(error: &StoreError, place: &Place) -> End {
    match error {
        StoreError::Cancelled => of_store(error, place),
        other => End::Failed(words::store_dated(other, place.lang, place.dates)),
    }
}

fn answer(job: &SecondJob, register: &mut Register, place: &Place) -> Result<SecondOutcome, StoreError> {
    let (lang, author) = (place.lang, &place.author);
    Ok(SecondOutcome::Answered(match job {
        SecondJob::List { answerable } => {
            let each = match answerable {
                true => register.answerable(author, place.now.date())?,
                false => register.waiting_proposals()?,
            };
            let listed = each.iter().map(|one| {
                let money = proposal::sum(register, one, lang)?.unwrap_or_default();
                Ok((one.number, proposal::line(one, lang, place.dates), money))
            });
            return Ok(SecondOutcome::Listed(listed.collect::<Result<_, StoreError>>()?));
        }
        SecondJob::Read(number) => return read(*number, register, place),
        SecondJob::Team => {
            return Ok(SecondOutcome::Team(team::lines(
                &register.team()?,
                &register.hamlets()?,
                lang,
                place.dates,
            )));
        }
        SecondJob::Approve(proposed, known) => {
            register.approve(author, proposed.id, proposed.rev, *known)?;
            lang.waiting_approved(proposed.number)
        }
        SecondJob::Refuse(proposed, reason) => {
            register.refuse(author, proposed.id, proposed.rev, reason)?;
            lang.waiting_refused(proposed.number)
        }
        SecondJob::Withdraw(proposed) => {
            register.withdraw(author, proposed.id, proposed.rev)?;
            lang.done_proposal_withdrawn(proposed.number)
        }
    }))
}

/// One of them whole, with whether this person may answer it.
fn read(number: i64, register: &Register, place: &Place) -> Result<SecondOutcome, StoreError> {
    let gone = StoreError::Gone { table: "proposal", row: number };
    let stored = register.proposal(number)?.ok_or(gone)?;
    let rules = Rules::of(register);
    let today = place.now.date();
    let with = Telling { lang: place.lang, dates: place.dates, catalogue: Some(&rules.catalogue), today };
    let lines = proposal::page(register, &stored, with)?;
    let may = register.team()?.may_answer(&place.author, (&stored.author, stored.kind), today);
    let known = register.like_since(number)?.last().map(|entry| entry.id);
    Ok(SecondOutcome::Read(Box::new(Page {
        proposed: Proposed { number, id: stored.id, rev: stored.rev },
        lines,
        refused: may.err().map(|denied| place.lang.denied(&denied, place.dates)),
        own: stored.author == place.author,
        known,
    })))
}
