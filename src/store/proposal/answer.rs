//! A proposal answered: carried out, refused, taken back.

use crate::domain::history::Author;
use crate::domain::id::ProposalId;
use crate::domain::operation::OperationKind;
use crate::domain::proposal::{Proposal, ProposalState, ProposedRow};
use crate::domain::stored::{Rev, Stored};
use crate::store::colleague::team;
use crate::store::journal::{Done, Opening, RowStep, Tx, table};
use crate::store::round::expect_sound;
use crate::store::row::{self, Table};
use crate::store::{Refusal, Register, Result, StoreError};

impl Register {
    /// Agrees to a proposal: what it proposes is done now, in the name of who agrees.
    ///
    /// # Errors
    /// [`StoreError::Denied`] where this person may not answer it, [`StoreError::ChangedSince`] where a row of it was
    /// changed since it was proposed, [`Refusal::Answered`] where it was answered already.
    pub fn approve(&mut self, author: &Author, id: ProposalId, rev: Rev) -> Result<Done> {
        self.answer(author, id, OperationKind::Approve, |tx, stored| {
            expect_second(tx, author, stored)?;
            stored.rows.iter().try_for_each(|row| carry_out(tx, row))?;
            expect_sound(tx.conn, tx.operation())?;
            close(tx, stored, rev, author, ProposalState::Approved, "")
        })
    }

    /// Does not agree to a proposal, and says why.
    ///
    /// # Errors
    /// As [`Register::approve`].
    pub fn refuse(&mut self, author: &Author, id: ProposalId, rev: Rev, reason: &str) -> Result<Done> {
        self.answer(author, id, OperationKind::Refuse, |tx, stored| {
            expect_second(tx, author, stored)?;
            close(tx, stored, rev, author, ProposalState::Refused, reason)
        })
    }

    /// Takes back what one proposed oneself.
    ///
    /// # Errors
    /// [`Refusal::NotYours`] where another proposed it; [`Refusal::Answered`].
    pub fn withdraw(&mut self, author: &Author, id: ProposalId, rev: Rev) -> Result<Done> {
        self.answer(author, id, OperationKind::Withdraw, |tx, stored| match stored.author == *author {
            true => close(tx, stored, rev, author, ProposalState::Withdrawn, ""),
            false => Err(StoreError::Refused(Refusal::NotYours)),
        })
    }

    fn answer(
        &mut self,
        author: &Author,
        id: ProposalId,
        kind: OperationKind,
        mut work: impl FnMut(&mut Tx, &Stored<ProposalId, Proposal>) -> Result<()>,
    ) -> Result<Done> {
        let known = row::find::<Proposal>(&self.conn, id)?;
        let known = known.ok_or(StoreError::Gone { table: Table::Proposal.name(), row: id.0 })?;
        let opening = Opening { author, kind, subject: Some(&known.subject), reverses: None };
        let ((), done) = self.transact_many(&opening, |tx| {
            let stored = tx.read::<Proposal>(id)?;
            match stored.state {
                ProposalState::Waiting => work(tx, &stored),
                _ => Err(StoreError::Refused(Refusal::Answered)),
            }
        })?;
        Ok(done)
    }
}

fn expect_second(tx: &Tx, author: &Author, proposal: &Proposal) -> Result<()> {
    Ok(team(tx.conn)?.may_answer(author, &proposal.author, tx.today())?)
}

fn carry_out(tx: &Tx, row: &ProposedRow) -> Result<()> {
    let (from, to) = (row.before.clone(), row.after.clone());
    let step = RowStep { table: table(&row.table)?, row: row.row, from, to };
    step.expect_found(tx.conn)?;
    step.make(tx.conn)
}

fn close(
    tx: &mut Tx,
    stored: &Stored<ProposalId, Proposal>,
    rev: Rev,
    author: &Author,
    state: ProposalState,
    reason: &str,
) -> Result<()> {
    let stored = tx.read_at::<Proposal>(stored.id, rev)?;
    let (answered_by, answered_at) = (Some(author.clone()), Some(tx.now()));
    let answered =
        Proposal { state, answered_by, answered_at, reason: reason.to_owned(), ..stored.value.clone() };
    tx.update(&stored, &answered)
}
