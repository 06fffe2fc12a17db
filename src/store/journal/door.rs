//! The only door for changes: one transaction, one operation in the journal, one step of undo.

use std::ops::ControlFlow;

use chrono::SecondsFormat;
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};

use super::outcome::Ended;
use super::{Created, Told, Tx, close};
use crate::domain::colleague::Team;
use crate::domain::history::Author;
use crate::domain::id::{HouseholdId, OperationId};
use crate::domain::operation::{Operation, OperationKind};
use crate::store::open::{CACHE_KIB, refuse_shut};
use crate::store::proposal::Waits;
use crate::store::register::Register;
use crate::store::{Result, StoreError, colleague, perform, proposal, reserve};
use crate::viet::local_time;

/// Memory for the pages of an import or the made-up commune.
const LARGE_CACHE_KIB: i64 = 64 * 1024;

/// What an operation did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// Its number in the journal; `None` where nothing was changed.
    pub operation: Option<OperationId>,
    /// The households that it is about: what a screen has to read again.
    pub touched: Vec<HouseholdId>,
    /// The rows that it made.
    pub created: Created,
    /// Where the work waits for a second person instead of being done: the number of the proposal.
    pub proposed: Option<i64>,
}

/// What the journal is told of an operation before it begins.
pub(crate) struct Opening<'a> {
    /// Who.
    pub author: &'a Author,
    /// What kind.
    pub kind: OperationKind,
    /// What it is about; where `None`, the code and head of the household that it touches.
    pub subject: Option<&'a str>,
    /// The operation that it takes back or does again.
    pub reverses: Option<OperationId>,
}

/// What is opened, and the operation of the domain that it is, where it is a single one.
type Asked<'a> = (&'a Opening<'a>, Option<&'a Operation>);

impl Register {
    /// Carries out `work` as one operation. Work that changes nothing leaves no operation; an error
    /// leaves everything as it was. Where the disk is full and a reserve stands, that is given up and the work is done
    /// once more.
    pub(crate) fn transact<R>(
        &mut self,
        opening: &Opening,
        work: impl FnMut(&mut Tx) -> Result<R>,
    ) -> Result<(R, Done)> {
        self.carry_out((opening, None), &mut |_| ControlFlow::Continue(()), work)
    }

    /// The same for work on many rows: with room for them in memory, so that pages need not go to the disk
    /// and come back.
    pub(crate) fn transact_many<R>(
        &mut self,
        opening: &Opening,
        work: impl FnMut(&mut Tx) -> Result<R>,
    ) -> Result<(R, Done)> {
        self.transact_told(opening, &mut |_| ControlFlow::Continue(()), work)
    }

    /// The same, and `told` hears of every row and says whether to go on.
    pub(crate) fn transact_told<R>(
        &mut self,
        opening: &Opening,
        told: Told,
        work: impl FnMut(&mut Tx) -> Result<R>,
    ) -> Result<(R, Done)> {
        self.with_room(|register| register.carry_out((opening, None), told, work))
    }

    /// Carries out an operation of the domain; where it waits for a second person it is kept whole, to be done again.
    pub(crate) fn transact_operation(
        &mut self,
        opening: &Opening,
        operation: &Operation,
        told: Told,
    ) -> Result<Done> {
        let work = |tx: &mut Tx| perform::apply(tx, operation);
        let asked = (opening, Some(operation));
        let ((), done) = match operation.is_large() {
            false => self.carry_out(asked, told, work)?,
            true => self.with_room(|register| register.carry_out(asked, told, work))?,
        };
        Ok(done)
    }

    fn with_room<R>(&mut self, work: impl FnOnce(&mut Self) -> Result<R>) -> Result<R> {
        self.conn.pragma_update(None, "cache_size", -LARGE_CACHE_KIB)?;
        let answer = work(self);
        self.conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
        answer
    }

    fn carry_out<R>(
        &mut self,
        asked: Asked,
        told: Told,
        mut work: impl FnMut(&mut Tx) -> Result<R>,
    ) -> Result<(R, Done)> {
        self.refuse_read_only()?;
        let done = match self.attempt(asked, &mut *told, &mut work) {
            Err(StoreError::DiskFull) if reserve::give_up(&self.path) => self.attempt(asked, told, &mut work),
            answer => answer,
        };
        done.inspect_err(|error| self.learn_from(error))
    }

    fn attempt<R>(
        &mut self,
        (opening, work_asked): Asked,
        told: Told,
        work: &mut impl FnMut(&mut Tx) -> Result<R>,
    ) -> Result<(R, Done)> {
        let now = self.clock.now();
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        refuse_shut(&transaction, &self.path, self.file)?;
        let team = colleague::team(&transaction)?;
        team.may(opening.author, opening.kind, local_time(now).date())?;
        let operation = begin(&transaction, opening, &now.to_rfc3339_opts(SecondsFormat::Millis, true))?;
        let mut tx = Tx::new(&transaction, &mut self.ids, (now, operation), told);
        let answer = work(&mut tx)?;
        let created = std::mem::take(&mut tx.created);
        let finished = finish(transaction, operation, opening, &team)?;
        let done = match finished {
            Finished::Ended(ended) => Done { created, ..ended.resolved(&self.conn)? },
            Finished::Waits(waits) => self.put_down((opening.author, opening.kind), &waits, work_asked)?,
        };
        self.commits += 1;
        Ok((answer, done))
    }
}

/// Opens an operation.
pub(super) fn begin(conn: &Connection, opening: &Opening, at: &str) -> Result<OperationId> {
    conn.prepare_cached(include_str!("begin.sql"))?.execute(named_params! {
        ":at": at,
        ":author": opening.author.0,
        ":kind": opening.kind.code(),
        ":subject": opening.subject.unwrap_or_default(),
        ":reverses": opening.reverses.map(|reversed| reversed.0),
    })?;
    Ok(OperationId(conn.last_insert_rowid()))
}

/// How work ends.
enum Finished {
    /// It stands, unless `COMMIT` failed.
    Ended(Ended),
    /// It was taken back, and waits for a second person.
    Waits(Waits),
}

/// Work that its author may not do alone, or not there, leaves nothing behind.
fn finish(
    transaction: Transaction,
    operation: OperationId,
    opening: &Opening,
    team: &Team,
) -> Result<Finished> {
    let changes = close::gather(&transaction, operation)?;
    if changes.is_empty() {
        transaction.rollback()?;
        return Ok(Finished::Ended(Ended::Well(Done::default())));
    }
    let closed = close::close(&transaction, operation, opening, changes)?;
    colleague::expect_own_hamlets(&transaction, team, opening.author, (operation, &closed.hamlets))?;
    if colleague::asks_second(&transaction, team, opening, operation)? {
        let waits = proposal::waits(&transaction, operation, closed.touched)?;
        transaction.rollback()?;
        return Ok(Finished::Waits(waits));
    }
    let close::Closed { touched, hash, .. } = closed;
    let done = Done { operation: Some(operation), touched, ..Done::default() };
    Ok(Finished::Ended(match transaction.commit() {
        Ok(()) => Ended::Well(done),
        Err(failure) => Ended::InDoubt { done, hash, failure },
    }))
}
