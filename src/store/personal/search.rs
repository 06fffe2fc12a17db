//! What an erasure takes out, found before it takes the register's lock: the journal of a large commune is read for
//! seconds, in which others save. Under the lock only what they saved since is looked through.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, named_params};

use super::known::traces;
use super::proposals::{self, Without};
use super::records;
use super::rewrite::{self, Redaction};
use crate::domain::id::{MemberId, OperationId};
use crate::domain::personal::Traces;
use crate::store::Result;

/// What is taken out.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// Every record of the person.
    pub records: BTreeSet<MemberId>,
    /// What they are found by.
    pub traces: Traces,
    /// What goes out of proposals.
    pub proposals: Vec<Without>,
    /// What goes out of the journal.
    pub operations: BTreeMap<OperationId, Redaction>,
    /// Joins of which nobody can tell whether they were of this person.
    pub not_followed: usize,
    /// The last operation that was looked through.
    until: OperationId,
}

impl Found {
    /// As the register stands at one moment.
    ///
    /// # Errors
    /// Those of the file.
    pub fn of(conn: &Connection, member: MemberId) -> Result<Self> {
        let snapshot = conn.unchecked_transaction()?;
        Self::whole(&snapshot, member)
    }

    fn whole(conn: &Connection, member: MemberId) -> Result<Self> {
        let records = records::of(conn, member)?;
        let mut traces = traces(conn, &records)?;
        let proposals = proposals::look_through(conn, &mut traces)?;
        let not_followed = records::not_followed(conn, &records)?;
        let (operations, until) = (BTreeMap::new(), OperationId(0));
        let mut found = Self { records, traces, proposals, operations, not_followed, until };
        found.go_on(conn)?;
        Ok(found)
    }

    /// Brought up to what was saved since. Where that was about the person themselves, or took something out of the
    /// journal as this does, all is looked through anew.
    ///
    /// # Errors
    /// Those of the file.
    pub fn bring_up(&mut self, conn: &Connection, member: MemberId) -> Result<()> {
        if last(conn)? == self.until {
            return Ok(());
        }
        let records = records::of(conn, member)?;
        let mut traces = traces(conn, &records)?;
        self.proposals = proposals::look_through(conn, &mut traces)?;
        match (&records, &traces) == (&self.records, &self.traces) && !erased_since(conn, self.until)? {
            true => self.go_on(conn),
            false => {
                *self = Self::whole(conn, member)?;
                Ok(())
            }
        }
    }

    /// Looks through the operations that were not looked through yet.
    fn go_on(&mut self, conn: &Connection) -> Result<()> {
        let last = last(conn)?;
        for operation in scope(conn, &self.records, self.until)? {
            if let Some(redaction) = rewrite::look_through(conn, &self.traces, operation)? {
                self.operations.insert(operation, redaction);
            }
        }
        self.until = last;
        Ok(())
    }
}

/// The last operation that is closed.
fn last(conn: &Connection) -> Result<OperationId> {
    Ok(OperationId(conn.query_row(include_str!("last_closed.sql"), [], |row| row.get(0))?))
}

/// Whether another erasure rewrote the journal since.
fn erased_since(conn: &Connection, until: OperationId) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("erased_since.sql"))?;
    Ok(statement.exists(named_params! { ":after": until.0 })?)
}

/// The closed operations behind one that are looked through, the first one first.
fn scope(
    conn: &Connection,
    records: &BTreeSet<MemberId>,
    after: OperationId,
) -> Result<BTreeSet<OperationId>> {
    let mut statement =
        conn.prepare_cached(&include_str!("scope.sql").replace("{rows}", include_str!("rows_of.sql")))?;
    let mut all = BTreeSet::new();
    for record in records {
        let named = named_params! { ":person": record.0, ":after": after.0 };
        let found = statement.query_map(named, |row| row.get(0).map(OperationId))?;
        all.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(all)
}
