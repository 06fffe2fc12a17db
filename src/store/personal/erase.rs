//! Takes a person's data out of facts and journal, as one operation of the journal.
//!
//! The operation says whose data, on which ground and why; what was erased is nowhere in it. Copies of the register that
//! were made before still hold everything: whoever erases is told their names.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::rewrite::{self, Place};
use super::search::Found;
use crate::domain::history::Author;
use crate::domain::id::MemberId;
use crate::domain::member::Member;
use crate::domain::operation::OperationKind;
use crate::domain::personal::{ERASED, Erasure, Extent, Traces};
use crate::store::colleague::team;
use crate::store::journal::{Done, Opening, Tx};
use crate::store::{Progress, Refusal, Register, Result, StoreError};
use crate::viet::local_time;

impl Register {
    /// Erases what the register holds of a person, on a legal ground and for a reason, both in the words of who erases.
    /// It is never taken back, and operations out of which something was taken cannot be taken back either.
    ///
    /// # Errors
    /// [`StoreError::Denied`] where this person may not, [`Refusal::ErasedAlready`], [`Refusal::ErasureWithoutReason`],
    /// and those of the disk. Nothing is changed then.
    pub fn erase_person(
        &mut self,
        author: &Author,
        member: MemberId,
        law: &str,
        reason: &str,
    ) -> Result<(Extent, Done)> {
        self.erase_person_told(author, member, (law, reason), &mut |_, _| ControlFlow::Continue(()))
    }

    /// The same, and `told` hears how far emptying the free room behind it has come, and may stop that: the erasure stands
    /// then.
    ///
    /// # Errors
    /// As [`Register::erase_person`].
    pub fn erase_person_told(
        &mut self,
        author: &Author,
        member: MemberId,
        (law, reason): (&str, &str),
        told: Progress,
    ) -> Result<(Extent, Done)> {
        if law.trim().is_empty() || reason.trim().is_empty() {
            return Err(StoreError::Refused(Refusal::ErasureWithoutReason));
        }
        // Pages that it frees are overwritten too, not only what it frees on others.
        self.conn.pragma_update(None, "secure_delete", "ON")?;
        let erased = self.erase(author, member, &Ground { law: law.trim(), reason: reason.trim(), on: None });
        self.conn.pragma_update(None, "secure_delete", "FAST")?;
        let (extent, done) = erased?;
        Ok((Extent { scrubbed: self.scrub(told).is_ok(), ..extent }, done))
    }

    /// Does again an erasure of which a copy of before knows nothing, on its day, ground and reason. The free room is left
    /// for the caller to be emptied.
    ///
    /// # Errors
    /// As [`Register::erase_person`].
    pub(crate) fn erase_again(&mut self, author: &Author, erasure: &Erasure) -> Result<()> {
        let Erasure { member, on, law, reason } = erasure;
        self.erase(author, *member, &Ground { law, reason, on: Some(*on) }).map(drop)
    }

    fn erase(&mut self, author: &Author, member: MemberId, ground: &Ground) -> Result<(Extent, Done)> {
        // Who may not is told before anything is looked through.
        let today = local_time(self.clock.now()).date();
        team(&self.conn)?.may(author, OperationKind::ErasePerson, today)?;
        let mut found = Found::of(&self.conn, member)?;
        let opening = Opening { author, kind: OperationKind::ErasePerson, subject: None, reverses: None };
        self.transact_many(&opening, |tx| {
            found.bring_up(tx.conn, member)?;
            begin(tx, &found.records, ground)?;
            let triggers = rewrite::lift_finality(tx.conn)?;
            let extent = take_out(tx, &found)?;
            rewrite::restore_finality(tx.conn, &triggers)?;
            Ok(extent)
        })
    }
}

/// On which ground somebody is erased and why; the day where it was done before.
struct Ground<'a> {
    law: &'a str,
    reason: &'a str,
    on: Option<NaiveDate>,
}

/// Says of each record of the person that still holds something that it is erased.
fn begin(tx: &mut Tx, records: &BTreeSet<MemberId>, ground: &Ground) -> Result<()> {
    let (mut any, on) = (false, ground.on.unwrap_or(tx.today()));
    for record in records {
        if tx.read::<Member>(*record)?.name != ERASED {
            let (law, reason) = (ground.law.to_owned(), ground.reason.to_owned());
            tx.insert(&Erasure { member: *record, on, law, reason })?;
            any = true;
        }
    }
    if any { Ok(()) } else { Err(StoreError::Refused(Refusal::ErasedAlready)) }
}

/// Writes what was found.
fn take_out(tx: &mut Tx, found: &Found) -> Result<Extent> {
    found.proposals.iter().try_for_each(|proposal| proposal.write(tx))?;
    let mut places = BTreeSet::new();
    for (operation, redaction) in &found.operations {
        redaction.write(tx.conn, *operation)?;
        places.extend(redaction.places());
    }
    let facts = facts(tx.conn, &found.traces, &places)?;
    // The operation itself has journaled the facts as they were before.
    rewrite::own_changes(tx.conn, &found.traces, tx.operation())?;
    let (operations, not_followed) = (found.operations.len(), found.not_followed);
    Ok(Extent { facts, operations, not_followed, scrubbed: false })
}

/// Every row of facts stands in the journal: those out of which something was taken there are looked at here.
fn facts(conn: &Connection, traces: &Traces, places: &BTreeSet<&Place>) -> Result<usize> {
    let mut count = 0;
    for place in places {
        count += usize::from(rewrite::fact(conn, traces, place)?);
    }
    Ok(count)
}
