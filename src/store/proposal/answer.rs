//! A proposal answered: carried out, refused, taken back.

use rusqlite::{Connection, named_params};

use super::{again, like};
use crate::domain::colleague::Denied;
use crate::domain::history::Author;
use crate::domain::id::{OperationId, ProposalId};
use crate::domain::operation::OperationKind;
use crate::domain::proposal::{Proposal, ProposalState};
use crate::domain::stored::{Rev, Stored};
use crate::store::colleague::{expect_team, team};
use crate::store::journal::{Done, Opening, Tx};
use crate::store::round::expect_sound;
use crate::store::row::{self, Table};
use crate::store::{Refusal, Register, Result, StoreError};

impl Register {
    /// Agrees to a proposal: what it proposes is done now, in the name of who agrees. `known` is the last operation up to
    /// which they know of facts like it ([`Register::like_since`]).
    ///
    /// # Errors
    /// [`StoreError::Denied`] where this person may not answer it, [`StoreError::LikeSince`] where a like fact has arisen
    /// of which they do not know, [`StoreError::Differs`] where it would not come to what was proposed any more, those of
    /// the operation itself, [`StoreError::ChangedSince`] where a row of it was changed since it was proposed or a key of
    /// others stands in its way, [`Refusal::Answered`] where it was answered already.
    pub fn approve(
        &mut self,
        author: &Author,
        id: ProposalId,
        rev: Rev,
        known: Option<OperationId>,
    ) -> Result<Done> {
        self.answer(author, id, OperationKind::Approve, |tx, stored| {
            expect_second(tx, author, stored)?;
            expect_other_bringer(tx, author, stored)?;
            like::expect_known(tx.conn, stored, known)?;
            let before = team(tx.conn)?;
            again::carry_out(tx, stored)?;
            expect_team(tx.conn, &before)?;
            expect_sound(tx.conn, tx.operation())?;
            close(tx, stored, rev, (author, ProposalState::Approved), "")
        })
    }

    /// Does not agree to a proposal, and says why.
    ///
    /// # Errors
    /// As [`Register::approve`].
    pub fn refuse(&mut self, author: &Author, id: ProposalId, rev: Rev, reason: &str) -> Result<Done> {
        self.answer(author, id, OperationKind::Refuse, |tx, stored| {
            expect_second(tx, author, stored)?;
            close(tx, stored, rev, (author, ProposalState::Refused), reason)
        })
    }

    /// Takes back what one proposed oneself.
    ///
    /// # Errors
    /// [`Refusal::NotYours`] where another proposed it; [`Refusal::Answered`].
    pub fn withdraw(&mut self, author: &Author, id: ProposalId, rev: Rev) -> Result<Done> {
        self.answer(author, id, OperationKind::Withdraw, |tx, stored| match stored.author == *author {
            true => close(tx, stored, rev, (author, ProposalState::Withdrawn), ""),
            false => Err(StoreError::Refused(Refusal::NotYours)),
        })
    }

    /// Who brought a proposal back on a copy: they agree to it as little as its author.
    ///
    /// # Errors
    /// Those of the file.
    pub fn bringers(&self, proposal: &Proposal) -> Result<Vec<Author>> {
        let mut statement = self.conn.prepare_cached(include_str!("bringers_of.sql"))?;
        let named = named_params! { ":proposal": proposal.number };
        Ok(statement.query_map(named, |row| row.get(0).map(Author))?.collect::<rusqlite::Result<_>>()?)
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
    Ok(team(tx.conn)?.may_answer(author, (&proposal.author, proposal.kind), tx.today())?)
}

/// On a laptop people call themselves what they like: who brought a proposal back has proposed it too, and agrees to it
/// as little as its author. Refusing it they may.
fn expect_other_bringer(tx: &Tx, author: &Author, proposal: &Proposal) -> Result<()> {
    match was_brought_by(tx.conn, proposal.number, author)? {
        true => Err(Denied::OwnProposal.into()),
        false => Ok(()),
    }
}

/// Whether somebody brought a proposal from a laptop.
pub(super) fn was_brought_by(conn: &Connection, number: i64, author: &Author) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("bringer_of.sql"))?;
    Ok(statement.exists(named_params! { ":proposal": number, ":author": author.0 })?)
}

fn close(
    tx: &mut Tx,
    stored: &Stored<ProposalId, Proposal>,
    rev: Rev,
    (author, state): (&Author, ProposalState),
    reason: &str,
) -> Result<()> {
    let stored = tx.read_at::<Proposal>(stored.id, rev)?;
    let (answered_by, answered_at) = (Some(author.clone()), Some(tx.now()));
    let answered =
        Proposal { state, answered_by, answered_at, reason: reason.to_owned(), ..stored.value.clone() };
    tx.update(&stored, &answered)
}
