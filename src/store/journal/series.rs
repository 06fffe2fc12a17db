//! Operations that were done elsewhere, written one after the other in one transaction: each keeps its author and time
//! and is an operation of this journal, and all of them stand or none.

use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};

use super::door::{Opening, begin};
use super::outcome::Ended;
use super::{Done, close};
use crate::domain::colleague::Team;
use crate::domain::id::{HamletId, HouseholdId, OperationId};
use crate::store::open::refuse_shut;
use crate::store::register::Register;
use crate::store::{Result, StoreError, colleague, reserve};

/// An operation that was written.
pub(crate) struct Written {
    /// Its number.
    pub operation: OperationId,
    /// The households that it is about.
    pub touched: Vec<HouseholdId>,
    /// The hamlets that its rows name by themselves.
    pub hamlets: Vec<HamletId>,
    /// Its hash.
    hash: Vec<u8>,
}

/// How a series ends.
pub(crate) enum Series {
    /// All of it stands; this is its last operation.
    Stands(Written),
    /// All of it is taken back.
    TakenBack,
}

/// Writes one operation, done at a moment (as the journal writes moments), and closes the chain over it. Work that
/// changes nothing leaves no operation. Who may do it is for the caller to say.
pub(crate) fn written(
    conn: &Connection,
    opening: &Opening,
    at: &str,
    work: impl FnOnce(OperationId) -> Result<()>,
) -> Result<Option<Written>> {
    let operation = begin(conn, opening, at)?;
    work(operation)?;
    let changes = close::gather(conn, operation)?;
    if changes.is_empty() {
        conn.prepare_cached(include_str!("forget.sql"))?
            .execute(named_params! { ":operation": operation.0 })?;
        return Ok(None);
    }
    let close::Closed { touched, hamlets, hash } = close::close(conn, operation, opening, changes)?;
    Ok(Some(Written { operation, touched, hamlets, hash }))
}

/// Writes an operation that changes no row: what it is called and what it is about is all there is of it.
pub(crate) fn said(conn: &Connection, opening: &Opening, at: &str) -> Result<()> {
    let operation = begin(conn, opening, at)?;
    let changes = close::gather(conn, operation)?;
    close::close(conn, operation, opening, changes).map(drop)
}

impl Register {
    /// Does `work` in one transaction, in which it writes a series of operations. It is done once more where the disk
    /// was full and a reserve was given up.
    pub(crate) fn series<R>(
        &mut self,
        mut work: impl FnMut(&mut Transaction, &Team) -> Result<(R, Series)>,
    ) -> Result<R> {
        self.refuse_read_only()?;
        let done = match self.attempt_series(&mut work) {
            Err(StoreError::DiskFull) if reserve::give_up(&self.path) => self.attempt_series(&mut work),
            answer => answer,
        };
        done.inspect_err(|error| self.learn_from(error))
    }

    fn attempt_series<R>(
        &mut self,
        work: &mut impl FnMut(&mut Transaction, &Team) -> Result<(R, Series)>,
    ) -> Result<R> {
        let mut transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        refuse_shut(&transaction, &self.path, self.file)?;
        let team = colleague::team(&transaction)?;
        let (answer, series) = work(&mut transaction, &team)?;
        let last = match series {
            Series::Stands(last) => last,
            Series::TakenBack => {
                transaction.rollback()?;
                return Ok(answer);
            }
        };
        let done = Done { operation: Some(last.operation), touched: last.touched, ..Done::default() };
        let ended = match transaction.commit() {
            Ok(()) => Ended::Well(done),
            Err(failure) => Ended::InDoubt { done, hash: last.hash, failure },
        };
        ended.resolved(&self.conn)?;
        self.commits += 1;
        Ok(answer)
    }
}
