//! Takes a person's data out of facts and journal, as one operation of the journal.
//!
//! The operation says whose data, on which ground and why; what was erased is nowhere in it. Copies of the register that
//! were made before still hold everything: whoever erases is told their names.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};
use serde_json::Value;

use super::rewrite::{self, Place};
use super::{proposals, records};
use crate::domain::history::Author;
use crate::domain::id::{MemberId, OperationId};
use crate::domain::member::Member;
use crate::domain::operation::OperationKind;
use crate::domain::personal::{ERASED, Erasure, Extent, Traces};
use crate::store::journal::{Done, Opening, Tx, note_redacted};
use crate::store::{Refusal, Register, Result, StoreError};

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
        if law.trim().is_empty() || reason.trim().is_empty() {
            return Err(StoreError::Refused(Refusal::ErasureWithoutReason));
        }
        // What is freed in the file is overwritten, not only let go.
        self.conn.pragma_update(None, "secure_delete", "ON")?;
        let erased = self.erase(author, member, law.trim(), reason.trim());
        self.conn.pragma_update(None, "secure_delete", "OFF")?;
        let (extent, done) = erased?;
        Ok((Extent { scrubbed: self.scrub().is_ok(), ..extent }, done))
    }

    fn erase(
        &mut self,
        author: &Author,
        member: MemberId,
        law: &str,
        reason: &str,
    ) -> Result<(Extent, Done)> {
        let opening = Opening { author, kind: OperationKind::ErasePerson, subject: None, reverses: None };
        self.transact_many(&opening, |tx| {
            let records = begin(tx, member, law, reason)?;
            let triggers = rewrite::lift_finality(tx.conn)?;
            let extent = take_out(tx, &mut traces(tx.conn, &records)?, &records)?;
            rewrite::restore_finality(tx.conn, &triggers)?;
            tx.conn.execute_batch(include_str!("tidy_words.sql"))?;
            Ok(extent)
        })
    }

    /// Copies of rows lie about in a file where its pages were filled and parted: it is written anew, and its log emptied.
    ///
    /// # Errors
    /// [`StoreError::Busy`] where another session reads or writes just now, [`StoreError::DiskFull`], [`StoreError::ReadOnly`].
    pub fn scrub(&self) -> Result<()> {
        self.conn.execute_batch(include_str!("vacuum.sql"))?;
        let busy: bool =
            self.conn.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |row| row.get(0))?;
        if busy { Err(StoreError::Busy) } else { Ok(()) }
    }
}

/// Says of each record of the person that still holds something that it is erased; all their records.
fn begin(tx: &mut Tx, member: MemberId, law: &str, reason: &str) -> Result<BTreeSet<MemberId>> {
    tx.read::<Member>(member)?;
    let (records, mut any) = (records::of(tx.conn, member)?, false);
    for record in &records {
        if tx.read::<Member>(*record)?.name != ERASED {
            let (law, reason) = (law.to_owned(), reason.to_owned());
            tx.insert(&Erasure { member: *record, on: tx.today(), law, reason })?;
            any = true;
        }
    }
    if any { Ok(records) } else { Err(StoreError::Refused(Refusal::ErasedAlready)) }
}

fn take_out(tx: &mut Tx, traces: &mut Traces, records: &BTreeSet<MemberId>) -> Result<Extent> {
    proposals::take_out(tx, traces)?;
    let (own, mut places, mut redacted) = (tx.operation(), BTreeSet::new(), BTreeSet::new());
    for operation in scope(tx.conn, records)?.into_iter().filter(|operation| *operation != own) {
        let rewritten = rewrite::changes_of(tx.conn, traces, operation)?;
        let names_them = !rewritten.is_empty();
        if rewrite::subject_of(tx.conn, traces, (operation, names_them))? || names_them {
            redacted.insert(operation);
        }
        places.extend(rewritten);
    }
    let facts = facts(tx.conn, traces, &places)?;
    // The operation itself has journaled the facts as they were before.
    rewrite::changes_of(tx.conn, traces, own)?;
    redacted.iter().try_for_each(|operation| note_redacted(tx.conn, *operation))?;
    Ok(Extent { facts, operations: redacted.len(), scrubbed: false })
}

/// Every row of facts stands in the journal: those out of which something was taken there are looked at here.
fn facts(conn: &Connection, traces: &Traces, places: &BTreeSet<Place>) -> Result<usize> {
    let mut count = 0;
    for place in places {
        count += usize::from(rewrite::fact(conn, traces, place)?);
    }
    Ok(count)
}

/// What the person is found by: their households, benefits, and every name and number that they had.
fn traces(conn: &Connection, records: &BTreeSet<MemberId>) -> Result<Traces> {
    let mut traces = Traces::new(records.iter().map(|record| record.0));
    records.iter().try_for_each(|record| learn(conn, *record, &mut traces))?;
    Ok(traces)
}

fn learn(conn: &Connection, member: MemberId, traces: &mut Traces) -> Result<()> {
    let person = named_params! { ":person": member.0 };
    let mut homes = conn.prepare_cached(include_str!("homes.sql"))?;
    let mut homes = homes.query(person)?;
    while let Some(row) = homes.next()? {
        traces.lived_in(row.get("household")?, row.get("as_head")?);
    }
    let mut benefits = conn.prepare_cached(include_str!("benefits.sql"))?;
    let benefits = benefits.query_map(person, |row| row.get(0))?;
    benefits.collect::<rusqlite::Result<Vec<i64>>>()?.into_iter().for_each(|benefit| traces.owned(benefit));
    learn_names(conn, member, traces)
}

/// The person's own row, as it ever stood.
fn learn_names(conn: &Connection, member: MemberId, traces: &mut Traces) -> Result<()> {
    let mut states = conn.prepare_cached(include_str!("own_states.sql"))?;
    let mut states = states.query(named_params! { ":person": member.0 })?;
    while let Some(row) = states.next()? {
        for side in ["before", "after"] {
            let state = row.get_ref(side)?.as_str_or_null()?.map(serde_json::from_str);
            if let Some(Ok(Value::Object(state))) = state {
                traces.learn(&state);
            }
        }
    }
    Ok(())
}

/// The operations that are looked through, the first one first.
fn scope(conn: &Connection, records: &BTreeSet<MemberId>) -> Result<BTreeSet<OperationId>> {
    let mut statement =
        conn.prepare_cached(&include_str!("scope.sql").replace("{rows}", include_str!("rows_of.sql")))?;
    let mut all = BTreeSet::new();
    for record in records {
        let named = named_params! { ":person": record.0 };
        let found = statement.query_map(named, |row| row.get(0).map(OperationId))?;
        all.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(all)
}
