//! Many operations as one: the made-up commune, an import.

use super::door::Opening;
use super::{Created, Done, Tx};
use crate::domain::exit_plan::Listed;
use crate::domain::history::Author;
use crate::domain::id::PassOnId;
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::pass_on::PassOn;
use crate::domain::stored::Stored;
use crate::store::perform;
use crate::store::register::Register;
use crate::store::{Result, StoreError};

/// Operations that together make one entry of the journal and one step of undo.
pub struct Batch<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl Batch<'_, '_> {
    /// Carries out one operation and says which rows it made.
    pub fn apply(&mut self, operation: &Operation) -> Result<Created> {
        let before = std::mem::take(&mut self.tx.created);
        perform::apply(self.tx, operation)?;
        Ok(std::mem::replace(&mut self.tx.created, before))
    }

    /// How many households were on the list when a year began, by what was entered so far.
    pub fn listed(&self, year: i32) -> Result<Option<Listed>> {
        crate::store::exit::listed(self.tx.conn, year)
    }

    /// An obligation as it stands by now: births and deaths change it in between.
    pub fn obligation(&self, id: PassOnId) -> Result<Stored<PassOnId, PassOn>> {
        self.tx.read::<PassOn>(id)
    }
}

impl Register {
    /// Carries out many operations as one of a given kind, in one transaction. An error of `work`
    /// ([`crate::store::StoreError::Cancelled`] among them) takes all of them back.
    pub fn batch<R>(
        &mut self,
        author: &Author,
        kind: OperationKind,
        subject: &str,
        work: impl FnOnce(&mut Batch) -> Result<R>,
    ) -> Result<(R, Done)> {
        let opening = Opening { author, kind, subject: Some(subject), reverses: None };
        let mut work = Some(work);
        // The caller's work can be done once only: a full disk ends it, reserve or not.
        self.transact_many(&opening, |tx| match work.take() {
            Some(work) => work(&mut Batch { tx }),
            None => Err(StoreError::DiskFull),
        })
    }
}
